package engram.model.network;

import engram.model.network.damage.NeuronDamage;
import engram.model.network.weights.Blocks;
import engram.model.network.weights.PatternDrive;
import engram.model.network.weights.PatternWeights;
import engram.model.spike.SpikeTrain;
import java.util.Arrays;

/**
 * {@link ReleasedRecall} without a matrix. Once, at the release, the memories' overlaps with real traces are summed; from
 * there on the drive follows from spikes alone.
 */
final class ReleasedByPatterns implements Recall {

    private final SpikeTrain cue;
    private final int cueSteps;
    private final double recurrence;
    private final double restingCurrent;
    private final NeuronDamage damage;
    private final Blocks blocks;
    private final PatternDrive ofSpikes;
    private final double nanosOfCurrent;
    private final NeuronBlock[] neurons;
    private final long[] spikes;
    /** Shape (blocks, neurons of the block): traces until the release, and from there on the drive {@code W (2 z - 1)}. */
    private final double[][] traceOrDrive;
    /** Which neurons the cue has reached so far. */
    private final long[] reached;
    /** How many spikes the neurons have fired while the cue played. */
    private long fired;

    private long time;

    ReleasedByPatterns(PatternWeights weights, LeakyNeuron neuron, SpikeTrain cue, int cueSteps, double recurrence,
            NeuronDamage damage) {
        this.cue = cue;
        this.cueSteps = cueSteps;
        this.recurrence = recurrence;
        restingCurrent = neuron.halfRateCurrent();
        this.damage = damage;
        blocks = weights.blocks();
        ofSpikes = new PatternDrive(weights, damage.bits(weights.neurons()));
        nanosOfCurrent = weights.nanosOfCurrent();
        neurons = HeldByPatterns.neurons(blocks, neuron, damage);
        spikes = new long[cue.wordsPerStep()];
        reached = new long[cue.wordsPerStep()];
        traceOrDrive = blocks.zeros();
    }

    @Override
    public void step() {
        if (time < cueSteps) {
            stepWithCue((int) (time % cue.steps()));
        } else {
            if (time == cueSteps) {
                release();
            }
            stepAlone(time > cueSteps);
        }
        time++;
    }

    private void stepWithCue(int frame) {
        blocks.each(HeldByPatterns.NANOS_OF_NEURON, (from, to) -> {
            NeuronBlock.Room room = new NeuronBlock.Room();
            for (int block = from; block < to; block++) {
                NeuronBlock own = neurons[block];
                own.write(spikes, room);
                if (!damage.noise().isNone()) {
                    // What the noise of another block has left.
                    Arrays.fill(room.drive(), 0);
                }
                own.step(cue, frame, room, spikes);
                follow(traceOrDrive[block], room.fired());
            }
        });
        for (int w = 0; w < spikes.length; w++) {
            reached[w] |= cue.word(frame, w);
            fired += Long.bitCount(spikes[w]);
        }
    }

    /** What is kept of each number, and what comes to it of another. */
    private static void follow(double[] kept, double[] now) {
        for (int i = 0; i < kept.length; i++) {
            kept[i] = ReleasedRecall.LAMBDA * kept[i] + (1 - ReleasedRecall.LAMBDA) * now[i];
        }
    }

    private void release() {
        double ofOneThatIsOn = ReleasedRecall.ofOneThatIsOn(reached, fired, cueSteps);
        blocks.each(2, (from, to) -> {
            for (int block = from; block < to; block++) {
                ReleasedRecall.normalise(traceOrDrive[block], ofOneThatIsOn);
                // From the trace z, in place, to the activity 2 z - 1.
                sign(traceOrDrive[block], traceOrDrive[block]);
                // Who is silent is neither on nor off.
                for (int silent : damage.silencedOf(blocks.start(block), blocks.length(block))) {
                    traceOrDrive[block][silent] = 0;
                }
            }
        });
        ofSpikes.lookAt(traceOrDrive);
        blocks.each(nanosOfCurrent, (from, to) -> {
            for (int block = from; block < to; block++) {
                double[] drive = new double[blocks.length(block)];
                ofSpikes.write(block, traceOrDrive[block], drive);
                System.arraycopy(drive, 0, traceOrDrive[block], 0, drive.length);
            }
        });
    }

    private static void sign(double[] degrees, double[] signs) {
        for (int i = 0; i < signs.length; i++) {
            signs[i] = 2 * degrees[i] - 1;
        }
    }

    /** The drive is brought up to date as late as possible, in the same pass in which it is of use. */
    private void stepAlone(boolean hasFired) {
        if (hasFired) {
            ofSpikes.lookAtSigns(spikes);
        }
        blocks.each(HeldByPatterns.NANOS_OF_NEURON + nanosOfCurrent, (from, to) -> {
            NeuronBlock.Room room = new NeuronBlock.Room();
            for (int block = from; block < to; block++) {
                NeuronBlock own = neurons[block];
                double[] drive = traceOrDrive[block];
                own.write(spikes, room);
                if (hasFired) {
                    // Signs, in the place of input from outside, of which there is none any more.
                    sign(room.fired(), room.input());
                    ofSpikes.write(block, room.input(), room.drive());
                    follow(drive, room.drive());
                }
                toCurrent(drive, restingCurrent, recurrence, room.drive());
                own.stepFloored(room, spikes);
            }
        });
    }

    private static void toCurrent(double[] drive, double resting, double recurrence, double[] current) {
        for (int i = 0; i < drive.length; i++) {
            current[i] = resting + recurrence * drive[i];
        }
    }

    @Override
    public long time() {
        return time;
    }

    @Override
    public int neurons() {
        return blocks.neurons();
    }

    @Override
    public void copySpikes(long[] row) {
        System.arraycopy(spikes, 0, row, 0, spikes.length);
    }

    @Override
    public double[] potentials() {
        return HeldByPatterns.potentials(neurons, blocks.neurons());
    }
}
