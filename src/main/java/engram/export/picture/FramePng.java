package engram.export.picture;

import engram.export.file.AtomicFile;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.trial.Frame;
import java.nio.file.Path;

/**
 * Writes a frame as a PNG picture. The file carries its own story: the picture's name, the time, the scores and all
 * parameters stand in its text chunks.
 */
public final class FramePng {

    /** The most pixels a picture may have: as an open picture it takes four bytes for each. */
    public static final long MOST_PIXELS = 64_000_000;

    private FramePng() {}

    /**
     * Writes a frame.
     *
     * @param frame what there is to see; not modified
     * @param style what of it is drawn, and how
     * @param target the file, on the computer's own file system; what is there already is replaced
     * @param progress told about the rows of pixels written, of the picture's height; may cancel
     * @throws FileProblem if it cannot be written; then everything is as before
     * @throws java.util.concurrent.CancellationException as {@code progress} decides; then everything is as before
     */
    public static void write(Frame frame, FrameStyle style, Path target, Progress progress) throws FileProblem {
        PixelLimit.require(target, FramePainter.size(frame.side(), style), MOST_PIXELS);
        int rows = FramePainter.size(frame.side(), style).height;
        // No row is written while it is drawn, but it can be stopped then too.
        AtomicFile.write(target, out -> Png.write(FramePainter.paint(frame, style, (_, _) -> progress.report(0, rows)),
                Provenance.of(frame), out, progress));
    }
}
