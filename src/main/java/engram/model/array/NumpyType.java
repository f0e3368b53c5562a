package engram.model.array;

import module java.base;
import engram.model.Text;

/** What the elements of a NumPy array are. Whole numbers of 64 bits are exact up to 2^53, as values are doubles. */
public enum NumpyType {
    BOOL("b1"),
    INT8("i1"),
    INT16("i2"),
    INT32("i4"),
    INT64("i8"),
    UINT8("u1"),
    UINT16("u2"),
    UINT32("u4"),
    UINT64("u8"),
    FLOAT16("f2"),
    FLOAT32("f4"),
    FLOAT64("f8");

    private final String code;
    private final char kind;

    NumpyType(String code) {
        this.code = code;
        kind = code.charAt(0);
    }

    /** The type with a code such as {@code f8}; empty if there is none here. */
    static Optional<NumpyType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    /** The bytes that an element takes. */
    public int bytes() {
        return code.charAt(1) - '0';
    }

    /** A value as people write it. */
    public String format(double value) {
        return kind != 'f' && Math.abs(value) <= 0x1p53 ? Long.toString((long) value) : Double.toString(value);
    }

    /** Its name in a file that is written here, low byte first. */
    public String descriptor() {
        return (bytes() == 1 ? "|" : "<") + code;
    }

    /** Takes the next element. */
    public double get(ByteBuffer bytes) {
        return switch (this) {
            case BOOL -> bytes.get() == 0 ? 0 : 1;
            case INT8 -> bytes.get();
            case INT16 -> bytes.getShort();
            case INT32 -> bytes.getInt();
            case INT64 -> bytes.getLong();
            case UINT8 -> Byte.toUnsignedInt(bytes.get());
            case UINT16 -> Short.toUnsignedInt(bytes.getShort());
            case UINT32 -> Integer.toUnsignedLong(bytes.getInt());
            case UINT64 -> unsigned(bytes.getLong());
            case FLOAT16 -> Float.float16ToFloat(bytes.getShort());
            case FLOAT32 -> bytes.getFloat();
            case FLOAT64 -> bytes.getDouble();
        };
    }

    private static double unsigned(long bits) {
        // Halved, with the lost bit kept as a hint for rounding, it fits a signed number.
        return bits >= 0 ? bits : ((bits >>> 1) | (bits & 1)) * 2.0;
    }

    /**
     * Puts an element.
     *
     * @throws IllegalArgumentException if a type of whole numbers has no such value
     */
    public void put(ByteBuffer bytes, double value) {
        if (kind != 'f' && !has(value)) {
            throw new IllegalArgumentException(Text.of("NumpyArray: %s has no %s", this, value));
        }
        switch (this) {
            case BOOL, INT8, UINT8 -> bytes.put((byte) (int) value);
            case INT16, UINT16 -> bytes.putShort((short) (int) value);
            case INT32, UINT32 -> bytes.putInt((int) (long) value);
            case INT64 -> bytes.putLong((long) value);
            case UINT64 -> bytes.putLong(value < 0x1p63 ? (long) value : (long) (value - 0x1p63) ^ Long.MIN_VALUE);
            case FLOAT16 -> bytes.putShort(Float.floatToFloat16((float) value));
            case FLOAT32 -> bytes.putFloat((float) value);
            case FLOAT64 -> bytes.putDouble(value);
        }
    }

    /** Whether a type of whole numbers has a value; with 64 bits the end of the range is rounded up to the next double. */
    private boolean has(double value) {
        double count = kind == 'b' ? 2 : Math.scalb(1.0, Byte.SIZE * bytes());
        double least = kind == 'i' ? -count / 2 : 0;
        return value >= least && value <= least + count - 1 && value == Math.rint(value);
    }
}
