package engram.view.study;

import module java.base;
import module javafx.controls;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import engram.view.theme.Theme;
import engram.plot.Ink;
import javafx.scene.shape.Line;

/** What is held against what: a check box for each network, theory, and older curves, with how its line looks. */
public final class CompareRows extends VBox {

    /** Theory. */
    public static final String THEORY = "theory";

    /** Older curves. */
    public static final String LAST = "last";

    private static final double LINE = 28;

    private final BiConsumer<String, Boolean> onSeen;
    private final Map<String, CheckBox> boxes = new LinkedHashMap<>();

    /**
     * A row.
     *
     * @param what a network's name, {@link #THEORY} or {@link #LAST}
     * @param words what it is
     * @param seen whether it is to be seen
     * @param can whether there is such a thing
     * @param ink the colour of its curve, for a network that came with a file; else what it is says how its curve looks
     */
    public record Row(String what, String words, boolean seen, boolean can, Optional<Ink> ink) {

        /** What has a line of its own. */
        public Row(String what, String words, boolean seen, boolean can) {
            this(what, words, seen, can, Optional.empty());
        }
    }

    /** Makes the rows; whoever wants one seen, or not, is told to {@code onSeen}. */
    CompareRows(BiConsumer<String, Boolean> onSeen) {
        this.onSeen = onSeen;
        getStyleClass().addAll("study-section", "study-compare");
        getChildren().add(ViewTools.label("Compare", "section-head"));
    }

    /** Shows the rows; boxes stay as they are where the same things can be chosen. */
    public void show(List<Row> rows) {
        if (!List.copyOf(boxes.keySet()).equals(rows.stream().map(Row::what).toList())) {
            boxes.clear();
            getChildren().remove(1, getChildren().size());
            rows.forEach(this::add);
        }
        for (Row row : rows) {
            CheckBox box = boxes.get(row.what());
            box.setText(row.words());
            box.setAccessibleHelp(explanation(row));
            // The row explains itself where its box cannot be chosen, and gets no mouse.
            Tips.explain(box.getParent(), explanation(row));
            box.setSelected(row.seen());
            box.setDisable(!row.can());
        }
    }

    private static String explanation(Row row) {
        return switch (row.what()) {
            case THEORY -> row.can() ? row.words()
                    : "Theory speaks of capacity: of random pictures, and of binary neurons without temperature or damage";
            case LAST -> "What was known of the study before this one, and of those that are pinned, where they vary the same";
            default -> row.words();
        };
    }

    private void add(Row row) {
        String kind = row.ink().isPresent() ? "network-" + boxes.size() : row.what().toLowerCase(Locale.ROOT);
        CheckBox box = new CheckBox();
        box.setId("study-compare-" + kind);
        box.setMinWidth(0);
        box.setWrapText(true);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(_ -> onSeen.accept(row.what(), box.isSelected()));
        HBox.setHgrow(box, Priority.ALWAYS);
        Line line = new Line(0, 0, LINE, 0);
        line.getStyleClass().addAll("compare-line", "compare-" + kind);
        row.ink().ifPresent(ink -> line.setStroke(Theme.colour(ink.rgb())));
        HBox part = new HBox(box, new StackPane(line));
        part.getStyleClass().add("study-row");
        boxes.put(row.what(), box);
        getChildren().add(part);
    }
}
