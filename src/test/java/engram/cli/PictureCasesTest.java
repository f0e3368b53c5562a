package engram.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.export.numpy.NumpyArray;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Picture files of rare and of broken sorts: right greys or one line, never wrong greys without a word. */
class PictureCasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    @TempDir
    private Path folder;

    /** A file and what must come of it; see the README beside the files. */
    record Case(JsonNode node) {

        private String text(String key) {
            return node.path(key).asString("");
        }

        @Override
        public String toString() {
            return text("file");
        }
    }

    static Stream<Case> cases() {
        return JsonMapper.shared().readTree(CASES.resolve("expected.json")).values().stream().map(Case::new);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void givesTheRightGreysOrSaysInOneLineWhyNot(Case file) throws IOException {
        Path out = folder.resolve("out");
        CommandRun run = CommandRun.of("preprocess", CASES.resolve(file.text("file")) + file.text("argument"), "--side",
                file.node().path("side").asInt(16), "--out", out);
        if (run.code() != 0) {
            String line = run.failed();
            assertTrue(file.node().has("message"), line);
            assertTrue(Pattern.compile(file.text("message")).matcher(line).find(), line);
            assertTrue(line.length() <= 400, line);
            assertFalse(Files.exists(out.resolve("grey.npy")));
        } else if (file.node().has("values")) {
            run.done();
            double[] expected = NumpyArray.read(CASES.resolve(file.text("values"))).values();
            double[] grey = NumpyArray.read(out.resolve("grey.npy")).values();
            assertArrayEquals(expected, Arrays.copyOf(grey, expected.length), file.node().get("tolerance").asDouble());
        } else {
            // Taken, but not without a word.
            assertNotNull(run.err());
            assertTrue(Pattern.compile(file.text("message")).matcher(run.err()).find(), "taken without a word");
        }
        assertEquals(Files.exists(out.resolve("grey.npy")), run.code() == 0);
    }
}
