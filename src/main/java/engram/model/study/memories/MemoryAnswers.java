package engram.model.study.memories;

import module java.base;
import engram.model.Parallel;
import engram.model.Progress;
import engram.model.Text;
import engram.model.score.Settled;
import engram.model.spike.BipolarState;
import engram.model.study.engine.StudyEngine;
import engram.model.study.measure.Moments;
import engram.model.trial.Answer;
import engram.model.trial.Network;

/**
 * What was answered to questions about all memories, in the order in which they are asked: network after network, first without
 * noise, then with it, draw after draw, memory after memory. More can be asked for at any time, from where it ends. For one thread.
 */
public final class MemoryAnswers {

    private final MemoryQuestions questions;
    private final List<MemoryAnswer> answers = new ArrayList<>();
    /** Null as long as nobody has asked. */
    private List<List<Double>> overlaps;

    /** None is there yet. */
    public MemoryAnswers(MemoryQuestions questions) {
        this.questions = questions;
    }

    /** How many there are. */
    public int count() {
        return answers.size();
    }

    /** Whether all are there. */
    public boolean isWhole() {
        return answers.size() == questions.all();
    }

    /**
     * Takes the next one, which is known from elsewhere.
     *
     * @throws IllegalArgumentException if it cannot be one of these
     */
    public void add(MemoryAnswer answer) {
        if (isWhole()) {
            throw new IllegalArgumentException(Text.of("there are more than %,d answers", questions.all()));
        }
        if (answer.winner() < -1 || answer.winner() >= questions.memories().size()) {
            throw new IllegalArgumentException(Text.of("there is no memory %,d", answer.winner() + 1));
        }
        answers.add(answer);
    }

    /**
     * Asks for all that are not there yet.
     *
     * @param sink told of each, once it is there
     * @param progress told how many of all are there; may cancel
     * @param heeded may cancel, from any thread
     * @throws E from the sink
     */
    public <E extends Exception> void ask(Sink<E> sink, Progress progress, Progress heeded) throws E {
        if (isWhole()) {
            return;
        }
        // Computed now: threads that wait for one another in the midst of asking would ask instead.
        overlaps(heeded);
        int cues = questions.cues();
        int first = answers.size() / cues;
        long before = (long) first * cues;
        long all = questions.all();
        StudyEngine<MemoryAnswer> engine = new StudyEngine<>(questions, (_, _, asked, stimulus, network, heed) -> MemoryAnswer
                .of(Answer.brief(stimulus, network, asked.parameters(), asked.place(), 0, heed)));
        StudyEngine.Sink<MemoryAnswer, E> each = (_, _, answer) -> {
            answers.add(answer);
            sink.take(answer);
        };
        engine.run(first, answers.size() % cues, questions.cells(), each, (done, _) -> progress.report(before + done, all),
                heeded);
    }

    /**
     * Is told of answers.
     *
     * @param <E> what it throws; nothing more is asked then
     */
    @FunctionalInterface
    public interface Sink<E extends Exception> {

        /** Takes the next one, on the thread that asks. */
        void take(MemoryAnswer answer) throws E;
    }

    /**
     * What they tell.
     *
     * @param progress may cancel
     */
    public MemoryStudy study(Progress progress) {
        int memories = questions.memories().size();
        int cues = questions.cues();
        List<MemoryStudy.OfNetwork> networks = new ArrayList<>();
        for (int network = 0; network < questions.networks().size(); network++) {
            networks.add(ofNetwork(memories, part(2 * network, cues), part(2 * network + 1, cues)));
        }
        return new MemoryStudy(questions, overlaps(progress), networks, answers.size());
    }

    private List<MemoryAnswer> part(int cell, int cues) {
        int from = Math.min(answers.size(), cell * cues);
        return answers.subList(from, Math.min(answers.size(), from + cues));
    }

    private static MemoryStudy.OfNetwork ofNetwork(int memories, List<MemoryAnswer> clean, List<MemoryAnswer> noisy) {
        int[][] confusion = new int[memories][memories + 1];
        Map<Settled.Kind, Integer> settled = new EnumMap<>(Settled.Kind.class);
        for (int cue = 0; cue < noisy.size(); cue++) {
            MemoryAnswer answer = noisy.get(cue);
            confusion[cue % memories][answer.winner() < 0 ? memories : answer.winner()]++;
            settled.merge(answer.settled(), 1, Integer::sum);
        }
        List<Moments> wrong = IntStream.range(0, memories)
                .mapToObj(memory -> Moments.of(IntStream.iterate(memory, cue -> cue < clean.size(), cue -> cue + memories)
                        .mapToDouble(cue -> clean.get(cue).wrongPixels())))
                .toList();
        return new MemoryStudy.OfNetwork(wrong.stream().map(Moments::mean).toList(),
                wrong.stream().map(each -> each.mean() == 0).toList(),
                Arrays.stream(confusion).map(row -> Arrays.stream(row).boxed().toList()).toList(), settled,
                noisy.stream().map(MemoryAnswer::winner).toList(), noisy.stream().map(MemoryAnswer::similarity).toList());
    }

    private List<List<Double>> overlaps(Progress progress) {
        if (overlaps == null) {
            List<BipolarState> patterns = Network.patterns(questions.learned(questions.setting(0), progress));
            @SuppressWarnings("unchecked")
            List<Double>[] rows = new List[patterns.size()];
            Parallel.each(rows.length, row -> rows[row] = patterns.stream().map(patterns.get(row)::overlap).toList(), progress);
            overlaps = List.of(rows);
        }
        return overlaps;
    }
}
