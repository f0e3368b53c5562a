package engram.model.image;

import module java.base;

/** A TIFF file for tests, tag by tag. Numbers are written as SHORT, places as LONG, fractions as DOUBLE. */
final class TiffMaking {

    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int DOUBLE = 12;

    private final ByteOrder order;
    private final Map<Integer, Object> tags = new TreeMap<>();

    private TiffMaking(ByteOrder order) {
        this.order = order;
    }

    /** A page without compression; all rows are in one strip. */
    static TiffMaking page(ByteOrder order, int width, int height, int bits, int photometric, int samples) {
        int[] sizes = new int[samples];
        Arrays.fill(sizes, bits);
        return new TiffMaking(order).with(256, width)
                .with(257, height)
                .with(258, sizes)
                .with(259, 1)
                .with(262, photometric)
                .with(277, samples)
                .with(278, height);
    }

    /** Sets a tag to whole numbers. */
    TiffMaking with(int tag, int... values) {
        tags.put(tag, values);
        return this;
    }

    /** Sets a tag to fractions. */
    TiffMaking with(int tag, double... values) {
        tags.put(tag, values);
        return this;
    }

    /** Takes a tag away. */
    TiffMaking without(int tag) {
        tags.remove(tag);
        return this;
    }

    /** The file with such strips. */
    byte[] file(byte[]... strips) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int[] offsets = new int[strips.length];
        int[] lengths = new int[strips.length];
        out.writeBytes(new byte[8]);
        for (int i = 0; i < strips.length; i++) {
            offsets[i] = out.size();
            lengths[i] = strips[i].length;
            out.writeBytes(strips[i]);
        }
        with(273, offsets).with(279, lengths);
        ByteBuffer table = ByteBuffer.allocate(2 + 12 * tags.size() + 4).order(order);
        table.putShort((short) tags.size());
        tags.forEach((tag, values) -> {
            int type = values instanceof double[] ? DOUBLE : tag == 273 || tag == 279 ? LONG : SHORT;
            byte[] content = content(values, type);
            table.putShort(tag.shortValue()).putShort((short) type).putInt(Array.getLength(values));
            if (content.length > 4) {
                table.putInt(out.size());
                out.writeBytes(content);
            } else {
                table.put(Arrays.copyOf(content, 4));
            }
        });
        int start = out.size();
        out.writeBytes(table.array());
        byte[] file = out.toByteArray();
        ByteBuffer.wrap(file)
                .order(order)
                .put((byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I'))
                .put((byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I'))
                .putShort((short) 42)
                .putInt(start);
        return file;
    }

    private byte[] content(Object values, int type) {
        ByteBuffer buffer;
        if (values instanceof int[] numbers) {
            buffer = ByteBuffer.allocate((type == LONG ? 4 : 2) * numbers.length).order(order);
            for (int number : numbers) {
                if (type == LONG) {
                    buffer.putInt(number);
                } else {
                    buffer.putShort((short) number);
                }
            }
        } else {
            double[] fractions = (double[]) values;
            buffer = ByteBuffer.allocate(8 * fractions.length).order(order);
            for (double fraction : fractions) {
                buffer.putDouble(fraction);
            }
        }
        return buffer.array();
    }

    /** Rows of numbers of so many bits each, the highest first, each row filled up to a byte; whole bytes in the file's order. */
    byte[] packed(int bits, int perRow, List<Long> numbers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < numbers.size(); i++) {
            String digits = "0".repeat(bits) + Long.toBinaryString(numbers.get(i));
            digits = digits.substring(digits.length() - bits);
            if (bits % 16 == 0 && order == ByteOrder.LITTLE_ENDIAN) {
                StringBuilder turned = new StringBuilder();
                for (int end = bits; end > 0; end -= 8) {
                    turned.append(digits, end - 8, end);
                }
                digits = turned.toString();
            }
            row.append(digits);
            if ((i + 1) % perRow == 0) {
                row.append("0".repeat((8 - row.length() % 8) % 8));
                for (int start = 0; start < row.length(); start += 8) {
                    out.write(Integer.parseInt(row.substring(start, start + 8), 2));
                }
                row.setLength(0);
            }
        }
        return out.toByteArray();
    }
}
