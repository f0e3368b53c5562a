package engram.model.learning.spikes;

import module java.base;
import engram.model.Progress;
import engram.model.Text;
import engram.model.learning.rule.Stimuli;
import engram.model.network.LeakyNeuron;
import engram.model.network.Population;
import engram.model.spike.Recording;
import engram.model.spike.SpikeTrain;

/**
 * Pictures shown to neurons without recurrence, in order and in every epoch, a block of them at a time: what the neurons do in
 * all epochs while these are shown is had at once, and forgotten before the next block. Potentials start at 0 once and are
 * carried on throughout.
 *
 * <p>Where all pictures are one block, each epoch simply follows the one before. Else the state at the start of each block is
 * had first, for every epoch, and input spikes are drawn once more for that. From wherever an epoch finds the neurons in the
 * very state in which the one before had found them, it is like that one to its end, and is not computed: neurons that leak
 * forget within a few pictures.
 */
final class Presentations {

    private final Stimuli stimuli;
    private final LeakyNeuron neuron;
    private final int epochs;
    private final int atOnce;

    /**
     * Pictures that are had at a time.
     *
     * @param inputs the input spikes of each, in order
     * @param showings each different output of each, in the order of pictures and of first appearance; pictures are counted
     *     from the first of these
     */
    record Block(List<SpikeTrain> inputs, List<StimulusPresentation> showings) {

        /** For each picture, shape (neurons), how many spikes each neuron gets from its pixel. */
        List<int[]> counts() {
            return inputs.stream().map(input -> input.counts(0, input.steps())).toList();
        }
    }

    /**
     * Makes ready.
     *
     * @param epochs how often all pictures are shown, at least 1
     * @param atOnce how many pictures are a block, at least 1
     * @throws IllegalArgumentException if there is no picture
     */
    Presentations(Stimuli stimuli, LeakyNeuron neuron, int epochs, int atOnce) {
        if (stimuli.pictures() == 0) {
            throw new IllegalArgumentException("LearningRule: there is no picture to learn");
        }
        this.stimuli = stimuli;
        this.neuron = neuron;
        this.epochs = epochs;
        this.atOnce = Math.min(atOnce, stimuli.pictures());
    }

    /** How many blocks there are. */
    int blocks() {
        return Math.ceilDiv(stimuli.pictures(), atOnce);
    }

    /**
     * Shows all pictures.
     *
     * @param learner given one block after the other, with what is to be told how far it is with it
     * @throws IllegalArgumentException if pictures are not of one shape, or of no step
     */
    void each(BiConsumer<Block, Progress> learner, Progress progress) {
        boolean ahead = blocks() > 1 && epochs > 1;
        Population[][] starts = ahead ? starts(progress.stretch(0, 0.2)) : new Population[blocks()][epochs + 1];
        Progress rest = progress.stretch(ahead ? 0.2 : 0, 1);
        Population carried = new Population(stimuli.neurons(), neuron);
        for (int b = 0; b < starts.length; b++) {
            Progress own = rest.stretch((double) b / starts.length, (b + 1.0) / starts.length);
            if (!ahead) {
                starts[b][0] = carried;
            }
            List<SpikeTrain> inputs = inputs(b, own.stretch(0, 0.05));
            List<StimulusPresentation> showings = showings(inputs, starts[b], own.stretch(0.05, 0.2));
            carried = starts[b][epochs];
            starts[b] = null;
            learner.accept(new Block(inputs, showings), own.stretch(0.2, 1));
        }
    }

