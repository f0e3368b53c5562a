package engram.view.control;

import module java.base;
import module javafx.controls;
import javafx.scene.control.Label;
import javafx.util.StringConverter;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The tools that the views below the maps have alike. */
public final class ViewTools {

    private ViewTools() {}

    /**
     * Gives a button its text and icon, where they are not null, its tip and its looks; one without a text is read out by its
     * explanation.
     */
    public static <B extends ButtonBase> B dressed(B button, String id, String text, Ikon icon, String explanation,
            String... looks) {
        button.setText(text);
        button.setGraphic(icon == null ? null : new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("flat");
        button.getStyleClass().addAll(looks);
        if (text == null) {
            button.setAccessibleText(explanation);
        }
        Tips.explain(button, explanation);
        return button;
    }

    /** A button that saves what a view shows; disabled until there is something to save. */
    public static Button export(String view, String explanation) {
        Button button = dressed(new Button(), view + "-export", null, Feather.DOWNLOAD, explanation, "tiny");
        button.setDisable(true);
        return button;
    }

    /** A list to choose from, in which nothing is chosen yet. */
    public static <T> ComboBox<T> list(String id, String title, List<T> values, Function<T, String> name) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(title);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                return box.getItems().stream().filter(value -> name.apply(value).equals(text)).findFirst().orElse(null);
            }
        });
        return box;
    }

    /** A small choice; the first of the values is chosen. */
    public static <T> ComboBox<T> choice(String id, String title, List<T> values, Function<T, String> name,
            Function<T, String> explanation) {
        ComboBox<T> box = list(id, title, values, name);
        box.getStyleClass().add("small");
        box.valueProperty().addListener((_, _, value) -> Tips.explain(box, title + ". " + explanation.apply(value)));
        box.setValue(values.getFirst());
        return box;
    }

    /** A text with its looks. */
    public static Label label(String text, String... looks) {
        Label label = new Label(text);
        label.getStyleClass().addAll(looks);
        return label;
    }

    /** Room that pushes its neighbours in a row apart. */
    public static Region stretch() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /** Shows a node, or hides it and gives its room to others. */
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** How many of the screen's pixels there are to one of the window's. */
    public static double scale(Node node) {
        return node.getScene() == null || node.getScene().getWindow() == null ? 1 : node.getScene().getWindow().getOutputScaleX();
    }
}
