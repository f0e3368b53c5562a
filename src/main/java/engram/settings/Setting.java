package engram.settings;

import module java.base;

/**
 * One thing that is kept from start to start, declared once. None of them changes a number. Another one is a constant here, a
 * place in {@link #ALL}, and nothing else.
 *
 * @param name what it is called in the file
 * @param first what it is at the first start, and wherever the file says nothing that makes sense
 * @param reading makes it of what stands in the file: a text, a {@code Long}, a {@code Double}, a truth value, null, or a list
 *     or a map of those; empty where that makes no sense
 * @param writing makes what is to stand in the file, of the same kinds
 */
public record Setting<T>(String name, T first, Function<Object, Optional<T>> reading, Function<T, Object> writing) {

    /** How many recent files are known. */
    static final int MOST_RECENTS = 10;

    /** Where the window was; none where it has not been open yet. */
    public static final Setting<Optional<Place>> PLACE = new Setting<>("window", Optional.empty(),
            found -> Place.read(found).map(Optional::of), place -> place.map(Place::written).orElse(null));
    /** Light, dark, or as the system has it. */
    public static final Setting<Look> LOOK =
            new Setting<>("theme", Look.SYSTEM, Look::read, look -> look.name().toLowerCase(Locale.ROOT));
    /** How large letters are, 100 for the usual size. */
    public static final Setting<Integer> TEXT_PERCENT = new Setting<>("textSize", 100,
            found -> found instanceof Number percent ? Optional.of(percent.intValue()) : Optional.empty(), Integer::longValue);
    /** Whether the parameters that a first look does without are open. */
    public static final Setting<Boolean> ADVANCED = new Setting<>("advanced", false,
            found -> found instanceof Boolean open ? Optional.of(open) : Optional.empty(), open -> open);
    /** The name of the view that is open; empty for the first. */
    public static final Setting<String> VIEW = text("view");
    /** The name of the heat maps' colours; empty for the first. */
    public static final Setting<String> PALETTE = text("palette");
    /** The name of the speed of playing; empty for the first. */
    public static final Setting<String> SPEED = text("speed");
    /** Where pictures were opened last. */
    public static final Setting<Optional<Path>> PICTURE_FOLDER = folder("pictureFolder");
    /** Where figures, films and numbers were saved last. */
    public static final Setting<Optional<Path>> EXPORT_FOLDER = folder("exportFolder");
    /** Where experiments were opened or saved last. */
    public static final Setting<Optional<Path>> EXPERIMENT_FOLDER = folder("experimentFolder");
    /** Experiment files that were opened or saved, the newest first, whether they are still there or not. */
    public static final Setting<List<Path>> RECENTS = new Setting<>("recent", List.of(), Setting::paths,
            paths -> paths.stream().limit(MOST_RECENTS).map(Path::toString).toList());
    /** What was chosen when something was exported last, in words that the export's sheet understands; empty at first. */
    public static final Setting<String> LAST_EXPORT = text("lastExport");

    /** All of them, in the order in which they stand in the file. */
    static final List<Setting<?>> ALL = List.of(PLACE, LOOK, TEXT_PERCENT, ADVANCED, VIEW, PALETTE, SPEED, PICTURE_FOLDER,
            EXPORT_FOLDER, EXPERIMENT_FOLDER, RECENTS, LAST_EXPORT);

    /** Light or dark. */
    public enum Look {
        /** As the system has it. */
        SYSTEM,
        /** Dark ink on a light ground. */
        LIGHT,
        /** Light ink on a dark ground. */
        DARK;

        private static Optional<Look> read(Object found) {
            return Arrays.stream(values()).filter(look -> look.name().toLowerCase(Locale.ROOT).equals(found)).findFirst();
        }
    }

    /**
     * Where the window was while it was not maximised, in pixels of the screens' common plane: so it says on which screen, too.
     *
     * @param maximised whether it took all of the screen in the end
     */
    public record Place(double x, double y, double width, double height, boolean maximised) {

        private static Optional<Place> read(Object found) {
            if (found instanceof Map<?, ?> window && window.get("x") instanceof Number x && window.get("y") instanceof Number y
                    && window.get("width") instanceof Number width && window.get("height") instanceof Number height
                    && width.doubleValue() > 0 && height.doubleValue() > 0) {
                return Optional.of(new Place(x.doubleValue(), y.doubleValue(), width.doubleValue(), height.doubleValue(),
                        Boolean.TRUE.equals(window.get("maximised"))));
            }
            return Optional.empty();
        }

        private Map<String, Object> written() {
            Map<String, Object> window = new LinkedHashMap<>();
            window.put("x", x);
            window.put("y", y);
            window.put("width", width);
            window.put("height", height);
            window.put("maximised", maximised);
            return window;
        }
    }

    private static Setting<String> text(String name) {
        return new Setting<>(name, "", found -> found instanceof String text ? Optional.of(text) : Optional.empty(),
                text -> text);
    }

    private static Setting<Optional<Path>> folder(String name) {
        return new Setting<>(name, Optional.empty(), found -> path(found).map(Optional::of),
                folder -> folder.map(Path::toString).orElse(null));
    }

    private static Optional<List<Path>> paths(Object found) {
        return found instanceof List<?> texts
                ? Optional.of(texts.stream().flatMap(text -> path(text).stream()).distinct().limit(MOST_RECENTS).toList())
                : Optional.empty();
    }

    /** A place that is named in full, as this system names places: settings may have come from another one. */
    private static Optional<Path> path(Object found) {
        try {
            return found instanceof String text ? Optional.of(Path.of(text)).filter(Path::isAbsolute) : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
