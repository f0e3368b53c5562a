package engram.controller.window;

import module java.base;
import engram.controller.maps.TwinController;
import engram.model.Text;
import engram.model.experiment.Caution;
import engram.model.experiment.Memory;
import engram.model.trial.Frame;
import engram.model.trial.Trial;
import engram.service.BackgroundAnswers;
import engram.service.Job;
import engram.service.Jobs;
import engram.service.Result;
import engram.service.Simulation;
import engram.service.Status;
import engram.view.window.StatusLine;

/** Says in the status line what goes on, lets it be stopped, and gives advice where the network cannot do well. */
final class StatusController implements AutoCloseable {

    /** Work shorter than this comes and goes without a progress bar. */
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /** The firing rate from which on a neuron says nothing about the picture any more. */
    private static final double NEARLY_ALWAYS = 0.95;

    /** The share of neurons that makes something true of the network. */
    private static final double MOST_NEURONS = 0.85;

    private final StatusLine line;
    private final Consumer<List<String>> hint;
    private final Simulation simulation;
    private final TwinController twin;
    private final Jobs jobs;
    private final BackgroundAnswers<Trial, Frame> ending =
            new BackgroundAnswers<>("end of the run", (trial, _) -> Frame.of(trial, trial.recorded() - 1, 0));

    StatusController(StatusLine line, Consumer<List<String>> hint, Simulation simulation, TwinController twin, Jobs jobs,
            Runnable again) {
        this.line = line;
        this.hint = hint;
        this.simulation = simulation;
        this.twin = twin;
        this.jobs = jobs;
        line.cancel().setOnAction(_ -> cancel());
        line.again().setOnAction(_ -> {
            if (isAtRest(simulation.status())) {
                twin.again();
            } else {
                again.run();
            }
        });
    }

    /** Stops what the line speaks of: a job if there is one, else the computing. */
    void cancel() {
        List<Job<?>> pending = jobs.pending();
        if (pending.isEmpty()) {
            simulation.cancel();
            if (isAtRest(simulation.status())) {
                twin.cancel();
            }
        } else {
            pending.getFirst().cancel();
        }
    }

    /**
     * Brings the line up to date.
     *
     * @param result what is shown, or null
     * @param frame the frame that is shown, or null
     */
    void pulse(Result result, Frame frame) {
        List<Job<?>> pending = jobs.pending();
        if (!pending.isEmpty()) {
            Job<?> job = pending.getFirst();
            String left = job.timeLeft().words();
            line.showProgress(JobsController.title(pending),
                    JobsController.count(job.done(), job.total(), job.isCounted()) + (left.isEmpty() ? "" : ", " + left),
                    (double) job.done() / job.total());
        } else {
            showStatus(result);
        }
        hint.accept(advice(result, last(result, frame)));
    }

    /** What was recorded last of a run that is whole; of one that goes on, what is looked at. */
    private Frame last(Result result, Frame frame) {
        if (result == null) {
            ending.ask(null);
            return null;
        }
        if (!result.trial().isComplete()) {
            return frame;
        }
        ending.ask(result.trial());
        BackgroundAnswers.Answered<Trial, Frame> newest = ending.newest();
        // That of the run before for the moment in which this one's is being made: advice does not flicker.
        return newest == null || newest.answer() == null ? frame : newest.answer();
    }

    private void showStatus(Result result) {
        Status status = simulation.status();
        if (isAtRest(status) && !isAtRest(twin.status())) {
            show(twin.status(), "Twin: ", result);
        } else {
            show(status, "", result);
        }
    }

    /** Whether there is nothing more to say of it than what it has come to. */
    private static boolean isAtRest(Status status) {
        return status instanceof Status.Idle;
    }

    private void show(Status status, String whose, Result result) {
        switch (status) {
            case Status.Working work when System.nanoTime() - work.startedNanos() > QUIET_NANOS -> show(work, whose);
            case Status.Working _,Status.Idle _ -> line.showText(describe(result));
            case Status.Cancelled _ -> line.showStopped(whose + "Stopped; what was computed before stays.");
            case Status.Failed failed -> line.showStopped(whose + failed.reason());
        }
    }

    private void show(Status.Working work, String whose) {
        double share = (double) work.done() / work.total();
        // What training counts means nothing to people.
        String count = work.stage() == Status.Stage.TRAINING ? Text.of("%.0f %%", 100 * share)
                : Text.of("%,d of %s", work.done(), Text.count(work.total(), work.stage().unit()));
        line.showProgress(whose + work.stage().title(), count, share);
    }

    private static String describe(Result result) {
        if (result == null) {
            return "Nothing learned yet. Drop pictures into the window.";
        }
        List<Memory> memories = result.experiment().memories();
        long empty = result.experiment().parameters().learningRule().learnsFromOneColour() ? 0 : result.ofOneColour();
        String trained = empty == 0 ? "" : memories.size() - empty + " of ";
        int neurons = result.trial().parameters().neurons();
        return Text.of("%s%s trained in %s \u00B7 %s \u00B7 %,d of %s recalled", trained, Text.count(memories.size(), "memory"),
                duration(result.trainingNanos()), Text.count(neurons, "neuron"), result.trial().recorded(),
                Text.count(result.trial().length(), "step"));
    }

    private static String duration(long nanos) {
        double seconds = nanos / 1e9;
        return seconds < 1 ? Text.of("%.0f ms", Math.max(1, seconds * 1e3)) : Text.of("%.1f s", seconds);
    }

    /**
     * What there is to say of a run, the gravest first. It is true of the run and not of a moment, so it does not come and
     * go with the moment that is looked at: what was recorded last is what counts.
     *
     * @param result what is shown, or null
     * @param last what was recorded of it last, as far as is known; or null
     */
    private static List<String> advice(Result result, Frame last) {
        if (result == null) {
            return List.of();
        }
        List<String> names = result.experiment().memories().stream().map(Memory::name).toList();
        List<String> said = new ArrayList<>();
        result.cautions()
                .stream()
                .sorted(Comparator.comparing(Caution::kind))
                .forEach(caution -> said.add(caution.text(names) + "."));
        // Neurons can do nothing else where memories have taught them nothing.
        activity(last).ifPresent(text -> said.add(result.ofOneColour() > 0 ? said.size() : 0, text));
        return said;
    }

    /** What is wrong with how often neurons fire, if anything. */
    private static Optional<String> activity(Frame last) {
        if (last == null || last.time() + 1 < last.trial().parameters().steps()) {
            return Optional.empty();
        }
        double always = share(last.recallRates(), rate -> rate >= NEARLY_ALWAYS);
        if (always > MOST_NEURONS && last.scores().recalled() < last.scores().withoutMemory()) {
            return Optional.of(Text
                    .of("The network is saturated: %.0f %% of its neurons fire nearly always. Try a smaller side, learning rate"
                            + " or gain.", 100 * always));
        }
        if (share(last.recallRates(), rate -> rate == 0) > MOST_NEURONS) {
            return Optional.of("Almost no neurons fire in the end. Try a lower threshold or a higher gain.");
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        ending.close();
    }

    private static double share(double[] rates, DoublePredicate which) {
        return (double) Arrays.stream(rates).filter(which).count() / rates.length;
    }
}
