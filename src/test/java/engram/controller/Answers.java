package engram.controller;

import module java.base;
import engram.controller.state.Chooser;
import engram.model.image.table.PictureTable;
import engram.view.dialog.TableDialog;

/** Answers what the window asks, at once and as the test has it; belongs to the JavaFX thread. */
public final class Answers implements Chooser {

    private final List<String> questions = new ArrayList<>();
    private List<Path> pictures = List.of();
    private List<Integer> numbers = List.of();
    private Path target;

    /** Opens these files from now on. */
    public void open(List<Path> files) {
        pictures = files;
    }

    /** Saves to this file from now on; cancels where it is null. */
    public void saveTo(Path file) {
        target = file;
    }

    /** Takes these pictures of files of many from now on. */
    void take(List<Integer> wanted) {
        numbers = wanted;
    }

    /** What was asked so far, in order. */
    public List<String> questions() {
        return List.copyOf(questions);
    }

    @Override
    public List<Path> openAny(String title) {
        questions.add(title);
        return pictures;
    }

    @Override
    public List<Path> openPictures(String title) {
        questions.add(title);
        return pictures;
    }

    /** The first of the files to open, which a test makes a folder. */
    @Override
    public Optional<Path> openFolder(String title) {
        questions.add(title);
        return pictures.stream().findFirst();
    }

    @Override
    public Optional<Path> save(String title, String suggestion) {
        questions.add(title + ": " + suggestion);
        return Optional.ofNullable(target);
    }

    @Override
    public void pick(String name, List<PictureTable> tables, Consumer<TableDialog.Choice> onPicked) {
        questions.add("%s: %d of %d x %d".formatted(name, tables.getFirst().count(), tables.getFirst().width(),
                tables.getFirst().height()));
        onPicked.accept(new TableDialog.Choice(tables.getFirst(), numbers, false));
    }
}
