package engram.export.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import module java.base;
import engram.model.FileProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class JsonFileTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenComesBackInItsOrder() throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("text", "Z\u00FCrich \"3\"\n");
        object.put("nothing", null);
        object.put("fraction", 0.1 + 0.2);
        object.put("long", Long.MIN_VALUE);
        object.put("whole", 7);
        object.put("truth", true);
        object.put("list", Arrays.asList(1, null, List.of()));
        object.put("inner", Map.of("a", 1));
        Path file = folder.resolve("a.json");
        JsonFile.write(file, object);
        assertEquals(JsonMapper.shared().valueToTree(object), JsonMapper.shared().readTree(file));
        assertEquals(List.copyOf(object.keySet()), List.copyOf(JsonMapper.shared().readTree(file).propertyNames()));
        assertEquals('\n', Files.readString(file).charAt(Files.readString(file).length() - 1));
    }

    @Test
    void whatJsonHasNotIsRefusedAndLeavesNothing() throws IOException {
        Path file = folder.resolve("a.json");
        assertThrows(IllegalArgumentException.class, () -> JsonFile.write(file, Map.of("a", new int[1])));
        assertFalse(Files.exists(file));
    }

    @Test
    void aFileThatCannotBeWrittenIsTold() {
        FileProblem problem = assertThrows(FileProblem.class, () -> JsonFile.write(folder.resolve("gone/a.json"), Map.of()));
        assertEquals("a.json", problem.place().toString());
    }
}
