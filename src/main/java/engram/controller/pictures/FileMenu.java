package engram.controller.pictures;

import module javafx.controls;
import engram.controller.state.Chooser;
import engram.model.Text;
import engram.view.window.ToastsView;
import java.util.List;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The ways to bring pictures in from outside: from files, from a folder, from the clipboard. */
public final class FileMenu {

    private final Chooser chooser;
    private final PictureIntake intake;
    private final DropController drops;
    private final ToastsView messages;

    /**
     * Fills the menu.
     *
     * @param menu where its entries stand
     * @param chooser asks which files
     * @param intake takes the pictures
     * @param drops knows what is on the clipboard
     * @param messages says what is wrong
     */
    public FileMenu(MenuButton menu, Chooser chooser, PictureIntake intake, DropController drops, ToastsView messages) {
        this.chooser = chooser;
        this.intake = intake;
        this.drops = drops;
        this.messages = messages;
        menu.getItems()
                .setAll(entry("open", "Open pictures\u2026", Feather.FOLDER, "Ctrl+O", this::open),
                        entry("open-folder", "Open folder\u2026", Feather.FOLDER_PLUS, "Ctrl+Shift+O", this::openFolder),
                        entry("paste", "Paste", Feather.CLIPBOARD, "Ctrl+V", this::paste));
    }

    private static MenuItem entry(String id, String text, Ikon icon, String key, Runnable action) {
        // The key is read here only: as the entry's own it would work in spite of a sheet over the window.
        MenuItem item = new MenuItem(Text.of("%s  (%s)", text, key), new FontIcon(icon));
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /** Asks for files, and learns what is in them. */
    public void open() {
        intake.take(chooser.openPictures("Open pictures to learn"), PictureIntake.Use.LEARN);
    }

    /** Asks for a folder, and learns what is in it. */
    public void openFolder() {
        chooser.openFolder("Open a folder of pictures to learn")
                .ifPresent(folder -> intake.take(List.of(folder), PictureIntake.Use.LEARN));
    }

    /** Learns what is on the clipboard. */
    public void paste() {
        if (!drops.paste()) {
            messages.add(ToastsView.Kind.NOTE, "There is no picture on the clipboard. Copy one, or a file, first.");
        }
    }
}
