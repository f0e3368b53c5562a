package engram.service;

import module java.base;
import engram.model.Progress;
import engram.model.experiment.Caution;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.image.Retouch;
import engram.model.network.weights.Weights;
import engram.model.spike.KeptDraws;
import engram.model.trial.CueStimulus;
import engram.model.trial.InsufficientMemoryException;
import engram.model.trial.Network;
import engram.model.trial.Run;
import engram.model.trial.Training;

/**
 * Computes, on a thread of its own, the experiment that is wanted now: prepares the pictures, trains, recalls. A new
 * wish makes the work at hand stale; stale work may still finish if that takes less than {@link #GRACE_MILLIS} milliseconds, so that
 * somebody who drags a slider sees pictures all the way, and is stopped then. What did not change is kept: another cue
 * does not train again, and lets a training that is under way go on.
 *
 * <p>All methods may be called from any thread, and none waits.
 */
public final class Simulation implements AutoCloseable {

    /** How long stale work may go on. */
    private static final long GRACE_MILLIS = 40;

    /** A recall that takes longer than this is shown while it goes on. */
    private static final long SHOW_UNFINISHED_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(120);

    /** The same of very many neurons, for which everything takes long. */
    private static final long SHOW_LARGE_UNFINISHED_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

    private static final long BETWEEN_PUBLICATIONS_NANOS = TimeUnit.MILLISECONDS.toNanos(30);
    /** The same of very many neurons, where looking at a state takes as long as several steps, and the same cores. */
    private static final long BETWEEN_LARGE_PUBLICATIONS_NANOS = TimeUnit.MILLISECONDS.toNanos(120);

    /** How long a large recall that nobody wants any more may take until it is shown. */
    private static final long MOST_UNTIL_SHOWN_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

    private static final long BETWEEN_STATUSES_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final int STEPS_AT_ONCE = 16;

    /** A step of so many neurons takes so long that each is worth being shown. */
    private static final int NEURONS_STEP_BY_STEP = 1 << 16;

    /** The recording that is still shown, and the one that grows beside it. */
    static final int RECORDINGS = 2;

    /**
     * All that a recall depends on; with names it has nothing to do.
     *
     * @param grey the picture asked about, at the network's side
     * @param draw which drawing of noise and spikes
     * @param retouch what was changed by hand
     * @param parameters all numbers and choices
     * @param learned the network's memory
     */
    private record Asked(GrayImage grey, long draw, Retouch retouch, Parameters parameters, TrainedNetwork learned) {}

    private final Consumer<Result> onResult;
    private final LatestRequestWorker<Experiment> worker = new LatestRequestWorker<>("simulation", GRACE_MILLIS,
            (experiment, progress) -> status = computed(experiment, progress));

    /** The moment that somebody looks at: as soon as a recall has come there, it is worth showing. */
    private volatile int lookedAt;

    /** The newest wish; null where nothing is wanted. */
    private volatile Experiment wanted;

    private volatile Status status = new Status.Idle();
    private volatile Gallery gallery = Gallery.EMPTY;
    private volatile Result newest;

    // The worker's own.
    /** The spikes of the cues before: mostly only their noise is another. */
    private final KeptDraws draws = new KeptDraws();
    private Training trained;
    private TrainedNetwork learned;
    /** The newest recall, at its end or on its way; null where there is none. */
    private Run run;
    /** What {@link #run} is the recall of. */
    private Asked asked;
    private long lastStatus;
    /** Whether the recall at hand has come to be the newest result. */
    private boolean shown;

    /**
     * Gets ready; computes nothing yet.
     *
     * @param onResult told, on the worker's thread, about every newer state of a recall, also before it is the newest result
     */
    public Simulation(Consumer<Result> onResult) {
        this.onResult = onResult;
    }

    /** Wants an experiment, or nothing where it is null; whatever was wanted before no longer is, and stops after the grace. */
    public void want(Experiment experiment) {
        wanted = experiment;
        worker.request(experiment);
    }

