package engram.service.study;

import module java.base;
import engram.model.Heap;
import engram.model.Progress;
import engram.model.Text;
import engram.model.study.engine.StudyDesign;
import engram.model.study.engine.StudyEngine;
import engram.model.study.measure.Outcome;
import engram.model.study.memories.MemoryQuestions;
import engram.model.study.plan.CellOrder;
import engram.model.study.plan.StudyCells;
import engram.model.trial.Answer;

/**
 * What a study will take, from trying a little of it.
 *
 * @param recalls how many cues are asked in all
 * @param seconds about how long
 * @param bytes about how much memory the largest network takes that was tried
 */
public record Estimate(long recalls, double seconds, double bytes) {

    /** What a network keeps of each of its patterns and of its spikes, besides its weights, is about as much once more. */
    private static final double BESIDES = 2;

    /** Seconds; what takes longer is as slow when all is warm. */
    private static final double WARM = 1;
    private static final int MINUTE = 60;

    /**
     * Tries one cue each of the first, the middle and the last network.
     *
     * @param cores how many cues are asked at a time
     * @param progress may cancel, from any thread
     */
    static Estimate of(StudyCells cells, int cores, Progress progress) {
        CellOrder order = cells.order();
        int last = order.cells() - 1;
        return of(cells, new int[] {0, last / 2, last}, order.networks(), order.plan().recalls(), cores, progress);
    }

    /** Tries one cue of each network, with noise. */
    static Estimate of(MemoryQuestions questions, int cores, Progress progress) {
        int networks = questions.networks().size();
        return of(questions, IntStream.range(0, networks).map(network -> 2 * network + 1).toArray(), networks, questions.all(),
                cores, progress);
    }

    private static Estimate of(StudyDesign design, int[] tried, int networks, long recalls, int cores, Progress progress) {
        double learning = 0;
        double asking = 0;
        double bytes = 0;
        for (int place = 0; place < tried.length; place++) {
            Trial trial = Trial.of(design, tried[place], progress);
            if (place == 0 && trial.seconds() < WARM) {
                // The very first is slow: nothing is warm yet.
                trial = Trial.of(design, tried[place], progress);
            }
            learning += (trial.seconds() - trial.asked()) / tried.length;
            asking += trial.asked() / tried.length;
            bytes = Math.max(bytes, BESIDES * trial.weights());
        }
        return new Estimate(recalls, networks * learning + recalls * asking / cores, bytes);
    }

    /**
     * All of it in words: {@code 13 440 recalls, about 2 min, about 12 MB of memory}.
     *
     * @param of what is counted: recalls, cues
     */
    public String words(String of) {
        return Text.of("%s, about %s, about %s of memory", Text.count(recalls, of), time(), Heap.amount(bytes));
    }

    private String time() {
        long rounded = Math.max(1, Math.round(seconds));
        long minutes = Math.round(seconds / MINUTE);
        return rounded < MINUTE ? Text.of("%d s", rounded)
                : minutes < MINUTE ? Text.of("%d min", minutes) : Text.of("%,d h %d min", minutes / MINUTE, minutes % MINUTE);
    }

    /**
     * One network, and its last cue.
     *
     * @param seconds that it took in all
     * @param asked seconds that the cue took
     * @param weights bytes
     */
    private record Trial(double seconds, double asked, double weights) {

        static Trial of(StudyDesign design, int place, Progress progress) {
            double[] asked = {0, 0};
            StudyEngine<Outcome> engine = new StudyEngine<>(design, (_, _, question, stimulus, network, heeded) -> {
                long began = System.nanoTime();
                Outcome outcome = Outcome.of(Answer.brief(stimulus, network, question.parameters(), question.place(), 0, heeded),
                        network, question.place());
                asked[0] = (System.nanoTime() - began) / 1e9;
                asked[1] = network.weights().bytes();
                return outcome;
            });
            long began = System.nanoTime();
            engine.run(place, design.cues() - 1, place + 1, (_, _, _) -> {}, progress, progress);
            return new Trial((System.nanoTime() - began) / 1e9, asked[0], asked[1]);
        }
    }
}
