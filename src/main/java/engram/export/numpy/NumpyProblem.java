package engram.export.numpy;

import module java.base;
import engram.export.file.ExportProblem;
import engram.model.Text;

/** An array that could not be read, told in one line: which file, what is wrong, what to do. */
public final class NumpyProblem extends IOException {

    private static final long serialVersionUID = 1;

    private final String subject;
    private final String reason;
    private final String remedy;

    /**
     * Says what is wrong with one file.
     *
     * @param subject the file's name as people know it; in an archive, followed by the array's
     * @param reason what is wrong, to be read after the name, without a full stop
     * @param remedy what to do, a sentence without its full stop
     */
    NumpyProblem(String subject, String reason, String remedy) {
        super(ExportProblem.oneLine(Text.of("%s %s. %s.", subject, reason, remedy)));
        this.subject = ExportProblem.oneLine(subject);
        this.reason = ExportProblem.oneLine(reason);
        this.remedy = ExportProblem.oneLine(remedy);
    }

    /** A file's name as people know it, without its folder. */
    static String name(Path file) {
        return Objects.requireNonNullElse(file.getFileName(), file).toString();
    }

    /** The file's name as people know it; in an archive, followed by the array's. */
    public String subject() {
        return subject;
    }

    /** What is wrong, to be read after the subject. */
    public String reason() {
        return reason;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