    /** Takes note of the time step that is looked at. */
    public void look(int time) {
        lookedAt = time;
    }

    /** Stops the work at hand, if any; what was recorded stays to be looked at. */
    public void cancel() {
        worker.cancel();
    }

    /** What is being done. */
    public Status status() {
        return status;
    }

    /** The pictures at the network's side, the newest there are. */
    public Gallery gallery() {
        return gallery;
    }

    /** The newest result, or null before the first. It stays until a newer one has something to show. */
    public Result newest() {
        return newest;
    }

    /** Stops the worker. */
    @Override
    public void close() {
        worker.close();
    }

    private Status computed(Experiment experiment, Progress progress) {
        long start = System.nanoTime();
        lastStatus = 0;
        try {
            gallery = gallery.with(pictures(experiment), experiment.parameters().side(),
                    progress(Status.Stage.PREPARING, start, progress));
            if (experiment.isComplete()) {
                InsufficientMemoryException.check(experiment.memories(), experiment.parameters(), RECORDINGS);
                train(experiment, start, progress);
                recall(experiment, progress(Status.Stage.RECALLING, start, progress));
            } else {
                newest = null;
            }
            return new Status.Idle();
        } catch (CancellationException e) {
            return worker.isCancelled() ? new Status.Cancelled() : new Status.Idle();
        } catch (InsufficientMemoryException e) {
            return new Status.Failed(e.getMessage(), e.instead());
        } catch (OutOfMemoryError e) {
            forgetTraining();
            return new Status.Failed(InsufficientMemoryException.ranOut().getMessage());
        } catch (RuntimeException e) {
            // A fault of ours must not end the thread without a word: the next wish may well be computed.
            forgetRun();
            return new Status.Failed("A fault in Engram stopped this: " + e + ". Change something to go on.");
        }
    }

    private static List<Memory> pictures(Experiment experiment) {
        List<Memory> pictures = new ArrayList<>(experiment.memories());
        if (!experiment.cueIsMemory()) {
            experiment.cue().ifPresent(cue -> pictures.add(cue.subject()));
        }
        return pictures;
    }

    private void train(Experiment experiment, long start, Progress work) {
        List<GrayImage> greys = greys(experiment);
        Training training = Training.of(greys, experiment.parameters());
        if (training.equals(trained)) {
            if (!greys.equals(learned.network().greys())) {
                // Other greys with the same patterns: nothing to learn, but other scores.
                learned = new TrainedNetwork(
                        Network.of(learned.network().weights(), greys, progress(Status.Stage.TRAINING, start, work)));
            }
            return;
        }
        // Some rules take long before they have something to report.
        status = new Status.Working(Status.Stage.TRAINING, 0, 1, start);
        forgetTraining();
        Progress progress = progress(Status.Stage.TRAINING, start, whileOfUse(training, experiment, work));
        Weights weights = training.learn(progress.stretch(0, 0.8));
        learned = new TrainedNetwork(Network.of(weights, greys, progress.stretch(0.8, 1)));
        trained = training;
    }

    /** A training goes on as long as whatever is wanted by then needs the same. */
    private Progress whileOfUse(Training training, Experiment experiment, Progress work) {
        return new Progress() {

            private Experiment asked = experiment;
            private boolean ofUse = true;

            @Override
            public void report(long done, long total) {
                Experiment newest = wanted;
                if (newest != asked) {
                    asked = newest;
                    ofUse = newest != null && trainsAlike(training, experiment, newest);
                }
                if (!ofUse || newest == experiment || worker.isCancelled()) {
                    work.report(done, total);
                }
            }
        };
    }

    private static boolean trainsAlike(Training training, Experiment one, Experiment other) {
        Parameters parameters = other.parameters();
        return one.parameters().side() == parameters.side() && pixels(one).equals(pixels(other))
                && training.equals(Training.toAsk(training.patterns(), parameters));
    }

