package engram.model.experiment;

import engram.model.image.GrayImage;
import engram.model.image.Picture;
import engram.model.image.Resize;
import java.util.Objects;

/**
 * A picture that the network is to remember, or a picture that it is asked about.
 *
 * @param id tells two entries apart that hold the same picture; stays when one is renamed, inverted or moved
 * @param name what people call it
 * @param picture the picture as it was brought in
 * @param inverted whether its negative is meant
 */
public record Memory(long id, String name, Picture picture, boolean inverted) {

    /** Checks that nothing is missing. */
    public Memory {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(picture, "picture");
    }

    /** The picture as the network of a given side sees it, before thresholding: (side, side) grey values. */
    public GrayImage grey(int side) {
        GrayImage resized = Resize.resize(picture.gray(), side);
        return inverted ? resized.inverted() : resized;
    }

    /** The same by another name. */
    public Memory renamed(String other) {
        return new Memory(id, other, picture, inverted);
    }

    /** The same with light and dark exchanged. */
    public Memory negative() {
        return new Memory(id, name, picture, !inverted);
    }
}
