package engram.view.window;

import module javafx.controls;
import engram.view.control.JobProgress;
import engram.view.control.Segments;
import engram.view.control.Sliders;
import engram.view.control.ViewTools;
import engram.view.maps.MapsView;
import engram.view.story.ComparedView;
import engram.view.story.ScoreBlock;
import engram.view.story.StoryBar;
import engram.view.theme.Measures;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The whole window's content, put together from its parts: the bar and the chain at the top, inputs at the left, maps,
 * scores and views in the middle, the time at the foot.
 */
public final class MainView extends StackPane {

    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");
    /** How wide the column of inputs is where it is a drawer. */
    private static final double DRAWER = 264;
    private static final double PROGRESS = 420;
    /** In a window that is narrower than this the buttons of the bar have no room for their names beside running work. */
    private static final double FOLDS = 840;
    /** The least height in which a message can be read. */
    private static final double LEAST_MESSAGES = 120;

    private final StackPane left = new StackPane();
    private final ScoreBlock cueScore = ScoreBlock.ofCue();
    private final ScoreBlock scoreA = ScoreBlock.ofA();
    private final ScoreBlock scoreB = ScoreBlock.ofB();
    private final StoryBar story = new StoryBar();
    private final ComparedView compared = new ComparedView();
    private final MapsView maps = new MapsView(cueScore, scoreA, scoreB);
    private final ToastsView messages = new ToastsView();
    private final CentrePane centre = new CentrePane(maps, story, compared);
    private final ScrollPane middle = new ScrollPane(centre) {

        /** Whatever is pressed in it keeps the focus: a map, whose keys people want next. */
        @Override
        public void requestFocus() {}
    };
    private final ChainView chain = new ChainView();
    private final FootView time = new FootView();
    private final JobProgress progress = new JobProgress();
    private final HBox bar = new HBox(4);
    private HBox before;
    private HBox behind;
    private final BorderPane panes = new BorderPane();
    private final Label invitation = new Label(null, new FontIcon(Feather.DOWNLOAD));
    private final Segments<Place> places =
            new Segments<>("place", "Place", List.of(Place.values()), Place::title, Place::explanation);
    /** Null until somebody goes there. */
    private Region studies;
    private Consumer<Measures> studiesMeasures = _ -> {};
    private Measures measures;
    private double text = 1;

    private final Tools tools = new Tools(menu("file", "File", Feather.FILE, "Opens and saves experiments, opens pictures"),
            dressed(new ToggleButton(), "inputs", "Inputs", Feather.SIDEBAR, "Shows the column of inputs, or hides it"),
            dressed(new Button(), "samples", "Samples", Feather.GRID, "Pictures that come with Engram, to learn"),
            dressed(new Button(), "notes", null, Feather.FILE_TEXT, "Notes on this experiment"),
            dressed(new Button(), "undo", null, Feather.CORNER_UP_LEFT, "Undo (Ctrl+Z)"),
            dressed(new Button(), "redo", null, Feather.CORNER_UP_RIGHT, "Redo (Ctrl+Shift+Z)"),
            dressed(new Button(), "export", "Export", Feather.SHARE, "Takes a figure, a film or numbers away (Ctrl+E)"),
            menu("text-size", "Aa", null, "Size of text (Ctrl+Plus, Ctrl+Minus)"),
            menu("theme", null, Feather.SUN, "Light, dark, or follow the system"),
            dressed(new Button(), "help", null, Feather.HELP_CIRCLE, "Keys (? or F1)"));

    /**
     * The buttons of the bar at the top.
     *
     * @param file opens and saves
     * @param inputs shows the column of inputs where it is a drawer
     * @param samples the sample pictures
     * @param notes what is written about the experiment
     * @param export opens what can be taken away
     * @param textSize how large letters are
     * @param theme light or dark
     * @param help keys, and what is what
     */
    public record Tools(MenuButton file, ToggleButton inputs, Button samples, Button notes, Button undo, Button redo,
            Button export, MenuButton textSize, MenuButton theme, Button help) {}

    /** What the story is told in. */
    public record Story(ScoreBlock cue, ScoreBlock a, ScoreBlock b, StoryBar bar, ComparedView compared) {}

