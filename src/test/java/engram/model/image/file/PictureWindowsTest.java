package engram.model.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import module java.base;
import engram.model.Progress;
import engram.model.image.Picture;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Files are looked at through a window of some thousand bytes: nothing may be lost at its edge. */
class PictureWindowsTest {

    private static final int WINDOW = 8192;

    /** Behind the signature and the header comes any other chunk. */
    private static final int FIRST_CHUNK = 33;

    private static byte[] png() throws IOException {
        BufferedImage image = new BufferedImage(5, 4, BufferedImage.TYPE_3BYTE_BGR);
        image.setRGB(2, 3, 0x123456);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** The same with a comment of so many letters before the pixels. */
    private static byte[] withComment(byte[] png, int letters) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + letters)
                .putInt(letters)
                .put("tEXt".getBytes(StandardCharsets.US_ASCII))
                .put("a\0".getBytes(StandardCharsets.US_ASCII))
                .put(new byte[letters - 2]);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, 4 + letters);
        chunk.putInt((int) sum.getValue());
        return ByteBuffer.allocate(png.length + chunk.capacity())
                .put(png, 0, FIRST_CHUNK)
                .put(chunk.array())
                .put(png, FIRST_CHUNK, png.length - FIRST_CHUNK)
                .array();
    }

    @Test
    void aNumberThatLiesAcrossTheEdgeIsRead() throws IOException {
        byte[] png = png();
        Picture plain = PictureReader.read("a.png", png, Progress.IGNORED);
        for (int edge : new int[] {WINDOW, 2 * WINDOW}) {
            for (int place = edge - 20; place < edge + 4; place++) {
                byte[] longer = withComment(png, place - FIRST_CHUNK - 12);
                assertEquals(plain, PictureReader.read("a.png", longer, Progress.IGNORED), "pixels from " + place + " on");
            }
        }
    }
}
