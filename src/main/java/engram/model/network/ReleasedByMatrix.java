package engram.model.network;

import engram.model.network.damage.NeuronDamage;
import engram.model.network.weights.DenseWeights;
import engram.model.network.weights.LocalFields;
import engram.model.spike.SpikeTrain;

/** {@link ReleasedRecall} by a matrix. */
final class ReleasedByMatrix implements SpikingRecall {

    private final DenseWeights weights;
    private final SpikeTrain cue;
    private final int cueSteps;
    private final double recurrence;
    private final double restingCurrent;
    private final NeuronDamage damage;
    private final Population population;
    /** Shape (neurons), the current of the step at hand: 0 while the cue plays. */
    private final double[] current;
    /** Shape (neurons), each neuron's trace; of use only until the release. */
    private final double[] trace;
    /** Which neurons the cue has reached so far. */
    private final long[] reached;
    /** How many spikes the neurons have fired while the cue played. */
    private long fired;
    /** What the newest spikes send; null until the release. */
    private LocalFields fields;
    /** Shape (neurons), {@code W (2 z - 1)}; null until the release. */
    private double[] drive;

    private long time;

    ReleasedByMatrix(DenseWeights weights, LeakyNeuron neuron, SpikeTrain cue, int cueSteps, double recurrence,
            NeuronDamage damage) {
        this.weights = weights;
        this.cue = cue;
        this.cueSteps = cueSteps;
        this.recurrence = recurrence;
        restingCurrent = neuron.halfRateCurrent();
        this.damage = damage;
        population = new Population(cue.neurons(), neuron, damage);
        current = new double[cue.neurons()];
        trace = new double[cue.neurons()];
        reached = new long[cue.wordsPerStep()];
    }

    @Override
    public void step() {
        if (time < cueSteps) {
            stepWithCue((int) (time % cue.steps()));
        } else {
            if (time == cueSteps) {
                release();
            }
            stepAlone();
        }
        time++;
    }

    private void stepWithCue(int frame) {
        population.step(cue, frame, current);
        long[] spikes = population.spikes();
        for (int w = 0; w < spikes.length; w++) {
            reached[w] |= cue.word(frame, w);
            fired += Long.bitCount(spikes[w]);
        }
        for (int i = 0; i < trace.length; i++) {
            trace[i] = ReleasedRecall.LAMBDA * trace[i] + (1 - ReleasedRecall.LAMBDA) * (spikes[i >> 6] >>> i & 1);
        }
    }

    private void release() {
        ReleasedRecall.normalise(trace, reached, fired, cueSteps);
        fields = new LocalFields(weights, damage.bits(trace.length));
        drive = fields.ofPartly(weights, trace);
    }

    private void stepAlone() {
        for (int i = 0; i < current.length; i++) {
            current[i] = restingCurrent + recurrence * drive[i];
        }
        population.stepFloored(current);
        fields.update(population.spikes());
        for (int i = 0; i < drive.length; i++) {
            drive[i] = ReleasedRecall.LAMBDA * drive[i] + (1 - ReleasedRecall.LAMBDA) * fields.of(i);
        }
    }

    @Override
    public long time() {
        return time;
    }

    @Override
    public Population population() {
        return population;
    }
}
