package engram.view.picture;

import module java.base;
import module javafx.controls;
import engram.model.image.GrayImage;
import engram.model.image.RgbImage;
import engram.model.spike.BipolarState;
import engram.palette.Blend;

/** Turns the model's pictures into JavaFX images, pixel by pixel. */
public final class Thumbnail {

    private static final int ENOUGH_PIXELS = 160;

    /** More than this, at the longer side, nobody can see in a thumbnail. */
    private static final int MOST_PIXELS = 320;

    private Thumbnail() {}

    /** The picture in its colours. */
    public static Image of(RgbImage picture) {
        int[] argb = new int[picture.width() * picture.height()];
        Arrays.setAll(argb, i -> 0xFF000000 | picture.rgb(i / picture.width(), i % picture.width()));
        return seen(picture.width(), picture.height(), argb);
    }

    /** The picture in grey. */
    public static Image of(GrayImage picture) {
        double[] values = picture.values();
        int[] argb = new int[values.length];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF000000 | 0x010101 * (int) Math.round(255 * values[i]);
        }
        return seen(picture.width(), picture.height(), argb);
    }

    /** White where the pattern, a square, is on. */
    public static Image of(BipolarState pattern) {
        int side = (int) Math.sqrt(pattern.neurons());
        int[] argb = new int[side * side];
        Arrays.fill(argb, 0xFF000000);
        for (int on : pattern.on()) {
            argb[on] = 0xFFFFFFFF;
        }
        return seen(side, side, argb);
    }

    /** Very many pixels are averaged; few are repeated here, since not every graphics pipeline enlarges a picture without smoothing it. */
    private static Image seen(int width, int height, int[] argb) {
        int longer = Math.max(width, height);
        if (longer > MOST_PIXELS) {
            int columns = Math.max(1, (int) ((long) width * MOST_PIXELS / longer));
            int rows = Math.max(1, (int) ((long) height * MOST_PIXELS / longer));
            int[] means = new int[columns * rows];
            Blend.means(argb, width, height, means, columns, rows);
            return image(columns, rows, means);
        }
        int times = Math.max(1, ENOUGH_PIXELS / Math.max(width, height));
        int columns = width * times;
        int[] enlarged = new int[columns * height * times];
        for (int i = 0; i < enlarged.length; i++) {
            enlarged[i] = argb[i / columns / times * width + i % columns / times];
        }
        return image(columns, height * times, enlarged);
    }

    private static Image image(int width, int height, int[] argb) {
        // One call for all rows: each takes longer than a row does.
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return image;
    }
}
