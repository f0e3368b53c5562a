package engram.controller.document;

import module java.base;
import engram.document.DocumentFile;
import engram.document.DocumentFile.Opened;
import engram.export.origin.Embedded;
import engram.export.report.LabReport;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.Text;
import engram.view.dialog.Question;
import engram.view.dialog.Question.Answer;
import java.nio.file.Path;

/** Files of other kinds that carry an experiment: lab reports, and pictures that know what they were made of. */
final class Carriers {

    private Carriers() {}

    /** Whether a file may be a lab report, by its name: no picture is called like that. */
    static boolean isNamedAsReport(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(LabReport.ENDING) || name.endsWith(".htm");
    }

    /** Whether a file is a drawing or a film, which are no pictures to learn. */
    private static boolean isNoPicture(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".svg") || name.endsWith(".mp4");
    }

    /**
     * Whether a file is a picture with an experiment in it. What cannot be read has none: whoever takes it for a picture says
     * what is wrong.
     */
    static boolean isPicture(Path file) {
        try {
            return Files.isRegularFile(file) && Embedded.read(file).isPresent();
        } catch (FileProblem _) {
            return false;
        }
    }

    /**
     * Reads the experiment in a report or a picture.
     *
     * @throws FileProblem where there is none, or it cannot be read
     */
    static Opened read(Path file, Progress progress) throws FileProblem {
        byte[] experiment = (isNamedAsReport(file) ? LabReport.experiment(file) : Embedded.read(file)).orElseThrow(
                () -> new FileProblem(file, "has no experiment in it", "Choose a report or a picture that Engram has saved"));
        return DocumentFile.read(FileProblem.nameOf(file), new ByteArrayInputStream(experiment), progress);
    }

    /**
     * The question what is to become of a picture with an experiment in it.
     *
     * @param use what becomes of it as a picture, in a word or two: {@code Learn the picture}
     * @param open opens the experiment
     * @param take takes the picture
     */
    static Question question(Path file, String use, Runnable open, Runnable take) {
        List<Answer> answers = new ArrayList<>(List.of(new Answer("open", "Open the experiment", open)));
        if (!isNoPicture(file)) {
            answers.add(new Answer("take", use, take));
        }
        return new Question("Open the experiment?",
                Text.of("%s was saved by Engram, and holds the experiment that it shows.", FileProblem.nameOf(file)), answers);
    }
}
