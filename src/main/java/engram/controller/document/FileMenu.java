package engram.controller.document;

import module javafx.controls;
import engram.controller.pictures.DropController;
import engram.controller.pictures.PictureIntake;
import engram.controller.state.Chooser;
import engram.document.Unsaved;
import engram.model.FileProblem;
import engram.model.Text;
import engram.view.window.MainView;
import engram.view.window.ToastsView;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What people do with files: with the experiment as a whole, and the ways to bring pictures in from outside: from files, from a
 * folder, from the clipboard.
 */
public final class FileMenu {

    private final DocumentController documents;
    private final Chooser chooser;
    private final DropController drops;
    private final ToastsView messages;
    private final Menu recent = new Menu("Open recent", new FontIcon(Feather.CLOCK));
    private final Menu script = new Menu("Python script", new FontIcon(Feather.CODE));

    /**
     * Fills the menu.
     *
     * @param view has the menu, and buttons for what is wanted most
     * @param documents opens and saves
     * @param chooser asks which files
     * @param drops knows what is on the clipboard
     */
    public FileMenu(MainView view, DocumentController documents, Chooser chooser, DropController drops) {
        this.documents = documents;
        this.chooser = chooser;
        this.drops = drops;
        messages = view.messages();
        MainView.Tools tools = view.tools();
        recent.setId("open-recent");
        script.setId("python");
        view.maps().empty().open().setOnAction(_ -> open());
        tools.notes().setOnAction(_ -> documents.openNotes());
        tools.file()
                .getItems()
                .setAll(entry("new", "New  (Ctrl+N)", Feather.FILE, documents::startAnew),
                        entry("open", "Open\u2026  (Ctrl+O)", Feather.FOLDER, this::open), recent, new SeparatorMenuItem(),
                        entry("save", "Save  (Ctrl+S)", Feather.SAVE, documents::save),
                        entry("save-as", "Save as\u2026  (Ctrl+Shift+S)", Feather.COPY, documents::saveAs),
                        entry("versions", "Versions\u2026", Feather.ROTATE_CCW, documents::openVersions),
                        entry("notes", "Notes\u2026", Feather.FILE_TEXT, documents::openNotes), new SeparatorMenuItem(),
                        entry("copy-command", "Copy as command", Feather.TERMINAL, documents.recompute()::copyCommand), script,
                        new SeparatorMenuItem(), entry("open-pictures", "Open pictures\u2026", Feather.IMAGE, this::openPictures),
                        entry("open-folder", "Open folder of pictures\u2026  (Ctrl+Shift+O)", Feather.FOLDER_PLUS,
                                this::openFolder),
                        entry("paste", "Paste  (Ctrl+V)", Feather.CLIPBOARD, this::paste));
        recent.setDisable(true);
        offerScripts();
        tools.file().setOnShowing(_ -> {
            offer();
            offerScripts();
        });
    }

    /** Of each network that is seen. */
    private void offerScripts() {
        RecomputeController recompute = documents.recompute();
        List<RecomputeController.Network> networks = recompute.networks();
        script.getItems().clear();
        for (RecomputeController.Network network : networks) {
            String which = networks.size() > 1 ? ", network " + network : "";
            script.getItems()
                    .add(entry("save-python-" + network, Text.of("Save as Python%s\u2026", which), Feather.SAVE,
                            () -> recompute.saveScript(network)));
        }
        for (RecomputeController.Network network : networks) {
            String which = networks.size() > 1 ? ", network " + network : "";
            script.getItems()
                    .add(entry("copy-python-" + network, "Copy as Python" + which, Feather.COPY,
                            () -> recompute.copyScript(network)));
        }
    }

    private static MenuItem entry(String id, String text, Ikon icon, Runnable action) {
        // The key is read here only: as the entry's own it would work in spite of a sheet over the window.
        MenuItem item = new MenuItem(text, new FontIcon(icon));
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void offer() {
        Instant now = Instant.now();
        List<MenuItem> files = documents.recent().stream().map(this::recent).toList();
        List<MenuItem> left = documents.left().stream().map(each -> left(each, now)).toList();
        recent.getItems().setAll(files);
        if (!files.isEmpty() && !left.isEmpty()) {
            recent.getItems().add(new SeparatorMenuItem());
        }
        recent.getItems().addAll(left);
        recent.setDisable(recent.getItems().isEmpty());
    }

    private MenuItem left(Unsaved.Left left, Instant now) {
        return plain(Text.of("Not saved: %s, %s", left.file().map(FileProblem::nameOf).orElse(WorkingDocument.UNTITLED),
                Moments.time(left.when(), now)), () -> documents.goOnWith(left));
    }

    /** Names of files may hold any sign. */
    private static MenuItem plain(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private MenuItem recent(Path file) {
        // The folder tells files apart that are called the same.
        String name = FileProblem.nameOf(file);
        Path folder = file.getParent();
        return plain(folder == null ? name : Text.of("%s  (%s)", name, FileProblem.nameOf(folder)),
                () -> documents.take(List.of(file), PictureIntake.Use.LEARN));
    }

    /** What keys do the same, wherever the focus is. */
    public Map<String, Runnable> keys() {
        Map<String, Runnable> keys = new LinkedHashMap<>();
        keys.put("Shortcut+N", documents::startAnew);
        keys.put("Shortcut+O", this::open);
        keys.put("Shortcut+S", documents::save);
        keys.put("Shortcut+Shift+S", documents::saveAs);
        keys.put("Shortcut+Shift+O", this::openFolder);
        keys.put("Shortcut+V", this::paste);
        return keys;
    }

    /** Asks for files, and opens the experiment or learns the pictures that are in them. */
    public void open() {
        documents.take(chooser.openAny("Open an experiment, or pictures to learn"), PictureIntake.Use.LEARN);
    }

    /** Asks for pictures, and learns them. */
    public void openPictures() {
        documents.take(chooser.openPictures("Open pictures to learn"), PictureIntake.Use.LEARN);
    }

    /** Asks for a folder, and learns what is in it. */
    public void openFolder() {
        chooser.openFolder("Open a folder of pictures to learn")
                .ifPresent(folder -> documents.take(List.of(folder), PictureIntake.Use.LEARN));
    }

    /** Learns what is on the clipboard. */
    public void paste() {
        if (!drops.paste()) {
            messages.add(ToastsView.Kind.NOTE, "There is no picture on the clipboard. Copy one, or a file, first.");
        }
    }
}