    /** What the memories look like, whatever they are called. */
    private static List<Object> pixels(Experiment experiment) {
        return experiment.memories().stream().<Object>map(memory -> List.of(memory.picture(), memory.inverted())).toList();
    }

    private List<GrayImage> greys(Experiment experiment) {
        return experiment.memories().stream().map(memory -> gallery.of(memory).grey()).toList();
    }

    /** The old weights go before the new ones come: at 128 x 128 there is not room for both. */
    private void forgetTraining() {
        trained = null;
        forgetRun();
        if (learned != null) {
            learned.letGo();
            learned = null;
        }
    }

    private void forgetRun() {
        run = null;
        asked = null;
    }

    /** Goes on with the recall there is, if it is the one that is wanted: it need not be had once more for another name. */
    private void recall(Experiment experiment, Progress work) {
        boolean large = experiment.parameters().neurons() >= NEURONS_STEP_BY_STEP;
        shown = false;
        Progress progress = large ? untilShown(experiment, work) : work;
        Experiment.Cue cue = experiment.cue().orElseThrow();
        int steps = experiment.parameters().recallSteps();
        Asked wish = new Asked(gallery.of(cue.subject()).grey(), cue.draw(), cue.retouch(), experiment.parameters(), learned);
        if (!wish.equals(asked)) {
            forgetRun();
            CueStimulus question =
                    CueStimulus.of(cue, wish.grey(), experiment.parameters(), draws, (_, _) -> progress.report(0, steps));
            learned.network().prepare(experiment.parameters(), (_, _) -> progress.report(0, steps));
            run = new Run(question, learned.network(), experiment.parameters());
            asked = wish;
        }
        run.name(cue.subject().name());
        if (run.time() > 0) {
            publish(experiment);
        }
        long began = System.nanoTime();
        long between = large ? BETWEEN_LARGE_PUBLICATIONS_NANOS : BETWEEN_PUBLICATIONS_NANOS;
        long published = began + (large ? SHOW_LARGE_UNFINISHED_AFTER_NANOS : SHOW_UNFINISHED_AFTER_NANOS) - between;
        boolean seen = false;
        int atOnce = large ? 1 : STEPS_AT_ONCE;
        while (!run.isDone()) {
            run.advance(atOnce, progress);
            if (!seen && run.time() > lookedAt) {
                // What is looked at is there, long before the whole run is: frames can be made, the result is to come.
                seen = true;
                onResult.accept(result(experiment));
            }
            long now = System.nanoTime();
            if (run.isDone() || now - published > between) {
                publish(experiment);
                published = now;
            }
        }
    }

    /**
     * A recall of very many neurons takes longer than the grace to come to anything that can be seen. It may go on until it has been
     * shown, so that somebody who drags a slider sees pictures all the way, and gives way at once then.
     */
    private Progress untilShown(Experiment experiment, Progress work) {
        long begun = System.nanoTime();
        return (done, total) -> {
            Experiment newestWish = wanted;
            boolean stale = newestWish != experiment;
            if (stale && (shown || newestWish == null)) {
                throw new CancellationException();
            }
            if (!stale || worker.isCancelled() || System.nanoTime() - begun > MOST_UNTIL_SHOWN_NANOS) {
                work.report(done, total);
            }
        };
    }

    private void publish(Experiment experiment) {
        shown = true;
        Result result = result(experiment);
        newest = result;
        onResult.accept(result);
    }

    private Result result(Experiment experiment) {
        return new Result(experiment, run.soFar(), learned, Caution.of(learned.network().patterns()));
    }

    private Progress progress(Status.Stage stage, long start, Progress work) {
        return (done, total) -> {
            work.report(done, total);
            long now = System.nanoTime();
            if (now - lastStatus > BETWEEN_STATUSES_NANOS) {
                lastStatus = now;
                status = new Status.Working(stage, done, total, start);
            }
        };
    }
}
