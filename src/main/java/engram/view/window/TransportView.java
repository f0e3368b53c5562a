package engram.view.window;

import module javafx.controls;
import engram.model.Text;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Play, pause, step, speed: what moves the moment that is looked at. */
public final class TransportView extends HBox {

    /** The slowest speed, steps a second. */
    public static final double SLOWEST = 1;

    /** The fastest speed, steps a second; a screen shows some sixty frames of them. */
    public static final double FASTEST = 2000;

    private final Buttons buttons = new Buttons(button("to-start", Feather.SKIP_BACK, "To the start (Home)"),
            button("step-back", Feather.CHEVRON_LEFT, "One step back (Left)"),
            button("play", Feather.PLAY, "Play (Space)", "play"),
            button("step-forth", Feather.CHEVRON_RIGHT, "One step forward (Right)"),
            button("to-end", Feather.SKIP_FORWARD, "To the end (End)"),
            ViewTools.dressed(new ToggleButton(), "live", "Live", Feather.RADIO,
                    "Follows the newest step while the network computes (L)"),
            ViewTools.dressed(new ToggleButton(), "release-cue", "Release", Feather.LOG_OUT,
                    "Releases the cue: takes it away after a while, so that what the network does from then on"
                            + " comes from its memory alone (R)"));
    private final Slider speed = new Slider(0, 1, 0);
    private final Label speedLabel = ViewTools.label("", "speed-label");

    /**
     * The buttons.
     *
     * @param toStart to the first step
     * @param play plays or pauses
     * @param toEnd to the last step
     * @param live follows the newest step
     * @param release takes the cue away, or holds it
     */
    public record Buttons(Button toStart, Button back, Button play, Button forth, Button toEnd, ToggleButton live,
            ToggleButton release) {}

    /** Makes the buttons. */
    public TransportView() {
        super(2);
        getStyleClass().add("transport");
        setAlignment(Pos.CENTER_LEFT);
        buttons.live().setMinWidth(USE_PREF_SIZE);
        buttons.release().setAccessibleText("Release the cue");
        buttons.release().setMinWidth(USE_PREF_SIZE);
        speed.setId("speed");
        speed.getStyleClass().add("small");
        speed.setPrefWidth(84);
        speed.setMinWidth(34);
        speed.setAccessibleText("Speed");
        Tips.explain(speed, "Speed of playing: from one step a second to as fast as the screen can follow");
        speedLabel.setId("speed-label");
        speedLabel.setMinWidth(76);
        speed.valueProperty().addListener((_, _, _) -> describeSpeed());
        describeSpeed();
        getChildren().addAll(buttons.toStart(), buttons.back(), buttons.play(), buttons.forth(), buttons.toEnd(), buttons.live(),
                buttons.release(), speed, speedLabel);
    }

    private static Button button(String id, Ikon icon, String explanation, String... looks) {
        return ViewTools.dressed(new Button(), id, null, icon, explanation, looks);
    }

    private void describeSpeed() {
        double steps = speed();
        String number = steps < 10 ? Text.of("%.1f", steps) : Long.toString(Math.round(steps));
        speedLabel.setText(number + " steps/s");
    }

    /** Does without the words of what is plain enough without, or has them again. */
    void showNarrow(boolean narrow) {
        buttons.live().setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        ViewTools.show(speedLabel, !narrow);
    }

    /** The speed that is set, steps a second. */
    public double speed() {
        return SLOWEST * Math.pow(FASTEST / SLOWEST, speed.getValue());
    }

    /** Sets the speed, steps a second. */
    public void setSpeed(double stepsPerSecond) {
        speed.setValue(Math.log(stepsPerSecond / SLOWEST) / Math.log(FASTEST / SLOWEST));
    }

    /** Shows whether it is playing. */
    public void showPlaying(boolean playing) {
        String explanation = playing ? "Pause (Space)" : "Play (Space)";
        Button play = buttons.play();
        if (!explanation.equals(play.getAccessibleText())) {
            play.setGraphic(new FontIcon(playing ? Feather.PAUSE : Feather.PLAY));
            Tips.explain(play, explanation);
            play.setAccessibleText(explanation);
        }
    }

    /** The buttons. */
    public Buttons buttons() {
        return buttons;
    }
}
