package engram.view.maps;

import module java.base;
import module javafx.controls;
import engram.view.control.Tips;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The tools to draw on the cue with: the pencil, which is always there to begin with, and the others while somebody
 * draws. Choosing the tool that is chosen puts it down.
 */
public final class DrawingTools extends HBox {

    /** What the pointer does to the cells of the cue that it is pulled over. With Shift, each does the reverse. */
    enum Tool {
        PENCIL("pencil", "Pencil: sets neurons on; with Shift, off", true),
        ERASER("eraser", "Eraser: sets neurons off; with Shift, on", false),
        SCISSORS("scissors", "Scissors: cut a rectangle out, sets all in it off; with Shift, on", false);

        private final String id;
        private final String explanation;
        private final boolean value;

        Tool(String id, String explanation, boolean value) {
            this.id = id;
            this.explanation = explanation;
            this.value = value;
        }

        /** Whether it sets neurons on, without Shift. */
        boolean value() {
            return value;
        }
    }

    private static final String ERASER =
            "M2.5 9.5 L8.5 3.5 L12.5 7.5 L6.5 13.5 L5 13.5 L2.5 11 Z M5.5 6.5 L9.5 10.5 M6.5 13.5 L13 13.5";

    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>();
    private final Map<Tool, ToggleButton> buttons = new EnumMap<>(Tool.class);
    private final Button clear = new Button(null, new FontIcon(Feather.ROTATE_CCW));
    private Tool latest = Tool.PENCIL;

    DrawingTools() {
        getStyleClass().add("drawing-tools");
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(USE_PREF_SIZE);
        for (Tool each : Tool.values()) {
            ToggleButton button = new ToggleButton(null, icon(each));
            button.setId("draw-" + each.id);
            button.getStyleClass().addAll("flat", "tiny");
            button.setOnAction(_ -> tool.set(button.isSelected() ? each : null));
            buttons.put(each, button);
            getChildren().add(button);
        }
        clear.setId("draw-clear");
        clear.getStyleClass().addAll("flat", "tiny");
        clear.setAccessibleText("Undo all changes by hand");
        Tips.explain(clear, "Undoes all changes by hand: the cue is again as the noise made it");
        getChildren().add(clear);
        tool.addListener((_, _, chosen) -> show(chosen));
        show(null);
    }

    private static Node icon(Tool tool) {
        return switch (tool) {
            case PENCIL -> new FontIcon(Feather.EDIT_2);
            case SCISSORS -> new FontIcon(Feather.SCISSORS);
            case ERASER -> {
                SVGPath path = new SVGPath();
                path.setContent(ERASER);
                path.getStyleClass().add("drawn-icon");
                yield path;
            }
        };
    }

    private void show(Tool chosen) {
        if (chosen != null) {
            latest = chosen;
        }
        buttons.forEach((each, button) -> {
            button.setSelected(each == chosen);
            boolean begins = chosen == null && each == Tool.PENCIL;
            String explanation = begins ? "Draw on the cue by hand (D)" : each.explanation;
            button.setAccessibleText(explanation);
            Tips.explain(button, explanation);
            show(button, chosen != null || begins);
        });
        show(clear, chosen != null);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** The tool in hand, null for none. */
    ObjectProperty<Tool> tool() {
        return tool;
    }

    /** Takes all changes back. */
    public Button clear() {
        return clear;
    }

    /** Takes the tool in hand that was used last, or puts down the one that is. */
    public void toggle() {
        tool.set(tool.get() == null ? latest : null);
    }

    /** Puts the tool down; false where there was none in hand. */
    public boolean putDown() {
        boolean inHand = tool.get() != null;
        tool.set(null);
        return inHand;
    }
}
