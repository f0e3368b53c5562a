package engram.model;

import module java.base;

/**
 * A file that could not be read or written, told in one line: which file, where in it, what is wrong, what to do. All that
 * read or write files throw it, and whoever asked for the file catches it and shows the line.
 *
 * <p>Why a file cannot be read or written is found out from the file itself: what the system says of it is in the system's
 * own language, and often names something else.
 */
public final class FileProblem extends IOException {

    private static final long serialVersionUID = 1;

    /** What breaks a line, cannot be drawn, or turns the letters around it about. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    /** Below this, a disk counts as full. */
    private static final long NEXT_TO_NOTHING = 64 * 1024;

    /** Bytes that a name may have on all usual disks. */
    private static final int LONGEST_NAME = 255;

    private static final int LONGEST_PATH = 4096;

    /** The file with its folders where it is known, else as people know it. */
    private final String path;
    private final Place place;
    private final String reason;
    private final String remedy;

    /**
     * Where something is wrong.
     *
     * @param file the file's name as people know it, without its folder
     * @param part what in the file is meant, an array of an archive for instance; empty for all of it
     */
    public record Place(String file, String part) implements Serializable {

        /** All of a file. */
        public static Place of(Path file) {
            return new Place(nameOf(file), "");
        }

        /** A part of the same file. */
        public Place in(String otherPart) {
            return new Place(file, otherPart);
        }

        /** Says what is wrong here and what to do, as {@link FileProblem#FileProblem(String, String, String)} does. */
        public FileProblem problem(String reason, String remedy) {
            return new FileProblem(file, this, reason, remedy, null);
        }

        @Override
        public String toString() {
            return part.isEmpty() ? file : file + ": " + part;
        }
    }

    /**
     * Says what is wrong with one file.
     *
     * @param file its name as people know it
     * @param reason what is wrong, to be read after the name, without a full stop: {@code "is empty (0 bytes)"}
     * @param remedy what to do, a sentence without its full stop: {@code "Save or download it again"}
     */
    public FileProblem(String file, String reason, String remedy) {
        this(file, new Place(file, ""), reason, remedy, null);
    }

    /** The same of a file whose folders are known, and wanted by those who named it with them. */
    public FileProblem(Path file, String reason, String remedy) {
        this(file, reason, remedy, null);
    }

    private FileProblem(Path file, String reason, String remedy, Throwable cause) {
        this(file.toString(), Place.of(file), reason, remedy, cause);
    }

    private FileProblem(String path, Place place, String reason, String remedy, Throwable cause) {
        super(line(place, reason, remedy), cause);
        this.path = path;
        this.place = place;
        this.reason = oneLine(reason);
        this.remedy = oneLine(remedy);
    }

    /** Which file, and where in it. */
    public Place place() {
        return place;
    }

    /** What is wrong, to be read after the place. */
    public String reason() {
        return reason;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }

    /** The same message with the file as it was named, its folders as well: for those who named it so. */
    public String withPath() {
        return line(new Place(path, place.part), reason, remedy);
    }

    /** The same problem of a file that is named otherwise, with its folders for instance. */
    public FileProblem called(String name) {
        return new FileProblem(name, new Place(name, place.part), reason, remedy, getCause());
    }

    /** The same problem with what brought it to light. */
    public FileProblem because(Throwable cause) {
        return new FileProblem(path, place, reason, remedy, cause);
    }

    /** The name people know a file by: without its folder, and on one line whatever it is made of. */
    public static String nameOf(Path file) {
        return oneLine(Objects.requireNonNullElse(file.getFileName(), file).toString());
    }

    private static String line(Place place, String reason, String remedy) {
        return oneLine(place + " " + reason + ". " + remedy + ".");
    }

    /** The same text with a mark for each letter that would break the line or turn others about. */
    private static String oneLine(String text) {
        return UNSEEN.matcher(text).replaceAll("\uFFFD");
    }

