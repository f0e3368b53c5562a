package engram.view.control;

import module javafx.controls;
import engram.model.image.GrayImage;
import engram.model.image.RgbImage;
import engram.model.spike.BipolarState;

/** Turns the model's pictures into JavaFX images, pixel by pixel. */
public final class Thumbnail {

    private static final int ENOUGH_PIXELS = 160;

    private Thumbnail() {}

    public static Image of(RgbImage picture) {
        int[] argb = new int[picture.width() * picture.height()];
        for (int row = 0; row < picture.height(); row++) {
            for (int column = 0; column < picture.width(); column++) {
                argb[row * picture.width() + column] = 0xFF000000 | picture.rgb(row, column);
            }
        }
        return image(picture.width(), picture.height(), argb);
    }

    public static Image of(GrayImage picture) {
        int[] argb = new int[picture.size()];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF000000 | 0x010101 * (int) Math.round(255 * picture.value(i));
        }
        return image(picture.width(), picture.height(), argb);
    }

    public static Image of(BipolarState pattern) {
        int[] argb = new int[pattern.neurons()];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = pattern.isOn(i) ? 0xFFFFFFFF : 0xFF000000;
        }
        int side = (int) Math.sqrt(argb.length);
        return image(side, side, argb);
    }

    /** Few pixels are repeated here, since not every graphics pipeline enlarges a picture without smoothing it. */
    private static Image image(int width, int height, int[] argb) {
        int times = Math.max(1, ENOUGH_PIXELS / Math.max(width, height));
        int columns = width * times;
        int[] enlarged = new int[columns * height * times];
        for (int i = 0; i < enlarged.length; i++) {
            enlarged[i] = argb[i / columns / times * width + i % columns / times];
        }
        // One call for all rows: each takes longer than a row does.
        WritableImage image = new WritableImage(columns, height * times);
        image.getPixelWriter().setPixels(0, 0, columns, height * times, PixelFormat.getIntArgbInstance(), enlarged, 0, columns);
        return image;
    }
}
