package engram.model;

import module java.base;

/**
 * What keeps a file from being read or written, found out from the file itself: what the system says of it is in the
 * system's own language, and often names something else.
 *
 * @param reason what is wrong, to be read after the file's name, without a full stop
 * @param remedy what to do, a sentence without its full stop
 */
public record Obstacle(String reason, String remedy) {

    /** Bytes that a name may have on all usual disks. */
    private static final int LONGEST_NAME = 255;

    private static final int LONGEST_PATH = 4096;

    /**
     * What is wrong with a path, whatever one wants to do with it.
     *
     * @return empty if there is nothing to be seen
     */
    public static Optional<Obstacle> inPath(Path file) {
        Path whole = file.toAbsolutePath();
        for (Path name : whole) {
            if (bytes(name) > LONGEST_NAME) {
                return Optional.of(new Obstacle("has too long a name", "Use a shorter one"));
            }
        }
        if (bytes(whole) >= LONGEST_PATH) {
            return Optional.of(new Obstacle("lies too deep in folders", "Use a folder higher up"));
        }
        for (Path above = whole.getParent(); above != null; above = above.getParent()) {
            if (Files.exists(above)) {
                return Files.isDirectory(above) ? Optional.empty()
                        : Optional.of(new Obstacle(Text.of("cannot be there: %s is a file, not a folder", above.getFileName()),
                                "Check the folder"));
            }
            if (Files.isSymbolicLink(above)) {
                return Optional.of(new Obstacle(Text.of("cannot be there: %s is a link that leads nowhere", above.getFileName()),
                        "Check the folder"));
            }
        }
        return Optional.empty();
    }

    /** Why a file could not be read. */
    public static Obstacle reading(Path file, IOException reported) {
        Optional<Obstacle> inPath = inPath(file);
        if (inPath.isPresent()) {
            return inPath.get();
        }
        if (Files.isDirectory(file)) {
            return new Obstacle("is a folder, not a file", "Choose a file in it");
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Obstacle("does not exist", "Check the name and the folder");
        }
        if (!Files.exists(file)) {
            return new Obstacle("is a link that leads nowhere", "Choose the file itself");
        }
        if (!Files.isRegularFile(file)) {
            return new Obstacle("is not an ordinary file", "Choose another file");
        }
        if (!Files.isReadable(file)) {
            return new Obstacle("may not be read by you", "Change its permissions, or choose another");
        }
        return reading(reported);
    }

    /** The same of a file of which no more is known than what the system says. */
    public static Obstacle reading(IOException reported) {
        return new Obstacle(Text.of("could not be read (%s)", told(reported)),
                "Try again; if it stays so, copy the file to another place, or get it again");
    }

    /** The system's own words, without the file's path where that can be told apart. */
    public static String told(IOException reported) {
        String words = reported instanceof FileSystemException problem ? problem.getReason() : reported.getMessage();
        return words == null || words.isBlank() ? reported.getClass().getSimpleName() : words.strip().replaceAll("\\s+", " ");
    }

    private static int bytes(Path path) {
        return path.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
