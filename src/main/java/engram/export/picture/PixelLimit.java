package engram.export.picture;

import engram.model.FileProblem;
import engram.model.Text;
import java.awt.Dimension;
import java.nio.file.Path;

/** Keeps pictures to a size that memory holds: it is better said beforehand than found out in the middle. */
public final class PixelLimit {

    private PixelLimit() {}

    /**
     * Checks the size of a picture before it is drawn.
     *
     * @throws FileProblem if it would have more pixels than {@code most}
     */
    public static void require(Path target, Dimension size, long most) throws FileProblem {
        if ((long) size.width * size.height > most) {
            throw new FileProblem(target, Text.of("would have %d x %d pixels, and at most %d million are possible", size.width,
                    size.height, most / 1_000_000), "Choose fewer pixels for each neuron");
        }
    }
}
