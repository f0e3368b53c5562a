package engram.golden;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An array that NumPy saved: its shape, and its values row by row.
 *
 * @param shape the length of each axis, outermost first; empty for a single number
 * @param values all values, the last axis running fastest; truth values as 0 and 1
 */
public record Npy(int[] shape, double[] values) {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final Pattern TYPE = Pattern.compile("'descr':\\s*'([^']+)'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order':\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([^)]*)\\)");

    /**
     * Reads a file of format 1.0 or 2.0, in C order, of type |u1, |i1, |b1, &lt;i8, &lt;f4 or &lt;f8.
     *
     * @throws IOException if the file cannot be read or is of another kind
     */
    public static Npy read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = new byte[MAGIC.length];
        bytes.get(magic);
        int version = bytes.getShort();
        if (!Arrays.equals(magic, MAGIC) || version != 1 && version != 2) {
            throw new IOException(file + " is not a NumPy file of format 1.0 or 2.0");
        }
        byte[] header = new byte[version == 1 ? Short.toUnsignedInt(bytes.getShort()) : bytes.getInt()];
        bytes.get(header);
        String description = new String(header, StandardCharsets.ISO_8859_1);
        if (!find(ORDER, description, file).equals("False")) {
            throw new IOException(file + " is not in C order");
        }
        int[] shape = Arrays.stream(find(SHAPE, description, file).split(","))
                .map(String::strip)
                .filter(length -> !length.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
        double[] values = new double[Arrays.stream(shape).reduce(1, Math::multiplyExact)];
        String type = find(TYPE, description, file);
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (type) {
                case "|u1", "|b1" -> Byte.toUnsignedInt(bytes.get());
                case "|i1" -> bytes.get();
                case "<i8" -> bytes.getLong();
                case "<f4" -> bytes.getFloat();
                case "<f8" -> bytes.getDouble();
                default -> throw new IOException(file + " holds values of type " + type);
            };
        }
        return new Npy(shape, values);
    }

    private static String find(Pattern part, String description, Path file) throws IOException {
        Matcher matcher = part.matcher(description);
        if (!matcher.find()) {
            throw new IOException(file + " has a header without " + part);
        }
        return matcher.group(1);
    }
}
