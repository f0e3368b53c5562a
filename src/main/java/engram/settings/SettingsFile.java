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
        if (found.remove(VERSION_NAME) instanceof Number version && version.doubleValue() > VERSION) {
            throw new NewerException();
        }
        return Settings.of(found);
    }

    /** Writes a file, whole or not at all; makes the folder where there is none. */
    static void write(Path file, Settings settings) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(VERSION_NAME, VERSION);
        members.putAll(settings.written());
        JsonFile.write(file, members);
    }
}
