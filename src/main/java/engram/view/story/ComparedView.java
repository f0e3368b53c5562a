package engram.view.story;

import module java.base;
import module javafx.controls;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import engram.view.control.Wording;
import javafx.scene.control.Label;

/** What the scores of A and B are measured against, as bars with numbers: a score never stands alone. */
public final class ComparedView extends VBox {

    private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");
    private static final double NAMES = 46;
    private static final double BARS = 37;

    /** Free between a name and its bar. */
    private static final double BEFORE_BAR = 6;

    private final Map<Compared.Row, Line> lines = new EnumMap<>(Compared.Row.class);
    private final GridPane grid = new GridPane();

    private record Line(Label name, Wording wording, Bar bar, Label value) {

        Stream<Node> nodes() {
            return Stream.of(name, bar, value);
        }
    }

    /** Makes one without numbers. */
    public ComparedView() {
        getStyleClass().add("compared");
        setId("compared");
        Label title = ViewTools.label("Compared with", "compared-title");
        title.setMaxWidth(Double.MAX_VALUE);
        grid.getStyleClass().add("compared-rows");
        grid.getColumnConstraints().addAll(column(NAMES), column(BARS), column(100 - NAMES - BARS));
        for (Compared.Row row : Compared.Row.values()) {
            add(row);
        }
        getChildren().addAll(title, grid);
        showNothing(false);
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    private void add(Compared.Row row) {
        Label name = ViewTools.label("", "compared-name");
        name.setMaxWidth(Double.MAX_VALUE);
        Label value = ViewTools.label("", "compared-value");
        value.setId("compared-" + row.key());
        value.setMinWidth(Region.USE_PREF_SIZE);
        Bar bar = new Bar(row.key());
        Line line = new Line(name, new Wording(name, () -> name.getWidth() - BEFORE_BAR), bar, value);
        line.nodes().forEach(node -> {
            node.getStyleClass().add("of-" + row.key());
            Tips.explain(node, row.explanation());
        });
        name.setLabelFor(bar);
        grid.addRow(row.ordinal(), name, bar, value);
        GridPane.setHalignment(value, HPos.RIGHT);
        GridPane.setValignment(bar, VPos.CENTER);
        lines.put(row, line);
    }

    /** Shows scores. */
    public void show(Compared compared) {
        show(compared, compared.b().isPresent());
    }

    /**
     * Shows dashes in place of scores.
     *
     * @param withB whether there is a second network, which has none either
     */
    public void showNothing(boolean withB) {
        show(null, withB);
    }

    private void show(Compared compared, boolean withB) {
        lines.forEach((row, line) -> {
            line.nodes().forEach(node -> node.pseudoClassStateChanged(OLD, false));
            boolean shown = row != Compared.Row.B || withB;
            line.nodes().forEach(node -> ViewTools.show(node, shown));
            line.wording().say(compared == null ? List.of(nameless(row)) : compared.names(row));
            line.value().setText(compared == null ? "\u2013" : compared.text(row));
            double value = compared == null ? 0 : compared.value(row);
            line.bar().show(Double.isNaN(value) ? 0 : value);
        });
    }

    private static String nameless(Compared.Row row) {
        return switch (row) {
            case A, B -> row.name();
            case PERFECT -> "Perfect recall";
            case CONSTANT -> "Constant answer";
            case CUE -> "Cue alone";
            case NO_MEMORY -> "No memory";
        };
    }

    /** Shows that what is seen is old, in grey: all of it, or what B scores alone. */
    public void showOld(boolean all) {
        lines.forEach((row, line) -> {
            if (all || row == Compared.Row.B) {
                line.nodes().forEach(node -> node.pseudoClassStateChanged(OLD, true));
            }
        });
    }

    /** A bar from zero to its value on a scale from 0 to 1; values below zero are shown as empty. */
    private static final class Bar extends Region {

        private final Region fill = new Region();
        private double value;

        Bar(String key) {
            getStyleClass().add("compared-bar");
            fill.getStyleClass().addAll("compared-fill", "fill-of-" + key);
            getChildren().add(fill);
        }

        void show(double newValue) {
            value = Math.clamp(newValue, 0, 1);
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            fill.resizeRelocate(0, 0, value * getWidth(), getHeight());
        }
    }
}
