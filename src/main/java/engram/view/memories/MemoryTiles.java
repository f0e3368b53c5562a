package engram.view.memories;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.model.experiment.Appearance;
import engram.model.experiment.Memory;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;

/**
 * All memories as tiles, three in a row. Three rows are seen, and the rest is scrolled to: nodes exist for what is in
 * sight alone, so ten thousand memories are as quick as ten. They can be searched by name. One of them is the current one, which
 * the keys act on.
 */
public final class MemoryTiles extends Region {

    /** How many stand beside one another. */
    public static final int COLUMNS = 3;

    private static final int MOST_ROWS = 3;
    private static final PseudoClass ROLLING = PseudoClass.getPseudoClass("rolling");
    private static final int LONGEST_SAID = 40;
    private static final double GAP = 6;
    private static final double LEAST_SIDE = 48;
    /** At most, in heights of a letter: 80 pixels at the usual size. */
    private static final double MOST_SIDE = 6.16;

    private final ListView<Integer> rows = new ListView<>();
    private final VBox empty = placeholder();
    /** Tells how high a name is in the letters of the moment. */
    private final Label ruler = ViewTools.label("digit 4", "memory-name");
    private final MemoryActions actions;
    private final Set<Row> cells = Collections.newSetFromMap(new WeakHashMap<>());

    private final Label none = ViewTools.label("", "caption");

    private List<Memory> memories = List.of();
    /** What is looked for in their names, in small letters; empty for all. */
    private String wanted = "";
    /** The places of those that are seen, in order. */
    private int[] seen = {};
    private Function<Memory, Appearance> appearance = _ -> null;
    private long asked = -1;
    private int current;
    private double side = 72;

    MemoryTiles(MemoryActions actions) {
        this.actions = actions;
        getStyleClass().add("memory-tiles");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText("Pictures to learn");
        setFocusTraversable(true);
        rows.setFocusTraversable(false);
        rows.setCellFactory(_ -> {
            Row row = new Row();
            cells.add(row);
            return row;
        });
        ruler.setVisible(false);
        ruler.setManaged(false);
        none.setWrapText(true);
        none.setAlignment(Pos.CENTER);
        getChildren().addAll(ruler, rows, empty, none);
        ruler.fontProperty().addListener(_ -> requestLayout());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        setOnContextMenuRequested(event -> {
            if (event.isKeyboardTrigger()) {
                tile(current).ifPresent(tile -> {
                    Bounds bounds = tile.localToScreen(tile.getLayoutBounds());
                    tile.showMenu(bounds.getCenterX(), bounds.getCenterY());
                });
                event.consume();
            }
        });
        setOnMousePressed(_ -> requestFocus());
        show(List.of(), -1);
    }

    private static VBox placeholder() {
        Label where = ViewTools.label("Drop pictures anywhere", "empty-title");
        where.setMinHeight(Region.USE_PREF_SIZE);
        Label how = ViewTools.label("or add, paste, or take samples", "caption");
        how.setMinHeight(Region.USE_PREF_SIZE);
        where.setWrapText(true);
        how.setWrapText(true);
        VBox box = new VBox(4, where, how);
        box.getStyleClass().addAll("empty-state", "dashed");
        box.setAlignment(Pos.CENTER);
        return box;
    }

    /** The memories shown, in order. */
    public List<Memory> memories() {
        return memories;
    }

    /** The place of the memory that keys act on, from 0 on. */
    public int current() {
        return current;
    }

    /**
     * Shows only those with some letters in their names; they keep their places among all.
     *
     * @param words large or small; empty for all
     * @return how many are seen
     */
    int find(String words) {
        wanted = words.strip().toLowerCase(Locale.ROOT);
        none.setText(Text.of("No picture is called \u201C%s\u201D.", Text.shortened(words.strip(), LONGEST_SAID)));
        look();
        if (seen.length > 0 && slot(current) < 0) {
            current = seen[0];
        }
        rows.scrollTo(Math.max(0, slot(current)) / COLUMNS);
        showAgain();
        return seen.length;
    }

