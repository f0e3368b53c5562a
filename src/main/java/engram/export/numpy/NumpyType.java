package engram.export.numpy;

import module java.base;
import engram.model.Text;

/** What the elements of a NumPy array are. */
public enum NumpyType {
    /** Truth values, 0 and 1. */
    BOOL("b1", 0, 1),
    /** Whole numbers of 8 bits. */
    INT8("i1", Byte.MIN_VALUE, Byte.MAX_VALUE),
    /** Whole numbers of 16 bits. */
    INT16("i2", Short.MIN_VALUE, Short.MAX_VALUE),
    /** Whole numbers of 32 bits. */
    INT32("i4", Integer.MIN_VALUE, Integer.MAX_VALUE),
    /** Whole numbers of 64 bits; as a double, exact up to 2^53. */
    INT64("i8", Long.MIN_VALUE, Long.MAX_VALUE),
    /** Whole numbers of 8 bits from 0 on. */
    UINT8("u1", 0, 0xFF),
    /** Whole numbers of 16 bits from 0 on. */
    UINT16("u2", 0, 0xFFFF),
    /** Whole numbers of 32 bits from 0 on. */
    UINT32("u4", 0, 0xFFFFFFFFL),
    /** Whole numbers of 64 bits from 0 on; as a double, exact up to 2^53. */
    UINT64("u8", 0, 0x1p64),
    /** Half precision. */
    FLOAT16("f2", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
    /** Single precision. */
    FLOAT32("f4", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
    /** Double precision. */
    FLOAT64("f8", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private final String code;
    private final double least;
    private final double most;

    NumpyType(String code, double least, double most) {
        this.code = code;
        this.least = least;
        this.most = most;
    }

    /** The type with a code such as {@code f8}; empty if there is none here. */
    static Optional<NumpyType> of(String code) {
        for (NumpyType type : values()) {
            if (type.code.equals(code)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The bytes that an element takes. */
    public int bytes() {
        return code.charAt(1) - '0';
    }

    /** A value as people write it. */
    String format(double value) {
        return whole() && Math.abs(value) <= 0x1p53 ? Long.toString((long) value) : Double.toString(value);
    }

    /** Its name in a file that is written here, low byte first. */
    String descriptor() {
        return (bytes() == 1 ? "|" : "<") + code;
    }

    private boolean whole() {
        return code.charAt(0) != 'f';
    }

    /** Takes the next element. */
    double get(ByteBuffer bytes) {
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
    void put(ByteBuffer bytes, double value) {
        if (whole() && !(value >= least && value <= most && value == Math.rint(value))) {
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
}
