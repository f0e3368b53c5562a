package engram.model.score;

import module java.base;
import engram.model.Parallel;
import engram.model.Progress;
import engram.model.Text;
import engram.model.image.GrayImage;
import engram.model.spike.BipolarState;
import engram.model.spike.Rates;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.stat.StatUtils;

/**
 * What answers are held against: the picture asked about, and all memories. Made once, since making it takes longer
 * than a score; a score costs about two dot products for each memory, a {@link #brief} one far less. Immutable, for any number of
 * threads.
 */
public final class Scorer {

    /** A picture whose values all differ by less than this from their mean differs by rounding only. */
    private static final double CONSTANT = 1e-12;

    /** So many memories can be shown beside one another; of more, a few are compared at a time. */
    private static final int MOST_KEPT = 2048;

    /** Of so many neurons a score takes milliseconds, and is worth more than one core. */
    private static final int MANY_NEURONS = 1 << 15;

    /** Unit vectors this close to each other are the same but for rounding; squared lengths, as in 1 - r^2. */
    private static final double SAME = 1e-12;

    private final GrayImage picture;
    private final Similarity original;
    private final BipolarState on;
    private final double ceiling;
    private final List<GrayImage> greys;
    /** Shape (memories): those made so far; of length 0 where there are too many to keep. */
    private final Similarity[] similarities;
    private final StoredPatterns stored;
    /** What one knows without a cue; null where the memories are not known. */
    private final GrayImage mean;
    private final Similarity toMean;
    private final double constantAnswer;
    /** Shape (neurons): what the centred original has beyond the mean memory, of length 1; null if nothing. */
    private final Centred beyondMean;

    private Scorer(GrayImage picture, List<GrayImage> greys, Similarity[] similarities, StoredPatterns stored, GrayImage mean) {
        this.picture = picture;
        this.greys = greys;
        this.similarities = similarities;
        this.stored = stored;
        this.mean = mean;
        original = new Similarity(picture);
        on = picture.threshold();
        ceiling = original.ceiling();
        toMean = mean == null ? null : new Similarity(mean);
        constantAnswer = mean == null ? Double.NaN : original.of(mean.values());
        beyondMean = mean == null ? null : beyond(picture.values(), mean.values());
    }

    /**
     * Makes ready to score.
     *
     * @param original the picture asked about, without noise, one pixel for each neuron; it need not have been learned
     * @param memories what was learned, one pixel for each neuron, in order; empty where that is not known
     * @throws IllegalArgumentException if the pictures are not of one size
     */
    public static Scorer of(GrayImage original, List<GrayImage> memories) {
        return of(original, memories, Progress.IGNORED);
    }

    /** The same, with {@code progress} told how far it is; it may cancel. */
    public static Scorer of(GrayImage original, List<GrayImage> memories, Progress progress) {
        List<BipolarState> patterns = new ArrayList<>();
        Progress first = progress.stretch(0, 0.1);
        for (GrayImage memory : memories) {
            checkSize(memory, original);
            patterns.add(memory.threshold());
            first.report(patterns.size(), memories.size());
        }
        StoredPatterns stored = new StoredPatterns(patterns, original.size(), progress.stretch(0.1, 1));
        Similarity[] similarities = new Similarity[memories.size() <= MOST_KEPT ? memories.size() : 0];
        return new Scorer(original, List.copyOf(memories), similarities, stored,
                memories.isEmpty() ? null : mean(memories, progress));
    }

    /**
     * The bytes that memories take in a yardstick while it is made; an estimate from above.
     *
     * @param memories how many
     * @param neurons pixels of each
     */
    public static double bytes(int memories, int neurons) {
        // Bits three times, and what each has of every direction.
        double each = 3 * neurons / 8.0 + 8.0 * Math.min(memories, neurons) + 200;
        // And the centred greys of those that are shown.
        return memories * each + 8.0 * neurons * Math.min(memories, MOST_KEPT);
    }

    /**
     * The same memories, and another picture asked about; much quicker than starting anew.
     *
     * @throws IllegalArgumentException if the picture is of another size
     */
    public Scorer about(GrayImage other) {
        checkSize(other, picture);
        return new Scorer(other, greys, similarities, stored, mean);
    }

    private static void checkSize(GrayImage picture, GrayImage original) {
        if (picture.width() != original.width() || picture.height() != original.height()) {
            throw new IllegalArgumentException(Text.of("Yardstick: pictures have one size, not %d x %d and %d x %d",
                    picture.width(), picture.height(), original.width(), original.height()));
        }
    }

