package engram.export;

import engram.model.experiment.Frame;
import engram.palette.Palette;
import java.nio.file.Path;

/** Writes the evaluation figure as a PNG picture that carries its own story, as frames do. */
public final class FigurePng {

    private FigurePng() {}

    /**
     * Writes a figure.
     *
     * @param frame what there is to see, mostly the last one of a recall; not modified
     * @param palette the colours of the values
     * @param dark whether on a dark ground, for slides, rather than on white, for paper
     * @param target the file, on the computer's own file system; what is there already is replaced
     * @throws ExportProblem if it cannot be written; then everything is as before
     */
    public static void write(Frame frame, Palette palette, boolean dark, Path target) throws ExportProblem {
        WholeFile.write(
                target, out -> Png.write(FigurePainter.paint(frame, palette, dark), Provenance.of(frame), out));
    }
}
