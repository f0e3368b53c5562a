package engram.model.study.result;

import module java.base;
import engram.model.Progress;
import engram.model.study.engine.StudyEngine;
import engram.model.study.measure.Outcome;
import engram.model.study.plan.StudyCells;
import engram.model.trial.Answer;

/** Runs the cells of a plan, or a stretch of them. What comes of a cell is handed on as soon as all cues before it are answered. */
public final class StudyRun {

    private final StudyEngine<Outcome> engine;

    /**
     * Is told what came of a cell.
     *
     * @param <E> what it throws; the study then stops
     */
    @FunctionalInterface
    public interface Sink<E extends Exception> {

        /** Takes the next cell, in their order, on the thread that runs the study. */
        void take(CellResult result) throws E;
    }

    /** Gets ready. */
    public StudyRun(StudyCells cells) {
        engine = new StudyEngine<>(cells, (_, _, asked, stimulus, network, progress) -> Outcome
                .of(Answer.brief(stimulus, network, asked.parameters(), asked.place(), 0, progress), network, asked.place()));
    }

    /**
     * Runs cells.
     *
     * @param from the first, from 0 on
     * @param to the first that is not run any more
     * @param progress told about the cues answered; may cancel
     * @param heeded may cancel, from any thread
     */
    public <E extends Exception> void run(int from, int to, Sink<E> sink, Progress progress, Progress heeded) throws E {
        engine.runCells(from, to, (int cell, List<Outcome> cues) -> sink.take(CellResult.of(cell, cues)), progress, heeded);
    }
}
