package engram.model.image;

import java.util.Objects;

/**
 * A picture as it was brought in, before the network's side is known.
 *
 * @param name what people call it: a file name without folder, or a sample's name
 * @param width columns of the picture as it was brought in, turned upright where the file says how it was held
 * @param height rows of the same
 * @param gray its grey values, {@code 0.2125 R + 0.7154 G + 0.0721 B}, transparent parts over white; of full size,
 *     or where the picture has more than 2,097,152 pixels averaged over square blocks first
 * @param preview a small colour picture to show, at most 256 pixels a side
 */
public record Picture(String name, int width, int height, GrayImage gray, RgbImage preview) {

    /** The picture itself, the memory made of it, its parts, and their names and places in lists. */
    private static final int OBJECTS = 300;

    /** Checks that nothing is missing. */
    public Picture {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(gray, "gray");
        Objects.requireNonNull(preview, "preview");
    }

    /** The bytes that it takes in memory; an estimate from above. */
    public long bytes() {
        return OBJECTS + 2L * name.length() + gray.bytes() + preview.bytes();
    }

    /** The same picture by another name. */
    public Picture named(String other) {
        return new Picture(other, width, height, gray, preview);
    }
}
