package engram.model.image.decode;

import module java.base;
import engram.model.FileProblem;
import engram.model.Text;

/** The sentences for pictures that cannot be read: what is wrong with them, and what to do. */
public final class Refusal {

    private static final String SAVE_AS_PNG = "Open it in a picture program and save it as PNG";
    private static final String FETCH_AGAIN = "Copy or download it again";
    private static final String MAKE_SMALLER = "Make it smaller in a picture program first";

    private Refusal() {}

    /** Makes sure that a path leads to an ordinary file that may be read. */
    public static void requireOrdinary(Path file) throws FileProblem {
        Optional<FileProblem> inPath = FileProblem.inPath(file);
        if (Files.isDirectory(file)) {
            throw new FileProblem(file, "is a folder, not a file", "Choose the files in it");
        }
        if (inPath.isPresent()) {
            throw inPath.get();
        }
        if (!Files.exists(file)) {
            throw Files.isSymbolicLink(file)
                    ? new FileProblem(file, "is a link to a file that is not there", "Choose the file itself")
                    : missing(file);
        }
        if (!Files.isRegularFile(file)) {
            // Reading a device or a pipe might never end.
            throw new FileProblem(file, "is not an ordinary file", "Choose a picture file");
        }
        if (!Files.isReadable(file)) {
            throw notPermitted(file);
        }
    }

    /** Why a file or a folder cannot be opened or read. */
    public static FileProblem opening(Path file, IOException reported) {
        return switch (reported) {
            case FileProblem known -> known;
            case NoSuchFileException _ -> missing(file);
            case AccessDeniedException _ -> notPermitted(file);
            default -> Files.isDirectory(file) ? FileProblem.reading(FileProblem.nameOf(file), reported)
                    : FileProblem.reading(file, reported);
        };
    }

    /** Why a file is not opened, without a word by Java, which knows some names by their bytes but cannot write them. */
    public static FileProblem unopened(Path file) {
        return Files.exists(file)
                ? new FileProblem(file, "has a name that this system's language settings cannot write", "Rename it")
                : missing(file);
    }

    private static FileProblem missing(Path file) {
        return new FileProblem(file, "is not there", "Look whether it was moved, renamed or deleted");
    }

    private static FileProblem notPermitted(Path file) {
        return new FileProblem(file, "may not be read by you", "Change its permissions, or copy it to a folder of your own");
    }

    /** A file of so many bytes, or more, that are not those of a picture. */
    public static FileProblem notAPicture(String subject, int length) {
        return length == 0 ? new FileProblem(subject, "is empty (0 bytes)", "Save it again, or copy or download it again")
                : new FileProblem(subject, "does not hold a picture of a kind that can be read (" + PictureKind.titles() + ")",
                        "If it is a picture, open it in a picture program and save it as PNG");
    }

    public static FileProblem cutOff(String subject, PictureKind kind) {
        return new FileProblem(subject, "is a " + kind.title() + " file that is cut off before its end", FETCH_AGAIN);
    }

    public static FileProblem damaged(String subject, PictureKind kind, Throwable cause) {
        return new FileProblem(subject, "is a " + kind.title() + " file that is damaged or of a rare sort", SAVE_AS_PNG)
                .because(cause);
    }

    static FileProblem unsupported(String subject, PictureKind kind, String what) {
        return new FileProblem(subject, "is a " + kind.title() + " file " + what, SAVE_AS_PNG);
    }

    static FileProblem outsideRange(String subject, double least, double most, double black, double white) {
        return new FileProblem(subject,
                Double.isNaN(least + most) ? "is a TIFF file in which some values are no numbers"
                        : Text.of(
                                "is a TIFF file with values from %.4g to %.4g; from %.4g for black to %.4g for white can be read",
                                least, most, black, white),
                "Bring its values into that range, or save it as PNG");
    }

    static FileProblem tooLarge(String subject, int width, int height) {
        return new FileProblem(subject,
                Text.of("has %,d x %,d pixels; at most %,d can be read", width, height, PictureDecoder.MOST_PIXELS),
                MAKE_SMALLER);
    }

    static FileProblem hollow(String subject, PictureKind kind, int width, int height) {
        return new FileProblem(subject,
                Text.of("is a %s file that says it has %,d x %,d pixels, and has too few bytes for so many", kind.title(), width,
                        height),
                "If a picture program shows it, save it as PNG there");
    }

    static FileProblem tooLargeInOnePiece(String subject, PictureKind kind, int width, int height, long most) {
        return new FileProblem(subject,
                Text.of("has %,d x %,d pixels; a %s file of this sort is unpacked in one piece and can have at most %,d", width,
                        height, kind.title(), most),
                MAKE_SMALLER);
    }

    public static FileProblem noMemory(String subject, OutOfMemoryError cause) {
        return new FileProblem(subject, "needs more memory than there is", MAKE_SMALLER).because(cause);
    }
}
