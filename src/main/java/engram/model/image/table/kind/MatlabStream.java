package engram.model.image.table.kind;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import module java.base;
import engram.model.Progress;

/**
 * The elements of a MATLAB file: each has a tag that says what it is of and how long it is, and may hold other elements. No
 * length is trusted: nothing is read beyond the element around it, and no memory taken before there is what fills it.
 */
final class MatlabStream extends InputStream {

    static final int SIGNED_32 = 5;
    static final int UNSIGNED_32 = 6;
    static final int MATRIX = 14;
    static final int PACKED = 15;

    private static final int SIGNED_8 = 1;
    private static final int ALIGNMENT = 8;
    private static final int SMALL = 4;
    private static final int MOST_LETTERS = 1 << 24;

    private final InputStream source;
    private final ByteOrder order;
    private final Progress progress;
    private final long length;
    private long left;

    /**
     * Begins at an element.
     *
     * @param source where it comes from; left open
     * @param length how many bytes there are
     * @param order which byte of a number comes first
     * @param progress told how many of them are read
     */
    MatlabStream(InputStream source, long length, ByteOrder order, Progress progress) {
        this.source = source;
        this.length = length;
        this.order = order;
        this.progress = progress;
        left = length;
    }

    /** The file says what cannot be. */
    static final class Damage extends IOException {
        private static final long serialVersionUID = 1;
    }

    /**
     * What stands before an element.
     *
     * @param type what it is of, by MATLAB's number
     * @param bytes how long it is, without its padding
     * @param padding bytes behind it that mean nothing
     */
    record Tag(int type, long bytes, int padding) {

        /** The bytes that each number takes; 0 where it is of something else. */
        int size() {
            return switch (type) {
                case SIGNED_8, 2 -> 1;
                case 3, 4 -> 2;
                case SIGNED_32, UNSIGNED_32, 7 -> 4;
                case 9, 12, 13 -> 8;
                default -> 0;
            };
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        if (left == 0 && count > 0) {
            return -1;
        }
        int read = source.read(target, offset, (int) Math.min(count, left));
        left -= Math.max(0, read);
        progress.report(length - left, Math.max(1, length));
        return read;
    }

    @Override
    public void close() throws IOException {
        if (source instanceof InflaterInputStream) {
            source.close();
        }
    }

    /** The bytes that were not read yet. */
    long left() {
        return left;
    }

    /** The element of so many bytes that begins here. What is read of it is read of this. */
    MatlabStream part(long bytes) throws IOException {
        if (bytes > left) {
            throw new EOFException();
        }
        return new MatlabStream(this, bytes, order, Progress.IGNORED);
    }

    /** What is packed in here, of unknown length. */
    MatlabStream unpacked() {
        return new MatlabStream(new InflaterInputStream(this), Long.MAX_VALUE, order, Progress.IGNORED);
    }

    /** Reads the tag of the next element. */
    Tag tag() throws IOException {
        int first = ByteBuffer.wrap(next(Integer.BYTES)).order(order).getInt();
        int bytes = first >>> Short.SIZE;
        if (bytes > SMALL) {
            throw new Damage();
        }
        if (bytes > 0) {
            return new Tag(first & 0xFFFF, bytes, SMALL - bytes);
        }
        long many = Integer.toUnsignedLong(ByteBuffer.wrap(next(Integer.BYTES)).order(order).getInt());
        return new Tag(first, many, (int) (-many & ALIGNMENT - 1));
    }

    /** Reads the tag of the next element, which has to be of a certain type. */
    Tag tag(int type) throws IOException {
        Tag tag = tag();
        if (tag.type != type) {
            throw new Damage();
        }
        return tag;
    }

    /**
     * Reads an element of few numbers.
     *
     * @param type what the numbers have to be
     * @param most how many there can be
     */
    double[] numbers(int type, int most) throws IOException {
        Tag tag = tag(type);
        if (tag.bytes > (long) most * tag.size()) {
            throw new Damage();
        }
        double[] numbers = next(type, (int) (tag.bytes / tag.size()));
        pass(tag.padding);
        return numbers;
    }

    /** Takes the next numbers of an element whose tag is read already. */
    double[] next(int type, int count) throws IOException {
        int size = new Tag(type, 0, 0).size();
        ByteBuffer bytes = ByteBuffer.wrap(next(Math.multiplyExact(count, size))).order(order);
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = switch (type) {
                case SIGNED_8 -> bytes.get();
                case 2 -> Byte.toUnsignedInt(bytes.get());
                case 3 -> bytes.getShort();
                case 4 -> Short.toUnsignedInt(bytes.getShort());
                case SIGNED_32 -> bytes.getInt();
                case UNSIGNED_32 -> Integer.toUnsignedLong(bytes.getInt());
                case 7 -> bytes.getFloat();
                case 9 -> bytes.getDouble();
                case 12, 13 -> bytes.getLong();
                default -> throw new Damage();
            };
        }
        return numbers;
    }

    /** Reads an element of letters. */
    String letters() throws IOException {
        Tag tag = tag();
        Charset letters = switch (tag.type) {
            case SIGNED_8, 2 -> ISO_8859_1;
            case 16 -> StandardCharsets.UTF_8;
            case 4, 17 -> order == ByteOrder.BIG_ENDIAN ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            default -> throw new Damage();
        };
        if (tag.bytes > MOST_LETTERS) {
            throw new Damage();
        }
        String text = new String(next((int) tag.bytes), letters);
        pass(tag.padding);
        return text;
    }

    /** Reads the names of a structure's fields. */
    List<String> fieldNames() throws IOException {
        double[] widths = numbers(SIGNED_32, 1);
        Tag tag = tag(SIGNED_8);
        if (widths.length != 1 || widths[0] < 1 || tag.bytes > MOST_LETTERS) {
            throw new Damage();
        }
        int width = (int) widths[0];
        String names = new String(next((int) tag.bytes), ISO_8859_1);
        pass(tag.padding);
        return IntStream.range(0, names.length() / width)
                .mapToObj(i -> names.substring(i * width, (i + 1) * width).replaceFirst("\0.*$", ""))
                .toList();
    }

    /** Passes over bytes, of which there may be fewer. */
    void pass(long bytes) throws IOException {
        byte[] passed = new byte[1 << 13];
        long rest = bytes;
        int read = 0;
        while (rest > 0 && read >= 0) {
            read = read(passed, 0, (int) Math.min(passed.length, rest));
            rest -= Math.max(0, read);
        }
    }

    private byte[] next(int count) throws IOException {
        byte[] bytes = readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }
}
