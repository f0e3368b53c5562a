package engram.document;

import module java.base;
import engram.export.file.AtomicFile;
import engram.export.file.JsonFile;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.image.GrayImage;
import engram.model.image.Picture;

/**
 * The last saved states of files, so that people can go back to one. They lie beside what is unsaved, in a folder for each file.
 * Writing is done on a thread of its own: nobody who saves waits for it, and a state that cannot be written is no reason not to
 * save.
 */
public final class Versions implements AutoCloseable {

    /** How many states of a file are kept. */
    public static final int MOST_STATES = 10;

    /** Files of which states are kept; of others those go that were not saved for the longest time. */
    private static final int MOST_FILES = 50;

    /** Pictures that take more memory than this are not kept a second time: a disk is filled soon. */
    private static final long MOST_BYTES = 1_000_000_000;

    private static final String LOCK = "lock";
    private static final int LETTERS_OF_SUM = 32;
    private static final long MOMENT_SECONDS = 30;

    /** What says nothing of the document itself. */
    private static final List<String> ASIDE = List.of(Fields.MADE_BY, Fields.SAVED, Fields.SEEN, Fields.RECALLED);

    /** Names in the order of time that any disk can hold. */
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path place;
    private final long mostBytes;
    private final ThreadPoolExecutor writer;

    /**
     * A state that can be gone back to.
     *
     * @param saved when it was saved
     * @param folder where it is
     * @param state its name there
     */
    public record Version(Instant saved, Path folder, String state) {}

    private Versions(Path place, long mostBytes) {
        this.place = place;
        this.mostBytes = mostBytes;
        writer = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("versions").daemon().factory());
        // There is a thread only while there is something to write.
        writer.allowCoreThreadTimeOut(true);
    }

    /** In the folder that belongs to the person who has started the program. */
    public static Versions ofUser() {
        return in(StateFolder.ofUser().resolve("versions"));
    }

    /** In a folder, which need not be there yet. */
    public static Versions in(Path place) {
        return new Versions(place, MOST_BYTES);
    }

    /** The same for pictures of so many bytes at most. */
    static Versions in(Path place, long mostBytes) {
        return new Versions(place, mostBytes);
    }

    /**
     * Has a state kept, soon. One that is the newest that is kept already changes nothing, and one whose pictures take more than
     * a gigabyte is not kept.
     *
     * @param file the file that it was saved in, or opened from
     * @param saved when it was saved
     */
    public void keep(Path file, Document document, Instant saved) {
        try {
            writer.execute(() -> write(file, document, saved));
        } catch (RejectedExecutionException _) {
            // The window is closed.
        }
    }

    private void write(Path file, Document document, Instant saved) {
        if (bytes(document) > mostBytes) {
            return;
        }
        Path folder = folder(file);
        try {
            Files.createDirectories(folder);
            // Two windows may save one file.
            try (FileChannel channel = FileChannel.open(place.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                DocumentFolder states = new DocumentFolder(folder);
                List<String> before = states.states();
                String name = NAME.format(saved);
                states.write(name, document, new ToJson.Origin(DocumentFile.program(), saved, Optional.empty(), Optional.empty()),
                        Map.of());
                if (!before.isEmpty() && !before.contains(name) && isSame(states, before.getLast(), name)) {
                    AtomicFile.discard(states.file(before.getLast()));
                }
                List<String> all = states.states();
                all.subList(0, Math.max(0, all.size() - MOST_STATES)).forEach(old -> AtomicFile.discard(states.file(old)));
                states.sweep();
                removeOldest();
            }
        } catch (IOException | OverlappingFileLockException _) {
            // The file itself is saved; that is what counts.
        }
    }

    /** What its pictures take in memory, which is about what they take on the disk. */
    private static long bytes(Document document) {
        Map<GrayImage, Picture> each = new IdentityHashMap<>();
        document.experiment().memories().forEach(memory -> each.put(memory.picture().gray(), memory.picture()));
        return each.values().stream().mapToLong(Picture::bytes).sum();
    }

    /** Whether two states are the same but for how they were looked at; pictures are named for what they hold. */
    private static boolean isSame(DocumentFolder states, String one, String other) {
        try {
            Map<String, Object> first = states.members(one);
            Map<String, Object> second = states.members(other);
            ASIDE.forEach(first::remove);
            ASIDE.forEach(second::remove);
            return Arrays.equals(JsonFile.bytes(first), JsonFile.bytes(second));
        } catch (FileProblem _) {
            return false;
        }
    }

    private void removeOldest() throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(place)) {
            folders = all.filter(Files::isDirectory).sorted(Comparator.comparing(Versions::newest)).toList();
        }
        for (Path folder : folders.subList(0, Math.max(0, folders.size() - MOST_FILES))) {
            DocumentFolder states = new DocumentFolder(folder);
            states.removeStates();
            states.removeFolder();
        }
    }

    private static String newest(Path folder) {
        List<String> states = new DocumentFolder(folder).states();
        return states.isEmpty() ? "" : states.getLast();
    }

    private Path folder(Path file) {
        // By whichever link it is opened, it is one file.
        Path real = FileStamp.of(file).map(FileStamp::file).orElse(file.toAbsolutePath().normalize());
        byte[] path = real.toString().getBytes(StandardCharsets.UTF_8);
        return place.resolve(HexFormat.of().formatHex(Recalled.sha256().digest(path)).substring(0, LETTERS_OF_SUM));
    }

    /** The states that are kept of a file, the newest first. */
    public List<Version> of(Path file) {
        Path folder = folder(file);
        List<Version> versions = new ArrayList<>();
        for (String state : new DocumentFolder(folder).states()) {
            try {
                versions.addFirst(new Version(Instant.from(NAME.parse(state)), folder, state));
            } catch (DateTimeParseException _) {
                // Somebody else's file.
            }
        }
        return versions;
    }

    /**
     * Reads a state.
     *
     * @param progress told about the memories read, of all; may cancel
     */
    public static DocumentFile.Opened read(Version version, Progress progress) throws FileProblem {
        DocumentFolder states = new DocumentFolder(version.folder());
        return states.read(version.state(), states.members(version.state()), progress);
    }

    /** Waits until what is to be kept is written. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            writer.awaitTermination(MOMENT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