    /** Makes the first that is seen the one that is asked about. */
    void askFirst() {
        if (seen.length > 0) {
            actions.ask(memories.get(seen[0]));
        }
    }

    /** Where among those that are seen one is; negative where it is not. */
    private int slot(int place) {
        return Arrays.binarySearch(seen, place);
    }

    /** Makes the memory at a place the one that keys act on, and brings it into sight. */
    public void go(int place) {
        requestFocus();
        current = Math.clamp(place, 0, Math.max(0, memories.size() - 1));
        reveal(current);
        showAgain();
    }

    /** Scrolls no further than it has to. */
    private void reveal(int place) {
        int row = Math.max(0, slot(place)) / COLUMNS;
        double top = cells.stream()
                .filter(cell -> !cell.isEmpty() && cell.getIndex() == row && cell.isVisible())
                .mapToDouble(cell -> rows.sceneToLocal(cell.localToScene(0, 0)).getY())
                .findFirst()
                .orElse(Double.NaN);
        if (Double.isNaN(top) || top < -1) {
            rows.scrollTo(row);
        } else if (top + rowHeight() > rows.getHeight() + 1) {
            rows.scrollTo(Math.max(0, row - MOST_ROWS + 1));
        }
    }

    private Optional<MemoryTile> tile(int place) {
        return cells.stream()
                .filter(cell -> !cell.isEmpty() && slot(place) >= 0 && cell.getIndex() == slot(place) / COLUMNS)
                .map(cell -> cell.tiles.get(slot(place) % COLUMNS))
                .findFirst();
    }

    void show(List<Memory> newMemories, long newAsked) {
        OptionalInt kept = current < memories.size() ? placeOf(memories.get(current).id(), newMemories) : OptionalInt.empty();
        boolean wasEmpty = memories.isEmpty();
        memories = List.copyOf(newMemories);
        asked = newAsked;
        current = wasEmpty ? Math.max(0, placeOf(asked, memories).orElse(0))
                : kept.orElse(Math.clamp(current, 0, Math.max(0, memories.size() - 1)));
        look();
        showAgain();
    }

    /** Makes room for those that are seen. */
    private void look() {
        seen = IntStream.range(0, memories.size())
                .filter(place -> memories.get(place).name().toLowerCase(Locale.ROOT).contains(wanted))
                .toArray();
        int count = (seen.length + COLUMNS - 1) / COLUMNS;
        if (count < rows.getItems().size()) {
            rows.getItems().remove(count, rows.getItems().size());
        } else if (count > rows.getItems().size()) {
            rows.getItems().addAll(IntStream.range(rows.getItems().size(), count).boxed().toList());
        }
        pseudoClassStateChanged(ROLLING, count > MOST_ROWS);
        rows.setVisible(count > 0);
        empty.setVisible(memories.isEmpty());
        none.setVisible(count == 0 && !memories.isEmpty());
        requestLayout();
    }

    private static OptionalInt placeOf(long id, List<Memory> memories) {
        return IntStream.range(0, memories.size()).filter(place -> memories.get(place).id() == id).findFirst();
    }

    void show(Function<Memory, Appearance> newAppearance) {
        appearance = newAppearance;
        showAgain();
    }

    private void showAgain() {
        cells.forEach(Row::showAgain);
    }

