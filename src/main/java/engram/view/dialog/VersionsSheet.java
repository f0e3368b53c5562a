package engram.view.dialog;

import module javafx.controls;
import engram.view.control.Overlay;
import engram.view.control.ViewTools;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;

/** The states of a file that can be gone back to, the newest on top, in a sheet over the window. */
public final class VersionsSheet {

    private final Overlay overlay;
    private final Button done = new Button("Close");
    /** What has the focus at first. */
    private Button first = done;

    /**
     * Makes the sheet; it is closed at first.
     *
     * @param explanation what is seen, or why nothing is
     * @param times when each was saved, as people read it
     * @param onGoBack told which of them is wanted, from 0 on; the sheet is closed by then
     */
    public VersionsSheet(String explanation, List<String> times, IntConsumer onGoBack) {
        Label words = ViewTools.label(explanation, "quiet");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        VBox rows = new VBox(4);
        done.setId("versions-done");
        HBox foot = new HBox(ViewTools.stretch(), done);
        VBox content = new SheetContent(12, words, rows, foot);
        content.getStyleClass().add("versions");
        overlay = new Overlay("versions-sheet", "Versions", content);
        done.setOnAction(_ -> overlay.close());
        for (int place = times.size() - 1; place >= 0; place--) {
            rows.getChildren().addFirst(row(times.get(place), place, onGoBack));
        }
    }

    private HBox row(String time, int place, IntConsumer onGoBack) {
        Button back = new Button("Go back");
        back.setId("version-" + place);
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setAccessibleText("Go back to the state of " + time);
        back.setOnAction(_ -> {
            overlay.close();
            onGoBack.accept(place);
        });
        first = back;
        HBox row = new HBox(16, new Label(time), ViewTools.stretch(), back);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Opens it over the window. */
    public void open(Pane window) {
        overlay.open(window, first);
    }
}
