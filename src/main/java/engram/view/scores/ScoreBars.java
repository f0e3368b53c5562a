package engram.view.scores;

import module java.base;
import module javafx.controls;
import engram.model.score.ScoreCard;
import engram.view.control.Tips;
import javafx.scene.control.Label;

/** Recall and what it has to be measured against, side by side on one scale from 0 to 1. */
final class ScoreBars extends GridPane {

    private final Map<Score, Row> rows = new EnumMap<>(Score.class);

    private record Row(Label value, Bar bar) {}

    /** Makes empty bars. */
    ScoreBars() {
        super(8, 3);
        ColumnConstraints middle = new ColumnConstraints();
        middle.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(new ColumnConstraints(), middle, new ColumnConstraints());
        for (Score score : Score.values()) {
            addRow(score);
        }
    }

    private void addRow(Score score) {
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
        addRow(score.ordinal(), name, bar, value);
        GridPane.setHalignment(value, HPos.RIGHT);
        GridPane.setValignment(bar, VPos.CENTER);
        rows.put(score, new Row(value, bar));
    }

    /** Shows the scores of a card; nothing where it is null. */
    void show(ScoreCard card) {
        rows.forEach((score, row) -> {
            double value = card == null ? Double.NaN : score.of(card);
            row.value().setText(card == null ? ScoresView.format(value) : score.text(card));
            row.bar().show(Double.isNaN(value) ? 0 : value);
        });
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
