package engram.view.window;

import module java.base;
import module javafx.controls;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A place where one of the views is seen: a row of their names, the tools of the one that is open, and the view itself.
 * Tools stand beside the names where there is room, or below them, or behind a button where the view needs all of it.
 */
final class ViewPlace extends Region {

    private static final double ROW = 30;
    private static final double TOOLS = 30;
    private static final double GAP = 8;
    private static final double SIDE = 24;
    /** A view that is lower than this gives none of its height to tools. */
    private static final double ROOM_FOR_TOOLS = 196;
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("selected");

    private final Map<ViewName, Button> names = new EnumMap<>(ViewName.class);
    private final HBox row = new HBox(4);
    private final HBox tools = new HBox(8);
    private final StackPane content = new StackPane();
    private final Region line = new Region();
    private final Button more =
            ViewTools.dressed(new Button(), "view-tools", null, Feather.SLIDERS, "What this view shows, and how", "tiny");
    /** Over the view while somebody wants it: no window of its own, which some systems cannot draw through. */
    private final FlowPane hidden = new FlowPane(8, 8);
    private final Button size = ViewTools.dressed(new Button(), "view-size", null, Feather.MAXIMIZE_2, "", "tiny");
    private final BooleanProperty large;
    private double text = 1;

    /**
     * Makes a place.
     *
     * @param onChoose is told whose name is pressed
     * @param large whether the view takes the room of both networks' maps
     */
    ViewPlace(Consumer<ViewName> onChoose, BooleanProperty large) {
        this.large = large;
        getStyleClass().add("view-place");
        row.getStyleClass().add("view-names");
        row.setAlignment(Pos.CENTER_LEFT);
        tools.setAlignment(Pos.CENTER_RIGHT);
        tools.getStyleClass().add("view-tools");
        hidden.getStyleClass().add("hidden-tools");
        hidden.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("view-line");
        for (ViewName name : ViewName.values()) {
            Button button = new Button(name.title());
            button.setId("tab-" + name.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().add("view-name");
            button.setMinWidth(USE_PREF_SIZE);
            Label key = ViewTools.label(Integer.toString(name.key()), "key-sign");
            button.setGraphic(key);
            button.setAccessibleRole(AccessibleRole.TAB_ITEM);
            Tips.explain(button, name.explanation() + " (" + name.key() + ")");
            button.setOnAction(_ -> onChoose.accept(name));
            names.put(name, button);
        }
        row.getChildren().setAll(names.values());
        hidden.setVisible(false);
        more.setOnAction(_ -> hidden.setVisible(!hidden.isVisible()));
        bindLeaving();
        size.setOnAction(_ -> large.set(!large.get()));
        large.subscribe(isLarge -> {
            size.setGraphic(new FontIcon(isLarge ? Feather.MINIMIZE_2 : Feather.MAXIMIZE_2));
            String effect = isLarge ? "Shows the maps of A and B again (V)"
                    : "Shows this view large, in the place of A's and B's maps (V)";
            size.setAccessibleText(effect);
            Tips.explain(size, effect);
        });
        getChildren().addAll(line, row, tools, more, size, content, hidden);
    }

    /** Tools over the view go as menus do: by Escape, wherever the keys go, and by a press anywhere else. */
    private void bindLeaving() {
        EventHandler<KeyEvent> onKey = event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hidden.setVisible(false);
                event.consume();
            }
        };
        EventHandler<MouseEvent> onPress = event -> {
            if (!isIn(event.getTarget(), hidden) && !isIn(event.getTarget(), more)) {
                hidden.setVisible(false);
            }
        };
        hidden.visibleProperty().subscribe((_, seen) -> {
            if (getScene() != null && seen) {
                getScene().addEventFilter(KeyEvent.KEY_PRESSED, onKey);
                getScene().addEventFilter(MouseEvent.MOUSE_PRESSED, onPress);
            } else if (getScene() != null) {
                getScene().removeEventFilter(KeyEvent.KEY_PRESSED, onKey);
                getScene().removeEventFilter(MouseEvent.MOUSE_PRESSED, onPress);
            }
        });
    }

    private static boolean isIn(EventTarget target, Node whole) {
        return Stream.iterate(target instanceof Node node ? node : null, Objects::nonNull, Node::getParent)
                .anyMatch(node -> node == whole);
    }

    /**
     * Takes the size of letters.
     *
     * @param grows whether the view can be shown large
     */
    void setText(double scale, boolean grows) {
        text = scale;
        size.setVisible(grows);
        requestLayout();
    }

    /** Shows a view. */
    void show(ViewName shown, Node view, List<? extends Node> itsTools) {
        names.forEach((name, button) -> button.pseudoClassStateChanged(SHOWN, name == shown));
        hidden.setVisible(false);
        content.getChildren().setAll(view);
        hidden.getChildren().clear();
        tools.getChildren().setAll(itsTools);
        requestLayout();
    }

    /** Lets go of the view, which is to be seen elsewhere. */
    void clear() {
        hidden.setVisible(false);
        content.getChildren().clear();
        tools.getChildren().clear();
        hidden.getChildren().clear();
    }

    /** The name of a view, to be given the focus. */
    Button name(ViewName name) {
        return names.get(name);
    }

    @Override
    protected void layoutChildren() {
        double rowHeight = text * ROW;
        double side = text * SIDE;
        size.resizeRelocate(getWidth() - side, (rowHeight - side) / 2, side, side);
        layOut(getWidth() - (size.isVisible() ? side + GAP / 2 : 0), rowHeight, side);
    }

    /**
     * Lays out all but the button for its size.
     *
     * @param width what is left of the row of names
     * @param side of a button
     */
    private void layOut(double width, double rowHeight, double side) {
        double needed = width(toolsNode());
        double wide = nameRow(false, true);
        // Where tools stand elsewhere, a button for them is all that the names make room for.
        boolean keys = wide + GAP + needed <= width || wide + text * 36 <= width;
        double all = keys ? wide : nameRow(false, false);
        boolean brief = all + GAP + needed > width && all > width - text * 36;
        nameRow(brief, keys);
        double namesWidth = brief ? nameRow(true, false) : all;
        boolean beside = namesWidth + GAP + needed <= width;
        boolean below = !beside && needed <= width && getHeight() - rowHeight >= text * ROOM_FOR_TOOLS;
        boolean behind = !beside && !below && !toolsNode().getChildren().isEmpty();
        place(behind);
        row.resizeRelocate(0, 0, namesWidth, rowHeight);
        line.resizeRelocate(0, rowHeight - 1, getWidth(), 1);
        more.setVisible(behind);
        if (!behind) {
            hidden.setVisible(false);
        }
        double wideHidden = Math.min(width, width(hidden));
        hidden.resizeRelocate(width - wideHidden, rowHeight + 2, wideHidden, hidden.prefHeight(wideHidden));
        more.resizeRelocate(width - side, (rowHeight - side) / 2, side, side);
        tools.resizeRelocate(Math.max(0, width - needed), below ? rowHeight : 0, Math.min(width, needed), rowHeight - 1);
        double top = rowHeight + (below ? text * TOOLS : 0) + 3;
        content.resizeRelocate(0, top, getWidth(), Math.max(0, getHeight() - top));
    }

    /** How wide tools are side by side. */
    private static double width(Pane some) {
        return some.getChildren().stream().mapToDouble(tool -> Math.ceil(tool.prefWidth(-1)) + 1 + GAP).sum() - GAP + 2
                + some.getInsets().getLeft() + some.getInsets().getRight();
    }

    private Pane toolsNode() {
        return hidden.getChildren().isEmpty() ? tools : hidden;
    }

    private void place(boolean behind) {
        Pane from = behind ? tools : hidden;
        if (!from.getChildren().isEmpty()) {
            List<Node> nodes = List.copyOf(from.getChildren());
            from.getChildren().clear();
            (behind ? hidden : tools).getChildren().setAll(nodes);
        }
    }

    /** Writes the names in full or briefly, with their keys or without; gives how wide they are. */
    private double nameRow(boolean brief, boolean keys) {
        names.forEach((name, button) -> {
            button.setText(brief ? name.brief() : name.title());
            button.setContentDisplay(keys ? ContentDisplay.LEFT : ContentDisplay.TEXT_ONLY);
        });
        return row.prefWidth(-1);
    }
}
