package engram.samples;

import module java.base;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;

/**
 * Draws every picture that Engram ships, the samples and the icon. Nothing comes from outside: no fonts, no
 * photographs.
 *
 * <p>From the project's folder: {@code java src/samples/java/engram/samples/DrawSamples.java images}
 */
public final class DrawSamples {

    private static final int[] ICON_SIDES = {16, 32, 48, 64, 128, 256, 512};
    private static final int LARGEST_ICON = 512;

    private DrawSamples() {}

    /**
     * Draws all pictures into a folder, writing over those that are there.
     *
     * @param args the folder; it and the folders in it are made if they are missing
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("DrawSamples takes one argument, the folder to draw into");
        }
        System.setProperty("java.awt.headless", "true");
        for (Map.Entry<String, BufferedImage> picture : drawAll().entrySet()) {
            Path file = Path.of(args[0]).resolve(picture.getKey() + ".png");
            Files.createDirectories(file.getParent());
            ImageIO.write(picture.getValue(), "png", file.toFile());
        }
    }

    /** Draws all pictures; each is filed under its path inside the folder, without the ending {@code .png}. */
    public static Map<String, BufferedImage> drawAll() {
        Map<String, BufferedImage> pictures = new LinkedHashMap<>();
        Glyphs.DIGITS.forEach((name, strokes) -> pictures.put("digits/" + name, Handwriting.draw(name, strokes)));
        Glyphs.LETTERS.forEach((name, strokes) -> pictures.put("letters/" + name, Handwriting.draw(name, strokes)));
        Shapes.OUTLINES.forEach((name, outline) -> pictures.put("shapes/" + name, Shapes.draw(outline)));
        pictures.put("pictures/sailboat", Sailboat.draw());
        pictures.put("pictures/lighthouse", Lighthouse.draw());
        pictures.put("pictures/cat", Cat.draw());
        pictures.put("pictures/face", Face.draw());
        pictures.put("pictures/fish", Fish.draw());
        pictures.put("pictures/house", House.draw());
        pictures.put("pictures/mountain", Mountain.draw());
        pictures.put("pictures/tree", Tree.draw());
        for (int side : ICON_SIDES) {
            pictures.put(side == LARGEST_ICON ? "icon" : "icon-" + side, Icon.draw(side));
        }
        return pictures;
    }
}
