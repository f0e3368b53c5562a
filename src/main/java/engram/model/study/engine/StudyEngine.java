package engram.model.study.engine;

import module java.base;
import engram.model.Parallel;
import engram.model.Progress;
import engram.model.experiment.HiddenLearning;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.trial.CueStimulus;
import engram.model.trial.Network;

/**
 * Goes through the cells of a design: trains where another network is needed than the one at hand, asks all cues on all cores, and
 * hands on what came of them in their order. What is handed on does not depend on the number of cores, nor on where a run
 * begins. Pictures, weights and cues that cells have in common are computed once. For one thread at a time.
 *
 * @param <R> what is kept of an answer
 */
public final class StudyEngine<R> {

    /** So many answers may wait for their turn: memory does not grow with the number of cells. */
    private static final int MOST_AT_ONCE = 16_384;

    private final StudyDesign design;
    private final Asker<R> asker;
    private final Progress learning;
    private final LatestNetwork latest = new LatestNetwork();
    private final KeptStimuli stimuli = new KeptStimuli();
    /** Whose pictures are at hand; null before. */
    private Setting prepared;
    private List<GrayImage> greys;

    /**
     * Puts a cue to a network.
     *
     * @param <R> what is kept of the answer
     */
    @FunctionalInterface
    public interface Asker<R> {

        /**
         * Asks; called on several threads.
         *
         * @param progress may cancel
         */
        R ask(int cell, int cue, StudyDesign.Asked asked, CueStimulus stimulus, Network network, Progress progress);
    }

    /**
     * Is given answers.
     *
     * @param <R> what is kept of an answer
     * @param <E> what it throws; the study then stops
     */
    @FunctionalInterface
    public interface Sink<R, E extends Exception> {

        /** Takes the next answer, on the thread that runs the study. */
        void take(int cell, int cue, R answer) throws E;
    }

    /**
     * Is given what came of a whole cell.
     *
     * @param <T> all answers together
     * @param <E> what it throws; the study then stops
     */
    @FunctionalInterface
    public interface CellSink<T, E extends Exception> {

        /** Takes the next cell, on the thread that runs the study. */
        void take(int cell, T answers) throws E;
    }

    /** Gets ready. */
    public StudyEngine(StudyDesign design, Asker<R> asker) {
        this(design, asker, Progress.IGNORED);
    }

    /**
     * The same, which says how it learns as well.
     *
     * @param learning told how far the network at hand has learned, each time from the beginning
     */
    public StudyEngine(StudyDesign design, Asker<R> asker, Progress learning) {
        this.design = design;
        this.asker = asker;
        this.learning = learning;
    }

    /** The same as {@link #run}, which hands on what came of whole cells, and loses what is known of a part of one. */
    public <E extends Exception> void runCells(int from, int to, CellSink<List<R>, E> sink, Progress progress, Progress heeded)
            throws E {
        List<R> answers = new ArrayList<>();
        run(from, 0, to, (int cell, int cue, R answer) -> {
            answers.add(answer);
            if (answers.size() == design.cues()) {
                List<R> all = List.copyOf(answers);
                answers.clear();
                sink.take(cell, all);
            }
        }, progress, heeded);
    }

    /**
     * Runs a stretch of the cells. What was answered before it is stopped is handed on all the same, as far as there is no gap.
     *
     * @param from the first cell, from 0 on
     * @param skipped how many cues of that cell are answered already
     * @param to the end: the first cell that is not asked any more
     * @param progress told about the cues answered in this stretch, the skipped ones among them; may cancel
     * @param heeded may cancel, from any thread
     * @throws E from the sink
     * @throws CancellationException as one of both decides
     */
    public <E extends Exception> void run(int from, int skipped, int to, Sink<R, E> sink, Progress progress, Progress heeded)
            throws E {
        long all = (long) (to - from) * design.cues();
        int cell = from;
        int done = skipped;
        while (cell < to) {
            Setting setting = design.setting(cell);
            long before = (long) (cell - from) * design.cues();
            int already = done;
            Network network = network(setting, (learned, total) -> {
                learning.report(learned, total);
                progress.report(before + already, all);
            });
            int end = cell + 1;
            while (end < to && (long) (end - cell) * design.cues() < MOST_AT_ONCE
                    && sharesNetwork(setting, design.setting(end))) {
                end++;
            }
            new Batch<>(cell, end, network, sink).run(done, (now, _) -> progress.report(before + now, all), heeded);
            cell = end;
            done = 0;
        }
    }

    private Network network(Setting setting, Progress progress) {
        if (prepared == null || !prepared.learnsAs(setting)) {
            // The old pictures go first, so that there is room for the new ones.
            prepared = null;
            greys = null;
            stimuli.clear();
            greys = design.learned(setting, progress);
            prepared = setting;
        }
        return latest.of(greys, setting.parameters(), progress);
    }

    private boolean sharesNetwork(Setting setting, Setting next) {
        Parameters parameters = next.parameters();
        return setting.learnsAs(next) && latest.holds(greys, parameters)
                && HiddenLearning.of(setting.parameters()).equals(HiddenLearning.of(parameters))
                && setting.parameters().weightDamage().equals(parameters.weightDamage());
    }

    /** Cells that ask the same network, one after the other. */
    private final class Batch<E extends Exception> {

        private final int from;
        private final Network network;
        private final Sink<R, E> sink;
        /** Shape (cells x cues); null where there is none yet, or where it was handed on. */
        private final AtomicReferenceArray<R> answers;
        private int next;
        private Exception problem;

        Batch(int from, int to, Network network, Sink<R, E> sink) {
            this.from = from;
            this.network = network;
            this.sink = sink;
            answers = new AtomicReferenceArray<>((to - from) * design.cues());
        }

        @SuppressWarnings("unchecked")
        void run(int skipped, Progress progress, Progress heeded) throws E {
            next = skipped;
            try {
                Parallel.eachInTurn(answers.length() - skipped, part -> answers.set(skipped + part, ask(skipped + part, heeded)),
                        (done, _) -> {
                            handOn();
                            if (problem != null) {
                                throw new CancellationException();
                            }
                            progress.report(skipped + done, answers.length());
                        });
            } catch (CancellationException e) {
                handOn();
                if (problem == null) {
                    throw e;
                }
            }
            if (problem instanceof RuntimeException e) {
                throw e;
            }
            if (problem != null) {
                throw (E) problem;
            }
        }

        private R ask(int place, Progress heeded) {
            // Recalls may be over before they ask by themselves.
            heeded.report(0, 1);
            int cell = from + place / design.cues();
            Setting setting = design.setting(cell);
            StudyDesign.Asked asked = design.ask(setting, place % design.cues());
            int cue = place % design.cues();
            return asker.ask(cell, cue, asked, stimuli.get(cue, asked.parameters(), () -> stimulus(asked)), network, heeded);
        }

        private CueStimulus stimulus(StudyDesign.Asked asked) {
            return CueStimulus.of(asked.cue(), network.greys().get(asked.place()), asked.parameters());
        }

        private void handOn() {
            try {
                while (problem == null && next < answers.length() && answers.get(next) != null) {
                    sink.take(from + next / design.cues(), next % design.cues(), answers.get(next));
                    answers.set(next, null);
                    next++;
                }
            } catch (Exception e) {
                problem = e;
            }
        }
    }
}