    /** The state at the start of each block in each epoch, shape (blocks, epochs + 1): where two are like each other, one. */
    private Population[][] starts(Progress progress) {
        Population[][] starts = new Population[blocks()][epochs + 1];
        Population end = new Population(stimuli.neurons(), neuron);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Population population = end.copy();
            int b = 0;
            for (; b < starts.length && !(epoch > 0 && population.isLike(starts[b][epoch - 1])); b++) {
                Progress own = progress.stretch((double) (epoch * starts.length + b) / (epochs * starts.length),
                        (epoch * starts.length + b + 1.0) / (epochs * starts.length));
                starts[b][epoch] = population.copy();
                for (int p = b * atOnce; p < end(b); p++) {
                    Progress each = own.stretch((double) (p - b * atOnce) / atOnce, (p - b * atOnce + 1.0) / atOnce);
                    outputOf(population, input(p, each.stretch(0, 0.5)), each.stretch(0.5, 1));
                }
            }
            end = b == starts.length ? population : end;
            for (; b < starts.length; b++) {
                starts[b][epoch] = starts[b][epoch - 1];
            }
        }
        return starts;
    }

    private int end(int block) {
        return Math.min(stimuli.pictures(), (block + 1) * atOnce);
    }

    private List<SpikeTrain> inputs(int block, Progress progress) {
        List<SpikeTrain> inputs = new ArrayList<>();
        int from = block * atOnce;
        int count = end(block) - from;
        for (int p = 0; p < count; p++) {
            inputs.add(input(from + p, progress.stretch((double) p / count, (p + 1.0) / count)));
        }
        return inputs;
    }

    private SpikeTrain input(int picture, Progress progress) {
        return input(stimuli, picture, progress);
    }

    /**
     * The input spikes of a picture.
     *
     * @throws IllegalArgumentException if pictures are not of one shape, or of no step
     */
    static SpikeTrain input(Stimuli stimuli, int picture, Progress progress) {
        SpikeTrain input = stimuli.of(picture, progress);
        if (input.steps() != stimuli.steps() || input.neurons() != stimuli.neurons() || input.steps() < 1) {
            throw new IllegalArgumentException(
                    Text.of("LearningRule: pictures of one shape are needed, not of %d steps x %d neurons and %s",
                            stimuli.steps(), stimuli.neurons(), input));
        }
        return input;
    }

    /**
     * Shows a block in all epochs.
     *
     * @param starts shape (epochs + 1), the state at the start of each epoch; where it is null it is how the epoch before has
     *     ended, and filled in
     */
    private List<StimulusPresentation> showings(List<SpikeTrain> inputs, Population[] starts, Progress progress) {
        List<Map<SpikeTrain, Integer>> outputs = new ArrayList<>();
        inputs.forEach(_ -> outputs.add(new LinkedHashMap<>()));
        SpikeTrain[] newest = new SpikeTrain[inputs.size()];
        int all = Math.multiplyExact(epochs, inputs.size());
        for (int epoch = 0; epoch < epochs; epoch++) {
            boolean again = epoch > 0 && starts[epoch] == starts[epoch - 1];
            Population population = again ? starts[epoch] : starts[epoch].copy();
            for (int p = 0; p < newest.length; p++) {
                int n = epoch * newest.length + p;
                newest[p] = again ? newest[p]
                        : outputOf(population, inputs.get(p), progress.stretch((double) n / all, (n + 1.0) / all));
                outputs.get(p).merge(newest[p], 1, Integer::sum);
            }
            if (starts[epoch + 1] == null) {
                starts[epoch + 1] = population.isLike(starts[epoch]) ? starts[epoch] : population;
            }
        }
        List<StimulusPresentation> showings = new ArrayList<>();
        for (int p = 0; p < newest.length; p++) {
            for (Map.Entry<SpikeTrain, Integer> output : outputs.get(p).entrySet()) {
                showings.add(new StimulusPresentation(p, output.getKey(), output.getValue()));
            }
        }
        return showings;
    }

    private static SpikeTrain outputOf(Population population, SpikeTrain input, Progress progress) {
        Recording recording = new Recording(input.steps(), input.neurons());
        double[] noDrive = new double[input.neurons()];
        long[] row = new long[input.wordsPerStep()];
        for (int t = 0; t < input.steps(); t++) {
            population.step(input, t, noDrive);
            population.copySpikes(row);
            recording.append(row);
            progress.report(t + 1, input.steps());
        }
        return recording.soFar();
    }
}
