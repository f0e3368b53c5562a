package engram.model.image;

import java.io.IOException;

/**
 * A picture that could not be had, told in one line: which file, what is wrong, what to do.
 */
public final class PictureProblem extends IOException {

    private static final long serialVersionUID = 1;

    private final String subject;
    private final String reason;
    private final String remedy;

    /**
     * Says what is wrong with one file.
     *
     * @param subject the file's name as people know it, without its folder
     * @param reason what is wrong, without a full stop: {@code "is empty (0 bytes)"}
     * @param remedy what to do, a sentence without its full stop: {@code "Save or download it again"}
     */
    public PictureProblem(String subject, String reason, String remedy) {
        super(PictureReader.oneLine(subject + " " + reason + ". " + remedy + "."));
        this.subject = subject;
        this.reason = reason;
        this.remedy = remedy;
    }

    /** The file's name as people know it. */
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
