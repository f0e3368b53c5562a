package engram.export.file;

import engram.model.FileProblem;
import engram.model.Text;
import module java.base;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes a JSON file that people can read as well as programs, and reads one. */
public final class JsonFile {

    /** Only the streaming part of Jackson: it is there at once. */
    private static final ObjectWriteContext INDENTED = new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    };

    /** Far more than any file takes that a program keeps about itself. */
    private static final int MOST_BYTES = 1 << 20;

    private JsonFile() {}

    /**
     * Writes an object.
     *
     * @param target the file; what is there already is replaced
     * @param object by name, in the order in which it is to stand there: texts, numbers, truth values, nulls, and
     *     collections and maps of those
     */
    public static void write(Path target, Map<String, ?> object) throws FileProblem {
        byte[] bytes = bytes(object);
        AtomicFile.write(target, out -> out.write(bytes));
    }

    /** The bytes of the same file. */
    public static byte[] bytes(Map<String, ?> object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JsonFactory.builder().build().createGenerator(INDENTED, bytes)) {
            writeValue(json, object);
            json.writeRaw('\n');
        }
        return bytes.toByteArray();
    }

    /**
     * Reads an object.
     *
     * @param file a small file that holds one object
     * @return by name, in the order in which it stands there: texts, {@code Long} and {@code Double}, {@code BigInteger} and
     *     {@code BigDecimal} where those are too small, truth values, nulls, and lists and maps of those
     * @throws IOException where there is no such file, or it is no JSON object, or one with a member that is there twice
     */
    public static Map<String, Object> read(Path file) throws IOException {
        return read(file, MOST_BYTES);
    }

    /**
     * The same of a file that may be larger.
     *
     * @param mostBytes how large at most
     */
    public static Map<String, Object> read(Path file, int mostBytes) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(mostBytes + 1);
        }
        if (bytes.length > mostBytes) {
            throw new IOException("more than a small file");
        }
        return read(bytes);
    }

    /** The same of bytes in memory, of any length. */
    public static Map<String, Object> read(byte[] bytes) throws IOException {
        try (JsonParser json = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no JSON object");
            }
            Map<String, Object> object = readObject(json);
            if (json.nextToken() != null) {
                throw new IOException("more than one JSON object");
            }
            return object;
        } catch (JacksonException e) {
            TokenStreamLocation where = e.getLocation();
            // Where the source came from, and the settings of the library, nobody asked for.
            String told = e.getOriginalMessage().replaceAll(" \\(start marker at .*|: enable `.*|, from `[^`]*`", "").strip();
            throw new IOException(where == null || where.getLineNr() < 1 ? told
                    : Text.of("line %d, column %d: %s", where.getLineNr(), where.getColumnNr(), told), e);
        }
    }

    /** An object; of a member that is there twice nobody could say which is meant. */
    private static Map<String, Object> readObject(JsonParser json) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            if (members.containsKey(name)) {
                throw new IOException(
                        Text.of("line %d, column %d: \u201C%s\u201D is there twice", json.currentTokenLocation().getLineNr(),
                                json.currentTokenLocation().getColumnNr(), Text.shortened(name, 40)));
            }
            json.nextToken();
            members.put(name, readValue(json));
        }
        return members;
    }

    private static Object readValue(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> readObject(json);
            case START_ARRAY -> {
                List<Object> values = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    values.add(readValue(json));
                }
                yield values;
            }
            case VALUE_STRING -> json.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> isLong(json) ? (Object) json.getLongValue() : (Object) json.getBigIntegerValue();
            case VALUE_NUMBER_FLOAT ->
                    Double.isFinite(json.getDoubleValue()) ? (Object) json.getDoubleValue() : (Object) json.getDecimalValue();
            default -> null;
        };
    }

    private static boolean isLong(JsonParser json) {
        return json.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
    }

    /** The same text; a half of a letter of two parts, which no file can hold, is a question mark. */
    private static String sound(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static void writeValue(JsonGenerator json, Object value) {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(sound(text));
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case BigInteger number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case Collection<?> values -> {
                json.writeStartArray();
                values.forEach(each -> writeValue(json, each));
                json.writeEndArray();
            }
            case Map<?, ?> members -> {
                json.writeStartObject();
                members.forEach((name, member) -> {
                    json.writeName(sound((String) name));
                    writeValue(json, member);
                });
                json.writeEndObject();
            }
            default -> throw new IllegalArgumentException("JsonFile: no JSON for " + value.getClass());
        }
    }
}
