package engram.controller.window;

import module java.base;
import module javafx.controls;
import engram.controller.state.Chooser;
import engram.controller.state.DialogPlace;
import engram.document.DocumentFile;
import engram.document.study.StudyFile;
import engram.export.report.LabReport;
import engram.model.Text;
import engram.model.image.table.PictureTable;
import engram.settings.KeptSettings;
import engram.settings.Setting;
import engram.view.dialog.TableDialog;
import engram.view.theme.Theme;
import java.nio.file.Path;

/**
 * Asks with the system's and our own dialogs, above the window. They open where the last of their kind was used: pictures,
 * exports and experiments each have a folder, which is kept from start to start.
 */
public final class WindowChooser implements Chooser {

    private static final Pattern LETTER = Pattern.compile("[a-z]");
    private static final String EXPERIMENT = DocumentFile.ENDING;
    private static final String[] PICTURES = {"*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp", "*.tif", "*.tiff", "*.webp", "*.pgm",
        "*.pbm", "*.ppm", "*.pnm", "*.gz", "*-ubyte", "*.idx", "*.npy", "*.npz", "*.mat", "*.csv", "*.tsv", "*.txt", "*.dat"};

    /** What has an experiment in it, and is nothing to learn. */
    private static final String[] CARRIERS =
            {"*" + EXPERIMENT, "*" + LabReport.ENDING, "*.htm", "*.svg", "*.mp4", "*" + StudyFile.ENDING};

    private final Stage stage;
    private final Supplier<Theme> theme;
    private final KeptSettings settings;

    /**
     * Asks nothing yet.
     *
     * @param stage the window
     * @param theme how it looks
     * @param settings where the folders are kept
     */
    WindowChooser(Stage stage, Supplier<Theme> theme, KeptSettings settings) {
        this.stage = stage;
        this.theme = theme;
        this.settings = settings;
    }

    @Override
    public List<Path> openAny(String title) {
        return open(title, Setting.EXPERIMENT_FOLDER, anything(), filter("Experiments", "*" + EXPERIMENT, "*" + LabReport.ENDING),
                pictures());
    }

    @Override
    public List<Path> openPictures(String title) {
        return open(title, Setting.PICTURE_FOLDER, pictures());
    }

    private List<Path> open(String title, Setting<Optional<Path>> folder, FileChooser.ExtensionFilter... filters) {
        FileChooser chooser = chooser(title, folder);
        chooser.getExtensionFilters().addAll(filters);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("All files", "*"));
        List<File> files = chooser.showOpenMultipleDialog(stage);
        if (files == null || files.isEmpty()) {
            return List.of();
        }
        remember(folder, files.getFirst().getParentFile());
        return files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> openFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(usable(Setting.PICTURE_FOLDER));
        File chosen = chooser.showDialog(stage);
        if (chosen == null) {
            return Optional.empty();
        }
        remember(Setting.PICTURE_FOLDER, chosen);
        return Optional.of(chosen.toPath());
    }

    @Override
    public Optional<Path> save(String title, String suggestion) {
        String ending = suggestion.substring(suggestion.lastIndexOf('.'));
        Setting<Optional<Path>> folder = ending.equals(EXPERIMENT) ? Setting.EXPERIMENT_FOLDER : Setting.EXPORT_FOLDER;
        FileChooser chooser = chooser(title, folder);
        chooser.getExtensionFilters().add(filter(ending.substring(1).toUpperCase(Locale.ROOT), "*" + ending));
        chooser.setInitialFileName(suggestion);
        File file = chooser.showSaveDialog(stage);
        if (file == null) {
            return Optional.empty();
        }
        remember(folder, file.getParentFile());
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
        return filter("Pictures", PICTURES);
    }

    /** The same, and files that have an experiment in them. */
    public static FileChooser.ExtensionFilter anything() {
        return filter("Experiments and pictures", Stream.concat(Stream.of(CARRIERS), Stream.of(PICTURES)).toArray(String[]::new));
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

    private FileChooser chooser(String title, Setting<Optional<Path>> folder) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(usable(folder));
        return chooser;
    }

    /** The folder used last, or null where it is no more. */
    private File usable(Setting<Optional<Path>> folder) {
        return settings.current().folder(folder).map(Path::toFile).orElse(null);
    }

    private void remember(Setting<Optional<Path>> folder, File used) {
        settings.change(kept -> kept.with(folder, Optional.ofNullable(used).map(File::toPath).map(Path::toAbsolutePath)));
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
