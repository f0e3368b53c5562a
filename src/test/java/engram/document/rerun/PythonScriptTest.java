package engram.document.rerun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;
import engram.Experiments;
import engram.document.RandomDocuments;
import engram.export.numpy.NumpyArchive;
import engram.export.numpy.NumpyArray;
import engram.model.Progress;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.Retouch;
import engram.model.image.file.Sample;
import engram.model.learning.RuleKind;
import engram.model.parameter.Parameter;
import engram.model.spike.SpikeTrain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PythonScriptTest {

    private static final int PATIENCE_SECONDS = 120;

    /** Starting NumPy takes longest: one start for many scripts, each in a folder of its own, as it is. */
    private static final String ALL =
            "import os, runpy, sys\nfor n in sys.argv[1:]: os.chdir(n); runpy.run_path('recall.py'); os.chdir('..')";

    /** Something is wrong with everything. */
    private static final UnaryOperator<Parameters> DAMAGED =
            parameters -> parameters.with(Parameter.CUT, 0.2).with(Parameter.SILENCED, 0.2).with(Parameter.MEMBRANE_NOISE, 0.1);

    @TempDir
    private Path folder;

    private static Experiment experiment(RuleKind rule, Dynamics dynamics) {
        Experiment small = Experiments.small();
        return small.with(small.parameters().withRule(rule).withDynamics(dynamics).with(Parameter.SIDE, 9).withSeed(-3))
                .drawn(2)
                .retouched(Retouch.NONE.with(9, new int[] {0, 40, 41}, true));
    }

    private record Said(int code, String out, String err) {}

    private Said python(String... words) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        try {
            Process process = new ProcessBuilder(Stream.concat(Stream.of("python3"), Arrays.stream(words)).toList())
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            assertTrue(ended, "python3 has not ended");
            return new Said(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            return new Said(-1, "", e.getMessage());
        }
    }

    private void assumeNumpy() throws Exception {
        assumeTrue(python("-c", "import numpy").code() == 0, "there is no python3 with numpy to run the script");
    }

    private void assertRight(Experiment... experiments) throws Exception {
        assumeNumpy();
        List<String> words = new ArrayList<>(List.of("-c", ALL));
        StringBuilder expected = new StringBuilder();
        for (Experiment experiment : experiments) {
            words.add(Integer.toString(words.size()));
            Path script = Files.createDirectory(folder.resolve(words.getLast())).resolve("recall.py");
            PythonScript.write(script, experiment, Progress.IGNORED);
            SpikeTrain recalled = Rerun.of(experiment, Progress.IGNORED).trial().recalled();
            long spikes = Arrays.stream(recalled.counts(0, recalled.steps())).asLongStream().sum();
            expected.append("all %d spikes of %d steps are Engram's\n".formatted(spikes, recalled.steps()));
        }
        Said said = python(words.toArray(String[]::new));
        assertEquals("", said.err());
        assertEquals(expected.toString(), said.out());
        assertEquals(0, said.code());
    }

    @Test
    void numpyComesToEverySpikeOfEveryRuleAndDynamics() throws Exception {
        List<Experiment> experiments = new ArrayList<>();
        for (RuleKind rule : RuleKind.values()) {
            experiments.add(experiment(rule, Dynamics.HELD));
            experiments.add(experiment(rule, Dynamics.SPIKING_DENSE));
            experiments.add(experiment(rule, Dynamics.values()[1 + rule.ordinal() % (Dynamics.values().length - 1)]));
        }
        assertRight(experiments.toArray(Experiment[]::new));
    }

    @Test
    void numpyComesToEverySpikeOfManyExperiments() throws Exception {
        assertRight(
                IntStream.range(0, 70).mapToObj(number -> RandomDocuments.of(number).experiment()).toArray(Experiment[]::new));
    }

    @Test
    void numpyComesToEveryStateWhereChanceDecides() throws Exception {
        Experiment experiment = experiment(RuleKind.HEBB, Dynamics.BINARY);
        assertRight(experiment.with(experiment.parameters().with(Parameter.TEMPERATURE, 0.4)));
    }

    @Test
    void numpyComesToEverySpikeWhereHiddenNeuronsKnowMovedPictures() throws Exception {
        Experiment grey = experiment(RuleKind.HEBB, Dynamics.SPIKING_DENSE);
        Experiment shown = experiment(RuleKind.ONE_SHOT, Dynamics.SPIKING_DENSE);
        assertRight(grey.with(grey.parameters().with(Parameter.SHIFTS, 1)),
                grey.with(grey.parameters().with(Parameter.SHIFTS, 2)), shown.with(shown.parameters().with(Parameter.SHIFTS, 2)));
    }

    @Test
    void numpyComesToEverySpikeOfDamagedNetworks() throws Exception {
        List<Experiment> experiments = new ArrayList<>();
        for (Dynamics dynamics : Dynamics.values()) {
            for (int bits : new int[] {0, 1, 4}) {
                Experiment experiment = experiment(RuleKind.PSEUDO_INVERSE, dynamics);
                experiments.add(experiment.with(DAMAGED.apply(experiment.parameters())
                        .with(Parameter.BITS, bits)
                        .with(Parameter.TEMPERATURE, bits == 4 ? 0.3 : 0)));
            }
        }
        assertRight(experiments.toArray(Experiment[]::new));
    }

    /** Their projection is the identity: without its diagonal nothing is left but rounding, which must not count. */
    @Test
    void numpyComesToNothingWhereThereAreAsManyPicturesAsNeurons() throws Exception {
        List<Memory> all = Sample.groups()
                .stream()
                .flatMap(group -> group.samples().stream())
                .map(sample -> new Memory(sample.title().hashCode(), sample.title(), sample.read(), false))
                .toList();
        Experiment experiment = Experiments.small().withMemories(all);
        assertRight(experiment.with(experiment.parameters()
                .with(Parameter.SIDE, 4)
                .withRule(RuleKind.PSEUDO_INVERSE)
                .withDynamics(Dynamics.BINARY_SYNCHRONOUS)));
    }

    @Test
    void numpyComesToTheWindowsFirstExperiment() throws Exception {
        assertRight(Experiments.small().with(Parameters.DEFAULTS));
    }

    /** Such a script would be worth nothing if it always said yes. */
    @Test
    void aSpikeThatIsNotTheProgramsIsFound() throws Exception {
        assumeNumpy();
        PythonScript script = PythonScript.of(experiment(RuleKind.HEBB, Dynamics.HELD), "recall.npz", Progress.IGNORED);
        NumpyArray spikes = script.arrays().get("spikes");
        Map<String, NumpyArray> arrays = new LinkedHashMap<>(script.arrays());
        int bytes = spikes.shape()[1];
        arrays.put("spikes", new NumpyArray(spikes.type(), spikes.shape(),
                index -> index == 7L * bytes + 1 ? (int) spikes.value(index) ^ 2 : spikes.value(index)));
        NumpyArchive.write(folder.resolve("recall.npz"), arrays, Progress.IGNORED);
        Files.writeString(folder.resolve("recall.py"), script.text());
        Said said = python("recall.py");
        assertEquals(1, said.code());
        assertTrue(said.err().endsWith("AssertionError: 1 spikes differ, the first in step, neuron [7 9] (from 0 on)\n"),
                said.err());
    }

    @Test
    void weightsThatTakePythonForEverAreInTheFile() throws Exception {
        Experiment small = Experiments.small();
        Experiment endless = small.withMemories(small.memories().subList(0, 1))
                .with(small.parameters()
                        .with(Parameter.SIDE, 16)
                        .with(Parameter.EPOCHS, 1000)
                        .with(Parameter.STEPS, 200)
                        .with(Parameter.LOOK_BACK, 200)
                        .with(Parameter.ITERATIONS, 1));
        PythonScript script = PythonScript.of(endless, "recall.npz", Progress.IGNORED);
        assertTrue(script.text().contains("# Not learned again here"), script.text());
        assertTrue(script.arrays().containsKey("weights"));
        assertFalse(script.arrays().containsKey("training"));
        assertRight(endless);
    }

    @ParameterizedTest
    @EnumSource
    void everyScriptHasFewerThanSixtyLines(RuleKind rule) {
        for (Dynamics dynamics : Dynamics.values()) {
            for (boolean given : new boolean[] {false, true}) {
                String text = PythonScript.text(Parameters.DEFAULTS.withRule(rule).withDynamics(dynamics), given, "recall.npz");
                assertTrue(text.lines().count() < 60, rule + ", " + dynamics + ": " + text.lines().count());
                assertTrue(text.lines().allMatch(line -> line.length() <= 120), text);
                for (int bits : new int[] {1, 2}) {
                    Parameters damaged = DAMAGED.apply(Parameters.DEFAULTS.withRule(rule).withDynamics(dynamics));
                    long lines = PythonScript.text(damaged.with(Parameter.BITS, bits), given, "recall.npz").lines().count();
                    assertTrue(lines < 70, rule + ", " + dynamics + ", damaged: " + lines);
                }
            }
        }
    }

    @Test
    void theNameOfTheArraysIsATextOfPythonWhateverIsInIt() {
        String text = PythonScript.text(Parameters.DEFAULTS, false, "a \"b\\\n\u00E4.npz");
        assertTrue(text.contains("data = np.load(\"a \\x22b\\x5c\\x0a\u00E4.npz\")\n"), text);
    }
}
