package engram.model.trial;

import module java.base;
import engram.model.Parallel;
import engram.model.Progress;
import engram.model.experiment.Parameters;
import engram.model.network.HeldRecall;
import engram.model.score.RaceRecording;
import engram.model.score.Scorer;
import engram.model.spike.Rates;
import engram.model.spike.Recording;
import engram.model.spike.SpikeTrain;

/**
 * A recall in progress: steps the network, and beside it the same neurons without memory, and writes down what they do.
 * Owned by one thread; what {@link #soFar} gives may go to any.
 */
public final class Run {

    /** Of so many neurons a sample takes longer than a step, and is worth more than one core. */
    private static final int MANY_NEURONS = 1 << 15;

    private CueStimulus question;
    private final Parameters parameters;
    private final RecallLoop recall;
    /** The same neurons without memory, the cue held; null where neurons are binary and would stay as they start. */
    private final RecallLoop withoutMemory;
    /** What comes from outside. */
    private final SpikeTrain cue;
    private final Recording recalled;
    private final Recording unaided;
    private final Scorer yardstick;
    private final RaceRecording race;
    private final int total;
    /** After which time steps samples are taken. */
    private final BitSet sampled;
    private final List<Curve.Sample> samples = new ArrayList<>();
    /** Shape (neurons): the cue's spikes in its first {@link #cueCounted} steps. */
    private final int[] cueCounts;
    private int cueCounted;
    /** Shape (neurons): for the one answer that is looked at. */
    private final double[] room;
    /** The largest rate of the cue. */
    private final double cueTop;

    /**
     * Gets ready; no step is gone yet.
     *
     * @param question what the network is asked
     * @param network what has been learned
     * @param parameters dynamics, neuron, steps
     */
    public Run(CueStimulus question, Network network, Parameters parameters) {
        this.question = question;
        this.parameters = parameters;
        int neurons = network.neurons();
        Probe probe = Probe.of(question, network, parameters);
        recall = probe.recall();
        withoutMemory = probe.withoutMemory().orElse(null);
        cue = probe.cue();
        cueCounts = new int[neurons];
        cueTop = most(cue.counts(0, cue.steps())) / cue.steps();
        room = new double[neurons];
        total = parameters.recallSteps();
        recalled = new Recording(total, neurons);
        unaided = new Recording(withoutMemory == null ? 0 : total, neurons);
        yardstick = network.yardstick(question.original());
        sampled = Curve.sampled(total);
        race = new RaceRecording(yardstick, sampled.cardinality());
    }

    /** The bytes that a run with these parameters takes beside the weights; an estimate from above. */
    public static long bytes(Parameters parameters) {
        int neurons = parameters.neurons();
        return 2 * Recording.bytes(parameters.recallSteps(), neurons) + Recording.bytes(parameters.steps(), neurons)
                + HeldRecall.bytes(neurons, parameters.steps()) + 100L * neurons;
    }

    /** Calls the picture asked about otherwise from now on. */
    public void name(String other) {
        if (!question.name().equals(other)) {
            question = question.named(other);
        }
    }

    /** Number of steps executed. */
    public int time() {
        return recall.time();
    }

    /** Whether all steps are executed, or nothing changes any more. */
    public boolean isDone() {
        return recall.isOver();
    }

    /**
     * Goes on.
     *
     * @param steps how many steps, at most; fewer where the end comes before
     */
    public void advance(int steps, Progress progress) {
        for (int i = 0; i < steps && !isDone(); i++) {
            recalled.append(recall.step());
            if (withoutMemory != null) {
                unaided.append(withoutMemory.step());
            }
            // A run that comes to its end early ends with a sample as well.
            if (sampled.get(recall.time() - 1) || isDone()) {
                sample(recall.time() - 1);
            }
            progress.report(recall.time(), total);
        }
    }

    private void sample(int time) {
        Scorer.Sample[] ofRecall = new Scorer.Sample[1];
        double[] ofOthers = new double[2];
        IntConsumer one = part -> {
            switch (part) {
                case 0 -> ofRecall[0] = yardstick.sample(counted(recall), room);
                case 1 -> ofOthers[0] = cueSimilarity(time);
                default -> ofOthers[1] = yardstick.similarity(counted(withoutMemory));
            }
        };
        int parts = withoutMemory == null ? 2 : 3;
        if (room.length < MANY_NEURONS) {
            IntStream.range(0, parts).forEach(one);
        } else {
            Parallel.eachInTurn(parts, one, Progress.IGNORED);
        }
        race.append(time, ofRecall[0].overlaps());
        samples.add(new Curve.Sample(time, ofRecall[0].similarity(), ofOthers[parts - 2], ofOthers[0],
                recall.energy().orElse(Double.NaN)));
    }

    /** The counts themselves as rates, which score the same: until the next step. */
    private static Rates counted(RecallLoop loop) {
        return Rates.counts(loop.currentCounts(), loop.window());
    }

    private double cueSimilarity(int time) {
        // Once the whole cue has been played it stays what it was.
        if (!samples.isEmpty() && cueCounted == parameters.cueSpan()) {
            return samples.getLast().cueAlone();
        }
        int heard = Math.min(time + 1, parameters.cueSpan());
        cue.addCounts(cueCounted, heard, cueCounts);
        cueCounted = heard;
        return yardstick.similarity(Rates.of(cueCounts, heard));
    }

    /** Everything so far. */
    public Trial soFar() {
        return new Trial(question, parameters, cue, recalled.soFar(), withoutMemory == null ? cue : unaided.soFar(),
                new Curve(samples, recall.energy().isPresent()), yardstick, race.soFar(), recall.settling(), recall.decision(),
                rateTop());
    }

    private double rateTop() {
        double ofNewest = Math.clamp(recall.time(), 1, parameters.window());
        return Answer.rateTop(Math.max(cueTop, most(recall.currentCounts()) / ofNewest));
    }

    private static double most(int[] counts) {
        int most = 0;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        return most;
    }
}
