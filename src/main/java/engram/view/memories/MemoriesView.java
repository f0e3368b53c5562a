package engram.view.memories;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.model.experiment.Appearance;
import engram.model.experiment.Memory;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/** The pictures that the network learns, in order, and which of them, or which other one, it is asked about. */
public final class MemoriesView extends VBox {

    private final Label title = ViewTools.label("Pictures to learn", "section-head");
    private final Button add = ViewTools.dressed(new Button(), "add-memories", "Add", Feather.PLUS,
            "Open pictures to learn (Ctrl+O)", "section-tool");
    private static final String HINT = "Click one to ask about it.";
    private static final String BRIEF_HINT = "Click one to ask.";

    /** Fewer than these are found with the eyes. */
    private static final int FEW = 24;

    private boolean narrow;
    private final TextField find = new TextField();
    private final Label hint = ViewTools.label("", "caption");
    private final Button other = ViewTools.dressed(new Button(), "open-cue", null, Feather.FOLDER,
            "Ask about a picture from a file, without learning it", "tiny");
    private final MemoryTiles tiles;

    /** Makes an empty list. */
    public MemoriesView(MemoryActions actions) {
        getStyleClass().addAll("inputs-section", "memories");
        tiles = new MemoryTiles(actions);
        tiles.setId("memories");
        HBox head = new HBox(4, title, ViewTools.stretch(), add);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("section-row");
        find.setId("find-memory");
        find.setPromptText("Find");
        find.setAccessibleText("Find pictures to learn by their names");
        Tips.explain(find, "Finds pictures by their names; Enter asks about the first, Escape shows all");
        find.getStyleClass().add("find-memory");
        find.textProperty().addListener((_, _, words) -> tiles.find(words));
        find.setOnAction(_ -> tiles.askFirst());
        find.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !find.getText().isEmpty()) {
                event.consume();
                find.clear();
            }
        });
        VBox.setMargin(find, new Insets(0, 12, 6, 12));
        hint.setId("asked");
        hint.getStyleClass().add("asked");
        hint.setMinWidth(0);
        hint.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(hint, Priority.ALWAYS);
        HBox foot = new HBox(4, hint, other);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("section-row");
        getChildren().addAll(head, find, tiles, foot);
        show(List.of(), Optional.empty());
    }

    /** Opens a chooser for pictures to learn. */
    public Button add() {
        return add;
    }

    /** Opens a chooser for a picture to ask about. */
    public Button other() {
        return other;
    }

    /** Says itself in a word where there is little room. */
    public void setNarrow(boolean newNarrow) {
        narrow = newNarrow;
        String before = narrow ? HINT : BRIEF_HINT;
        title.setText(narrow ? "Pictures" : "Pictures to learn");
        if (hint.getText().equals(before)) {
            hint.setText(hint());
        }
    }

    /**
     * Shows the memories.
     *
     * @param memories in order
     * @param asked what the network is asked about; may be none of the memories
     */
    public void show(List<Memory> memories, Optional<Memory> asked) {
        long id = asked.map(Memory::id).orElse(-1L);
        boolean many = memories.size() > FEW;
        find.setVisible(many);
        find.setManaged(many);
        if (!many) {
            find.clear();
        }
        tiles.show(memories, id);
        boolean stranger = asked.isPresent() && memories.stream().noneMatch(memory -> memory.id() == id);
        hint.setText(stranger ? "Asked: " + asked.get().name() : memories.isEmpty() ? "" : hint());
        Tips.explain(hint,
                stranger ? Text.of("The network is asked about \u201C%s\u201D, which it does not learn. Click a picture above to"
                        + " ask about that one.", asked.get().name())
                        : "The one in the blue frame is what the network is asked about.");
    }

    private String hint() {
        return narrow ? BRIEF_HINT : HINT;
    }

    /** Shows what the memories look like to the network. */
    public void show(Function<Memory, Appearance> appearance) {
        tiles.show(appearance);
    }
}
