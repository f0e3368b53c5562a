package engram.document.rerun;

import module java.base;
import engram.export.file.AtomicFile;
import engram.export.numpy.NumpyArchive;
import engram.export.numpy.NumpyArray;
import engram.model.array.NumpyType;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.Text;
import engram.model.dynamics.Dynamics;
import engram.model.dynamics.Neurons;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.experiment.Seeds;
import engram.model.learning.RuleKind;
import engram.model.network.BinaryRecall;
import engram.model.network.damage.MembraneNoise;
import engram.model.network.damage.NeuronDamage;
import engram.model.parameter.Parameter;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;
import engram.model.trial.Trial;

/**
 * An experiment as a short script that recomputes weights and recall with NumPy, by the rules as they are published, from what
 * chance has drawn, and then says whether every spike is the program's. So nobody has to take the program's word for it.
 *
 * @param text the script, fewer than 60 lines, or 70 where the network is damaged or hidden neurons know pictures that have
 *     moved
 * @param arrays what it reads, by name: spikes of the cue and of training or patterns, the spikes that the program had,
 *     eight neurons to the byte, and every parameter that has a part in them
 */
public record PythonScript(String text, Map<String, NumpyArray> arrays) {

    /** What the arrays' file ends in. */
    public static final String ARCHIVE = ".npz";

    /** The neuron that rules on spikes and spiking dynamics share. */
    private static final String NEURON = """
            beta, theta = p["beta"], p["threshold"]
            def leak(u, current):                                # reset by subtraction, one step late
                return beta * u + current - theta * (u > theta)
            """;

    /** For a rule that is not written down in NumPy, and where Python would learn for hours. */
    private static final String FROM_FILE = """
            # Not learned again here, since that is not possible in a few lines, or not in minutes: the weights are Engram's.
            W = data["weights"]                                  # row: the receiving neuron
            N = len(W)
            """;

    private static final String ONE_BIT = """
            size = np.abs(W)                                     # the sign is kept, times the mean size
            kept = size > 1e-9 * size.max()
            W = np.where(kept, np.sign(W) * (size[kept].mean() if kept.any() else 0), 0)
            """;

    private static final String BITS = """
            size = np.abs(W)                                     # even steps from -max to max
            step = max(size.max(), 1e-300) / (2 ** (p["bits"] - 1) - 1)
            W = np.sign(W) * np.floor(size / step + 0.5 + 1e-9) * step
            """;

    /** A script has fewer lines than this: nobody reads a long one. */
    private static final int MOST_LINES = 60;

    /** So many additions are a few minutes of NumPy: what takes more is not learned again. */
    private static final double MOST_WORK = 2e12;

    /**
     * Computes the experiment, and writes down how.
     *
     * @param experiment one that is complete; for network B, what its {@code Twin} makes of the first one
     * @param archive the name of the file with the arrays, as the script is to open it
     * @param progress told how far it is; may cancel
     */
    public static PythonScript of(Experiment experiment, String archive, Progress progress) {
        Rerun rerun = Rerun.of(experiment, progress);
        String text = text(experiment, archive);
        return new PythonScript(text, arrays(rerun, experiment.parameters(), text));
    }

    /** The script alone, which is known without computing anything; the arguments are those of {@link #of}. */
    public static String text(Experiment experiment, String archive) {
        return text(experiment.parameters(), isLearned(experiment), archive);
    }

    /** Whether the script takes the program's weights, rather than learning them again. */
    private static boolean isLearned(Experiment experiment) {
        Parameters parameters = experiment.parameters();
        return parameters.rule().numpy().isEmpty() || work(parameters, experiment.memories().size()) > MOST_WORK;
    }

    /** The file with the arrays, beside the script. */
    public static Path arraysOf(Path script) {
        return script.resolveSibling(FileProblem.nameOf(script).replaceFirst("\\.[^.]*$", "") + ARCHIVE);
    }

    /**
     * Writes script and arrays side by side.
     *
     * @param script the script's file, {@code recall.py}; the arrays go into {@code recall.npz} beside it
     */
    public static void write(Path script, Experiment experiment, Progress progress) throws FileProblem {
        Path arrays = arraysOf(script);
        PythonScript made = of(experiment, FileProblem.nameOf(arrays), progress.stretch(0, 0.8));
        NumpyArchive.write(arrays, made.arrays, progress.stretch(0.8, 1));
        AtomicFile.write(script, out -> out.write(made.text.getBytes(StandardCharsets.UTF_8)));
    }

