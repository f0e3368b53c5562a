package engram.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.export.file.Strays;
import engram.model.FileProblem;
import engram.model.Progress;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are killed while they save leave the old file or the new one: ten of them, saving five files each. */
class KilledWhileSavingTest {

    private static final int LOOPS = 5;
    private static final int LONGEST_MILLIS = 150;

    @TempDir
    private Path folder;

    /** The number that each loop has saved last, as far as it has said so. */
    private int[] killed(long millis) throws Exception {
        int[] saved = new int[LOOPS];
        Arrays.fill(saved, -1);
        Process process = OtherProcess.of(SavingLoop.class, folder.toString(), Integer.toString(LOOPS));
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            note(said.readLine(), saved);
            // Any moment is right: nothing is waited for.
            Thread.sleep(millis);
            // By its handle: what it has said before can still be read then.
            process.toHandle().destroyForcibly();
            process.waitFor();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                note(line, saved);
            }
        } finally {
            process.destroyForcibly();
        }
        return saved;
    }

    private static void note(String line, int[] saved) {
        // The last line may be cut off.
        Matcher words = Pattern.compile("(\\d) (\\d+)").matcher(line);
        assertFalse(line.startsWith("failed"), line);
        if (words.matches()) {
            saved[Integer.parseInt(words.group(1))] = Integer.parseInt(words.group(2));
        }
    }

    private List<Path> unfinished() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Strays::isUnfinished).toList();
        }
    }

    @RepeatedTest(10)
    void theOldFileIsThereOrTheNewOne(RepetitionInfo repetition) throws Exception {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        int[] saved = killed(random.nextInt(LONGEST_MILLIS));
        Unsaved next = Unsaved.in(folder.resolve("unsaved"));
        Set<Path> restored = new HashSet<>();
        for (Unsaved.Left left : next.left()) {
            Kept kept = next.take(left, Progress.IGNORED);
            next.adopt();
            int loop = loop(kept.file().orElseThrow());
            int number = Integer.parseInt(kept.document().notes());
            assertEquals(SavingLoop.document(loop, number), kept.document());
            assertTrue(number <= saved[loop] + 2, number + " was not to be saved yet: " + saved[loop]);
            assertTrue(restored.add(kept.file().orElseThrow()));
        }
        assertNull(next.takeProblem());
        assertEquals(List.of(), next.left());
        next.close(Optional.empty());
        try (Versions versions = Versions.in(folder.resolve("versions"))) {
            for (int loop = 0; loop < LOOPS; loop++) {
                check(loop, saved[loop], versions);
            }
        }
        assertEquals(List.of(), unfinished());
    }

    private static int loop(Path file) {
        return file.getFileName().toString().charAt(0) - '0';
    }

    private void check(int loop, int saved, Versions versions) throws FileProblem {
        Path file = SavingLoop.file(folder, loop);
        if (saved < 0 && !Files.exists(file)) {
            return;
        }
        Document there = DocumentFile.read(file, Progress.IGNORED).document();
        int number = Integer.parseInt(there.notes());
        // It may have been written and not said any more.
        assertTrue(number == saved || number == saved + 1, number + " is not what was saved: " + saved);
        assertEquals(SavingLoop.document(loop, number), there);
        for (Versions.Version version : versions.of(file)) {
            Document state = Versions.read(version, Progress.IGNORED).document();
            assertEquals(SavingLoop.document(loop, Integer.parseInt(state.notes())), state);
        }
        DocumentFile.write(file, there, Optional.empty(), Optional.empty(), Progress.IGNORED);
        versions.keep(file, there, Instant.now());
    }
}
