package engram.view;

import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Makes the tool tips that explain everything on screen: soon there, long enough to read, never too wide. */
final class Tips {

    private Tips() {}

    static Tooltip of(String text) {
        Tooltip tip = new Tooltip(text);
        tip.setShowDelay(Duration.millis(350));
        tip.setShowDuration(Duration.seconds(30));
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        return tip;
    }
}
