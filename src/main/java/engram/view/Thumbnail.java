package engram.view;

import engram.model.image.GrayImage;
import engram.model.image.Pattern;
import engram.model.image.RgbImage;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Turns the model's pictures into JavaFX images, pixel by pixel. */
final class Thumbnail {

    private static final int ENOUGH_PIXELS = 160;

    private Thumbnail() {}

    static Image of(RgbImage picture) {
        int[] argb = new int[picture.width() * picture.height()];
        for (int row = 0; row < picture.height(); row++) {
            for (int column = 0; column < picture.width(); column++) {
                argb[row * picture.width() + column] = 0xFF000000 | picture.rgb(row, column);
            }
        }
        return image(picture.width(), picture.height(), argb);
    }

    static Image of(GrayImage picture) {
        int[] argb = new int[picture.size()];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF000000 | 0x010101 * (int) Math.round(255 * picture.value(i));
        }
        return image(picture.width(), picture.height(), argb);
    }

    static Image of(Pattern pattern) {
        int[] argb = new int[pattern.size()];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = pattern.isOn(i) ? 0xFFFFFFFF : 0xFF000000;
        }
        return image(pattern.side(), pattern.side(), argb);
    }

    /** Few pixels are repeated here, since not every graphics pipeline enlarges a picture without smoothing it. */
    private static Image image(int width, int height, int[] argb) {
        int times = Math.max(1, ENOUGH_PIXELS / Math.max(width, height));
        int[] row = new int[width * times];
        WritableImage image = new WritableImage(width * times, height * times);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = argb[y * width + x / times];
            }
            image.getPixelWriter().setPixels(
                    0, y * times, row.length, times, PixelFormat.getIntArgbInstance(), row, 0, 0);
        }
        return image;
    }
}
