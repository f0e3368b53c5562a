package engram.model.study.memories;

import module java.base;
import engram.model.Progress;
import engram.model.score.Interval;
import engram.model.score.Settled;
import engram.model.spike.BipolarState;
import engram.model.study.engine.StudyEngine;
import engram.model.study.measure.Moments;
import engram.model.trial.Answer;
import engram.model.trial.Network;

/**
 * What came of all memories, network by network. Immutable.
 *
 * @param questions what was asked
 * @param overlaps shape (memories, memories): how much each memory's pattern has in common with each other's, from -1 to 1
 * @param networks of each network
 */
public record MemoryStudy(MemoryQuestions questions, List<List<Double>> overlaps, List<OfNetwork> networks) {

    /**
     * What came of one network.
     *
     * @param lost of each memory, the mean share of its pixels that were wrong after it was asked about without noise
     * @param fixed of each memory, whether the answer to its own pattern was that pattern to the last pixel in every draw
     * @param confusion shape (memories, memories + 1): asked about the row's memory with noise, how often the column's won; the last
     *     column counts answers in which none did
     * @param settled how often the answers with noise had settled on what
     * @param winners shape (draws x memories): which memory each answer with noise had most in common with, -1 for none, in the order
     *     in which they were asked
     * @param similarities shape (draws x memories): of each answer with noise, in the same order
     */
    public record OfNetwork(List<Double> lost, List<Boolean> fixed, List<List<Integer>> confusion,
            Map<Settled.Kind, Integer> settled, List<Integer> winners, List<Double> similarities) {

        /** How many memories are fixed points. */
        public int fixedPoints() {
            return (int) fixed.stream().filter(Boolean::booleanValue).count();
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
            return IntStream.range(0, winners.size() / memories)
                    .filter(draw -> winners.get(draw * memories + asked) == winner)
                    .findFirst();
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

    /** The paired difference of two networks; empty where there is but one. */
    public Optional<Difference> difference() {
        if (networks.size() < 2) {
            return Optional.empty();
        }
        List<Double> first = networks.get(0).similarities();
        List<Double> second = networks.get(1).similarities();
        double[] differences = IntStream.range(0, first.size()).mapToDouble(cue -> second.get(cue) - first.get(cue)).toArray();
        Moments moments = Moments.of(Arrays.stream(differences));
        return Optional.of(new Difference(moments.mean(), moments.interval(),
                (int) Arrays.stream(differences).filter(difference -> difference > 0).count(),
                (int) Arrays.stream(differences).filter(difference -> difference < 0).count(), differences.length));
    }

    /**
     * Asks.
     *
     * @param progress told about the cues answered; may cancel
     * @param heeded may cancel, from any thread
     */
    public static MemoryStudy of(MemoryQuestions questions, Progress progress, Progress heeded) {
        List<BipolarState> patterns = Network.patterns(questions.learned(questions.setting(0), heeded));
        List<List<MemoryAnswer>> answers = new ArrayList<>();
        IntStream.range(0, questions.cells()).forEach(_ -> answers.add(new ArrayList<>()));
        StudyEngine<MemoryAnswer> engine = new StudyEngine<>(questions, (_, _, asked, stimulus, network, heed) -> MemoryAnswer
                .of(Answer.brief(stimulus, network, asked.parameters(), asked.place(), 0, heed)));
        StudyEngine.Sink<MemoryAnswer, RuntimeException> sink = (cell, _, answer) -> answers.get(cell).add(answer);
        engine.run(0, 0, questions.cells(), sink, progress, heeded);
        List<OfNetwork> networks = new ArrayList<>();
        for (int network = 0; network < questions.networks().size(); network++) {
            networks.add(ofNetwork(patterns.size(), answers.get(2 * network), answers.get(2 * network + 1)));
        }
        return new MemoryStudy(questions, overlaps(patterns), networks);
    }

    private static OfNetwork ofNetwork(int memories, List<MemoryAnswer> clean, List<MemoryAnswer> noisy) {
        int[][] confusion = new int[memories][memories + 1];
        Map<Settled.Kind, Integer> settled = new EnumMap<>(Settled.Kind.class);
        for (int cue = 0; cue < noisy.size(); cue++) {
            MemoryAnswer answer = noisy.get(cue);
            confusion[cue % memories][answer.winner() < 0 ? memories : answer.winner()]++;
            settled.merge(answer.settled(), 1, Integer::sum);
        }
        List<Moments> wrong = IntStream.range(0, memories)
                .mapToObj(memory -> Moments.of(IntStream.range(0, clean.size() / memories)
                        .mapToDouble(draw -> clean.get(draw * memories + memory).wrongPixels())))
                .toList();
        return new OfNetwork(wrong.stream().map(Moments::mean).toList(), wrong.stream().map(each -> each.mean() == 0).toList(),
                Arrays.stream(confusion).map(row -> Arrays.stream(row).boxed().toList()).toList(), settled,
                noisy.stream().map(MemoryAnswer::winner).toList(), noisy.stream().map(MemoryAnswer::similarity).toList());
    }

    private static List<List<Double>> overlaps(List<BipolarState> patterns) {
        return patterns.stream().map(row -> patterns.stream().map(row::overlap).toList()).toList();
    }
}