    /** How many additions learning takes in NumPy, roughly. */
    private static double work(Parameters parameters, int memories) {
        double each = (double) parameters.neurons() * parameters.neurons() * memories;
        double epochs = parameters.rule().uses(Parameter.EPOCHS) ? parameters.whole(Parameter.EPOCHS) : 1;
        double lags = Math.min(parameters.whole(Parameter.LOOK_BACK), parameters.steps());
        return each * epochs * (parameters.rule().uses(Parameter.LOOK_BACK) ? lags * parameters.steps() : 1);
    }

    /**
     * The script.
     *
     * @param learned whether the weights are the program's, rather than learned again; they are, too, where it would be too long
     */
    static String text(Parameters parameters, boolean learned, String archive) {
        String text = whole(parameters, learned, archive);
        boolean fits = text.lines().count() < MOST_LINES || !parameters.dynamics().procedure().usesWeights();
        return fits ? text : whole(parameters, true, archive);
    }

    private static String whole(Parameters parameters, boolean learned, String archive) {
        RuleKind rule = parameters.rule();
        Dynamics dynamics = parameters.dynamics();
        boolean weights = dynamics.procedure().usesWeights();
        String learning = !weights ? "" : learned ? FROM_FILE : rule.numpy();
        String hidden = parameters.usesRule() && !weights ? rule.numpyHidden() : dynamics.procedure().numpyHidden();
        String recalling = hidden + damage(parameters) + dynamics.procedure().numpy(parameters.numbers());
        StringBuilder script = new StringBuilder();
        script.append("\"\"\"Recomputes a recall of Engram with NumPy, and compares every spike with the program's.\n")
                .append("Run it beside its arrays.\n")
                .append(parameters.usesRule() ? Text.of("Rule: %s (%s).\n    %s\n", rule.title(), rule.source(), rule.formula())
                        : "")
                .append(Text.of("Dynamics: %s.\n\"\"\"\n", dynamics.title()))
                .append("import numpy as np\n\n")
                .append(Text.of("data = np.load(%s)\n", quoted(archive)))
                .append("p = {name: data[name].item() for name in data.files if data[name].ndim == 0}\n")
                .append("expected = np.unpackbits(data[\"spikes\"], axis=1, count=p[\"neurons\"], bitorder=\"little\") == 1\n\n")
                .append((learning + recalling).contains("leak(") ? NEURON + "\n" : "")
                .append(learning.isEmpty() ? "" : learning + "\n")
                .append("spikes = []                                          # of each step; of binary neurons, who is +1\n")
                .append(recalling)
                .append("""

                        spikes = np.array(spikes)[:len(expected)]
                        assert spikes.shape == expected.shape, f"{spikes.shape} is not {expected.shape}"
                        differ = np.argwhere(spikes != expected)
                        assert len(differ) == 0, f"{len(differ)} spikes differ, the first in step, neuron {differ[0]} (from 0 on)"
                        print(f"all {expected.sum()} spikes of {len(expected)} steps are Engram's")
                        """);
        return script.toString();
    }

    /** Lines that damage weights and neurons as the program does; none where all is whole. */
    private static String damage(Parameters parameters) {
        boolean weights = parameters.dynamics().procedure().usesWeights();
        boolean silenced = !parameters.neuronDamage(parameters.neurons()).silencesNone();
        boolean noisy = isNoisy(parameters);
        StringBuilder lines = new StringBuilder();
        if (weights && parameters.whole(Parameter.BITS) > 0) {
            lines.append(parameters.whole(Parameter.BITS) == 1 ? ONE_BIT : BITS);
        }
        if (weights && parameters.real(Parameter.CUT) > 0) {
            lines.append("W[data[\"gone\"].T == 1] = 0                           # given by the sending neuron\n");
        }
        if (silenced) {
            lines.append("silent = data[\"silent\"] == 1                         # they never fire, and send nothing\n")
                    .append(weights ? "W[silent] = W[:, silent] = 0\n" : "");
        }
        if (noisy) {
            lines.append("noise = iter(data[\"membrane\"])                       # on the membranes, a row for each step\n");
        }
        if (parameters.dynamics().has(Neurons.Reading.SPIKES) && (silenced || noisy)) {
            String whole = noisy ? "whole(u, current + next(noise))" : "whole(u, current)";
            lines.append("def leak(u, current, whole=leak): return ")
                    .append(silenced ? "np.where(silent, 0, " + whole + ")" : whole)
                    .append('\n');
        }
        return lines.toString();
    }

