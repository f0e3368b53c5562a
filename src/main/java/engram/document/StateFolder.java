package engram.document;

import module java.base;

/** The folder that systems keep the state of a program in: what it goes on from, and what is no setting and no document. */
public final class StateFolder {

    private StateFolder() {}

    /** That of the person who has started the program. */
    public static Path ofUser() {
        return of(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /**
     * That of a system.
     *
     * @param system the system's name, as Java has it
     * @param environment variables by name
     * @param home the person's own folder
     */
    static Path of(String system, Map<String, String> environment, Path home) {
        if (system.startsWith("Windows")) {
            return set(environment, "LOCALAPPDATA").orElse(home.resolve("AppData").resolve("Local")).resolve("Engram");
        }
        if (system.startsWith("Mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Engram");
        }
        return set(environment, "XDG_STATE_HOME").orElse(home.resolve(".local").resolve("state")).resolve("engram");
    }

    /** A folder that is named in full; the rules for these variables say that others do not count. */
    private static Optional<Path> set(Map<String, String> environment, String name) {
        try {
            return Optional.ofNullable(environment.get(name)).map(Path::of).filter(Path::isAbsolute);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
