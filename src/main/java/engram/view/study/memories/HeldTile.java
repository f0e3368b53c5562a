package engram.view.study.memories;

import module java.base;
import module javafx.controls;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import engram.view.picture.PictureBox;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A memory, and for each network whether it is a fixed point, by a sign and the share of wrong pixels. */
final class HeldTile extends Button {

    private static final PseudoClass LOST = PseudoClass.getPseudoClass("lost");
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

    private final PictureBox picture = new PictureBox(0);
    private final Label name = ViewTools.label("", "held-name");
    private final List<Label> lines = new ArrayList<>();
    private final VBox box = new VBox(picture, name);

    /** An empty tile. */
    HeldTile() {
        getStyleClass().addAll("flat", "held-tile");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(box);
        box.getStyleClass().add("held-box");
        name.setMinWidth(0);
    }

    /** Makes picture and name as wide as there is room. */
    void setSide(double side, double width) {
        picture.setSide(side);
        box.setMinWidth(width);
        box.setMaxWidth(width);
    }

    /** Shows a memory. */
    void show(MemoriesSight sight, int memory, Image image) {
        picture.show(image);
        name.setText(sight.name(memory));
        while (lines.size() < sight.networks()) {
            Label line = ViewTools.label("", "held-line");
            lines.add(line);
            box.getChildren().add(line);
        }
        for (int network = 0; network < lines.size(); network++) {
            Label line = lines.get(network);
            boolean there = network < sight.networks();
            ViewTools.show(line, there);
            if (there) {
                boolean fixed = sight.study().networks().get(network).fixed().get(memory);
                line.setText(sight.names().get(network) + "  " + sight.lost(network, memory));
                boolean known = sight.isKnown(network, memory);
                line.setGraphic(known ? new FontIcon(fixed ? Feather.CHECK : Feather.X) : null);
                line.pseudoClassStateChanged(LOST, known && !fixed);
                line.pseudoClassStateChanged(UNKNOWN, !known);
            }
        }
        setAccessibleText(sight.name(memory));
        Tips.explain(this, sight.told(memory));
    }
}
