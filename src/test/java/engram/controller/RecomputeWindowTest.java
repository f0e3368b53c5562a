package engram.controller;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.cli.CommandRun;
import engram.document.DocumentFile;
import engram.document.DocumentFile.Opened;
import engram.document.Recalled;
import engram.document.rerun.Rerun;
import engram.export.numpy.NumpyArray;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.spike.SpikeTrain;
import engram.model.trial.Trial;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the window hands out as command and script comes to the very spikes that the window shows. */
@ExtendWith(ApplicationExtension.class)
class RecomputeWindowTest {

    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    private OpenWindow window;

    @Start
    void open(Stage stage) {
        Clipboard.getSystemClipboard().clear();
        window = new OpenWindow(stage, Experiments.small());
    }

    @BeforeEach
    void awaitRecall() {
        window.awaitRecall();
    }

    private void choose(String entry) {
        window.on(() -> {
            MenuButton file = window.node("#file", MenuButton.class);
            file.show();
            file.getItems()
                    .stream()
                    .flatMap(item -> item instanceof Menu menu ? menu.getItems().stream() : Stream.of(item))
                    .filter(item -> entry.equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            file.hide();
            return null;
        });
    }

    private Path saveTo(String name) {
        Path file = folder.resolve(name);
        window.on(() -> {
            window.answers().saveTo(file);
            return null;
        });
        return file;
    }

    private String copied() {
        window.eventually("a text is on the clipboard", () -> Clipboard.getSystemClipboard().hasString());
        return window.on(() -> Clipboard.getSystemClipboard().getString());
    }

    private void awaitMessage(String start) {
        window.eventually("it says: " + start, () -> window.messages().stream().anyMatch(line -> line.startsWith(start)));
    }

    /** The recalls of both networks as the window has them when they are at their end. */
    private Opened inWindow() {
        Path file = saveTo("window.engram");
        window.type(KeyCode.END);
        Opened[] read = {null};
        window.eventually("both recalls are saved", () -> {
            window.shortcut(KeyCode.S, KeyCode.SHIFT);
            if (Files.exists(file)) {
                read[0] = DocumentFile.read(file, Progress.IGNORED);
            }
            return read[0] != null && read[0].a().isPresent() && read[0].b().isPresent();
        });
        return read[0];
    }

    /** A line as it was copied, but that its results go into a folder of this test. */
    private Path run(String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        assertEquals("engram", words.removeFirst());
        Path out = folder.resolve(words.removeLast());
        assertEquals("--out", words.getLast());
        CommandRun.of(Stream.concat(words.stream(), Stream.of(out)).toArray()).done();
        return out;
    }

    private static void assertSpikes(Experiment experiment, Optional<Recalled> inWindow, Path out) throws IOException {
        Trial trial = Rerun.of(experiment, Progress.IGNORED).trial();
        assertEquals(inWindow, Recalled.of(trial), "the window shows these very spikes");
        int steps = experiment.parameters().window();
        int from = trial.recorded() - steps;
        SpikeTrain spikes = trial.recalled();
        double[] expected = IntStream.range(0, steps * spikes.neurons())
                .mapToDouble(index -> spikes.spiked(from + index / spikes.neurons(), index % spikes.neurons()) ? 1 : 0)
                .toArray();
        assertArrayEquals(expected, NumpyArray.read(out.resolve("recalled_spikes.npy")).values());
    }

    @Test
    void theCommandsComeToTheSpikesOfBothNetworks() throws IOException {
        window.type(KeyCode.N);
        choose("copy-command");
        List<String> lines = copied().lines().toList();
        assertEquals(2, lines.size(), lines.toString());
        awaitMessage("Commands of networks A and B copied: engram recall sample:digits/4 \u2026");
        Path a = run(lines.getFirst());
        Path b = run(lines.getLast());
        Opened opened = inWindow();
        Experiment shown = opened.document().experiment();
        assertEquals(1, shown.cue().orElseThrow().draw());
        assertSpikes(shown, opened.a(), a);
        assertSpikes(opened.document().twin().of(shown), opened.b(), b);
    }

    @Test
    void whereOneNetworkIsSeenThereIsOneCommandAndOneScript() {
        window.type(KeyCode.T);
        choose("copy-command");
        assertEquals(1, copied().lines().count());
        awaitMessage("Command copied: engram recall sample:digits/4 \u2026");
        assertEquals(List.of("Save as Python\u2026", "Copy as Python"), scripts());
        window.type(KeyCode.T);
        assertEquals(List.of("Save as Python, network A\u2026", "Save as Python, network B\u2026", "Copy as Python, network A",
                "Copy as Python, network B"), scripts());
    }

    private List<String> scripts() {
        return window.on(() -> {
            MenuButton file = window.node("#file", MenuButton.class);
            file.show();
            file.hide();
            return file.getItems()
                    .stream()
                    .filter(Menu.class::isInstance)
                    .map(Menu.class::cast)
                    .filter(menu -> "python".equals(menu.getId()))
                    .flatMap(menu -> menu.getItems().stream())
                    .map(MenuItem::getText)
                    .toList();
        });
    }

    @Test
    void aCommandThatReadsTheFileOffersToSaveItFirst() throws IOException {
        window.on(() -> {
            window.select(1);
            window.node("#memories").requestFocus();
            return null;
        });
        window.type(KeyCode.I);
        window.eventually("digit 6 is inverted", () -> window.memory(1).inverted());
        choose("copy-command");
        awaitMessage("The command has to read the experiment\u2019s file: save that first.");
        assertFalse(window.on(() -> Clipboard.getSystemClipboard().hasString()));
        Path file = saveTo("mine.engram");
        window.click("#toasts .toast-action");
        List<String> lines = copied().lines().toList();
        assertTrue(lines.getFirst().startsWith("engram recall " + file), lines.toString());
        Path a = run(lines.getFirst());
        Path b = run(lines.getLast());
        Opened opened = inWindow();
        assertSpikes(opened.document().experiment(), opened.a(), a);
        assertSpikes(opened.document().twin().of(opened.document().experiment()), opened.b(), b);
    }

    @Test
    void aFileThatIsGoneHasToBeSavedAgain() throws IOException {
        window.on(() -> {
            window.select(1);
            window.node("#memories").requestFocus();
            return null;
        });
        window.type(KeyCode.I);
        Path file = saveTo("mine.engram");
        window.shortcut(KeyCode.S);
        awaitMessage("mine.engram saved");
        Files.delete(file);
        choose("copy-command");
        awaitMessage("The command has to read the experiment\u2019s file");
    }

    private String python(Path script) throws Exception {
        Path said = folder.resolve("said.txt");
        try {
            Process process = new ProcessBuilder("python3", script.getFileName().toString()).directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            assertTrue(ended, "python3 has not ended");
        } catch (IOException e) {
            assumeTrue(false, "there is no python3: " + e.getMessage());
        }
        String text = Files.readString(said);
        assumeTrue(!text.contains("No module named 'numpy'"), "python3 has no numpy");
        return text;
    }

    @Test
    void theScriptsOfBothNetworksAreSavedWithTheirArraysAndComeToTheirSpikes() throws Exception {
        for (String network : List.of("A", "B")) {
            Path script = saveTo(network + ".py");
            choose("save-python-" + network);
            awaitMessage("Saved " + script + ", and " + network + ".npz beside it");
            assertEquals("Save as Python: recall-" + network.toLowerCase(Locale.ROOT) + ".py",
                    window.answers().questions().getLast());
        }
        assertTrue(Files.exists(folder.resolve("A.npz")) && Files.exists(folder.resolve("B.npz")));
        Opened opened = inWindow();
        for (String network : List.of("A", "B")) {
            Experiment first = opened.document().experiment();
            Experiment experiment = network.equals("A") ? first : opened.document().twin().of(first);
            Trial trial = Rerun.of(experiment, Progress.IGNORED).trial();
            assertEquals(network.equals("A") ? opened.a() : opened.b(), Recalled.of(trial));
            SpikeTrain recalled = trial.recalled();
            long spikes = Arrays.stream(recalled.counts(0, recalled.steps())).asLongStream().sum();
            assertEquals("all %d spikes of %d steps are Engram's\n".formatted(spikes, recalled.steps()),
                    python(folder.resolve(network + ".py")));
        }
    }

    @Test
    void theCopiedScriptIsTheOneThatIsSavedWithItsArrays() throws IOException {
        choose("copy-python-B");
        String copied = copied();
        awaitMessage("Python script of network B copied. It reads recall-b.npz, which is saved with the script.");
        Path script = saveTo("recall-b.py");
        window.click("#toasts .toast-action");
        awaitMessage("Saved " + script);
        assertEquals(Files.readString(script), copied);
    }

    @Test
    void anArchiveThatIsThereAlreadyIsNotReplacedUnasked() throws IOException {
        Path mine = Files.writeString(folder.resolve("recall.npz"), "mine");
        Path script = saveTo("recall.py");
        choose("save-python-A");
        awaitMessage("recall.npz is there already, and the script\u2019s arrays would take its place."
                + " Choose another name for the script.");
        assertEquals("mine", Files.readString(mine));
        assertFalse(Files.exists(script));
    }

    @Test
    void whereNothingIsLearnedALineSaysSo() {
        window.shortcut(KeyCode.N);
        window.awaitMemories();
        for (String entry : List.of("copy-command", "save-python-A", "copy-python-A")) {
            window.dismissMessages();
            choose(entry);
            awaitMessage("There is nothing to compute yet: give the network a picture to learn.");
        }
    }
}
