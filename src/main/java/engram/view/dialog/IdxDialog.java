package engram.view.dialog;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.model.image.file.IdxFile;
import engram.model.image.file.PictureSelection;
import engram.view.picture.PictureBox;
import engram.view.picture.Thumbnail;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import engram.view.theme.Theme;
import javafx.scene.control.Label;
import org.controlsfx.control.GridCell;
import org.controlsfx.control.GridView;

/** Asks which pictures of an IDX file are wanted: by clicking at them, or by writing their numbers. */
public final class IdxDialog extends Dialog<IdxDialog.Choice> {

    /**
     * What is wanted.
     *
     * @param numbers which pictures, counted from 0
     * @param inverted whether their negatives: MNIST's digits are white on black
     * @param transposed whether with rows and columns exchanged: EMNIST's letters lie on their sides
     */
    public record Choice(List<Integer> numbers, boolean inverted, boolean transposed) {

        /** Copies the list. */
        public Choice {
            numbers = List.copyOf(numbers);
        }
    }

    /** More memories than this are not taken into the window: every one of them has a place in lists and plots. */
    public static final int MOST = 2_000;

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double CELL = 56;
    private static final int FIRST_SUGGESTED = 3;

    private IdxFile file;
    private final BitSet chosen = new BitSet();
    private final TextField numbers = new TextField();
    private final Label count = ViewTools.label("", "caption");
    private final CheckBox invert = new CheckBox("Invert");
    private final CheckBox transpose = new CheckBox("Transpose");
    private final GridView<Integer> grid = new GridView<>();
    private final ButtonType take = new ButtonType("Add pictures", ButtonBar.ButtonData.OK_DONE);
    private final ButtonType takeAll;

    /**
     * Makes a dialog in which the first few pictures are chosen.
     *
     * @param name the file's name
     * @param file its pictures
     * @param theme the look of the dialog
     */
    public IdxDialog(String name, IdxFile file, Theme theme) {
        this.file = file;
        takeAll = new ButtonType(Text.of(file.count() > MOST ? "Add the first %,d" : "Add all %,d", Math.min(MOST, file.count())),
                ButtonBar.ButtonData.OTHER);
        setTitle("Pictures of " + name);
        setHeaderText(null);
        setResizable(true);
        numbers.setId("idx-numbers");
        numbers.setPromptText("0-9, 14, 20-");
        numbers.setAccessibleText("Numbers of the pictures, such as 0-9, 14");
        Tips.explain(numbers, "Numbers and ranges, separated by commas: 0-9, 14, 20-");
        numbers.textProperty().addListener((_, _, text) -> written(text));
        HBox.setHgrow(numbers, Priority.ALWAYS);
        Button none = new Button("None");
        none.setOnAction(_ -> choose(new BitSet()));
        Button first = new Button("First 10");
        first.setOnAction(_ -> choose(firstOnes(10)));
        HBox top = new HBox(8, new Label("Numbers"), numbers, first, none);
        top.setAlignment(Pos.CENTER_LEFT);
        grid.setId("idx-pictures");
        grid.setCellWidth(CELL);
        grid.setCellHeight(CELL + 16);
        grid.setHorizontalCellSpacing(4);
        grid.setVerticalCellSpacing(4);
        grid.setItems(FXCollections.observableArrayList(IntStream.range(0, file.count()).boxed().toList()));
        grid.setCellFactory(_ -> new PictureCell());
        VBox.setVgrow(grid, Priority.ALWAYS);
        invert.setId("idx-invert");
        Tips.explain(invert, "Exchanges light and dark: white on black, as in MNIST, becomes dark on white");
        transpose.setId("idx-transpose");
        Tips.explain(transpose, "Exchanges rows and columns: for EMNIST, whose files hold pictures column by column");
        transpose.selectedProperty().addListener(_ -> turn());
        count.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(count, Priority.ALWAYS);
        HBox bottom = new HBox(12, count, transpose, invert);
        bottom.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(10, top, grid, bottom);
        content.setPadding(new Insets(14, 14, 0, 14));
        getDialogPane().setContent(content);
        getDialogPane().setMinSize(480, 320);
        getDialogPane().setPrefSize(660, 540);
        getDialogPane().getButtonTypes().setAll(take, takeAll, ButtonType.CANCEL);
        theme.applyTo(getDialogPane().getScene());
        setResultConverter(
                button -> button == take ? choice(chosen) : button == takeAll ? choice(firstOnes(file.count())) : null);
        choose(firstOnes(FIRST_SUGGESTED));
        transpose.setSelected(IdxFile.isNamedLikeTransposed(name));
    }

