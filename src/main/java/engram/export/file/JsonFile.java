package engram.export.file;

import engram.model.FileProblem;
import module java.base;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes a JSON file that people can read as well as programs. */
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

    private JsonFile() {}

    /**
     * Writes an object.
     *
     * @param target the file; what is there already is replaced
     * @param object by name, in the order in which it is to stand there: texts, numbers, truth values, nulls, and
     *     collections and maps of those
     */
    public static void write(Path target, Map<String, ?> object) throws FileProblem {
        AtomicFile.write(target, out -> {
            try (JsonGenerator json = JsonFactory.builder().build().createGenerator(INDENTED, AtomicFile.stream(out))) {
                writeValue(json, object);
                json.writeRaw('\n');
            }
        });
    }

    private static void writeValue(JsonGenerator json, Object value) {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Collection<?> values -> {
                json.writeStartArray();
                values.forEach(each -> writeValue(json, each));
                json.writeEndArray();
            }
            case Map<?, ?> members -> {
                json.writeStartObject();
                members.forEach((name, member) -> {
                    json.writeName((String) name);
                    writeValue(json, member);
                });
                json.writeEndObject();
            }
            default -> throw new IllegalArgumentException("JsonFile: no JSON for " + value.getClass());
        }
    }
}
