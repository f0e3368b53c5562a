package engram.model.image.decode;

import module java.base;

/**
 * A picture that could not be had, told in one line: which file, what is wrong, what to do.
 */
public final class PictureProblem extends IOException {

    /** What breaks a line, cannot be drawn, or turns the letters around it about. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

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
        super(oneLine(subject + " " + reason + ". " + remedy + "."));
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

    /** The name people know a file by: without its folder, and on one line whatever it is made of. */
    public static String nameOf(Path file) {
        return oneLine((file.getFileName() == null ? file : file.getFileName()).toString());
    }

    /** The same text with a mark for each letter that would break the line or turn others about. */
    public static String oneLine(String text) {
        return UNSEEN.matcher(text).replaceAll("\uFFFD");
    }
}
