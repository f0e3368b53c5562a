package engram.cli.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.cli.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoriesCommandTest {

    @TempDir
    private Path folder;

    private CommandRun run(String... more) {
        List<String> words =
                new ArrayList<>(List.of("study", "memories", "sample:digits/4", "sample:digits/7", "--side", "8", "--steps", "10",
                        "--iterations", "2", "--epochs", "1", "--free-steps", "10", "--out", folder.resolve("out").toString()));
        words.addAll(List.of(more));
        return CommandRun.of(words.toArray(String[]::new));
    }

    @Test
    void tablesAreWrittenAndSumsArePrinted() throws IOException {
        CommandRun run = run("--draws", "3", "--noise", "0.2");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("Asked without noise, A gives back "), run.out());
        assertTrue(run.out().contains("With noise 0.2, A answers the right one to "), run.out());
        assertTrue(run.out().contains("on the same 6 cues"), run.out());
        Path out = folder.resolve("out");
        assertEquals("network,asked,name,1,2,none", Files.readAllLines(out.resolve("confusion.csv")).getFirst());
        assertEquals(5, Files.readAllLines(out.resolve("memories.csv")).size());
        assertEquals(3, Files.readAllLines(out.resolve("overlaps.csv")).size());
        assertEquals(7, Files.readAllLines(out.resolve("answers.csv")).size());
    }

    @Test
    void noDrawsAreRefusedInOneLine() {
        CommandRun run = run("--draws", "0");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("--draws is at least 1, not 0"), run.err());
    }
}
