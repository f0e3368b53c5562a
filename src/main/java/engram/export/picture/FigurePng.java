package engram.export.picture;

import module java.base;
import engram.export.file.AtomicFile;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.trial.Answer;
import engram.palette.Palette;
import javax.imageio.ImageIO;

/** Writes the evaluation figure as a PNG picture that carries its own story, as frames do. */
public final class FigurePng {

    /** In so many bytes the program's name is found. */
    private static final int HEAD = 1 << 12;

    private FigurePng() {}

    /**
     * Loads letters and picture writers, which takes some tenths of a second, so that the first figure need not. May be
     * called from another thread while that which the figures show is still being computed; or not at all.
     */
    public static void prepare() {
        Type.width(Type.of(Type.SMALLEST_EM).title(), Provenance.SOFTWARE);
        ImageIO.getImageWritersByFormatName("png").next().dispose();
    }

    /**
     * Writes a figure.
     *
     * @param answer what the network was asked and what it answered; not modified
     * @param palette the colours of the values
     * @param dark whether on a dark ground, for slides, rather than on white, for paper
     * @param target the file, on the computer's own file system; what is there already is replaced
     * @throws FileProblem if it cannot be written; then everything is as before
     */
    public static void write(Answer answer, Palette palette, boolean dark, Path target) throws FileProblem {
        AtomicFile.writeAmongMany(target,
                out -> Png.write(FigurePainter.paint(answer, palette, dark), Provenance.of(answer), out, Progress.IGNORED));
    }

    /**
     * Whether a file is a picture that this program wrote: then its beginning says so.
     *
     * @param file any path
     * @return false as well if it cannot be read
     */
    public static boolean isOurs(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            return head.startsWith("\u0089PNG") && head.contains("tEXtSoftware\0" + Provenance.SOFTWARE);
        } catch (IOException _) {
            return false;
        }
    }
}