    private static GrayImage mean(List<GrayImage> memories, Progress progress) {
        double[] sum = new double[memories.getFirst().size()];
        for (GrayImage memory : memories) {
            Arrays.setAll(sum, i -> sum[i] + memory.value(i));
            progress.report(1, 1);
        }
        double[] mean = DoubleStream.of(sum).map(value -> value / memories.size()).toArray();
        double level = StatUtils.mean(mean);
        // The mean of a picture and its negative is one grey but for the last digits, which must not count.
        boolean flat = DoubleStream.of(mean).allMatch(value -> Math.abs(value - level) < CONSTANT);
        if (flat) {
            Arrays.fill(mean, level);
        }
        return new GrayImage(memories.getFirst().width(), memories.getFirst().height(), mean);
    }

    private static Centred beyond(double[] original, double[] mean) {
        Centred centred = Centred.of(original);
        if (centred.norm() == 0) {
            return null;
        }
        RealVector unit = new ArrayRealVector(centred.values(), false).mapDivide(centred.norm());
        RealVector known = new ArrayRealVector(Centred.of(mean).values(), false);
        RealVector rest = known.getNorm() == 0 ? unit : unit.subtract(unit.projection(known));
        double length = rest.getNorm();
        return length * length <= SAME ? null : new Centred(rest.mapDivide(length).toArray(), 1);
    }

    /** How many neurons an answer has. */
    public int neurons() {
        return picture.size();
    }

    /** How many memories are known. */
    public int memories() {
        return greys.size();
    }

    /**
     * The reference study's score: the similarity of any values to the original.
     *
     * @param values shape (neurons), any scale; not modified
     * @return from -1 to 1; 0 where the values or the original are constant
     */
    public double similarity(double[] values) {
        checkLength(values);
        return original.of(values);
    }

    /** The similarity of firing rates. */
    public double similarity(Rates rates) {
        checkNeurons(rates.neurons());
        return original.of(rates.places(), rates.numbers());
    }

    /** The similarity of the mean memory to the original; not a number where the memories are not known. */
    public double constantAnswer() {
        return constantAnswer;
    }

    /**
     * How much of each memory there is in an answer: Pearson's correlations with the binary patterns.
     *
     * @param rates shape (neurons), any scale; not modified
     * @return shape (memories), each from -1 to 1, in the order learned; a fresh array
     */
    public double[] overlaps(double[] rates) {
        checkLength(rates);
        return stored.overlaps(Centred.of(rates));
    }

    /**
     * What an answer is worth.
     *
     * @param similarity to the original, from -1 to 1
     * @param overlaps shape (memories), each from -1 to 1
     */
    public record Sample(double similarity, double[] overlaps) {}

    /**
     * What an answer is worth at one of many moments.
     *
     * @param room shape (neurons), overwritten: no array for each answer
     */
    public Sample sample(Rates rates, double[] room) {
        Centred answer = Centred.of(rates.places(), rates.numbers(), room);
        return new Sample(original.of(answer), stored.overlaps(answer));
    }

    /**
     * Scores an answer. Neither the scale of the rates matters nor a constant added to them.
     *
     * @param recalled the network's firing rates, shape (neurons); not modified
     * @param cue the cue's own, the same shape; not modified
     * @param withoutMemory those of the same neurons for the same cue when all weights are zero, the same shape; not
     *     modified
     * @throws IllegalArgumentException if these are not one number for each neuron
     */
    public ScoreCard score(double[] recalled, double[] cue, double[] withoutMemory) {
        checkLength(recalled);
        return score(Rates.of(recalled), new Beside(similarity(cue), similarity(withoutMemory)));
    }

    /**
     * What an answer has to be measured against.
     *
     * @param cueAlone the similarity of the cue, from -1 to 1
     * @param withoutMemory that of the same neurons for the same cue when all weights are zero
     */
    public record Beside(double cueAlone, double withoutMemory) {}

    /**
     * The same where it is known what the answer has to be measured against.
     *
     * @param recalled the network's firing rates
     */
    public ScoreCard score(Rates recalled, Beside beside) {
        checkNeurons(recalled.neurons());
        Centred answer = Centred.of(recalled.places(), recalled.numbers(), new double[neurons()]);
        double[] overlaps = new double[memories()];
        double[] toMemories = new double[memories()];
        each(memories(), m -> {
            overlaps[m] = stored.overlap(m, answer.values(), answer.norm());
            toMemories[m] = similarity(m).of(answer);
        });
        Standing standing = standing(overlaps);
        return card(answer, beside, DoubleStream.of(toMemories).boxed().toList(), DoubleStream.of(overlaps).boxed().toList(),
                standing.winner(), standing.margin(), Settled.of(Standing.Overlaps.known(overlaps), stored));
    }