    private static boolean isNoisy(Parameters parameters) {
        return parameters.dynamics().uses(Parameter.MEMBRANE_NOISE) && parameters.real(Parameter.MEMBRANE_NOISE) > 0;
    }

    /** A text as Python reads it. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars()
                .forEach(letter -> quoted.append(letter < ' ' || letter == '"' || letter == '\\' ? Text.of("\\x%02x", letter)
                        : String.valueOf((char) letter)));
        return quoted.append('"').toString();
    }

    /** Those that the script opens, and its parameters; a rule or dynamics need not say what it wants beside. */
    private static Map<String, NumpyArray> arrays(Rerun rerun, Parameters parameters, String script) {
        Map<String, Supplier<NumpyArray>> all = new LinkedHashMap<>();
        all.put("weights", () -> NumpyArray.of(rerun.weights()));
        all.put("training", () -> ofTrains(rerun.training().spikes(Progress.IGNORED)));
        all.put("shown", () -> ofTrains(rerun.shown()));
        all.put("patterns", () -> NumpyArray.ofSigns(rerun.training().patterns()));
        all.put("grey", () -> NumpyArray.ofPictures(rerun.greys()));
        NeuronDamage damage = parameters.neuronDamage(parameters.neurons());
        BitSet silent = BitSet.valueOf(damage.bits(parameters.neurons()));
        all.put("cue", () -> NumpyArray.of(damage.heard(rerun.question().spikes())));
        all.put("start", () -> NumpyArray.of(rerun.question().pattern().with(silent, new BitSet())));
        all.put("memories", () -> memories(rerun.training().patterns(), silent));
        all.put("silent", () -> new NumpyArray(NumpyType.UINT8, new int[] {parameters.neurons()},
                index -> silent.get((int) index) ? 1 : 0));
        all.put("gone", () -> cut(parameters));
        all.put("membrane", () -> noise(damage.noise(), rerun.trial().recorded(), parameters.neurons()));
        List<BinaryRecall.Visits> visits = opens(script, "order") ? visits(rerun.trial(), parameters)
                : opens(script, "chance") ? steps(rerun.trial(), parameters) : List.of();
        all.put("order", () -> order(visits, parameters));
        all.put("chance", () -> chance(visits, parameters, silent));
        Map<String, NumpyArray> arrays = new LinkedHashMap<>();
        all.forEach((name, array) -> {
            if (opens(script, name)) {
                arrays.put(name, array.get());
            }
        });
        arrays.put("spikes", packed(rerun.trial().recalled()));
        arrays.put("neurons", NumpyArray.ofNumber(NumpyType.INT64, parameters.neurons()));
        for (Parameter parameter : Parameter.values()) {
            if (parameters.uses(parameter)) {
                arrays.put(parameter.key(),
                        NumpyArray.ofNumber(parameter.whole() ? NumpyType.INT64 : NumpyType.FLOAT64, parameters.real(parameter)));
            }
        }
        return arrays;
    }

    private static boolean opens(String script, String array) {
        return script.contains("data[\"" + array + "\"]");
    }

    /** Spike trains of one shape as uint8 of shape (trains, steps, neurons). */
    private static NumpyArray ofTrains(List<SpikeTrain> trains) {
        SpikeTrain first = trains.getFirst();
        int steps = first.steps();
        int neurons = first.neurons();
        return new NumpyArray(NumpyType.UINT8, new int[] {trains.size(), steps, neurons}, index -> {
            int step = (int) (index / neurons);
            return trains.get(step / steps).spiked(step % steps, (int) (index % neurons)) ? 1 : 0;
        });
    }

