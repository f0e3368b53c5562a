package engram.model.spike;

import module java.base;

/**
 * Spikes on their way between words of 64 bits and numbers, 1 or 0: in between each is a byte. Bytes and numbers are
 * turned into one another many at a time by vector instructions, and eight bits and eight bytes by one table or product;
 * there is no branch, for which neurons fire cannot be foretold. Not for several threads at once.
 */
public final class SpikeBytes {

    /** The first of eight bytes is the lowest. */
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** For each eight bits the eight bytes: byte {@code k} is bit {@code k}. */
    private static final long[] SPREAD = LongStream.range(0, 256).map(SpikeBytes::spread).toArray();

    /** Byte {@code k} times this has its bit at {@code 56 + k}; what else comes of the product never meets there. */
    private static final long GATHER = 0x0102040810204080L;

    private final byte[] bytes;

    /** No spike, of so many words. */
    public SpikeBytes(int words) {
        bytes = new byte[words << 6];
    }

    private static long spread(long bits) {
        long bytes = 0;
        for (int k = 0; k < 8; k++) {
            bytes |= (bits >>> k & 1) << 8 * k;
        }
        return bytes;
    }

    /** Puts a word where it belongs. */
    public void put(int index, long word) {
        for (int k = 0; k < 64; k += 8) {
            EIGHT.set(bytes, (index << 6) + k, SPREAD[(int) (word >>> k) & 0xFF]);
        }
    }

    /** The word of an index. */
    public long word(int index) {
        long word = 0;
        for (int k = 0; k < 64; k += 8) {
            word |= ((long) EIGHT.get(bytes, (index << 6) + k) * GATHER >>> 56) << k;
        }
        return word;
    }

    /** Writes the first {@code count} spikes as numbers. */
    public void copyTo(double[] numbers, int count) {
        for (int i = 0; i < count; i++) {
            numbers[i] = bytes[i];
        }
    }

    /** Becomes the first {@code count} numbers, each 1 or 0; those behind stay as they are. */
    public void become(double[] numbers, int count) {
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) numbers[i];
        }
    }
}