    /** Does parts of a score, on all cores where there are many neurons. */
    private void each(int parts, IntConsumer part) {
        if (neurons() < MANY_NEURONS) {
            IntStream.range(0, parts).forEach(part);
        } else {
            Parallel.eachInTurn(parts, part, Progress.IGNORED);
        }
    }

    private ScoreCard card(Centred answer, Beside beside, List<Double> toMemories, List<Double> overlaps, int winner,
            double margin, Settled settled) {
        double[] parts = new double[3];
        each(parts.length, part -> parts[part] = switch (part) {
            case 0 -> original.of(answer);
            case 1 -> partial(answer);
            default -> wrongPixels(answer);
        });
        Scores scores = new Scores(parts[0], beside.cueAlone, beside.withoutMemory, ceiling);
        return new ScoreCard(scores, toMemories, overlaps, winner, margin, constantAnswer, parts[1], parts[2], settled);
    }

    /**
     * One of the memories that an answer is most like.
     *
     * @param memory its place, from 0 on
     * @param similarity of the answer to its grey values, from -1 to 1
     * @param overlap of the answer with its pattern, from -1 to 1
     */
    public record Nearest(int memory, double similarity, double overlap) {}

    /**
     * A score card without a number for each memory, and the memories that the answer is most like.
     *
     * @param card the same as {@link #score} gives, but its lists are empty, and of memories that nothing can tell apart the one
     *     asked about is the winner
     * @param leader the winner as {@link #score} has it: of memories that nothing can tell apart, the first
     * @param nearest the greatest overlap first, of equals the first
     */
    public record Brief(ScoreCard card, int leader, List<Nearest> nearest) {

        /** Copies the list. */
        public Brief {
            nearest = List.copyOf(nearest);
        }
    }

    /**
     * The same as {@link #score}, to the last digit, in far less time where there are thousands of memories: most of them are
     * compared by their bits alone.
     *
     * @param asked the place of the memory asked about, from 0 on; -1 for another picture
     * @param most how many of the nearest memories are wanted
     */
    public Brief brief(double[] recalled, double[] cue, double[] withoutMemory, int asked, int most) {
        checkLength(recalled);
        Centred answer = Centred.of(recalled);
        Standing.Overlaps overlaps = stored.lazily(answer);
        Standing standing = Standing.of(overlaps, stored);
        boolean right = standing.winner() >= 0 && asked >= 0 && overlaps.of(asked) == overlaps.of(standing.winner());
        ScoreCard card = card(answer, new Beside(similarity(cue), similarity(withoutMemory)), List.of(), List.of(),
                right ? asked : standing.winner(), standing.margin(), Settled.of(overlaps, stored));
        return new Brief(card, standing.winner(),
                overlaps.greatest(most).stream().map(m -> new Nearest(m, similarity(m).of(answer), overlaps.of(m))).toList());
    }

    /** What an answer's similarity to a memory comes from. Two threads may make the same at a time: they are equal. */
    private Similarity similarity(int memory) {
        if (similarities.length == 0) {
            return new Similarity(greys.get(memory));
        }
        if (similarities[memory] == null) {
            similarities[memory] = new Similarity(greys.get(memory));
        }
        return similarities[memory];
    }

    /** Who is ahead in an answer with these overlaps. */
    Standing standing(double[] overlaps) {
        return Standing.of(Standing.Overlaps.known(overlaps), stored);
    }

    StoredPatterns stored() {
        return stored;
    }

    private double partial(Centred answer) {
        if (beyondMean == null) {
            return Double.NaN;
        }
        double ofMean = toMean.of(answer);
        double beyond = 1 - ofMean * ofMean;
        if (answer.norm() == 0 || beyond <= SAME) {
            return 0;
        }
        return Math.clamp(beyondMean.dot(answer) / (answer.norm() * Math.sqrt(beyond)), -1, 1);
    }

    private double wrongPixels(Centred answer) {
        return (double) on.distance(BipolarState.of(answer.values())) / neurons();
    }

    private void checkLength(double[] values) {
        checkNeurons(values.length);
    }

    private void checkNeurons(int values) {
        if (values != neurons()) {
            throw new IllegalArgumentException(
                    Text.of("Yardstick: %d values are not one for each of %d neurons", values, neurons()));
        }
    }
}
