package engram.controller.document;

import module java.base;
import engram.document.DocumentFile;
import engram.document.DocumentFile.Opened;
import engram.export.report.LabReport;
import engram.model.FileProblem;
import engram.model.Progress;
import java.nio.file.Path;

/** Lab reports that are opened: what is of use to the window is the experiment in them. */
final class Reports {

    private Reports() {}

    /** Whether a file may be one, by its name: no picture is called like that. */
    static boolean isNamedAsOne(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(LabReport.ENDING) || name.endsWith(".htm");
    }

    /**
     * Reads the experiment in a report.
     *
     * @throws FileProblem where it is no report, or has no experiment, or that cannot be read
     */
    static Opened read(Path file, Progress progress) throws FileProblem {
        byte[] experiment = LabReport.experiment(file)
                .orElseThrow(() -> new FileProblem(file, "is a page without an experiment in it",
                        "Choose a lab report that Engram has saved"));
        return DocumentFile.read(FileProblem.nameOf(file), new ByteArrayInputStream(experiment), progress);
    }
}
