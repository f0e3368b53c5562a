package engram.model.array;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import module java.base;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.Text;

/**
 * What stands before the values of a {@code .npy} file: a Python dictionary of their type, their order and their shape.
 *
 * @param type what the elements are
 * @param order which byte of an element comes first
 * @param columnMajor whether the first axis runs fastest (Fortran's order) rather than the last
 * @param shape the length of each axis, each at least 0, the product at most 2^63 - 1
 */
public record NumpyHeader(NumpyType type, ByteOrder order, boolean columnMajor, long[] shape) {

    /** The first bytes of every file. */
    public static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    /** Longer headers are NumPy's to refuse as well. */
    static final int MOST_CHARACTERS = 10_000;

    private static final int ALIGNMENT = 64;
    private static final Pattern ENTRY = Pattern
            .compile("\\G\\s*(['\"])(\\w+)\\1\\s*:\\s*('[^']*'|\"[^\"]*\"|True|False|\\([^()]*\\)|\\[.*\\])\\s*(?:,|(?=\\}))");
    private static final Pattern TYPE = Pattern.compile("([<>|=]?)([a-zA-Z?])(\\d{0,9})(?:\\[[^\\]]{0,20}\\])?");
    private static final Pattern LENGTH = Pattern.compile("(-?)(\\d+)L?");
    private static final Set<String> KEYS = Set.of("descr", "fortran_order", "shape");

    /** What is looked for in a file. */
    public enum Form {
        /** Plain numbers of any kind. */
        NUMBERS,
        /** Texts: each becomes a last axis of code points, as long as the longest text, with zeros behind its end. */
        TEXTS,
        /** Whole numbers of 64 bits, to the last bit: each becomes a last axis of two halves, the lower first. */
        LONGS
    }

    /** The number of elements. */
    public long elements() {
        return Arrays.stream(shape).reduce(1, (one, other) -> one * other);
    }

    /**
     * Reads the dictionary.
     *
     * @param text all of the header
     * @param place the name of its file
     * @param form what is looked for
     * @throws FileProblem if it is none, or of an array that cannot be had
     */
    static NumpyHeader parse(String text, Place place, Form form) throws FileProblem {
        Map<String, String> entries = entries(text, place);
        String descriptor = entries.get("descr");
        if (descriptor.startsWith("[")) {
            throw place.problem("holds records of several fields", "Save one field of them");
        }
        Matcher type = TYPE.matcher(unquoted(descriptor));
        if (!type.matches()) {
            throw notAHeader(place);
        }
        if (type.group(2).equals("O")) {
            throw place.problem("holds Python objects, which may run code", "Save it without objects: array.astype(float)");
        }
        NumpyType known = elementType(type, place, form);
        String columnMajor = entries.get("fortran_order");
        if (!columnMajor.equals("True") && !columnMajor.equals("False")) {
            throw notAHeader(place);
        }
        ByteOrder order = type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        long[] shape = withParts(shape(entries.get("shape"), place), type.group(3), form);
        requireCountable(shape, place);
        // The parts of an element stand side by side in either order.
        boolean firstAxisFastest = columnMajor.equals("True") && form == Form.NUMBERS;
        return new NumpyHeader(known, order, firstAxisFastest, shape);
    }

    private static NumpyType elementType(Matcher type, Place place, Form form) throws FileProblem {
        String code = type.group(2) + type.group(3);
        return switch (form) {
            case NUMBERS -> NumpyType.of(code)
                    .orElseThrow(() -> place.problem(
                            Text.of("holds values of type %s%s, not plain numbers", type.group(), what(type.group(2))),
                            "Save it as float64: array.astype(float)"));
            case TEXTS -> {
                if (!code.matches("U\\d{1,9}")) {
                    throw place.problem(Text.of("holds values of type %s, not text", type.group()),
                            "Save it as text: array.astype(str)");
                }
                yield NumpyType.UINT32;
            }
            case LONGS -> {
                if (!code.equals("i8") || type.group(1).equals(">")) {
                    throw place.problem(Text.of("holds values of type %s, not whole numbers of 64 bits", type.group()),
                            "Save it as int64: array.astype('<i8')");
                }
                yield NumpyType.UINT32;
            }
        };
    }

    /** What NumPy keeps under the letter of a type that is none of ours; nothing where that tells nothing. */
    private static String what(String letter) {
        return switch (letter) {
            case "M" -> ", dates and times";
            case "m" -> ", spans of time";
            case "c" -> ", complex numbers";
            case "U", "S", "a" -> ", texts";
            case "V" -> ", raw bytes";
            default -> "";
        };
    }

