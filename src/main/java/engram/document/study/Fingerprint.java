package engram.document.study;

import module java.base;
import engram.model.Text;
import engram.model.experiment.Memory;
import engram.model.image.GrayImage;

/** Short texts that tell apart what rows of a table came from; with letters, so that nobody takes them for numbers. */
public final class Fingerprint {

    private Fingerprint() {}

    /** Tells words apart. */
    public static String of(String words) {
        CRC32C sum = new CRC32C();
        sum.update(words.getBytes(StandardCharsets.UTF_8));
        return text(sum);
    }

    /** Tells pictures apart, and their order. */
    public static String of(List<Memory> memories) {
        CRC32C sum = new CRC32C();
        for (Memory memory : memories) {
            GrayImage given = memory.picture().gray();
            GrayImage grey = memory.inverted() ? given.inverted() : given;
            ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + Double.BYTES * grey.width());
            for (int row = 0; row < grey.height(); row++) {
                bytes.clear().putInt(grey.width());
                for (int column = 0; column < grey.width(); column++) {
                    bytes.putDouble(grey.value(row * grey.width() + column));
                }
                sum.update(bytes.flip());
            }
        }
        return text(sum);
    }

    private static String text(CRC32C sum) {
        return Text.of("crc32c:%08x", sum.getValue());
    }
}
