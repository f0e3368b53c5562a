package engram.model.experiment;

import engram.model.Progress;
import engram.model.network.Population;
import engram.model.network.Recall;
import engram.model.network.Weights;
import engram.model.score.Similarity;
import engram.model.spike.Recording;
import engram.model.spike.RollingCounts;
import engram.model.spike.SpikeTrain;
import org.apache.commons.math3.stat.StatUtils;

/**
 * A recall in progress: steps the network, and beside it the same neurons without memory, and writes down what they do.
 * Owned by one thread; what {@link #soFar} gives may go to any.
 */
public final class Run {

    private final Question question;
    private final Parameters parameters;
    private final Recall recall;
    private final Population withoutMemory;
    private final double[] noDrive;
    private final long[] row;
    private final Recording recalled;
    private final Recording unaided;
    private final Similarity similarity;
    private final RollingCounts recalledCounts;
    private final RollingCounts unaidedCounts;
    private final int stride;
    private final double[] recalledCurve;
    private final double[] unaidedCurve;
    private final double[] cueCurve;
    private int samples;

    /**
     * Gets ready; no step is gone yet.
     *
     * @param question what the network is asked
     * @param weights the memory
     * @param parameters neuron, steps, iterations
     */
    public Run(Question question, Weights weights, Parameters parameters) {
        this.question = question;
        this.parameters = parameters;
        int neurons = weights.neurons();
        recall = new Recall(weights, parameters.neuron(), question.spikes());
        withoutMemory = new Population(neurons, parameters.neuron());
        noDrive = new double[neurons];
        row = new long[SpikeTrain.wordsPerStep(neurons)];
        recalled = new Recording(parameters.recallSteps(), neurons);
        unaided = new Recording(parameters.recallSteps(), neurons);
        similarity = new Similarity(question.original());
        recalledCounts = new RollingCounts(parameters.steps(), neurons);
        unaidedCounts = new RollingCounts(parameters.steps(), neurons);
        stride = Math.ceilDiv(parameters.recallSteps(), Curve.MOST_SAMPLES);
        int most = parameters.recallSteps() / stride;
        recalledCurve = new double[most];
        unaidedCurve = new double[most];
        cueCurve = new double[most];
    }

    /** The bytes that a run with these parameters takes beside the weights; an estimate from above. */
    public static long bytes(Parameters parameters) {
        return 2 * Recording.bytes(parameters.recallSteps(), parameters.neurons()) + 200L * parameters.neurons();
    }

    /** How many steps have been gone. */
    public int time() {
        return (int) recall.time();
    }

    /** Whether all steps have been gone. */
    public boolean isDone() {
        return recall.time() == parameters.recallSteps();
    }

    /**
     * Goes on.
     *
     * @param steps how many steps, at most; fewer where the end comes before
     * @param progress told about the steps gone since the start; may cancel
     */
    public void advance(int steps, Progress progress) {
        int total = parameters.recallSteps();
        for (int i = 0; i < steps && !isDone(); i++) {
            int time = (int) recall.time();
            recall.step();
            recall.copySpikes(row);
            recalled.append(row);
            withoutMemory.step(question.spikes(), time % parameters.steps(), noDrive);
            withoutMemory.copySpikes(row);
            unaided.append(row);
            recalledCounts.advance(recalled.soFar());
            unaidedCounts.advance(unaided.soFar());
            if ((time + 1) % stride == 0) {
                recalledCurve[samples] = similarity.of(recalledCounts.counts());
                unaidedCurve[samples] = similarity.of(unaidedCounts.counts());
                cueCurve[samples] = cueSimilarity(time);
                samples++;
            }
            progress.report(time + 1, total);
        }
    }

    private double cueSimilarity(int time) {
        // From the end of the first round on, the newest round of the cue is always the whole cue.
        boolean sampledWholeBefore = samples > 0 && time - stride + 1 >= parameters.steps();
        return sampledWholeBefore
                ? cueCurve[samples - 1]
                : similarity.of(question.spikes().rates(0, Math.min(time + 1, parameters.steps())));
    }

    /** Everything so far. */
    public Trial soFar() {
        return new Trial(
                question,
                parameters,
                recalled.soFar(),
                unaided.soFar(),
                new Curve(stride, samples, recalledCurve, unaidedCurve, cueCurve),
                rateTop());
    }

    private double rateTop() {
        int time = (int) recall.time();
        double most = StatUtils.max(recalledCounts.counts()) / Math.clamp(time, 1, parameters.steps());
        double mostOfCue = StatUtils.max(question.spikes().rates());
        return Math.max(0.1, Math.ceil(Math.max(most, mostOfCue) * 10 - 1e-9) / 10);
    }
}
