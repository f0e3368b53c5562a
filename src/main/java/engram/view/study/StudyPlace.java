package engram.view.study;

import module java.base;
import module javafx.controls;
import engram.view.control.Segments;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import engram.view.study.StudySight.Spot;
import engram.view.theme.Measures;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/**
 * The place of studies: at the left what is asked, in the middle what is known, at the foot how far it is.
 */
public final class StudyPlace extends Region {

    private static final double LEAST_LEFT = 216;
    private static final double EDGE = 28;
    private static final double NARROW_EDGE = 16;

    /** Where there is less room, buttons are pictures alone; what they do stands in their tips. */
    private static final double LEAST_FOR_WORDS = 420;

    /** Where there is less, what is known takes three lines, and not two. */
    private static final double LEAST_FOR_TWO_LINES = 600;
    private static final PseudoClass SLIM = PseudoClass.getPseudoClass("slim");

    private static final String PIN = "Keeps these curves dotted beside those of other studies";

    private final StudySettings settings;
    private final ScrollPane left;
    /** Where the window is low, or letters are large, plots stay readable, and are scrolled. */
    private final ScrollPane scroll = new ScrollPane();
    private final Label title = ViewTools.label("", "study-title");
    private final Label soFar = ViewTools.label("", "study-so-far");
    private final StudyPlots plots = new StudyPlots();
    private final StudyTable table = new StudyTable();
    private final Segments<Form> form =
            new Segments<>("study-form", "What is seen", List.of(Form.values()), Form::title, Form::explanation);
    private final ToggleButton pin = ViewTools.dressed(new ToggleButton(), "study-pin", "Pin", Feather.BOOKMARK, PIN);
    private final Button use = ViewTools.dressed(new Button(), "study-use", "Use these values", Feather.CORNER_UP_RIGHT,
            "Takes the values of the chosen point over into Explore");
    private final MenuButton files = ViewTools.dressed(new MenuButton(), "study-export", "Save", Feather.DOWNLOAD,
            "Saves the figure, the table of points, or the study itself");
    private final HBox tools = new HBox(4, form.node(), pin, use, files);
    private final StudyFoot foot = new StudyFoot();
    private final VBox head = new VBox(title, soFar);
    /** What is seen in the middle in place of plots and table; null for these. */
    private Region instead;
    private Measures measures = Measures.of(1280, 800, 1);

    /** As what the study is seen. */
    public enum Form {
        /** Curves or heat maps. */
        PLOT("Plot", "Curves with their 95 % intervals, or heat maps"),
        /** A row for each point. */
        TABLE("Table", "A row for each point, to be sorted by any column");

        private final String title;
        private final String explanation;

        Form(String title, String explanation) {
            this.title = title;
            this.explanation = explanation;
        }

        String title() {
            return title;
        }

        String explanation() {
            return explanation;
        }
    }

    /**
     * How far a study is, in words.
     *
     * @param done how far
     * @param where which network and point it is at
     * @param left how long it will take
     * @param running whether it runs
     * @param begun whether some of it is known
     * @param canRun whether it can be begun, paused or gone on with
     * @param canStop whether it can be stopped
     */
    public record Going(String done, String where, String left, boolean running, boolean begun, boolean canRun,
            boolean canStop) {}

