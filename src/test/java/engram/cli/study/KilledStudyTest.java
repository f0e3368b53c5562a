package engram.cli.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.cli.CommandRun;
import engram.document.OtherProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Studies that are killed at any moment, fifty times, each started again: the end is what an undisturbed one writes. */
class KilledStudyTest {

    private static final int FOLDERS = 5;
    private static final int KILLS = 10;
    private static final int CELLS = 240;

    @TempDir
    private Path folder;

    private Path study() throws IOException {
        return Files.writeString(folder.resolve("small.study.json"), """
                {
                  "format": "engram-study",
                  "pictures": {"random": 0.5},
                  "memories": 3,
                  "parameters": {"side": 8, "steps": 10, "iterations": 2, "epochs": 1},
                  "networks": [{}, {"rule": "hebb", "dynamics": "binary"}],
                  "vary": [{"what": "noise", "values": [0.1, 0.4, 0.7]}],
                  "repeat": {"cues": 2, "draws": 40}
                }
                """);
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private static int rows(Path out) throws IOException {
        Path cells = out.resolve("cells.csv");
        String text = Files.exists(cells) ? Files.readString(cells) : "";
        // A row that was cut off has no end.
        return Math.max(0, text.split("\n", -1).length - 2);
    }

    /** Kills one after some rows, or some time after all are there; gives back how many there are. */
    private int killed(Path study, Path out, SplittableRandom random) throws Exception {
        Path cells = out.resolve("cells.csv");
        long wanted = size(cells) + random.nextInt(10_000);
        Process process = OtherProcess.of(StudyLoop.class, study.toString(), "--out", out.toString());
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("begun", said.readLine());
            // Where all cells are there it says that it is through.
            while (size(cells) < wanted && process.isAlive() && !said.ready()) {
                Thread.sleep(2);
            }
            // Any moment is right: nothing is waited for.
            Thread.sleep(random.nextInt(40));
            process.toHandle().destroyForcibly();
            process.waitFor();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                assertFalse(line.startsWith("failed"), line);
            }
        } finally {
            process.destroyForcibly();
        }
        return rows(out);
    }

    private List<Integer> killedAgainAndAgain(Path study, Path out, int seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        List<Integer> rows = new ArrayList<>(List.of(0));
        for (int kill = 0; kill < KILLS; kill++) {
            rows.add(killed(study, out, random));
            int before = rows.get(rows.size() - 2);
            assertTrue(rows.getLast() >= before, "rows were lost: " + rows);
        }
        CommandRun last = CommandRun.of("study", study, "--out", out);
        assertEquals(0, last.code(), last.err());
        return rows;
    }

    @Test
    @Timeout(300)
    void theEndIsTheSameToTheByte() throws Exception {
        Path study = study();
        Path undisturbed = folder.resolve("undisturbed");
        assertEquals(0, CommandRun.of("study", study, "--out", undisturbed).code());
        assertEquals(CELLS, rows(undisturbed));
        List<Future<List<Integer>>> killed = new ArrayList<>();
        try (ExecutorService beside = Executors.newFixedThreadPool(FOLDERS)) {
            for (int number = 0; number < FOLDERS; number++) {
                int seed = number;
                killed.add(beside.submit(() -> killedAgainAndAgain(study, folder.resolve("killed" + seed), seed)));
            }
        }
        Set<Integer> moments = new HashSet<>();
        for (int number = 0; number < FOLDERS; number++) {
            moments.addAll(killed.get(number).get());
            Path out = folder.resolve("killed" + number);
            try (Stream<Path> files = Files.list(undisturbed)) {
                for (Path file : files.filter(each -> !each.endsWith("timings.csv")).toList()) {
                    assertEquals(-1, Files.mismatch(file, out.resolve(file.getFileName())), file.toString());
                }
            }
            try (Stream<Path> files = Files.list(out); Stream<Path> wanted = Files.list(undisturbed)) {
                assertEquals(wanted.count(), files.count());
            }
        }
        assertTrue(moments.size() > FOLDERS, "they were hardly killed at different moments: " + moments);
    }
}
