package engram.view.control;

import module java.base;
import module javafx.controls;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The tools that the views below the maps have alike. */
public final class ViewTools {

    private ViewTools() {}

    /** A button that saves what a view shows; disabled until there is something to save. */
    public static Button export(String view, String explanation) {
        Button button = new Button(null, new FontIcon(Feather.DOWNLOAD));
        button.setId(view + "-export");
        button.getStyleClass().addAll("flat", "tiny");
        button.setAccessibleText(explanation);
        button.setDisable(true);
        Tips.explain(button, explanation);
        return button;
    }

    /** A small choice; the first of the values is chosen. */
    public static <T> ComboBox<T> choice(String id, String title, List<T> values, Function<T, String> name,
            Function<T, String> explanation) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getStyleClass().add("small");
        box.setAccessibleText(title);
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                return values.stream().filter(value -> name.apply(value).equals(text)).findFirst().orElse(null);
            }
        });
        box.valueProperty().addListener((_, _, value) -> Tips.explain(box, title + ". " + explanation.apply(value)));
        box.setValue(values.getFirst());
        return box;
    }

    /** How many of the screen's pixels there are to one of the window's. */
    public static double scale(Node node) {
        return node.getScene() == null || node.getScene().getWindow() == null ? 1 : node.getScene().getWindow().getOutputScaleX();
    }
}
