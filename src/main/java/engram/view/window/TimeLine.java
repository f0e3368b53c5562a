package engram.view.window;

import module javafx.controls;
import engram.model.Text;
import engram.model.dynamics.Phase;
import engram.model.trial.Frame;
import engram.model.trial.Trial;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import java.util.function.IntConsumer;

/** The whole run as a line: where one is in it, and how far it is recorded. */
public final class TimeLine extends HBox {

    private final Slider slider = new Slider(0, 1, 0);
    private final Label where = ViewTools.label("nothing recalled yet", "where");
    /** Not seen: keeps room for the widest that is ever said of the run, so that the line's end stays where it is. */
    private final Label widest = ViewTools.label("", "where");
    private IntConsumer onSeek = _ -> {};
    /** Where the thumb stands, or was put last: away from it somebody moves it. */
    private int time;
    private double shownShare = -1;

    /** Makes an empty line. */
    public TimeLine() {
        super(12);
        getStyleClass().add("time-line");
        setAlignment(Pos.CENTER_LEFT);
        slider.setId("time-line");
        slider.setAccessibleText("Time line");
        Tips.explain(slider, "Drag to any moment of the run; the tinted part is recorded");
        slider.setBlockIncrement(1);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().addListener((_, _, place) -> {
            int sought = (int) Math.round(place.doubleValue());
            if (sought != time) {
                time = sought;
                onSeek.accept(sought);
            }
        });
        where.setId("where");
        where.setMaxWidth(Double.MAX_VALUE);
        Tips.explain(where,
                "The moment looked at: the cue's round, called iteration, and the step in it; without the cue, the step"
                        + " since its release");
        where.setAlignment(Pos.CENTER_RIGHT);
        widest.setVisible(false);
        widest.setMinWidth(USE_PREF_SIZE);
        StackPane room = new StackPane(widest, where);
        slider.setDisable(true);
        getChildren().addAll(slider, room);
    }

    /** Who is told the time step that somebody went to. */
    public void setOnSeek(IntConsumer listener) {
        onSeek = listener;
    }

    /**
     * Shows the moment of a frame; an empty line where it is null.
     *
     * @param frame what is looked at
     * @param recorded the share of the run that is recorded, from 0 to 1
     */
    public void show(Frame frame, double recorded) {
        slider.setDisable(frame == null);
        if (frame == null) {
            placeThumb(0);
            where.setText("nothing recalled yet");
            tint(0);
        } else {
            int last = Math.max(1, frame.trial().length() - 1);
            // A line that is cut short would move the thumb by itself: it is placed before.
            slider.setMax(Math.max(last, slider.getMax()));
            if (!slider.isValueChanging()) {
                placeThumb(frame.time());
            }
            slider.setMax(last);
            widest.setText(widest(frame.trial()));
            where.setText(text(frame.phase()));
            tint(recorded);
        }
    }

    /** A run has two kinds of stretches at most; its letters are all of one width. */
    private static String widest(Trial trial) {
        String first = text(Frame.phase(trial, 0).last());
        String last = text(Frame.phase(trial, trial.length() - 1).last());
        return first.length() > last.length() ? first : last;
    }

    private static String text(Phase phase) {
        return phase.text(" / ", "   ");
    }

    private void placeThumb(int where) {
        time = where;
        slider.setValue(where);
    }

    /** Sizes cannot be looked up in a style sheet as colours can, so the recorded share is written into the track. */
    private void tint(double share) {
        Node track = slider.lookup(".track");
        if (track != null && share != shownShare) {
            shownShare = share;
            track.setStyle(Text.of(
                    "-fx-background-color: transparent, linear-gradient(to right, -engram-recorded %1$.2f%%, -engram-track %1$.2f%%);",
                    100 * share));
        }
    }
}