    /** Makes the place; nothing is asked yet. */
    public StudyPlace(StudySettings.Edits edits) {
        getStyleClass().add("study-place");
        setId("studies");
        settings = new StudySettings(edits);
        left = new ScrollPane(settings);
        left.setFitToWidth(true);
        left.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        left.setFocusTraversable(false);
        left.getStyleClass().addAll("side-pane", "left-pane", "study-left");
        title.setId("study-title");
        soFar.setId("study-so-far");
        soFar.setWrapText(true);
        title.setWrapText(true);
        pin.setMinWidth(USE_PREF_SIZE);
        use.setMinWidth(USE_PREF_SIZE);
        files.setMinWidth(USE_PREF_SIZE);
        form.node().setMinWidth(USE_PREF_SIZE);
        tools.getStyleClass().add("study-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        use.setDisable(true);
        form.value().subscribe(_ -> showInstead(instead));
        scroll.setContent(plots);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("study-middle");
        getChildren().addAll(left, head, tools, scroll, table, foot);
    }

    /** Shows something else in the middle than plots and table; null for these again. */
    public void showInstead(Region other) {
        if (other != instead) {
            getChildren().remove(instead);
            instead = other;
            if (other != null) {
                getChildren().add(getChildren().indexOf(foot), other);
            }
            requestLayout();
        }
        head.setVisible(other == null);
        tools.setVisible(other == null);
        scroll.setVisible(other == null && form.value().getValue() == Form.PLOT);
        table.setVisible(other == null && form.value().getValue() == Form.TABLE);
    }

    /** Takes other measures. */
    public void setMeasures(Measures newMeasures) {
        if (!newMeasures.equals(measures)) {
            measures = newMeasures;
            settings.setNarrow(measures.left() <= measures.scaled(LEAST_LEFT));
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double high = getHeight() - measures.scaled(Measures.FOOT);
        double column = Math.max(measures.left(), measures.scaled(LEAST_LEFT));
        left.resizeRelocate(0, 0, column, high);
        foot.resizeRelocate(0, high, getWidth(), measures.scaled(Measures.FOOT));
        double edge = measures.scaled(measures.left() > measures.scaled(LEAST_LEFT) ? EDGE : NARROW_EDGE);
        double x = column + edge;
        double width = Math.max(1, getWidth() - x - edge);
        double y = measures.scaled(measures.low() ? 12 : 20);
        if (instead != null) {
            instead.resizeRelocate(x, y, width, Math.max(1, high - y - measures.scaled(8)));
        }
        soFar.pseudoClassStateChanged(SLIM, width < measures.scaled(LEAST_FOR_TWO_LINES));
        double words = head.prefHeight(width);
        head.resizeRelocate(x, y, width, words);
        y += words + measures.scaled(8);
        ContentDisplay dress = width < measures.scaled(LEAST_FOR_WORDS) ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        List.of(pin, use, files).forEach(each -> each.setContentDisplay(dress));
        double line = tools.prefHeight(width);
        tools.resizeRelocate(x, y, width, line);
        y += line + measures.scaled(12);
        double room = Math.max(1, high - y - measures.scaled(8));
        scroll.resizeRelocate(x, y, width, room);
        table.resizeRelocate(x, y, width, room);
    }

    /** Shows a study. */
    public void show(String question, String known, StudySight sight) {
        title.setText(question);
        soFar.setText(known);
        Tips.explain(soFar, known);
        plots.show(sight);
        if (form.value().getValue() == Form.TABLE) {
            table.show(sight);
        }
        use.setDisable(sight.chosen() == null);
        // Only curves can be held against those of another study.
        pin.setDisable(sight.results().count() == 0 || sight.plan().axes().size() != 1);
    }

    /** Shows whether the curves that are seen are kept. */
    public void showPinned(boolean pinned) {
        pin.setSelected(pinned);
        Tips.explain(pin, pinned ? "These curves are kept beside those of other studies. Press again to let go of them" : PIN);
    }

    /** Shows how far it is. */
    public void show(Going going, double share) {
        foot.show(going, share);
    }

    /** Who is told which point somebody wants to see as a run, by plot or table. */
    public void setOnOpen(Consumer<Spot> listener) {
        plots.setOnOpen(listener);
        table.setOnOpen(listener);
    }

    /** What is asked. */
    public StudySettings settings() {
        return settings;
    }

    /** The plots, to be saved as they are seen. */
    public StudyPlots plots() {
        return plots;
    }

    /** As what it is seen. */
    public Property<Form> form() {
        return form.value();
    }

    /** Keeps curves, or no longer. */
    public ToggleButton pin() {
        return pin;
    }

    /** Takes values over. */
    public Button use() {
        return use;
    }

    /** What can be saved. */
    public MenuButton files() {
        return files;
    }

    /** What begins, pauses and stops. */
    public StudyFoot foot() {
        return foot;
    }
}