    /** The shape with a last axis for the parts of which each element is made. */
    private static long[] withParts(long[] shape, String size, Form form) {
        if (form == Form.NUMBERS) {
            return shape;
        }
        long[] longer = Arrays.copyOf(shape, shape.length + 1);
        longer[shape.length] = form == Form.LONGS ? 2 : Long.parseLong(size);
        return longer;
    }

    private static Map<String, String> entries(String text, Place place) throws FileProblem {
        String dictionary = text.strip();
        if (!dictionary.startsWith("{") || !dictionary.endsWith("}")) {
            throw notAHeader(place);
        }
        Map<String, String> entries = new HashMap<>();
        Matcher entry = ENTRY.matcher(dictionary).region(1, dictionary.length());
        int end = 1;
        while (entry.find()) {
            if (entries.put(entry.group(2), entry.group(3)) != null) {
                throw notAHeader(place);
            }
            end = entry.end();
        }
        if (!entries.keySet().equals(KEYS) || !dictionary.substring(end).strip().equals("}")) {
            throw notAHeader(place);
        }
        return entries;
    }

    private static long[] shape(String tuple, Place place) throws FileProblem {
        if (!tuple.startsWith("(")) {
            throw notAHeader(place);
        }
        String inside = tuple.substring(1, tuple.length() - 1).strip();
        // A tuple of one ends with a comma, and longer ones may; a number in brackets alone is a number to Python.
        String[] lengths = inside.isEmpty() ? new String[0] : inside.replaceFirst(",$", "").split(",", -1);
        if (lengths.length == 1 && !inside.endsWith(",")) {
            throw notAHeader(place);
        }
        long[] shape = new long[lengths.length];
        for (int axis = 0; axis < shape.length; axis++) {
            Matcher length = LENGTH.matcher(lengths[axis].strip());
            if (!length.matches()) {
                throw notAHeader(place);
            }
            if (!length.group(1).isEmpty()) {
                throw place.problem(Text.of("has an axis of length %s", lengths[axis].strip()), "Save it again with NumPy");
            }
            try {
                shape[axis] = Long.parseLong(length.group(2));
            } catch (NumberFormatException _) {
                throw tooLarge(place, tuple + ", more than memory holds");
            }
        }
        return shape;
    }

    private static void requireCountable(long[] shape, Place place) throws FileProblem {
        try {
            if (Arrays.stream(shape).noneMatch(length -> length == 0)) {
                Arrays.stream(shape).reduce(Long.BYTES, Math::multiplyExact);
            }
        } catch (ArithmeticException _) {
            throw tooLarge(place, text(shape) + ", more than memory holds");
        }
    }

    /** An array that no memory holds. */
    public static FileProblem tooLarge(Place place, String shapeAndSize) {
        return place.problem(Text.of("has the shape %s", shapeAndSize), "Save a part of it");
    }

    private static FileProblem notAHeader(Place place) {
        return place.problem("has a header that NumPy does not write", "Save it again with NumPy");
    }

    private static String unquoted(String text) {
        return text.replaceAll("^['\"]|['\"]$", "");
    }

    /** A shape as Python writes it. */
    public static String text(long[] shape) {
        String lengths = Arrays.stream(shape).mapToObj(Long::toString).collect(Collectors.joining(", "));
        return shape.length == 1 ? Text.of("(%s,)", lengths) : Text.of("(%s)", lengths);
    }

    /**
     * The texts that were read in the form of {@link Form#TEXTS}.
     *
     * @param characters shape (texts, width): numbers of characters in Unicode, with zeros behind the shorter ones
     */
    public static List<String> texts(double[] characters, int width) {
        int[] codes = Arrays.stream(characters)
                .mapToInt(character -> character <= Character.MAX_CODE_POINT ? (int) character : 0xFFFD)
                .toArray();
        return IntStream.range(0, codes.length / Math.max(1, width))
                .mapToObj(text -> new String(codes, text * width, width).replaceFirst("\0+$", ""))
                .toList();
    }

    /** All that comes before the values, in format 1.0, so long that they begin at a multiple of 64 bytes. */
    public static byte[] bytes(String descriptor, long[] shape) {
        String text = Text.of("{'descr': '%s', 'fortran_order': False, 'shape': %s, }", descriptor, text(shape));
        int prefix = MAGIC.length + 2 + Short.BYTES;
        int length = Math.ceilDiv(prefix + text.length() + 1, ALIGNMENT) * ALIGNMENT - prefix;
        String padded = text + " ".repeat(length - 1 - text.length()) + "\n";
        return ByteBuffer.allocate(prefix + length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) length)
                .put(padded.getBytes(ISO_8859_1))
                .array();
    }
}
