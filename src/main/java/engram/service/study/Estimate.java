package engram.service.study;

import module java.base;
import engram.model.Progress;
import engram.model.study.engine.StudyEngine;
import engram.model.study.measure.Outcome;
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

    /**
     * Tries one cue each of the first, the middle and the last network.
     *
     * @param cores how many cues are asked at a time
     * @param progress may cancel, from any thread
     */
    static Estimate of(StudyCells cells, int cores, Progress progress) {
        CellOrder order = cells.order();
        int last = order.cells() - 1;
        double learning = 0;
        double asking = 0;
        double bytes = 0;
        // The very first is slow: nothing is warm yet.
        int[] tried = {0, 0, last / 2, last};
        for (int place = 0; place < tried.length; place++) {
            Trial trial = new Trial();
            long began = System.nanoTime();
            trial.run(cells, tried[place], progress);
            double took = (System.nanoTime() - began) / 1e9;
            if (place > 0) {
                learning += (took - trial.asked) / (tried.length - 1);
                asking += trial.asked / (tried.length - 1);
                bytes = Math.max(bytes, BESIDES * trial.weights);
            }
        }
        long recalls = order.plan().recalls();
        return new Estimate(recalls, order.networks() * learning + recalls * asking / cores, bytes);
    }

    /** One network, and its last cue. */
    private static final class Trial {

        private volatile double asked;
        private volatile double weights;

        void run(StudyCells cells, int place, Progress progress) {
            StudyEngine<Outcome> engine = new StudyEngine<>(cells, (_, _, question, stimulus, network, heeded) -> {
                long began = System.nanoTime();
                Outcome outcome = Outcome.of(Answer.brief(stimulus, network, question.parameters(), question.place(), 0, heeded),
                        network, question.place());
                asked = (System.nanoTime() - began) / 1e9;
                weights = network.weights().bytes();
                return outcome;
            });
            engine.run(place, cells.cues() - 1, place + 1, (_, _, _) -> {}, progress, progress);
        }
    }
}