    private Choice choice(BitSet wanted) {
        return new Choice(wanted.stream().limit(MOST).boxed().toList(), invert.isSelected(), transpose.isSelected());
    }

    private BitSet firstOnes(int many) {
        BitSet first = new BitSet();
        first.set(0, Math.min(many, file.count()));
        return first;
    }

    /** What stands in the field is what is chosen. */
    private void choose(BitSet wanted) {
        numbers.setText(asRanges(wanted));
    }

    private void turn() {
        file = file.transposed();
        grid.lookupAll(".idx-cell").forEach(node -> ((PictureCell) node).look());
        refresh(true);
    }

    private void toggle(int index) {
        BitSet wanted = (BitSet) chosen.clone();
        wanted.flip(index);
        choose(wanted);
    }

    private void written(String text) {
        try {
            List<Integer> wanted = text.isBlank() ? List.of() : PictureSelection.parse(text, file.count()).indices();
            chosen.clear();
            wanted.forEach(chosen::set);
            refresh(true);
        } catch (IllegalArgumentException e) {
            // What cannot be read chooses nothing; what was read before it would look as if it were chosen.
            chosen.clear();
            count.setText(e.getMessage());
            refresh(false);
        }
    }

    private void refresh(boolean right) {
        numbers.pseudoClassStateChanged(WRONG, !right);
        count.pseudoClassStateChanged(WRONG, !right);
        if (right) {
            count.setText(Text.of("%,d of %s chosen, %d \u00D7 %d pixels each", chosen.cardinality(),
                    Text.count(file.count(), "picture"), file.width(), file.height()));
        }
        boolean tooMany = right && chosen.cardinality() > MOST;
        if (tooMany) {
            count.setText(Text.of("%,d of %,d pictures chosen, and the window takes at most %,d", chosen.cardinality(),
                    file.count(), MOST));
        }
        Node button = getDialogPane().lookupButton(take);
        if (button != null) {
            ((Button) button).setText(tooMany ? Text.of("Take the first %,d", MOST) : take.getText());
            button.setDisable(!right || chosen.isEmpty());
        }
        grid.lookupAll(".idx-cell").forEach(node -> ((PictureCell) node).mark());
    }

    private static String asRanges(BitSet chosen) {
        StringBuilder text = new StringBuilder();
        for (int first = chosen.nextSetBit(0); first >= 0;) {
            int end = chosen.nextClearBit(first);
            text.append(text.isEmpty() ? "" : ", ").append(first);
            if (end - 1 > first) {
                text.append('-').append(end - 1);
            }
            first = chosen.nextSetBit(end);
        }
        return text.toString();
    }

    /** One picture of the file, with its number. */
    private final class PictureCell extends GridCell<Integer> {

        private final PictureBox box = new PictureBox(CELL - 4, "Click to choose or leave out");
        private final Label number = ViewTools.label("", "caption");
        private final VBox both = new VBox(box, number);

        PictureCell() {
            getStyleClass().add("idx-cell");
            both.setAlignment(Pos.CENTER);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                    toggle(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Integer index, boolean isEmpty) {
            super.updateItem(index, isEmpty);
            if (isEmpty || index == null) {
                setGraphic(null);
            } else {
                look();
                number.setText(index.toString());
                setGraphic(both);
            }
            mark();
        }

        void look() {
            if (getItem() != null) {
                box.show(Thumbnail.of(file.picture(getItem()).gray()));
            }
        }

        void mark() {
            pseudoClassStateChanged(CHOSEN, getItem() != null && chosen.get(getItem()));
        }
    }
}
