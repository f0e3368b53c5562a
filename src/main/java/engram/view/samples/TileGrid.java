package engram.view.samples;

import module java.base;
import module javafx.controls;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;

/** Tiles, five in a row, among which the arrow keys go; one of them is where the tabulator key stops. */
final class TileGrid extends ScrollPane {

    private static final int COLUMNS = 5;

    private final TilePane pane = new TilePane();
    private final Label nothing = ViewTools.label("", "sample-nothing");
    private final TextField find;
    private List<SampleTile> shown = List.of();

    /** Makes an empty grid; letters that are typed in it, and the way up from its first row, lead to {@code find}. */
    TileGrid(TextField find) {
        this.find = find;
        getStyleClass().add("sample-grid");
        setId("samples-grid");
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        pane.setPrefColumns(COLUMNS);
        pane.getStyleClass().add("sample-tiles");
        nothing.setWrapText(true);
        nothing.setAlignment(Pos.TOP_LEFT);
        setContent(pane);
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::go);
        pane.addEventHandler(KeyEvent.KEY_TYPED, this::type);
    }

    /** Shows tiles, or where there are none, says so. */
    void show(List<SampleTile> tiles, String orElse) {
        shown = List.copyOf(tiles);
        pane.getChildren().setAll(shown);
        nothing.setText(orElse);
        setContent(shown.isEmpty() ? nothing : pane);
        setVvalue(0);
        stopAt(0);
    }

    /** What is shown. */
    List<SampleTile> shown() {
        return shown;
    }

    void focusFirst() {
        focus(0);
    }

    private void stopAt(int place) {
        for (int i = 0; i < shown.size(); i++) {
            shown.get(i).setFocusTraversable(i == place);
        }
    }

    private void focus(int place) {
        if (place >= 0 && place < shown.size()) {
            stopAt(place);
            shown.get(place).requestFocus();
            reveal(shown.get(place));
        }
    }

    private void reveal(Node tile) {
        double hidden = pane.getHeight() - getViewportBounds().getHeight();
        if (hidden > 0) {
            double top = getVvalue() * hidden;
            Bounds bounds = tile.getBoundsInParent();
            double least = bounds.getMaxY() - getViewportBounds().getHeight();
            setVvalue(Math.max(least, Math.min(bounds.getMinY(), top)) / hidden);
        }
    }

    private void go(KeyEvent event) {
        int now = shown.indexOf(getScene().getFocusOwner());
        int next = switch (event.getCode()) {
            case LEFT -> now - 1;
            case RIGHT -> now + 1;
            case UP -> now - COLUMNS;
            case DOWN -> now + COLUMNS;
            case HOME -> 0;
            case END -> shown.size() - 1;
            default -> now;
        };
        if (now >= 0 && next != now) {
            event.consume();
            if (event.getCode() == KeyCode.UP && next < 0) {
                find.requestFocus();
            } else {
                focus(next);
            }
        }
    }

    private void type(KeyEvent event) {
        String letter = event.getCharacter();
        if (!letter.isBlank() && Character.isLetterOrDigit(letter.codePointAt(0)) && !event.isShortcutDown()) {
            event.consume();
            find.requestFocus();
            find.setText(letter);
            find.end();
        }
    }
}
