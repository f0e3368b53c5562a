package engram.view.parameters;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What not everybody needs, folded away: a line to open it, which says how much in it was changed, and what is in it. */
final class AdvancedView extends VBox {

    private final BooleanProperty open = new SimpleBooleanProperty();
    private final Button head = new Button();
    private final Label changes = ViewTools.label("", "caption");
    private final VBox content = new VBox();
    private Runnable onUnfold = () -> {};

    AdvancedView() {
        getStyleClass().addAll("inputs-section", "advanced");
        FontIcon sign = new FontIcon(Feather.CHEVRON_RIGHT);
        HBox line = new HBox(4, sign, ViewTools.label("Advanced", "advanced-title"), ViewTools.stretch(), changes);
        line.setAlignment(Pos.CENTER_LEFT);
        head.setId("advanced");
        head.getStyleClass().setAll("button", "flat", "advanced-head");
        head.setGraphic(line);
        head.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        head.setMaxWidth(Double.MAX_VALUE);
        head.setOnAction(_ -> {
            open.set(!open.get());
            if (open.get()) {
                onUnfold.run();
            }
        });
        // A button is as wide as its column, and what it shows is not by itself.
        head.widthProperty()
                .subscribe(width -> line.setPrefWidth(width.doubleValue() - head.snappedLeftInset() - head.snappedRightInset()));
        changes.setId("advanced-changes");
        content.getStyleClass().add("advanced-content");
        content.setId("advanced-content");
        open.subscribe(isOpen -> {
            sign.setIconCode(isOpen ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
            ViewTools.show(content, isOpen);
            Tips.explain(head, isOpen ? "Folds these away" : "Steps, rule, recall, damage and seed, with their formulas");
        });
        getChildren().addAll(head, content);
        showChanges(0);
    }

    /** Whether it is unfolded. */
    BooleanProperty open() {
        return open;
    }

    /** Who is told that somebody has unfolded it; not where it was so from the start. */
    void setOnUnfold(Runnable listener) {
        onUnfold = listener;
    }

    /** Holds what is folded. */
    VBox content() {
        return content;
    }

    /** Says how many numbers in it are not at their defaults. */
    void showChanges(int count) {
        changes.setText(count == 0 ? "all at default" : Text.of("%d changed", count));
        head.setAccessibleText("Advanced, " + changes.getText());
    }
}
