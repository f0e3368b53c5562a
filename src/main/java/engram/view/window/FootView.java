package engram.view.window;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The foot of the window: what moves the moment that is looked at, the time line, the step, and the speed. */
public final class FootView extends HBox {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final String NOTHING = "nothing recalled yet";

    private final Buttons buttons = new Buttons(button("to-start", Feather.SKIP_BACK, "To the start (Home)"),
            button("step-back", Feather.CHEVRON_LEFT, "One step back (Left)"),
            button("play", Feather.PLAY, "Play (Space)", "play"),
            button("step-forth", Feather.CHEVRON_RIGHT, "One step forward (Right)"),
            button("to-end", Feather.SKIP_FORWARD, "To the end (End)"));
    private final HBox transport = new HBox(buttons.toStart(), buttons.back(), buttons.play(), buttons.forth(), buttons.toEnd());
    private final TimeLine line = new TimeLine();
    private final Label where = new Label(NOTHING);
    private final Label before = ViewTools.label("", "where-words");
    private final Label number = ViewTools.label("", "where-number");
    private final Label behind = ViewTools.label("", "where-words");
    /** Not seen: keeps room for the widest that is ever said of the run, so that the line's end stays where it is. */
    private final Label widest = ViewTools.label("", "where-number");
    private final MenuButton speedMenu = new MenuButton();
    private final Map<Speed, RadioMenuItem> speeds = new EnumMap<>(Speed.class);
    private Consumer<Speed> onSpeed = _ -> {};
    private Speed speed = Speed.SLOW_START;
    private double slowSeconds = 20;
    private boolean narrow;
    private boolean tight;
    /** How many steps there will be; 0 while there is no run. */
    private int steps;

    /**
     * The buttons.
     *
     * @param toStart to the first step
     * @param play plays or pauses
     * @param toEnd to the last step
     */
    public record Buttons(Button toStart, Button back, Button play, Button forth, Button toEnd) {}

    /** Makes a foot of a run that is still to come. */
    public FootView() {
        getStyleClass().add("foot-view");
        transport.getStyleClass().add("transport");
        where.setId("where");
        HBox words = new HBox(before, number, behind);
        words.getStyleClass().add("where-line");
        where.setGraphic(words);
        where.setContentDisplay(ContentDisplay.TEXT_ONLY);
        widest.setVisible(false);
        widest.setMinWidth(USE_PREF_SIZE);
        where.setMinWidth(USE_PREF_SIZE);
        Tips.explain(where, "The moment looked at");
        StackPane room = new StackPane(widest, where);
        room.getStyleClass().add("where-room");
        HBox.setHgrow(line, Priority.ALWAYS);
        makeSpeeds();
        getChildren().addAll(transport, line, room, speedMenu);
        showSpeed(Speed.SLOW_START);
        showNothing();
    }

    private static Button button(String id, Ikon icon, String explanation, String... looks) {
        Button button = ViewTools.dressed(new Button(), id, null, icon, explanation, looks);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void makeSpeeds() {
        speedMenu.setId("speed");
        speedMenu.setMinWidth(USE_PREF_SIZE);
        speedMenu.setAccessibleText("Speed");
        Tips.explain(speedMenu, "How fast the run is played (, slower, . faster). Slow start: evenly along the time line, so that"
                + " the first ten steps take 5 seconds. Live: follows the newest step while the network computes (L)");
        ToggleGroup group = new ToggleGroup();
        for (Speed one : Speed.values()) {
            RadioMenuItem item = new RadioMenuItem(one.title(slowSeconds));
            item.setId("speed-" + one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            item.setToggleGroup(group);
            item.setOnAction(_ -> onSpeed.accept(one));
            speeds.put(one, item);
            if (one == Speed.ONE || one == Speed.LIVE) {
                speedMenu.getItems().add(new SeparatorMenuItem());
            }
            speedMenu.getItems().add(item);
        }
        speeds.get(Speed.LIVE).setText("Live: the newest step  (L)");
    }

    /** Who is told the speed that somebody chose. */
    public void setOnSpeed(Consumer<Speed> listener) {
        onSpeed = listener;
    }

    /** Who is told the time step that somebody went to. */
    public void setOnSeek(IntConsumer listener) {
        line.setOnSeek(listener);
    }

    /** Shows which speed it is. */
    public void showSpeed(Speed chosen) {
        speed = chosen;
        speeds.get(chosen).setSelected(true);
        speedMenu.setText(narrow ? chosen.shortTitle() : chosen.title(slowSeconds));
    }

    /** The speed that is shown. */
    public Speed speed() {
        return speed;
    }

    /**
     * Does without the words of what is plain enough without, or has them again.
     *
     * @param nowNarrow whether there is little room
     * @param nowTight whether there is hardly any
     */
    public void showNarrow(boolean nowNarrow, boolean nowTight) {
        if (narrow != nowNarrow || tight != nowTight) {
            narrow = nowNarrow;
            tight = nowTight;
            pseudoClassStateChanged(NARROW, nowNarrow);
            pseudoClassStateChanged(TIGHT, nowTight);
            ViewTools.show(before, !nowTight);
            ViewTools.show(behind, !nowNarrow);
            showSpeed(speed);
            widen();
        }
    }

    /**
     * Shows a moment.
     *
     * @param time the time step looked at, from 0 on
     * @param recorded how many steps are recorded
     * @param length how many there will be
     * @param stretch which stretch of the run it is in, in words, for who points at the step
     */
    public void show(int time, int recorded, int length, String stretch) {
        line.show(time, recorded, length);
        transport.setDisable(false);
        String of = Text.of(" of %,d", length);
        before.setText("step ");
        number.setText(Text.of("%,d", time + 1));
        behind.setText(of);
        where.setText("step " + number.getText() + of);
        where.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        steps = length;
        widen();
        Tips.explain(where, "The moment looked at: " + stretch);
    }

    private void widen() {
        String number = Text.of("%,d", steps);
        widest.setText(steps == 0 ? "" : (tight ? "" : "step ") + number + (narrow ? "" : " of " + number));
    }

    /** Shows that there is no run, and so nothing to play. */
    public void showNothing() {
        line.clear();
        transport.setDisable(true);
        where.setText(NOTHING);
        where.setContentDisplay(ContentDisplay.TEXT_ONLY);
        steps = 0;
        widen();
        Tips.explain(where, "The moment looked at");
    }

    /** Shows what happens when, from the left. */
    public void showMarks(List<TimeMark> marks) {
        line.showMarks(marks);
    }

    /** Shows how long the run takes with a slow start, in seconds. */
    public void showSlowStart(double seconds) {
        if (seconds != slowSeconds) {
            slowSeconds = seconds;
            speeds.get(Speed.SLOW_START).setText(Speed.SLOW_START.title(seconds));
            showSpeed(speed);
        }
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