    private void onKey(KeyEvent event) {
        // What is typed into a name is the name's.
        if (seen.length == 0 || event.getTarget() instanceof TextInputControl || event.isControlDown() || event.isMetaDown()) {
            return;
        }
        Memory memory = memories.get(current);
        switch (event.getCode()) {
            case DELETE, BACK_SPACE -> {
                if (event.isShiftDown()) {
                    actions.removeAll();
                } else {
                    actions.remove(memory);
                }
            }
            case I -> actions.invert(memory);
            case ENTER -> actions.ask(memory);
            case F2 -> {
                reveal(current);
                layout();
                tile(current).ifPresent(MemoryTile::startRename);
            }
            case LEFT -> step(event, -1);
            case RIGHT -> step(event, 1);
            case UP -> step(event, -COLUMNS);
            case DOWN -> step(event, COLUMNS);
            case PAGE_UP -> step(event, -MOST_ROWS * COLUMNS);
            case PAGE_DOWN -> step(event, MOST_ROWS * COLUMNS);
            case HOME -> step(event, -memories.size());
            case END -> step(event, memories.size());
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** With Alt the memory itself goes there, and stays the current one. */
    private void step(KeyEvent event, int by) {
        int to = seen[Math.clamp((long) slot(current) + by, 0, seen.length - 1)];
        if (event.isAltDown() && to != current) {
            actions.move(memories.get(current), to);
        }
        go(to);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double sideIn(double width) {
        double room = Math.floor((width - snappedLeftInset() - snappedRightInset() - (COLUMNS - 1) * GAP) / COLUMNS);
        return Math.max(LEAST_SIDE, Math.min(room, MOST_SIDE * ruler.getFont().getSize()));
    }

    private double rowHeight() {
        return Math.ceil(side + ruler.prefHeight(-1) + 2 + GAP);
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + snappedRightInset() + COLUMNS * side + (COLUMNS - 1) * GAP;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double before = side;
        side = sideIn(width < 0 ? getWidth() : width);
        double height = rowHeight() * Math.clamp(rows.getItems().size(), 1, MOST_ROWS) + snappedTopInset() + snappedBottomInset();
        side = before;
        return height;
    }

    @Override
    protected void layoutChildren() {
        double newSide = sideIn(getWidth());
        double top = snappedTopInset();
        double height = getHeight() - top - snappedBottomInset();
        if (newSide != side || rows.getFixedCellSize() != rowHeight()) {
            side = newSide;
            rows.setFixedCellSize(rowHeight());
            cells.forEach(Row::fit);
        }
        // As wide as the column: its scroll bar lies in the margin, and the tiles stay where they are when it comes.
        rows.resizeRelocate(0, top, getWidth(), height);
        none.resizeRelocate(snappedLeftInset(), top, getWidth() - snappedLeftInset() - snappedRightInset(), height - GAP);
        empty.resizeRelocate(snappedLeftInset(), top, getWidth() - snappedLeftInset() - snappedRightInset(), height - GAP);
    }

    /** Three memories beside one another. */
    private final class Row extends ListCell<Integer> {

        private final List<MemoryTile> tiles = IntStream.range(0, COLUMNS).mapToObj(_ -> tile()).toList();
        private final HBox box = new HBox(GAP);

        Row() {
            getStyleClass().setAll("memory-row");
            setPrefWidth(0);
            box.getChildren().addAll(tiles);
            fit();
        }

        private MemoryTile tile() {
            return new MemoryTile(MemoryTiles.this, actions);
        }

        void fit() {
            box.setPadding(new Insets(0, 0, 0, MemoryTiles.this.snappedLeftInset()));
            tiles.forEach(tile -> tile.setSide(side));
        }

        @Override
        protected void updateItem(Integer row, boolean isEmpty) {
            super.updateItem(row, isEmpty);
            setGraphic(isEmpty || row == null ? null : box);
            showAgain();
        }

        void showAgain() {
            if (isEmpty() || getItem() == null) {
                return;
            }
            for (int i = 0; i < COLUMNS; i++) {
                int slot = getItem() * COLUMNS + i;
                boolean there = slot < seen.length;
                tiles.get(i).setVisible(there);
                if (there) {
                    int place = seen[slot];
                    Memory memory = memories.get(place);
                    tiles.get(i).show(memory, place, appearance.apply(memory), memory.id() == asked, place == current);
                }
            }
        }
    }
}
