package engram.view;

import engram.model.score.Scores;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The scores of the moment, side by side on one scale from 0 to 1, and in words what the memory did. */
public final class ScoresView extends VBox {

    private final Map<Score, Row> rows = new EnumMap<>(Score.class);
    private final Label similarity = new Label("\u2013");
    private final Label verdict = new Label();

    private record Row(Label value, Bar bar) {}

    /** Makes an empty card. */
    public ScoresView() {
        getStyleClass().add("scores");
        setSpacing(4);
        setMinWidth(230);

        Label title = new Label("Similarity to the original");
        title.getStyleClass().add("section-title");
        similarity.getStyleClass().add("similarity");
        similarity.setId("similarity");
        similarity.setMinWidth(Region.USE_PREF_SIZE);
        Tips.explain(similarity, Score.RECALL.explanation());
        verdict.getStyleClass().add("verdict");
        verdict.setId("verdict");
        verdict.setWrapText(true);
        HBox head = new HBox(12, similarity, verdict);
        head.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(verdict, Priority.ALWAYS);

        GridPane table = new GridPane(8, 2);
        ColumnConstraints middle = new ColumnConstraints();
        middle.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().addAll(new ColumnConstraints(), middle, new ColumnConstraints());
        for (Score score : Score.values()) {
            addRow(table, score);
        }
        getChildren().addAll(title, head, table);
    }

    private void addRow(GridPane table, Score score) {
        Label name = new Label(score.title());
        name.getStyleClass().add("score-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label value = new Label("\u2013");
        value.getStyleClass().add("score-value");
        value.setMinWidth(44);
        value.setAlignment(Pos.CENTER_RIGHT);
        value.setId(score.styleClass());
        Bar bar = new Bar(score.styleClass());
        for (Node part : new Node[] {name, value, bar}) {
            Tips.explain(part, score.title() + ". " + score.explanation());
        }
        name.setLabelFor(bar);
        table.addRow(score.ordinal(), name, bar, value);
        GridPane.setHalignment(value, HPos.RIGHT);
        GridPane.setValignment(bar, VPos.CENTER);
        rows.put(score, new Row(value, bar));
    }

    /** Shows scores; nothing where they are null. */
    public void show(Scores scores) {
        rows.forEach((score, row) -> {
            double value = scores == null ? 0 : score.of(scores);
            row.value().setText(scores == null ? "\u2013" : format(value));
            row.bar().show(value);
        });
        similarity.setText(scores == null ? "\u2013" : format(scores.recalled()));
        verdict.setText(scores == null ? "" : verdict(scores));
    }

    private static String verdict(Scores scores) {
        double gain = scores.recalled() - scores.withoutMemory();
        if (Math.abs(gain) < 0.005) {
            return "The memory changes nothing: the same spikes score as much without it.";
        }
        return gain > 0
                ? "The memory adds %s to what the same spikes score without it.".formatted(format(gain))
                : "The memory takes away %s: the same spikes score more without it.".formatted(format(-gain));
    }

    /** Two digits behind the point, with a real minus sign, never "-0.00". */
    static String format(double value) {
        String digits = String.format(Locale.ROOT, "%.2f", Math.abs(value));
        return value < 0 && !digits.equals("0.00") ? "\u2212" + digits : digits;
    }

    /** A bar from zero to its value on a scale from 0 to 1; values below zero are shown as empty. */
    private static final class Bar extends StackPane {

        private final Region fill = new Region();
        private double value;

        Bar(String styleClass) {
            getStyleClass().add("score-bar");
            fill.getStyleClass().addAll("score-fill", styleClass);
            fill.setManaged(false);
            setMinHeight(7);
            setPrefHeight(7);
            setMaxHeight(7);
            setMinWidth(40);
            getChildren().add(fill);
        }

        void show(double newValue) {
            if (value != newValue) {
                value = newValue;
                place();
            }
        }

        @Override
        protected void layoutChildren() {
            place();
        }

        private void place() {
            fill.resizeRelocate(0, 0, Math.clamp(value, 0, 1) * getWidth(), getHeight());
        }
    }
}
