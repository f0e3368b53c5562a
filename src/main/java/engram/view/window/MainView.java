package engram.view.window;

import module javafx.controls;
import engram.model.Text;
import engram.view.control.Sliders;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import engram.view.maps.MapsView;
import engram.view.parameters.InputsColumn;
import engram.view.scores.ScoresView;
import java.util.List;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The whole window's content, put together from its parts. */
public final class MainView extends StackPane {

    private static final double ROOM_FOR_TEXTS = 1180;
    private static final double HINT_GAP = 2;
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final StackPane left = new StackPane();
    private final MapsView maps = new MapsView();
    private final ScoresView scores = new ScoresView();
    private final CentrePane centre;
    private final TransportView transport = new TransportView();
    private final TimeLine timeLine = new TimeLine();
    private final MessagesView messages = new MessagesView();
    private final StatusLine status = new StatusLine();
    private final Label hint = ViewTools.label("", "hint");
    private List<String> shownAdvice = List.of();
    private final Label invitation = new Label(null, new FontIcon(Feather.DOWNLOAD));
    private ViewTabs tabs;

    private final Tools tools = new Tools(
            dressed(new SplitMenuButton(), "open", "Open", Feather.FOLDER,
                    "Open pictures to learn (Ctrl+O); the arrow opens whole folders (Ctrl+Shift+O)"),
            new MenuItem("Open folder\u2026  (Ctrl+Shift+O)", new FontIcon(Feather.FOLDER_PLUS)),
            menu("samples", "Samples", Feather.GRID, "Pictures that come with Engram, to learn"),
            dressed(new Button(), "undo", null, Feather.CORNER_UP_LEFT, "Undo (Ctrl+Z)"),
            dressed(new Button(), "redo", null, Feather.CORNER_UP_RIGHT, "Redo (Ctrl+Shift+Z)"),
            menu("export", "Export", Feather.SHARE, "Save a frame or a film"),
            menu("theme", null, Feather.SUN, "Light, dark, or follow the system"),
            dressed(new Button(), "help", null, Feather.HELP_CIRCLE, "Keyboard shortcuts (F1)"));

    /**
     * The buttons of the tool bar.
     *
     * @param open opens pictures
     * @param openFolder opens a folder of pictures
     * @param samples the sample pictures
     * @param export what can be taken away
     * @param theme light or dark
     * @param help keys, and what is what
     */
    public record Tools(SplitMenuButton open, MenuItem openFolder, MenuButton samples, Button undo, Button redo,
            MenuButton export, MenuButton theme, Button help) {}

    /** Puts together what the first frame shows, with room at the sides for what comes later. */
    public MainView() {
        getStyleClass().add("engram");
        scores.setMinHeight(Region.USE_PREF_SIZE);
        tools.openFolder().setId("open-folder");
        tools.open().getItems().setAll(tools.openFolder());

        left.getStyleClass().addAll("side-pane", "left-pane");

        hint.setId("hint");
        // One line and no more, so that nothing moves when it comes and goes; pointing at it tells the rest.
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.setMaxWidth(Double.MAX_VALUE);
        showHint("");
        centre = new CentrePane(maps, scores);

        BorderPane panes = new BorderPane();
        panes.setTop(toolBar());
        panes.setLeft(left);
        panes.setCenter(centre);
        widthProperty().subscribe(width -> {
            double wide = width.doubleValue() < 1200 ? 216 : width.doubleValue() < 1500 ? 264 : 288;
            left.setMinWidth(wide);
            left.setPrefWidth(wide);
            left.setMaxWidth(wide);
        });
        // Over the whole width it takes one line where the maps would lose three to it.
        VBox.setMargin(hint, new Insets(0, HINT_GAP, HINT_GAP, HINT_GAP));
        VBox foot = new VBox(hint, messages, timeLine, status);
        foot.getStyleClass().add("foot");
        panes.setBottom(foot);
        heightProperty().addListener(_ -> messages.fitInto(getHeight()));
        getChildren().addAll(panes, dropVeil());
        Sliders.heedPrimaryButton(this);
    }

    private HBox toolBar() {
        widthProperty().addListener(_ -> transport.showNarrow(getWidth() < ROOM_FOR_TEXTS));
        HBox bar = new HBox(3, tools.open(), tools.samples(), ViewTools.stretch(), transport, ViewTools.stretch(), tools.undo(),
                tools.redo(), new Separator(Orientation.VERTICAL), tools.export(), tools.theme(), tools.help());
        bar.getStyleClass().add("main-tool-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private static MenuButton menu(String id, String text, Ikon icon, String explanation) {
        MenuButton button = dressed(new MenuButton(), id, text, icon, explanation);
        // The first frame comes before what is in it; opened empty, it would take one click more to open it in earnest.
        button.disableProperty().bind(Bindings.isEmpty(button.getItems()));
        return button;
    }

    private static <B extends ButtonBase> B dressed(B button, String id, String text, Ikon icon, String explanation) {
        ViewTools.dressed(button, id, text, icon, explanation);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(explanation);
        return button;
    }

    private Node dropVeil() {
        invitation.setId("drop-invitation");
        invitation.getStyleClass().add("drop-text");
        StackPane veil = new StackPane(invitation);
        veil.getStyleClass().add("drop-veil");
        veil.setMouseTransparent(true);
        return veil;
    }

    /** Shows that a drop would be taken, and what would come of it. */
    public void inviteDrop(String whatFor) {
        invitation.setText(whatFor);
        pseudoClassStateChanged(DROPPING, true);
    }

    /** No longer shows that a drop would be taken. */
    public void endInvitation() {
        pseudoClassStateChanged(DROPPING, false);
    }

    /** Shows the first of some advice at the foot of the window, and all of it to somebody who points at it. */
    public void showHint(List<String> advice) {
        if (!advice.equals(shownAdvice)) {
            shownAdvice = List.copyOf(advice);
            int more = advice.size() - 1;
            showHint(more < 0 ? "" : more == 0 ? advice.getFirst() : Text.of("%s (And %d more.)", advice.getFirst(), more));
            Tips.explain(hint, String.join("\n", advice));
        }
    }

    /** Shows a line of advice at the foot of the window; none where it is empty, but its room stays. */
    public void showHint(String text) {
        hint.setText(text);
        hint.setVisible(!text.isEmpty());
    }

    /** Spikes and heat maps. */
    public MapsView maps() {
        return maps;
    }

    /** The score card of the moment, and curves over time. */
    public ScoresView scores() {
        return scores;
    }

    /** Puts the column of inputs into the room kept for it, and tabs above the scores. */
    public void addPanes(InputsColumn inputs) {
        left.getChildren().setAll(inputs);
        tabs = centre.divide();
    }

    /** The views below the maps; null until the side panes are there. */
    public ViewTabs tabs() {
        return tabs;
    }

    /** Play, pause, step, speed. */
    public TransportView transport() {
        return transport;
    }

    /** The time line. */
    public TimeLine timeLine() {
        return timeLine;
    }

    /** What went wrong, or was done. */
    public MessagesView messages() {
        return messages;
    }

    /** What is going on. */
    public StatusLine status() {
        return status;
    }

    /** The buttons of the tool bar. */
    public Tools tools() {
        return tools;
    }
}
