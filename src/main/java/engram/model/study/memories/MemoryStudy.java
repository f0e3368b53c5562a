package engram.model.study.memories;

import module java.base;
import engram.model.Progress;
import engram.model.score.Interval;
import engram.model.score.Settled;
import engram.model.study.measure.Moments;

/**
 * What came of all memories, network by network: of all that was to be asked, or of a part of it. Immutable.
 *
 * @param questions what was asked
 * @param overlaps shape (memories, memories): how much each memory's pattern has in common with each other's, from -1 to 1
 * @param networks of each network; nothing is known of one that was not asked yet
 * @param answered how many cues are answered, of {@link MemoryQuestions#all}
 */
public record MemoryStudy(MemoryQuestions questions, List<List<Double>> overlaps, List<OfNetwork> networks, int answered) {

    /**
     * What came of one network.
     *
     * @param lost of each memory, the mean share of its pixels that were wrong after it was asked about without noise; not a number
     *     where it was not asked about yet
     * @param fixed of each memory, whether the answer to its own pattern was that pattern to the last pixel in every draw that was asked
     * @param confusion shape (memories, memories + 1): asked about the row's memory with noise, how often the column's won; the last
     *     column counts answers in which none did
     * @param settled how often the answers with noise had settled on what
     * @param winners shape (draws x memories), or fewer as long as not all was asked: which memory each answer with noise had most in common with, -1 for none, in the order
     *     in which they were asked
     * @param similarities of the same shape: of each answer with noise, in the same order
     */
    public record OfNetwork(List<Double> lost, List<Boolean> fixed, List<List<Integer>> confusion,
            Map<Settled.Kind, Integer> settled, List<Integer> winners, List<Double> similarities) {

        /** How many memories are fixed points. */
        public int fixedPoints() {
            return (int) fixed.stream().filter(Boolean::booleanValue).count();
        }

        /** Whether a memory was asked about without noise. */
        public boolean isKnown(int memory) {
            return Double.isFinite(lost.get(memory));
        }

        /** How many memories were asked about without noise. */
        public int known() {
            return (int) IntStream.range(0, lost.size()).filter(this::isKnown).count();
        }

        /** How many cues with noise were asked about a memory. */
        public int asked(int memory) {
            int memories = confusion.size();
            return (winners.size() + memories - 1 - memory) / memories;
        }

        /** How many answers with noise had most in common with the memory asked about. */
        public int right() {
            return IntStream.range(0, confusion.size()).map(memory -> confusion.get(memory).get(memory)).sum();
        }

        /** How often one memory was answered where another was asked about. */
        public int confused(int asked, int answered) {
            return confusion.get(asked).get(answered);
        }

        /**
         * The first draw in which one memory was answered where another was asked about.
         *
         * @param answered the memory, or how many there are, for none
         * @return empty where that never happened
         */
        public OptionalInt firstDraw(int asked, int answered) {
            int memories = confusion.size();
            int winner = answered == memories ? -1 : answered;
            return IntStream.range(0, asked(asked)).filter(draw -> winners.get(draw * memories + asked) == winner).findFirst();
        }
    }

    /**
     * How much better the second network is than the first, cue by cue: the very same cues, so what makes one harder than another
     * is no part of it.
     *
     * @param mean the mean difference of similarity, second less first
     * @param interval its 95 % interval by Student
     * @param better how many cues the second answered better
     * @param worse how many it answered worse
     * @param count of all
     */
    public record Difference(double mean, Interval interval, int better, int worse, int count) {}

    /** Copies the lists. */
    public MemoryStudy {
        overlaps = List.copyOf(overlaps);
        networks = List.copyOf(networks);
    }

    /** Whether all is known that was to be asked. */
    public boolean isWhole() {
        return answered == questions.all();
    }

    /** The paired difference of two networks, on the cues that both were asked; empty where there are none. */
    public Optional<Difference> difference() {
        if (networks.size() < 2 || networks.get(1).similarities().isEmpty()) {
            return Optional.empty();
        }
        List<Double> first = networks.get(0).similarities();
        List<Double> second = networks.get(1).similarities();
        double[] differences = IntStream.range(0, second.size()).mapToDouble(cue -> second.get(cue) - first.get(cue)).toArray();
        Moments moments = Moments.of(Arrays.stream(differences));
        return Optional.of(new Difference(moments.mean(), moments.interval(),
                (int) Arrays.stream(differences).filter(difference -> difference > 0).count(),
                (int) Arrays.stream(differences).filter(difference -> difference < 0).count(), differences.length));
    }

    /**
     * Asks all of it.
     *
     * @param progress told about the cues answered; may cancel
     * @param heeded may cancel, from any thread
     */
    public static MemoryStudy of(MemoryQuestions questions, Progress progress, Progress heeded) {
        MemoryAnswers answers = new MemoryAnswers(questions);
        answers.ask((MemoryAnswer _) -> {}, progress, heeded);
        return answers.study(heeded);
    }
}
