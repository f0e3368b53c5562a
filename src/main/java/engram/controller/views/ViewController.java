package engram.controller.views;

import engram.service.Result;
import engram.view.theme.Theme;

/** Keeps one of the views below the maps up to date, while it is seen. */
public interface ViewController extends AutoCloseable {

    /**
     * What there is to see.
     *
     * @param result the newest, or null before the first
     * @param time the time step looked at
     * @param theme the look that is on
     */
    record Moment(Result result, int time, Theme theme) {}

    /** Shows what is new; called at each pulse in which the view is seen. */
    void pulse(Moment moment);

    /** Takes back what it has marked in other views; called when another view is opened in its place. */
    default void leave() {}

    /** Stops what it does in the background. */
    @Override
    void close();
}
