package engram.model.image.decode;

import module java.base;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** A kind of picture file that can be read, told by how its content begins, whatever the file is called. */
public enum PictureKind {
    PNG("PNG", "png", "\u0089PNG\r\n\u001A\n"),
    JPEG("JPEG", "jpe?g", "\u00FF\u00D8\u00FF"),
    GIF("GIF", "gif", "GIF8[79]a"),
    BMP("BMP", "bmp", "BM.{12}[\u000C\u0010\u0028\u0034\u0038\u0040\u006C\u007C]\0\0\0"),
    TIFF("TIFF", "tiff?", "II[*+]\0|MM\0[*+]"),
    WEBP("WebP", "webp", "RIFF.{4}WEBP"),
    PNM("PGM/PBM/PPM", "p[gbpn]m", "P[1-6][\\s#]");

    /** How many of a file's first bytes are needed to tell. */
    public static final int HEAD = 18;

    private final String title;
    private final Pattern ending;
    private final Pattern beginning;

    PictureKind(String title, String ending, String beginning) {
        this.title = title;
        this.ending = Pattern.compile(".*\\." + ending, Pattern.CASE_INSENSITIVE);
        this.beginning = Pattern.compile(beginning, Pattern.DOTALL);
    }

    /**
     * The kind of a file.
     *
     * @param head its first {@link #HEAD} bytes, or all if it has fewer; not changed
     * @return its kind, or empty if it is none of these
     */
    public static Optional<PictureKind> of(byte[] head) {
        // In this character set each byte is the character of the same number.
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values()).filter(kind -> kind.beginning.matcher(text).lookingAt()).findFirst();
    }

    /** The kind that a file's name promises, by its ending; empty if it promises none. */
    public static Optional<PictureKind> ofName(String name) {
        return Arrays.stream(values()).filter(kind -> kind.ending.matcher(name).matches()).findFirst();
    }

    /** The names of all kinds, separated by commas. */
    static String titles() {
        return Arrays.stream(values()).map(PictureKind::title).collect(Collectors.joining(", "));
    }

    /** The name people know the kind by. */
    String title() {
        return title;
    }

    /** A fresh reader for files of this kind, which is not {@link #PNM}. */
    ImageReader reader() {
        Iterable<ImageReader> readers = () -> ImageIO.getImageReadersByFormatName(title);
        // Where both have one, TwelveMonkeys' reads more files, and reads them rightly.
        return StreamSupport.stream(readers.spliterator(), false)
                .min(Comparator.comparing(reader -> reader.getClass().getName().startsWith("com.sun.")))
                .orElseThrow(
                        () -> new IllegalStateException("PictureKind: the library that reads " + title + " files is missing"));
    }
}