    /** Spikes as uint8 of shape (steps, bytes): neuron 0 is the lowest bit of the first byte. */
    private static NumpyArray packed(SpikeTrain spikes) {
        int bytes = Math.ceilDiv(spikes.neurons(), Byte.SIZE);
        return new NumpyArray(NumpyType.UINT8, new int[] {spikes.steps(), bytes}, index -> {
            int place = (int) (index % bytes);
            return spikes.word((int) (index / bytes), place / Long.BYTES) >>> place % Long.BYTES * Byte.SIZE & 0xFF;
        });
    }

    /** In which order binary neurons were asked, shape (sweeps, neurons). */
    private static NumpyArray order(List<BinaryRecall.Visits> visits, Parameters parameters) {
        int neurons = parameters.neurons();
        return new NumpyArray(NumpyType.INT32, new int[] {visits.size(), neurons},
                index -> visits.get((int) (index / neurons)).order()[(int) (index % neurons)]);
    }

    /** What chance said to them, the same shape; 0 where it was not asked, and 1 where a neuron is silent: never on. */
    private static NumpyArray chance(List<BinaryRecall.Visits> visits, Parameters parameters, BitSet silent) {
        boolean tossing = isTossing(parameters);
        boolean inTurn = parameters.dynamics().procedure().numpy(parameters.numbers()).contains("data[\"order\"]");
        int neurons = parameters.neurons();
        return new NumpyArray(NumpyType.FLOAT64, new int[] {visits.size(), neurons}, index -> {
            BinaryRecall.Visits visit = visits.get((int) (index / neurons));
            int place = (int) (index % neurons);
            return !tossing ? 0 : silent.get(inTurn ? visit.order()[place] : place) ? 1 : visit.tosses()[place];
        });
    }

    /** Signs of what was learned, shape (pictures, neurons), 0 for neurons that are silent. */
    private static NumpyArray memories(List<BipolarState> patterns, BitSet silent) {
        int neurons = patterns.getFirst().neurons();
        return new NumpyArray(NumpyType.INT8, new int[] {patterns.size(), neurons}, index -> {
            int neuron = (int) (index % neurons);
            return silent.get(neuron) ? 0 : patterns.get((int) (index / neurons)).sign(neuron);
        });
    }

    /** Which weights are cut, shape (sending neuron, receiving neuron), 1 or 0. */
    private static NumpyArray cut(Parameters parameters) {
        int neurons = parameters.neurons();
        Seeds seeds = new Seeds(parameters.seed());
        List<BitSet> cut = IntStream.range(0, neurons)
                .mapToObj(sender -> parameters.weightDamage().cutOf(sender, neurons, seeds::cut))
                .toList();
        return new NumpyArray(NumpyType.UINT8, new int[] {neurons, neurons},
                index -> cut.get((int) (index / neurons)).get((int) (index % neurons)) ? 1 : 0);
    }

    /** The noise on the membranes, shape (steps, neurons). */
    private static NumpyArray noise(MembraneNoise noise, int steps, int neurons) {
        return new NumpyArray(NumpyType.FLOAT64, new int[] {steps, neurons},
                index -> noise.of(index / neurons, (int) (index % neurons)));
    }

    private static boolean isTossing(Parameters parameters) {
        return parameters.real(Parameter.TEMPERATURE) > 0;
    }

    /** Where all neurons change at once, a step is a sweep. */
    private static List<BinaryRecall.Visits> steps(Trial trial, Parameters parameters) {
        Seeds seeds = new Seeds(parameters.seed());
        return IntStream.range(0, trial.recorded())
                .mapToObj(step -> BinaryRecall.Visits.of(parameters.neurons(), isTossing(parameters), seeds.order(step)))
                .toList();
    }

    private static List<BinaryRecall.Visits> visits(Trial trial, Parameters parameters) {
        int neurons = parameters.neurons();
        int ofStep = Math.ceilDiv(neurons, BinaryRecall.STEPS_PER_SWEEP);
        int sweeps = Math.ceilDiv(trial.recorded(), Math.ceilDiv(neurons, ofStep));
        Seeds seeds = new Seeds(parameters.seed());
        return IntStream.range(0, sweeps)
                .mapToObj(sweep -> BinaryRecall.Visits.of(neurons, isTossing(parameters), seeds.order(sweep)))
                .toList();
    }
}
