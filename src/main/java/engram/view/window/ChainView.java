package engram.view.window;

import module java.base;
import module javafx.controls;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import engram.view.control.Wording;
import engram.view.theme.Measures;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The way of the science, from what is learned to what it scores, each link with what there is to say of it now. What a
 * change makes old is what stands to its right.
 */
public final class ChainView extends Region {

    /** The links, in their order. */
    public enum Link {
        /** What is learned. */
        MEMORY("Memory", "What is learned: the pictures at the left. Press to go there."),
        /** What damages the cue. */
        NOISE("Noise", "What damages the cue, at the left; 0 leaves it as it is, 1 leaves nothing of it. Press to go there."),
        /** What is asked. */
        CUE("Cue", "What the network is asked with: the picture asked about, with noise, as spikes. Press to go to its map."),
        /** What learns. */
        NETWORK("Network", "What learns and answers: rule and dynamics stand above each map. Press to go there."),
        /** The answer over time. */
        RECALL("Recall", "The answer over the time of the run; the time line is at the foot. Press to go there."),
        /** How good the answer is. */
        SCORE("Score", "Cosine similarity of the firing rates to the original, both less their mean, at the moment looked at.");

        private final String title;
        private final String explanation;

        Link(String title, String explanation) {
            this.title = title;
            this.explanation = explanation;
        }
    }

    /** How a link is. */
    public enum State {
        /** As it should be. */
        CURRENT,
        /** Being computed. */
        WORKING,
        /** Of what is no longer wanted. */
        OLD,
        /** Something went wrong. */
        PROBLEM
    }

    /** Where links begin in the column of inputs, as parts of its width. */
    private static final double NOISE_AT = 0.67;
    private static final double NOISE_AT_NARROW = 0.5;
    private static final double EDGE = 16;
    private static final double ARROW = 20;

    private final Map<Link, Cell> cells = new EnumMap<>(Link.class);
    private Measures measures = Measures.of(1280, 800, 1);
    private double columnsAt;
    private Consumer<Link> onGo = _ -> {};

    /** Makes a chain that says nothing yet. */
    public ChainView() {
        setId("chain");
        getStyleClass().add("chain");
        for (Link link : Link.values()) {
            Cell cell = new Cell(link);
            cells.put(link, cell);
            getChildren().addAll(cell.arrow, cell.button);
            cell.arrow.setVisible(link != Link.MEMORY);
        }
    }

    /** One link: its name, what there is to say of it, and the arrow before it. */
    private final class Cell {

        private final Label name;
        private final Label value = ViewTools.label("", "link-value");
        private final Label second = ViewTools.label("", "link-value", "network-b-text");
        private final Button button = new Button();
        private final FontIcon arrow = new FontIcon(Feather.CHEVRON_RIGHT);
        private final Wording wording;
        private double room;
        private State state = State.CURRENT;

        Cell(Link link) {
            name = ViewTools.label(link.title, "link-name");
            name.setMinWidth(USE_PREF_SIZE);
            second.setMinWidth(USE_PREF_SIZE);
            ViewTools.show(second, false);
            // Names are told apart by their beginnings or their ends.
            value.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            wording = new Wording(value, this::roomForValue);
            HBox words = new HBox(8, name, value, second);
            words.setAlignment(Pos.CENTER_LEFT);
            if (link == Link.SCORE) {
                value.setMinWidth(USE_PREF_SIZE);
            }
            button.setGraphic(words);
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            String id = link.name().toLowerCase(Locale.ROOT);
            button.setId("link-" + id);
            value.setId("link-" + id + "-value");
            button.getStyleClass().add("link");
            Tips.explain(button, link.explanation);
            button.setOnAction(_ -> onGo.accept(link));
            arrow.getStyleClass().add("chain-arrow");
        }

        private double roomForValue() {
            return Math.max(0, room - name.prefWidth(-1) - measures.scaled(11));
        }

        /** Takes a place, and the words that there is room for. */
        void place(double x, double wide) {
            room = wide;
            if (value.getMinWidth() != USE_PREF_SIZE) {
                value.setMaxWidth(Math.ceil(roomForValue()) + 1);
            }
            button.resizeRelocate(x - 4, 0, wide + 8, getHeight());
            wording.choose();
        }

        void show(State newState) {
            if (state != newState) {
                state = newState;
                for (State each : State.values()) {
                    button.pseudoClassStateChanged(PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)),
                            each == newState);
                }
            }
        }
    }

    /** Who is told where somebody wants to go. */
    public void setOnGo(Consumer<Link> listener) {
        onGo = listener;
    }

    /** The button of a link, to be given the focus. */
    public Button button(Link link) {
        return cells.get(link).button;
    }

    /**
     * Says something of a link.
     *
     * @param texts the same in fewer and fewer words, at least one; where not even the last fits, its middle is left out
     */
    public void say(Link link, State state, List<String> texts) {
        Cell cell = cells.get(link);
        cell.wording.say(texts);
        cell.show(state);
        cell.button.setAccessibleText(link.title + " " + texts.getFirst());
    }

    /** Says the scores of A and B, each in its network's colour; nothing of B where it is empty. */
    public void sayScores(State state, String a, String b) {
        Cell cell = cells.get(Link.SCORE);
        cell.wording.say(List.of(a));
        cell.second.setText(b);
        ViewTools.show(cell.second, !b.isEmpty());
        cell.show(state);
        cell.button.setAccessibleText("Score " + a + " " + b);
        cell.value.pseudoClassStateChanged(PseudoClass.getPseudoClass("network-a"), state != State.OLD && a.startsWith("A"));
    }

    /** Stands over the columns: the cue's link over the cue, the network's over A. */
    void setMeasures(Measures newMeasures, double firstColumn) {
        measures = newMeasures;
        columnsAt = firstColumn;
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return measures.scaled(Measures.CHAIN);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double step = measures.map() + measures.gap();
        double edge = measures.scaled(EDGE);
        double end = getWidth() - edge;
        double[] at;
        if (measures.drawer()) {
            double each = (end - edge) / Link.values().length;
            at = IntStream.rangeClosed(0, Link.values().length).mapToDouble(i -> edge + i * each).toArray();
        } else {
            at = new double[] {edge,
                edge + (measures.left() < measures.scaled(264) ? NOISE_AT_NARROW : NOISE_AT) * (measures.left() - edge),
                columnsAt, columnsAt + step, columnsAt + 1.62 * step, columnsAt + 2.28 * step, end};
        }
        double arrow = measures.scaled(ARROW);
        int i = 0;
        for (Cell cell : cells.values()) {
            // Where there is little room the words stand for themselves.
            ViewTools.show(cell.value, !measures.drawer());
            ViewTools.show(cell.second, !measures.drawer() && !cell.second.getText().isEmpty());
            cell.place(at[i], at[i + 1] - at[i] - arrow);
            cell.arrow.relocate(at[i] - arrow + 2, (getHeight() - cell.arrow.prefHeight(-1)) / 2);
            i++;
        }
    }
}
