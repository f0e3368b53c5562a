package engram.settings;

import module java.base;
import engram.export.file.JsonFile;

/**
 * Settings as they stand in a file. A setting that is missing, or that makes no sense, is the default one; the rest counts
 * all the same.
 */
final class SettingsFile {

    /** The version of the file that this program writes; it reads all up to it. */
    static final int VERSION = 1;

    private static final String VERSION_NAME = "version";
    private static final String WINDOW = "window";
    private static final String LOOK = "theme";
    private static final String TEXT = "textSize";
    private static final String ADVANCED = "advanced";
    private static final String VIEW = "view";
    private static final String PALETTE = "palette";
    private static final String SPEED = "speed";
    private static final Set<String> KNOWN = Set.of(VERSION_NAME, WINDOW, LOOK, TEXT, ADVANCED, VIEW, PALETTE, SPEED);

    private SettingsFile() {}

    /** A newer program has written the file: this one does not know what its settings mean. */
    static final class NewerException extends Exception {

        private static final long serialVersionUID = 1L;
    }

    /**
     * The folder that systems keep such files in, and the file's name in it.
     *
     * @param system the system's name, as Java has it
     * @param environment variables by name
     * @param home the person's own folder
     */
    static Path place(String system, Map<String, String> environment, Path home) {
        Path folder;
        if (system.startsWith("Windows")) {
            folder = set(environment, "APPDATA").orElse(home.resolve("AppData").resolve("Roaming")).resolve("Engram");
        } else if (system.startsWith("Mac")) {
            folder = home.resolve("Library").resolve("Application Support").resolve("Engram");
        } else {
            folder = set(environment, "XDG_CONFIG_HOME").orElse(home.resolve(".config")).resolve("engram");
        }
        return folder.resolve("settings.json");
    }

    /** A folder that is named in full; the rules for these variables say that others do not count. */
    private static Optional<Path> set(Map<String, String> environment, String name) {
        try {
            return Optional.ofNullable(environment.get(name)).map(Path::of).filter(Path::isAbsolute);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /** Reads a file. */
    static Settings read(Path file) throws IOException, NewerException {
        Map<String, Object> found = JsonFile.read(file);
        if (found.get(VERSION_NAME) instanceof Number version && version.doubleValue() > VERSION) {
            throw new NewerException();
        }
        Map<String, Object> others = new LinkedHashMap<>(found);
        others.keySet().removeAll(KNOWN);
        Settings usual = Settings.DEFAULTS;
        return new Settings(place(found.get(WINDOW)), look(found.get(LOOK)),
                found.get(TEXT) instanceof Number percent ? percent.intValue() : usual.textPercent(),
                found.get(ADVANCED) instanceof Boolean open ? open : usual.advanced(), text(found.get(VIEW)),
                text(found.get(PALETTE)), text(found.get(SPEED)), Collections.unmodifiableMap(others));
    }

    private static String text(Object found) {
        return found instanceof String text ? text : "";
    }

    private static Settings.Look look(Object found) {
        return Arrays.stream(Settings.Look.values())
                .filter(look -> look.name().toLowerCase(Locale.ROOT).equals(found))
                .findFirst()
                .orElse(Settings.DEFAULTS.look());
    }

    private static Optional<Settings.Place> place(Object found) {
        if (found instanceof Map<?, ?> window && window.get("x") instanceof Number x && window.get("y") instanceof Number y
                && window.get("width") instanceof Number width && window.get("height") instanceof Number height
                && width.doubleValue() > 0 && height.doubleValue() > 0) {
            return Optional.of(new Settings.Place(x.doubleValue(), y.doubleValue(), width.doubleValue(), height.doubleValue(),
                    Boolean.TRUE.equals(window.get("maximised"))));
        }
        return Optional.empty();
    }

    /** Writes a file, whole or not at all; makes the folder where there is none. */
    static void write(Path file, Settings settings) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(VERSION_NAME, VERSION);
        settings.place().ifPresent(place -> {
            Map<String, Object> window = new LinkedHashMap<>();
            window.put("x", place.x());
            window.put("y", place.y());
            window.put("width", place.width());
            window.put("height", place.height());
            window.put("maximised", place.maximised());
            members.put(WINDOW, window);
        });
        members.put(LOOK, settings.look().name().toLowerCase(Locale.ROOT));
        members.put(TEXT, settings.textPercent());
        members.put(ADVANCED, settings.advanced());
        members.put(VIEW, settings.view());
        members.put(PALETTE, settings.palette());
        members.put(SPEED, settings.speed());
        members.putAll(settings.others());
        JsonFile.write(file, members);
    }
}
