package engram.model.trial;

import engram.model.Progress;
import engram.model.dynamics.MemoryStore;
import engram.model.dynamics.Neurons;
import engram.model.experiment.HiddenLearning;
import engram.model.experiment.Parameters;
import engram.model.experiment.Seeds;
import engram.model.image.GrayImage;
import engram.model.network.damage.NeuronDamage;
import engram.model.network.damage.WeightDamage;
import engram.model.network.hidden.HiddenWeights;
import engram.model.network.weights.Weights;
import engram.model.score.Scorer;
import engram.model.spike.BipolarState;
import java.lang.ref.SoftReference;
import java.util.List;

/** What has been learned, ready to be asked and to have its answers scored. Immutable. */
public final class Network {

    private final Weights weights;
    private final List<BipolarState> patterns;
    private final List<GrayImage> greys;
    /** About the first memory; null where the memories are not known. */
    private final Scorer yardstick;
    /** What hidden neurons have learned last; null before. Made where it is asked for: most dynamics do without. */
    private volatile Learned learned;
    /** What damage has left of the weights last, as long as there is room for it; null before. */
    private volatile Damaged damaged;

    /** Who was asked about last; null before. Another cue is mostly about the same picture. */
    private volatile Asker asker;

    private record Asker(GrayImage original, Scorer yardstick) {}

    private record Learned(HiddenLearning by, HiddenWeights hidden) {}

    /** The seed is 0 where nothing is left to chance. */
    private record Damaged(WeightDamage by, long seed, SoftReference<Weights> left) {

        boolean isOf(WeightDamage damage, long seedOfIt) {
            return by.equals(damage) && seed == seedOfIt;
        }
    }

    /**
     * Puts together what is known.
     *
     * @param weights what the neurons say to one another
     * @param patterns what was learned, in order; may be empty where only the weights are known
     * @param greys the pictures behind the patterns, one pixel for each neuron, in order; may be empty where there were
     *     none
     */
    public Network(Weights weights, List<BipolarState> patterns, List<GrayImage> greys, Progress progress) {
        this.weights = weights;
        this.patterns = List.copyOf(patterns);
        this.greys = List.copyOf(greys);
        yardstick = greys.isEmpty() ? null : Scorer.of(greys.getFirst(), greys, progress);
    }

    /** A network that has learned pictures. */
    public static Network of(Weights weights, List<GrayImage> greys) {
        return of(weights, greys, Progress.IGNORED);
    }

    /** The same, with {@code progress} told how far it is; it may cancel. */
    public static Network of(Weights weights, List<GrayImage> greys, Progress progress) {
        return new Network(weights, patterns(greys), greys, progress);
    }

    /** What is learned of pictures: each thresholded at its own mean. */
    public static List<BipolarState> patterns(List<GrayImage> greys) {
        return greys.stream().map(GrayImage::threshold).toList();
    }

    /** The number of neurons. */
    public int neurons() {
        return weights.neurons();
    }

    /** What the neurons say to one another. */
    public Weights weights() {
        return weights;
    }

    /** What was learned, in order; empty where only the weights are known. */
    public List<BipolarState> patterns() {
        return patterns;
    }

    /**
     * The same as it is asked by an experiment, whose rule and grading decide what hidden neurons have learned, and which may
     * damage it.
     *
     * @param parameters rule, grading, neuron, damage and seed
     */
    public MemoryStore askedBy(Parameters parameters) {
        return new Asked(this, HiddenLearning.of(parameters), parameters.weightDamage(), parameters.seed(),
                parameters.neuronDamage(neurons()));
    }

    private record Asked(Network network, HiddenLearning learning, WeightDamage weightDamage, long seed, NeuronDamage damage)
            implements MemoryStore {

        @Override
        public Weights weights() {
            return network.weights(weightDamage, weightDamage.cut() > 0 ? seed : 0);
        }

        @Override
        public List<BipolarState> patterns() {
            return network.patterns;
        }

        @Override
        public HiddenWeights hidden() {
            Learned known = network.learned;
            return known != null && known.by.equals(learning) ? known.hidden : network.learn(learning, Progress.IGNORED);
        }
    }

    /**
     * The weights that are left when they are damaged; those left last are kept as long as there is room.
     *
     * @param seed decides which are cut; 0 where none are
     */
    public Weights weights(WeightDamage damage, long seed) {
        return damage.isNone() ? weights : damaged(damage, seed);
    }

    /** The same, at once; null where they would have to be damaged anew. */
    public Weights weightsAtHand(WeightDamage damage, long seed) {
        Damaged last = damaged;
        return damage.isNone() ? weights : last != null && last.isOf(damage, seed) ? last.left.get() : null;
    }

    private synchronized Weights damaged(WeightDamage damage, long seed) {
        Weights left = weightsAtHand(damage, seed);
        if (left == null) {
            // What was left before is of no use any more, and may be large.
            damaged = null;
            left = damage.of(weights, new Seeds(seed)::cut, Progress.IGNORED);
            damaged = new Damaged(damage, seed, new SoftReference<>(left));
        }
        return left;
    }

    /**
     * Has hidden neurons learn what an experiment is to ask them, where its dynamics has some and they have not yet. Otherwise that
     * is done when they are asked, and can't be stopped.
     *
     * @param progress told how far it is; may cancel
     */
    public void prepare(Parameters parameters, Progress progress) {
        if (parameters.dynamics().has(Neurons.Reading.HIDDEN) && !patterns.isEmpty()) {
            learn(HiddenLearning.of(parameters), progress);
        }
    }

    private synchronized HiddenWeights learn(HiddenLearning learning, Progress progress) {
        if (learned == null || !learned.by.equals(learning)) {
            learned = new Learned(learning, learning.learn(patterns, greys, progress));
        }
        return learned.hidden;
    }

    /** The pictures behind the patterns, in order; empty where there were none. */
    public List<GrayImage> greys() {
        return greys;
    }

    /** What answers are held against when a picture is asked about, which need not have been learned. */
    public Scorer yardstick(GrayImage original) {
        Asker last = asker;
        if (last == null || last.original != original) {
            last = new Asker(original, yardstick == null ? Scorer.of(original, List.of()) : yardstick.about(original));
            asker = last;
        }
        return last.yardstick;
    }
}
