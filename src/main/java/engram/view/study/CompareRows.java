package engram.view.study;

import module java.base;
import module javafx.controls;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
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
     */
    public record Row(String what, String words, boolean seen, boolean can) {}

    /** Makes the rows; whoever wants one seen, or not, is told to {@code onSeen}. */
    CompareRows(BiConsumer<String, Boolean> onSeen) {
        this.onSeen = onSeen;
        getStyleClass().addAll("study-section", "study-compare");
        getChildren().add(ViewTools.label("Compare", "section-head"));
        for (String what : List.of("A", "B", THEORY, LAST)) {
            CheckBox box = new CheckBox();
            box.setId("study-compare-" + what.toLowerCase(Locale.ROOT));
            box.setMinWidth(0);
            box.setWrapText(true);
            box.setMaxWidth(Double.MAX_VALUE);
            box.setOnAction(_ -> onSeen.accept(what, box.isSelected()));
            HBox.setHgrow(box, Priority.ALWAYS);
            Line line = new Line(0, 0, LINE, 0);
            line.getStyleClass().addAll("compare-line", "compare-" + what.toLowerCase(Locale.ROOT));
            HBox row = new HBox(box, new StackPane(line));
            row.getStyleClass().add("study-row");
            boxes.put(what, box);
            getChildren().add(row);
        }
    }

    /** Shows the rows. */
    public void show(List<Row> rows) {
        for (Row row : rows) {
            CheckBox box = boxes.get(row.what());
            box.setText(row.words());
            Tips.explain(box, row.words());
            box.setSelected(row.seen());
            box.setDisable(!row.can());
        }
    }
}
