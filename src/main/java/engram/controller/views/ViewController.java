package engram.controller.views;

import module java.base;
import engram.controller.export.ViewTable;
import engram.model.Progress;
import engram.model.trial.Trial;
import engram.service.BackgroundAnswers;
import engram.service.Result;
import engram.view.neuron.Which;
import engram.view.theme.Theme;

/** Keeps one of the views below the maps up to date, while it is seen. */
public interface ViewController extends AutoCloseable {

    /**
     * What there is to see.
     *
     * @param result the newest of the first network, or null before the first
     * @param twin the newest of the second network, asked the very same; null where there is none, or not yet
     * @param time the time step looked at; a run that has none so late stays at its end
     * @param theme the look that is on
     */
    record Moment(Result result, Result twin, int time, Theme theme) {

        /** The time step of one of the runs that is looked at. */
        int timeIn(Trial trial) {
            return Math.min(time, trial.recorded() - 1);
        }

        /** The same in another look. */
        Moment withTheme(Theme other) {
            return new Moment(result, twin, time, other);
        }
    }

    /** Shows what is new; called at each pulse in which the view is seen. */
    void pulse(Moment moment);

    /** The table behind what is seen; empty where there is nothing yet. */
    Optional<ViewTable> table();

    /** Which of two networks it shows, the first where there is only one; empty where it shows all there are. */
    default Optional<Which> network() {
        return Optional.empty();
    }

    /** Takes back what it has marked in other views; called when another view is opened in its place. */
    default void leave() {}

    /** Stops what it does in the background. */
    @Override
    void close();

    /** What has been found out last, or null. */
    static <A> A answer(BackgroundAnswers<?, A> work) {
        BackgroundAnswers.Answered<?, A> newest = work.newest();
        return newest == null ? null : newest.answer();
    }

    /**
     * Finds something out about weights. Weights that are let go of must not be held any longer by those who look at them.
     *
     * @param kept the weights, or the network that has them; null from when they are let go of, and then it is cancelled
     */
    static <W, A> A study(Supplier<W> kept, BiFunction<W, Progress, A> study, Progress progress) {
        return study.apply(present(kept), (done, total) -> {
            present(kept);
            progress.report(done, total);
        });
    }

    private static <W> W present(Supplier<W> kept) {
        return Optional.ofNullable(kept.get()).orElseThrow(CancellationException::new);
    }
}
