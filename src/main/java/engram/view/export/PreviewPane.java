package engram.view.export;

import module java.base;
import module javafx.controls;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;

/** Shows what a file will hold: the very picture, or the beginning of the table; and says how large it gets. */
final class PreviewPane extends VBox {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final int MOST_COLUMNS = 12;

    private final ImageView picture = new ImageView();
    private final GridPane table = new GridPane();
    private final ScrollPane tablePane = new ScrollPane(table);
    private final StackPane frame = new StackPane();
    private final Label words = ViewTools.label("", "preview-words");

    /**
     * Makes an empty one.
     *
     * @param below what stands below the picture
     */
    PreviewPane(Node below) {
        getStyleClass().add("preview");
        frame.getStyleClass().add("preview-frame");
        frame.setId("export-preview");
        frame.setMinSize(0, 0);
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        table.getStyleClass().add("preview-table");
        tablePane.getStyleClass().add("preview-table-pane");
        tablePane.setFocusTraversable(false);
        // The picture takes the room that there is, and never asks for more.
        Pane room = new Pane() {
            @Override
            protected void layoutChildren() {
                place(getWidth(), getHeight());
            }
        };
        room.getChildren().add(picture);
        frame.getChildren().setAll(room, tablePane);
        words.setId("export-words");
        words.setWrapText(true);
        VBox.setVgrow(frame, Priority.ALWAYS);
        getChildren().setAll(frame, below, words);
        show(new Preview.None(""));
    }

    /** In its own size where it fits, else as large as there is room, in the middle. */
    private void place(double width, double height) {
        Image image = picture.getImage();
        if (image != null) {
            double share = Math.min(1, Math.min(width / image.getWidth(), height / image.getHeight()));
            double wide = Math.floor(image.getWidth() * share);
            double high = Math.floor(image.getHeight() * share);
            picture.setFitWidth(wide);
            picture.setFitHeight(high);
            picture.relocate(Math.floor((width - wide) / 2), Math.floor((height - high) / 2));
        }
    }

    void show(Preview preview) {
        words.setText(preview.words());
        picture.setImage(preview instanceof Preview.Picture drawn ? drawn.image() : null);
        tablePane.setVisible(preview instanceof Preview.Table);
        table.getChildren().clear();
        if (preview instanceof Preview.Table shown) {
            fill(0, shown.header(), "preview-head");
            for (int row = 0; row < shown.rows().size(); row++) {
                fill(row + 1, shown.rows().get(row), "preview-cell");
            }
        }
        picture.getParent().requestLayout();
    }

    private void fill(int row, List<String> cells, String look) {
        for (int column = 0; column < Math.min(MOST_COLUMNS, cells.size()); column++) {
            Label cell = ViewTools.label(cells.get(column), look);
            cell.setMinWidth(USE_PREF_SIZE);
            table.add(cell, column, row);
        }
        if (cells.size() > MOST_COLUMNS) {
            table.add(ViewTools.label("\u2026", look), MOST_COLUMNS, row);
        }
    }

    /** What the picture or the table stands in. */
    Node frame() {
        return frame;
    }

    /** Shows that what is seen is of an older choice. */
    void setStale(boolean stale) {
        frame.pseudoClassStateChanged(STALE, stale);
    }
}
