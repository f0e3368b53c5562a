package engram.document.rerun;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;
import engram.Experiments;
import engram.document.Document;
import engram.document.DocumentFile;
import engram.export.numpy.NumpyArray;
import engram.model.Progress;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.image.Picture;
import engram.model.image.Retouch;
import engram.model.image.RgbImage;
import engram.model.learning.RuleKind;
import engram.model.network.damage.SilencedByHand;
import engram.model.noise.NoiseKind;
import engram.model.parameter.Parameter;
import engram.model.spike.SpikeTrain;
import engram.model.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTextTest {

    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    /** The window's first experiment. */
    private static Experiment first() {
        return Experiments.small().with(Parameters.DEFAULTS);
    }

    private static Document alone(Experiment experiment) {
        Document document = Document.of(experiment);
        return new Document(experiment, document.twin(), false, document.sight(), "", List.of(), Map.of());
    }

    private static String lineOf(Experiment experiment) {
        CommandText command = CommandText.of(alone(experiment));
        assertFalse(command.readsFile());
        assertFalse(command.needsSaving());
        return command.text();
    }

    private static final String FIRST =
            "engram recall sample:digits/4 --memories sample:digits/4 sample:digits/6 sample:digits/7";

    @Test
    void samplesAtTheDefaultsNeedNoOptionAndNoFile() {
        assertEquals(FIRST + " --out recalled", lineOf(first()));
    }

    @Test
    void whatIsNotAtItsDefaultAndHasAPartIsAnOption() {
        Parameters changed = Parameters.DEFAULTS.withRule(RuleKind.DELTA)
                .withDynamics(Dynamics.RELEASED)
                .withNoiseKind(NoiseKind.OCCLUSION)
                .with(Parameter.NOISE, 0.45)
                .with(Parameter.RECURRENCE, 1.1)
                .with(Parameter.ITERATIONS, 7)
                .with(Parameter.TEMPERATURE, 1)
                .withSeed(-5);
        assertEquals(FIRST + " --rule delta --dynamics released --noise-kind occlusion --noise 0.45 --recurrence 1.1 --seed -5"
                + " --draw 4 --out recalled", lineOf(first().with(changed).drawn(3)));
    }

    @Test
    void aSampleIsKnownByWhatItShowsAndAllMayBeInverted() {
        List<Memory> renamed = first().memories().stream().map(memory -> memory.renamed("mine").negative()).toList();
        assertEquals(FIRST + " --invert --out recalled", lineOf(first().withMemories(renamed)));
    }

    @Test
    void eachNetworkHasItsLine() {
        assertEquals(FIRST + " --out recalled-a\n" + FIRST + " --rule pseudo-inverse --dynamics released --out recalled-b",
                CommandText.of(Document.of(first())).text());
    }

    @Test
    void whatNoOptionCanSayIsReadFromTheFileThatHasToBeSavedFirst() {
        Experiment drawn = first().retouched(Retouch.NONE.with(16, new int[] {5}, true));
        List<Memory> oneInverted = List.of(first().memories().getFirst().negative(), first().memories().getLast());
        Experiment silenced =
                first().with(first().parameters().withSilencedByHand(SilencedByHand.NONE.with(16, new int[] {5}, true)));
        for (Experiment experiment : List.of(drawn, silenced, first().withMemories(oneInverted),
                first().asking(Experiments.plain(9, "sample:digits/4")))) {
            CommandText command = CommandText.of(alone(experiment));
            assertEquals("engram recall experiment.engram --out recalled", command.text());
            assertTrue(command.readsFile());
            assertTrue(command.needsSaving());
        }
    }

    @Test
    void whatHasBeenChangedSinceItWasSavedIsAnOptionBesideTheFile() {
        Experiment kept = first().retouched(Retouch.NONE.with(16, new int[] {5}, true));
        Path file = folder.resolve("it's mine").resolve("$(x).engram");
        CommandText.Saved saved = new CommandText.Saved(file, Document.of(kept));
        Experiment now = kept.with(kept.parameters().with(Parameter.NOISE, 0.4)).redrawn();
        CommandText command = CommandText.of(Document.of(now), Optional.of(saved));
        String name = "'" + folder + "/it'\\''s mine/$(x).engram'";
        assertEquals("engram recall %s --noise 0.4 --draw 2 --out recalled-a\nengram recall %s --network b --noise 0.4 --draw 2"
                .formatted(name, name) + " --out recalled-b", command.text());
        assertTrue(command.readsFile());
        assertFalse(command.needsSaving());
        assertTrue(CommandText.of(Document.of(kept.retouched(Retouch.NONE.with(16, new int[] {6}, true))), Optional.of(saved))
                .needsSaving());
        Experiment silenced = kept.with(kept.parameters().withSilencedByHand(SilencedByHand.NONE.with(16, new int[] {5}, true)));
        assertTrue(CommandText.of(Document.of(silenced), Optional.of(saved)).needsSaving());
        assertFalse(CommandText.of(Document.of(silenced), Optional.of(new CommandText.Saved(file, Document.of(silenced))))
                .needsSaving());
    }

    /** A shell in which engram is this program. */
    private void run(String text) throws Exception {
        Path engram = Files.createDirectories(folder.resolve("bin")).resolve("engram");
        String java = "'" + String.join("' '", ProcessHandle.current().info().command().orElseThrow(), "--module-path",
                System.getProperty("jdk.module.path"), "-cp", System.getProperty("java.class.path"), "-m", "engram/engram.Engram")
                + "'";
        Files.writeString(engram, "#!/bin/sh\nexec " + java + " \"$@\"\n");
        assertTrue(engram.toFile().setExecutable(true));
        Path said = folder.resolve("said.txt");
        ProcessBuilder shell = new ProcessBuilder("sh", "-e", "-c", text).directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        shell.environment().merge("PATH", engram.getParent().toString(), (path, bin) -> bin + File.pathSeparator + path);
        Process process = shell.start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertTrue(ended, "it has not ended");
        assertEquals(0, process.exitValue(), Files.readString(said));
    }

    /** The spikes of the window that is scored. */
    private void assertRecalled(Experiment experiment, String out) throws IOException {
        Trial trial = Rerun.of(experiment, Progress.IGNORED).trial();
        int window = experiment.parameters().window();
        int from = trial.recorded() - window;
        SpikeTrain spikes = trial.recalled();
        double[] expected = IntStream.range(0, window * spikes.neurons())
                .mapToDouble(index -> spikes.spiked(from + index / spikes.neurons(), index % spikes.neurons()) ? 1 : 0)
                .toArray();
        assertArrayEquals(expected, NumpyArray.read(folder.resolve(out).resolve("recalled_spikes.npy")).values());
    }

    @Test
    void asCopiedItRecomputesWhatIsOnScreen() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no POSIX shell");
        Experiment small = Experiments.small().drawn(4);
        Document samples = Document.of(small.with(small.parameters().with(Parameter.MINUS, -0.1).with(Parameter.NOISE, 0.2)));
        Path file = Files.createDirectory(folder.resolve("it's $HOME")).resolve("mine.engram");
        SplittableRandom random = new SplittableRandom(1);
        GrayImage grey = new GrayImage(9, 9, random.doubles(81).toArray());
        Picture picture = new Picture("noise", 9, 9, grey, new RgbImage(1, 1, new int[] {0}));
        Experiment own = small.withMemories(List.of(new Memory(1, "noise", picture, false), small.memories().getLast()));
        DocumentFile.write(file, Document.of(own), Optional.empty(), Optional.empty(), Progress.IGNORED);
        Experiment changed = own.with(own.parameters().with(Parameter.NOISE, 0.1));
        CommandText fromFile = CommandText.of(alone(changed), Optional.of(new CommandText.Saved(file, Document.of(own))));
        run(CommandText.of(samples).text() + "\n" + fromFile.text());
        assertRecalled(samples.experiment(), "recalled-a");
        assertRecalled(samples.twin().of(samples.experiment()), "recalled-b");
        assertRecalled(changed, "recalled");
    }
}