    /** Puts together what the first frame shows, with room at the left for what comes later. */
    public MainView() {
        getStyleClass().add("engram");
        fillBar();
        left.getStyleClass().addAll("side-pane", "left-pane");
        middle.getStyleClass().add("middle");
        middle.setFitToWidth(true);
        middle.setFitToHeight(true);
        middle.setFocusTraversable(false);
        // A scroll pane keeps a picture of all it shows, and copies it at each frame: here all of it changes at each frame.
        middle.skinProperty().subscribe(skin -> {
            if (skin != null) {
                middle.lookup(".viewport").setCache(false);
            }
        });
        panes.setTop(new VBox(bar, chain));
        panes.setLeft(left);
        panes.setCenter(middle);
        panes.setBottom(time);
        // Over what is seen of the middle, not in it: scrolled away, they could not be dismissed.
        getChildren().addAll(panes, messages, dropVeil());
        middle.viewportBoundsProperty().subscribe(_ -> {
            if (messages.isVisible()) {
                requestLayout();
            }
        });
        tools.inputs().selectedProperty().subscribe(_ -> placeInputs());
        place().subscribe(_ -> fitPlace());
        Sliders.heedPrimaryButton(this);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (messages.isListed()
                    && !messages.getBoundsInLocal().contains(messages.sceneToLocal(event.getSceneX(), event.getSceneY()))) {
                messages.closeList();
            }
        });
    }

    private void fillBar() {
        // Both halves are of one width, so that the places stand in the middle of the window.
        before = half(tools.file(), tools.samples(), tools.inputs(), progress);
        behind = half(ViewTools.stretch(), tools.notes(), tools.undo(), tools.redo(), new Separator(Orientation.VERTICAL),
                tools.export(), tools.textSize(), tools.theme(), tools.help());
        places.node().setMinWidth(USE_PREF_SIZE);
        places.node().getStyleClass().add("places");
        bar.getChildren().addAll(before, places.node(), behind);
        bar.getStyleClass().add("main-tool-bar");
        HBox.setHgrow(progress, Priority.SOMETIMES);
        progress.setPrefWidth(PROGRESS);
        progress.setMinWidth(0);
        progress.setMaxWidth(USE_PREF_SIZE);
        bar.setAlignment(Pos.CENTER_LEFT);
    }

    private static HBox half(Node... tools) {
        HBox half = new HBox(4, tools);
        half.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(half, Priority.ALWAYS);
        return half;
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
        button.setAccessibleText(text == null ? explanation : text);
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

    /** The program's icon in all its sizes; they are read in the background. */
    public static List<Image> icons() {
        return Stream.of(16, 32, 48, 64, 128, 256)
                .map(size -> "/engram/images/icon-" + size + ".png")
                .map(path -> new Image(MainView.class.getResource(path).toExternalForm(), true))
                .toList();
    }

    /** Takes another size of letters, 1 for 100 %. */
    public void setTextSize(double size) {
        if (text != size) {
            text = size;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        Measures wanted = Measures.of(getWidth(), getHeight(), text);
        if (!wanted.equals(measures)) {
            boolean first = measures == null;
            boolean drawer = first || measures.drawer() != wanted.drawer();
            measures = wanted;
            if (drawer) {
                tools.inputs().setSelected(false);
                placeInputs();
            }
            double inputs = measures.drawer() ? measures.scaled(DRAWER) : measures.left();
            progress.setPrefWidth(measures.scaled(PROGRESS));
            foldBar(getWidth() < measures.scaled(FOLDS));
            before.setPrefWidth(behind.minWidth(-1));
            behind.setPrefWidth(behind.minWidth(-1));
            left.setMinWidth(inputs);
            left.setPrefWidth(inputs);
            left.setMaxWidth(inputs);
            centre.setMeasures(measures);
            Stream.of(cueScore, scoreA, scoreB).forEach(score -> {
                score.setLow(measures.low());
                score.setStacked(measures.stacked());
            });
            time.showNarrow(measures.low(), measures.stacked());
        }
        chain.setMeasures(measures, measures.left() + centre.firstColumn(getWidth() - measures.left()));
        studiesMeasures.accept(measures);
        super.layoutChildren();
        if (studies != null) {
            double top = measures.scaled(Measures.BAR);
            studies.resizeRelocate(0, top, getWidth(), Math.max(0, getHeight() - top));
        }
        if (messages.isVisible()) {
            panes.layout();
            placeMessages();
        }
    }

    /** Over the lower edge of the maps, or of what is seen of them, at the right. */
    private void placeMessages() {
        Bounds seen = seenMiddle();
        Bounds maps = sceneToLocal(centre.localToScene(centre.maps()));
        double gap = measures.scaled(8);
        double left = Math.max(maps.getMinX(), seen.getMinX()) + gap;
        double right = Math.min(maps.getMaxX(), seen.getMaxX()) - gap;
        double top = Math.max(maps.getMinY(), seen.getMinY()) + gap;
        double bottom = Math.min(maps.getMaxY(), seen.getMaxY()) - gap;
        if (bottom - top < measures.scaled(LEAST_MESSAGES)) {
            // The maps are scrolled away, or nearly.
            top = seen.getMinY() + gap;
            bottom = seen.getMaxY() - gap;
        }
        double width = Math.min(right - left, messages.prefWidth(-1));
        double height = Math.min(messages.prefHeight(width), bottom - top);
        messages.resizeRelocate(right - width, bottom - height, width, height);
    }

    /** What is seen of the middle, without its scroll bars. */
    private Bounds seenMiddle() {
        Bounds place = sceneToLocal(middle.localToScene(middle.getLayoutBounds()));
        Bounds port = middle.getViewportBounds();
        return new BoundingBox(place.getMinX(), place.getMinY(), port.getWidth(), port.getHeight());
    }

    /** Leaves the icons of the bar's buttons to speak for themselves, and their tips, or lets them say their names. */
    private void foldBar(boolean folded) {
        bar.pseudoClassStateChanged(FOLDED, folded);
        Stream.of(tools.samples(), tools.inputs(), tools.export(), progress.cancel())
                .forEach(button -> button.setContentDisplay(folded ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
    }

    /** At the left, or, where there is no room, over the maps while somebody wants it. */
    private void placeInputs() {
        boolean drawer = measures != null && measures.drawer();
        ViewTools.show(tools.inputs(), drawer);
        panes.setLeft(null);
        getChildren().remove(left);
        if (!drawer) {
            panes.setLeft(left);
        } else if (tools.inputs().isSelected()) {
            StackPane.setAlignment(left, Pos.CENTER_LEFT);
            StackPane.setMargin(left,
                    new Insets(measures.scaled(Measures.BAR + Measures.CHAIN), 0, measures.scaled(Measures.FOOT), 0));
            getChildren().add(1, left);
        }
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

    /** Which place is seen. */
    public Property<Place> place() {
        return places.value();
    }

    /**
     * Puts in the place of studies.
     *
     * @param place the place, which lies over everything but the bar
     * @param takesMeasures told how large the parts of the window are
     */
    public void addStudies(Region place, Consumer<Measures> takesMeasures) {
        studies = place;
        studiesMeasures = takesMeasures;
        place.setManaged(false);
        getChildren().add(getChildren().indexOf(messages), place);
        fitPlace();
        requestLayout();
    }

    /** What is not seen is not reached either. */
    private void fitPlace() {
        boolean explore = places.value().getValue() == Place.EXPLORE;
        Stream.of(chain, left, middle, time).forEach(part -> part.setVisible(explore));
        tools.inputs().setDisable(!explore);
        if (studies != null) {
            studies.setVisible(!explore);
            requestLayout();
        }
    }

    /** Puts in the column of inputs. */
    public void addInputs(Node inputs) {
        left.getChildren().setAll(inputs);
    }

    /** Spikes and heat maps. */
    public MapsView maps() {
        return maps;
    }

    /** Scores, verdicts, and what happened. */
    public Story story() {
        return new Story(cueScore, scoreA, scoreB, story, compared);
    }

    /** The way of the science. */
    public ChainView chain() {
        return chain;
    }

    /** The views of the run. */
    public ViewTabs tabs() {
        return centre.tabs();
    }

    /** Play, pause, step, speed, and the time line. */
    public FootView time() {
        return time;
    }

    /** What went wrong, or was done. */
    public ToastsView messages() {
        return messages;
    }

    /** How far long work is. */
    public JobProgress progress() {
        return progress;
    }

    /** The buttons of the bar at the top. */
    public Tools tools() {
        return tools;
    }
}