    /**
     * What is wrong with a path, whatever one wants to do with it.
     *
     * @return empty if there is nothing to be seen
     */
    public static Optional<FileProblem> inPath(Path file) {
        Path whole = file.toAbsolutePath();
        for (Path name : whole) {
            if (bytes(name) > LONGEST_NAME) {
                return Optional.of(new FileProblem(file, "has too long a name", "Use a shorter one"));
            }
        }
        if (bytes(whole) >= LONGEST_PATH) {
            return Optional.of(new FileProblem(file, "lies too deep in folders", "Use a folder higher up"));
        }
        for (Path above = whole.getParent(); above != null; above = above.getParent()) {
            boolean there = Files.exists(above);
            if (there && Files.isDirectory(above)) {
                return Optional.empty();
            }
            if (there || Files.isSymbolicLink(above)) {
                String what = there ? "a file, not a folder" : "a link that leads nowhere";
                return Optional.of(new FileProblem(file, Text.of("cannot be there: %s is %s", above.getFileName(), what),
                        "Check the folder"));
            }
        }
        return Optional.empty();
    }

    private static int bytes(Path path) {
        return path.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * Why a file could not be read.
     *
     * @param file the file
     * @param reported what the system reported
     */
    public static FileProblem reading(Path file, IOException reported) {
        return inPath(file).orElseGet(() -> {
            if (Files.isDirectory(file)) {
                return new FileProblem(file, "is a folder, not a file", "Choose a file in it");
            }
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return new FileProblem(file, "does not exist", "Check the name and the folder");
            }
            if (!Files.exists(file)) {
                return new FileProblem(file, "is a link that leads nowhere", "Choose the file itself");
            }
            if (!Files.isRegularFile(file)) {
                return new FileProblem(file, "is not an ordinary file", "Choose another file");
            }
            if (!Files.isReadable(file)) {
                return new FileProblem(file, "may not be read by you", "Change its permissions, or choose another");
            }
            return reading(nameOf(file), reported);
        }).because(reported);
    }

    /** The same of a file of which no more is known than what the system says. */
    public static FileProblem reading(String file, IOException reported) {
        return new FileProblem(file, Text.of("could not be read (%s)", told(reported)),
                "Try again; if it stays so, copy the file to another place, or get it again").because(reported);
    }

    /**
     * Why a file could not be written.
     *
     * @param target the file
     * @param reported what the system reported, perhaps wrapped by a library
     * @param room bytes that were left on its disk at that moment
     */
    public static FileProblem writing(Path target, IOException reported, long room) {
        IOException cause = innermost(reported);
        return inPath(target).orElseGet(() -> {
            if (cause instanceof AccessDeniedException) {
                return Files.isRegularFile(target) && !Files.isWritable(target)
                        ? new FileProblem(target, "is write-protected", "Choose another name")
                        : new FileProblem(target, "could not be written: its folder allows no new files",
                                "Choose another folder");
            }
            boolean saysNoMore = !(cause instanceof FileSystemException);
            return room < NEXT_TO_NOTHING && saysNoMore || told(cause).contains("No space left")
                    ? new FileProblem(target, "could not be written: the disk is full", "Make room or choose another disk")
                    : new FileProblem(target, Text.of("could not be written (%s)", told(cause)), "Try another name or folder");
        }).because(cause);
    }

    /** Why a folder could not be made, from what the system reported. */
    public static FileProblem making(Path folder, IOException reported) {
        String why = reported instanceof AccessDeniedException ? "the folder above it allows no new ones" : told(reported);
        return inPath(folder)
                .orElseGet(
                        () -> new FileProblem(folder, Text.of("cannot be made as a folder (%s)", why), "Choose another folder"))
                .because(reported);
    }

    private static IOException innermost(IOException reported) {
        return reported.getCause() instanceof IOException cause ? innermost(cause) : reported;
    }

    /** The system's own words, without the file's path where that can be told apart. */
    private static String told(IOException reported) {
        String words = reported instanceof FileSystemException problem ? problem.getReason() : reported.getMessage();
        return words == null || words.isBlank() ? reported.getClass().getSimpleName() : words.strip().replaceAll("\\s+", " ");
    }
}
