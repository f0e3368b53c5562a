package engram.controller.window;

import module java.base;
import module javafx.controls;
import engram.controller.state.Chooser;
import engram.controller.state.DialogPlace;
import engram.model.Text;
import engram.model.image.table.PictureTable;
import engram.view.dialog.TableDialog;
import engram.view.theme.Theme;
import java.nio.file.Path;

/** Asks with the system's and our own dialogs, above the window. Remembers the folder used last. */
public final class WindowChooser implements Chooser {

    private static final Pattern LETTER = Pattern.compile("[a-z]");

    private final Stage stage;
    private final Supplier<Theme> theme;
    private File folder;

    WindowChooser(Stage stage, Supplier<Theme> theme) {
        this.stage = stage;
        this.theme = theme;
    }

    @Override
    public List<Path> openPictures(String title) {
        FileChooser chooser = chooser(title);
        chooser.getExtensionFilters().addAll(pictures(), new FileChooser.ExtensionFilter("All files", "*"));
        List<File> files = chooser.showOpenMultipleDialog(stage);
        if (files == null || files.isEmpty()) {
            return List.of();
        }
        folder = files.getFirst().getParentFile();
        return files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> openFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(usableFolder());
        File chosen = chooser.showDialog(stage);
        if (chosen == null) {
            return Optional.empty();
        }
        folder = chosen;
        return Optional.of(chosen.toPath());
    }

    @Override
    public Optional<Path> save(String title, String suggestion) {
        FileChooser chooser = chooser(title);
        String ending = suggestion.substring(suggestion.lastIndexOf('.'));
        chooser.getExtensionFilters().add(filter(ending.substring(1).toUpperCase(Locale.ROOT), "*" + ending));
        chooser.setInitialFileName(suggestion);
        File file = chooser.showSaveDialog(stage);
        if (file == null) {
            return Optional.empty();
        }
        folder = file.getParentFile();
        if (file.getName().toLowerCase(Locale.ROOT).endsWith(ending)) {
            return Optional.of(file.toPath());
        }
        // The system asked about the name as it was typed, not about this one.
        Path completed = file.toPath().resolveSibling(file.getName() + ending);
        return Files.exists(completed) && !mayReplace(completed) ? Optional.empty() : Optional.of(completed);
    }

    private boolean mayReplace(Path target) {
        ButtonType replace = new ButtonType("Replace", ButtonBar.ButtonData.OK_DONE);
        Alert question = new Alert(Alert.AlertType.CONFIRMATION,
                Text.of("%s is there already. Replace it?", target.getFileName()), replace, ButtonType.CANCEL);
        question.setHeaderText(null);
        question.setTitle("Engram");
        question.initOwner(stage);
        return question.showAndWait().filter(replace::equals).isPresent();
    }

    /** Files that may hold pictures, by their names. */
    public static FileChooser.ExtensionFilter pictures() {
        return filter("Pictures", "*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp", "*.tif", "*.tiff", "*.webp", "*.pgm", "*.pbm",
                "*.ppm", "*.pnm", "*.gz", "*-ubyte", "*.idx", "*.npy", "*.npz", "*.mat", "*.csv", "*.tsv", "*.txt", "*.dat");
    }

    /**
     * Which files are seen: those of some endings, be these written in large letters or small. GTK takes letters as they are,
     * but knows alternatives; other systems make no difference, and know none.
     *
     * @param name what people read
     * @param patterns in small letters
     */
    public static FileChooser.ExtensionFilter filter(String name, String... patterns) {
        boolean alternatives = System.getProperty("os.name").equals("Linux");
        return new FileChooser.ExtensionFilter(name,
                Arrays.stream(patterns).map(pattern -> alternatives ? inAnyCase(pattern) : pattern).toList());
    }

    private static String inAnyCase(String pattern) {
        return LETTER.matcher(pattern).replaceAll(letter -> "[" + letter.group() + letter.group().toUpperCase(Locale.ROOT) + "]");
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(usableFolder());
        return chooser;
    }

    /** The folder used last, or null where it is no more. */
    private File usableFolder() {
        return folder != null && folder.isDirectory() ? folder : null;
    }

    @Override
    public void pick(String name, List<PictureTable> tables, Consumer<TableDialog.Choice> onPicked) {
        TableDialog dialog = new TableDialog(name, tables, theme.get());
        DialogPlace.centre(dialog, stage);
        dialog.setOnHidden(_ -> {
            if (dialog.getResult() != null) {
                onPicked.accept(dialog.getResult());
            }
        });
        dialog.show();
    }
}
