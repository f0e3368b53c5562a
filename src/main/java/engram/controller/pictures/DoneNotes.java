package engram.controller.pictures;

import module javafx.controls;
import engram.controller.state.ExperimentState;
import engram.view.window.ToastsView;

/**
 * Says what was done to the experiment, with the way back beside it. The card goes as soon as something else is done, since the
 * way back would then lead elsewhere.
 *
 * @param state what is gone back in
 * @param messages where the card is
 */
public record DoneNotes(ExperimentState state, ToastsView messages) {

    /** Says it, right after it was done. */
    public void say(String done) {
        Runnable withdraw = messages.offer(done, "Undo", state::undo);
        Subscription[] followed = {null};
        Runnable end = () -> {
            followed[0].unsubscribe();
            withdraw.run();
        };
        followed[0] = state.experimentProperty()
                .subscribe((_, _) -> end.run())
                .and(state.twinProperty().subscribe((_, _) -> end.run()));
    }
}
