package engram.export.file;

import module java.base;
import engram.model.Obstacle;
import engram.model.Text;

/**
 * A file that could not be written, told in one line: which file, what is wrong, what to do.
 */
public final class ExportProblem extends IOException {

    private static final long serialVersionUID = 1;

    /** Below this, a disk counts as full. */
    private static final long NEXT_TO_NOTHING = 64 * 1024;

    private final transient Path target;
    private final String subject;
    private final String reason;
    private final String remedy;

    /**
     * Says what is wrong with one file.
     *
     * @param target the file that was to be written
     * @param reason what is wrong, to be read after the file's name, without a full stop
     * @param remedy what to do, a sentence without its full stop
     */
    public ExportProblem(Path target, String reason, String remedy) {
        this(target, reason, remedy, null);
    }

    private ExportProblem(Path target, String reason, String remedy, Throwable cause) {
        super(oneLine(Text.of("%s %s. %s.", name(target), reason, remedy)), cause);
        this.target = target;
        this.subject = oneLine(name(target));
        this.reason = oneLine(reason);
        this.remedy = oneLine(remedy);
    }

    /**
     * Says why a write failed.
     *
     * @param target the file that was to be written
     * @param reported what the system reported, perhaps wrapped by a library
     * @param room bytes that were left on its disk at that moment
     */
    public static ExportProblem writing(Path target, IOException reported, long room) {
        IOException cause = innermost(reported);
        Optional<Obstacle> inPath = Obstacle.inPath(target);
        if (inPath.isPresent()) {
            return new ExportProblem(target, inPath.get().reason(), inPath.get().remedy(), cause);
        }
        if (cause instanceof AccessDeniedException && Files.isRegularFile(target) && !Files.isWritable(target)) {
            return new ExportProblem(target, "is write-protected", "Choose another name", cause);
        }
        if (cause instanceof AccessDeniedException) {
            return new ExportProblem(target, "could not be written: its folder allows no new files", "Choose another folder",
                    cause);
        }
        boolean saysNoMore = !(cause instanceof FileSystemException);
        if (room < NEXT_TO_NOTHING && saysNoMore || Obstacle.told(cause).contains("No space left")) {
            return new ExportProblem(target, "could not be written: the disk is full", "Make room or choose another disk", cause);
        }
        return new ExportProblem(target, Text.of("could not be written (%s)", Obstacle.told(cause)), "Try another name or folder",
                cause);
    }

    /**
     * Says why a folder could not be made.
     *
     * @param folder the folder
     * @param reported what the system reported
     */
    static ExportProblem making(Path folder, IOException reported) {
        Optional<Obstacle> inPath = Obstacle.inPath(folder);
        if (inPath.isPresent()) {
            return new ExportProblem(folder, inPath.get().reason(), inPath.get().remedy(), reported);
        }
        String why =
                reported instanceof AccessDeniedException ? "the folder above it allows no new ones" : Obstacle.told(reported);
        return new ExportProblem(folder, Text.of("cannot be made as a folder (%s)", why), "Choose another folder", reported);
    }

    /** The file's name as people know it, without its folder. */
    public String subject() {
        return subject;
    }

    /** The same message with the file as it was named, its folders as well: for those who named it so. */
    public String withPath() {
        return oneLine(Text.of("%s %s. %s.", target, reason, remedy));
    }

    /** What is wrong, to be read after the subject. */
    public String reason() {
        return reason;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }

    private static String name(Path target) {
        return Objects.requireNonNullElse(target.getFileName(), target).toString();
    }

    private static IOException innermost(IOException reported) {
        return reported.getCause() instanceof IOException cause ? innermost(cause) : reported;
    }

    public static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
