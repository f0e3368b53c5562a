package engram.view.window;

import module javafx.controls;
import engram.model.Text;
import engram.view.control.Tips;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Play, pause, step, speed: what moves the moment that is looked at. */
public final class TransportView extends HBox {

    /** The slowest speed, steps a second. */
    public static final double SLOWEST = 1;

    /** The fastest speed, steps a second; a screen shows some sixty frames of them. */
    public static final double FASTEST = 2000;

    private final Button toStart = button("to-start", Feather.SKIP_BACK, "To the start (Home)");
    private final Button back = button("step-back", Feather.CHEVRON_LEFT, "One step back (Left)");
    private final Button play = button("play", Feather.PLAY, "Play (Space)");
    private final Button forth = button("step-forth", Feather.CHEVRON_RIGHT, "One step forth (Right)");
    private final Button toEnd = button("to-end", Feather.SKIP_FORWARD, "To the end (End)");
    private final ToggleButton live = new ToggleButton("Live", new FontIcon(Feather.RADIO));
    private final ToggleButton release = new ToggleButton("Release", new FontIcon(Feather.LOG_OUT));
    private final Slider speed = new Slider(0, 1, 0);
    private final Label speedLabel = new Label();

    /** Makes the buttons. */
    public TransportView() {
        getStyleClass().add("transport");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(2);
        play.getStyleClass().add("play");
        live.setId("live");
        live.getStyleClass().add("flat");
        Tips.explain(live, "Follows the newest step while the network computes (L)");
        live.setMinWidth(USE_PREF_SIZE);
        release.setId("release-cue");
        release.getStyleClass().add("flat");
        Tips.explain(release,
                "Releases the cue: takes it away after a while: what the network goes on doing then is memory alone (R)");
        release.setAccessibleText("Release the cue");
        release.setMinWidth(USE_PREF_SIZE);
        speed.setId("speed");
        speed.getStyleClass().add("small");
        speed.setPrefWidth(84);
        speed.setMinWidth(34);
        speed.setAccessibleText("Speed");
        Tips.explain(speed, "Speed of playing: from one step a second to as fast as the screen can follow");
        speedLabel.setId("speed-label");
        speedLabel.getStyleClass().add("speed-label");
        speedLabel.setMinWidth(76);
        speed.valueProperty().addListener((_, _, _) -> describeSpeed());
        describeSpeed();
        getChildren().addAll(toStart, back, play, forth, toEnd, live, release, speed, speedLabel);
    }

    private static Button button(String id, Ikon icon, String explanation) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("flat");
        Tips.explain(button, explanation);
        button.setAccessibleText(explanation);
        return button;
    }

    private void describeSpeed() {
        double steps = speed();
        String number = steps < 10 ? Text.of("%.1f", steps) : Long.toString(Math.round(steps));
        speedLabel.setText(number + " steps/s");
    }

    /** Does without the words of what is plain enough without, or has them again. */
    void showNarrow(boolean narrow) {
        live.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        speedLabel.setVisible(!narrow);
        speedLabel.setManaged(!narrow);
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
        if (!explanation.equals(play.getAccessibleText())) {
            play.setGraphic(new FontIcon(playing ? Feather.PAUSE : Feather.PLAY));
            Tips.explain(play, explanation);
            play.setAccessibleText(explanation);
        }
    }

    /** To the first step. */
    public Button toStart() {
        return toStart;
    }

    /** One step back. */
    public Button back() {
        return back;
    }

    /** Plays or pauses. */
    public Button play() {
        return play;
    }

    /** One step forth. */
    public Button forth() {
        return forth;
    }

    /** To the last step. */
    public Button toEnd() {
        return toEnd;
    }

    /** Takes the cue away, or holds it. */
    public ToggleButton release() {
        return release;
    }

    /** Follows the newest step. */
    public ToggleButton live() {
        return live;
    }
}
