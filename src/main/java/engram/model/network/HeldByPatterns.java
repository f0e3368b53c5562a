package engram.model.network;

import engram.model.network.damage.NeuronDamage;
import engram.model.network.weights.Blocks;
import engram.model.network.weights.PatternDrive;
import engram.model.network.weights.PatternWeights;
import engram.model.spike.SpikeTrain;
import java.util.Arrays;

/** {@link HeldRecall} without a matrix: in one pass over each block from the memories' strengths to its spikes. */
final class HeldByPatterns implements Recall {

    /** About how long a step of a neuron takes beside its current. */
    static final double NANOS_OF_NEURON = 2;

    private final SpikeTrain cue;
    private final Blocks blocks;
    private final PatternDrive drive;
    private final double nanos;
    private final NeuronBlock[] neurons;
    /** The newest step's spikes; before the first step the cue's first frame, which counts as the previous output. */
    private final long[] spikes;
    private long time;

    HeldByPatterns(PatternWeights weights, LeakyNeuron neuron, SpikeTrain cue, NeuronDamage damage) {
        this.cue = cue;
        blocks = weights.blocks();
        drive = new PatternDrive(weights);
        nanos = NANOS_OF_NEURON + weights.nanosOfCurrent();
        neurons = neurons(blocks, neuron, damage);
        spikes = new long[cue.wordsPerStep()];
        Arrays.setAll(spikes, w -> cue.word(0, w));
    }

    static NeuronBlock[] neurons(Blocks blocks, LeakyNeuron neuron, NeuronDamage damage) {
        NeuronBlock[] all = new NeuronBlock[blocks.count()];
        Arrays.setAll(all, block -> new NeuronBlock(neuron, blocks.start(block), blocks.length(block), damage));
        return all;
    }

    static double[] potentials(NeuronBlock[] neurons, int size) {
        double[] potentials = new double[size];
        for (NeuronBlock block : neurons) {
            block.copyPotentials(potentials);
        }
        return potentials;
    }

    @Override
    public void step() {
        int frame = (int) (time % cue.steps());
        drive.lookAtSpikes(spikes);
        blocks.each(nanos, (from, to) -> {
            NeuronBlock.Room room = new NeuronBlock.Room();
            for (int block = from; block < to; block++) {
                NeuronBlock own = neurons[block];
                own.write(spikes, room);
                drive.write(block, room.fired(), room.drive());
                if (time == 0) {
                    Arrays.fill(room.fired(), 0);
                }
                own.step(cue, frame, room, spikes);
            }
        });
        time++;
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
        // Before the first step no neuron has fired.
        if (time == 0) {
            Arrays.fill(row, 0, spikes.length, 0);
        } else {
            System.arraycopy(spikes, 0, row, 0, spikes.length);
        }
    }

    @Override
    public double[] potentials() {
        return potentials(neurons, blocks.neurons());
    }
}
