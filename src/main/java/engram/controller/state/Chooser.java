package engram.controller.state;

import module java.base;
import engram.model.image.table.PictureTable;
import engram.view.dialog.TableDialog;

/** Asks people for files and choices. The window asks with dialogs; tests answer by themselves. */
public interface Chooser {

    /** Which files to open, be they experiments or pictures, for what the title says; none where the question was cancelled. */
    List<Path> openAny(String title);

    /** Which pictures to open, for what the title says; none where the question was cancelled. */
    List<Path> openPictures(String title);

    /** Which folder to open, with all that is in it; empty where the question was cancelled. */
    Optional<Path> openFolder(String title);

    /** Where to save; a file name with its ending is suggested. Empty where the question was cancelled. */
    Optional<Path> save(String title, String suggestion);

    /**
     * Which pictures of a file of many to take, and how its numbers are read. Does not wait: files are at hand in the middle of a pulse, when no dialog
     * may hold the thread up.
     *
     * @param name the file's name
     * @param tables what can be read of it, the likeliest first
     * @param onPicked told later; not told where the question was cancelled
     */
    void pick(String name, List<PictureTable> tables, Consumer<TableDialog.Choice> onPicked);
}
