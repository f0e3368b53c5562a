package engram.view.samples;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.model.image.file.Sample;
import engram.view.control.ViewTools;

/** The kinds of samples, one under the other, with how many there are of each; one or none of them is looked at. */
final class SampleKinds extends VBox {

    private final List<ToggleButton> buttons = new ArrayList<>();
    private final List<Sample.Group> groups;
    private final ToggleGroup one = new ToggleGroup();
    private final Consumer<Sample.Group> onLook;

    /** Makes the list; {@code onLook} is told whenever people want to look at a kind. */
    SampleKinds(List<Sample.Group> groups, Consumer<Sample.Group> onLook) {
        this.groups = List.copyOf(groups);
        this.onLook = onLook;
        getStyleClass().add("sample-kinds");
        for (Sample.Group group : groups) {
            HBox line = new HBox(ViewTools.label(group.title()), ViewTools.stretch(),
                    ViewTools.label(Text.of("%d", group.samples().size()), "sample-count"));
            ToggleButton button = new ToggleButton(null, line);
            button.getStyleClass().setAll("sample-kind");
            button.setId("samples-" + group.name());
            button.setAccessibleText(Text.of("%s, %d", group.title(), group.samples().size()));
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            button.setMaxWidth(Double.MAX_VALUE);
            line.minWidthProperty().bind(button.widthProperty().subtract(20));
            button.setToggleGroup(one);
            button.setOnAction(_ -> look(group));
            buttons.add(button);
        }
        getChildren().setAll(buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, this::go);
    }

    /** Looks at a kind. */
    void look(Sample.Group group) {
        // A second click does not make it the kind of none.
        one.selectToggle(buttons.get(groups.indexOf(group)));
        onLook.accept(group);
    }

    /** Shows that samples of all kinds are looked at. */
    void lookAtAll() {
        one.selectToggle(null);
    }

    private void go(KeyEvent event) {
        int way = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        int now = buttons.indexOf(event.getTarget());
        if (way != 0 && now >= 0) {
            event.consume();
            int next = Math.clamp(now + way, 0, buttons.size() - 1);
            buttons.get(next).requestFocus();
            look(groups.get(next));
        }
    }
}
