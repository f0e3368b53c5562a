package engram.view.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import engram.model.image.GrayImage;
import java.util.Arrays;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;

class ThumbnailTest {

    private static GrayImage picture(int width, int height) {
        double[] values = new double[width * height];
        // White on the left, black on the right.
        Arrays.setAll(values, i -> i % width < width / 2 ? 1 : 0);
        return new GrayImage(width, height, values);
    }

    private static void assertWhiteThenBlack(Image image) {
        int width = (int) image.getWidth();
        int row = (int) image.getHeight() / 2;
        assertEquals(0xFFFFFFFF, image.getPixelReader().getArgb(0, row));
        assertEquals(0xFFFFFFFF, image.getPixelReader().getArgb(width / 2 - 2, row));
        assertEquals(0xFF000000, image.getPixelReader().getArgb(width / 2 + 1, row));
        assertEquals(0xFF000000, image.getPixelReader().getArgb(width - 1, row));
    }

    @Test
    void aSmallPictureIsEnlargedPixelByPixel() {
        Image image = Thumbnail.of(picture(16, 16));
        assertEquals(160, image.getWidth());
        assertEquals(160, image.getHeight());
        assertWhiteThenBlack(image);
    }

    @Test
    void aPictureOfAMillionPixelsIsAveragedToWhatCanBeSeen() {
        Image image = Thumbnail.of(picture(1024, 1024));
        assertEquals(320, image.getWidth());
        assertEquals(320, image.getHeight());
        assertWhiteThenBlack(image);
    }

    @Test
    void aLongPictureKeepsItsShape() {
        Image image = Thumbnail.of(picture(1000, 100));
        assertEquals(320, image.getWidth());
        assertEquals(32, image.getHeight());
        assertWhiteThenBlack(image);
    }

    @Test
    void aPictureOfOneRowIsStillThere() {
        assertEquals(1, Thumbnail.of(picture(2000, 1)).getHeight());
    }
}
