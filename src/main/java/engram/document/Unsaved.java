package engram.document;

import module java.base;
import engram.document.parts.Members;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.Text;

/**
 * Keeps what is open in a window while it is open, so that nothing is lost, however the program ends. Each window has a folder
 * that it holds as long as it is there; what is in a folder that nobody holds was left by one that is gone.
 *
 * <p>Whoever owns a window calls {@link #takeAtStart} once, {@link #adopt} as soon as the window has what was taken, {@link #keep}
 * after each change, and {@link #close} at the end. Writing is done on a thread of its own.
 */
public final class Unsaved {

    private static final String STATE = "kept";
    private static final String KEPT = "kept";
    private static final String FILE = "file";
    private static final String STAMP = "stamp";
    private static final String REAL = "path";
    private static final String MODIFIED = "modified";
    private static final String LENGTH = "length";

    /** What is changed within this time is written at once. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private static final long MOMENT_MILLIS = 10_000;

    private final Path place;
    private final Duration soon;
    private final ScheduledThreadPoolExecutor writer;
    /** Null where nothing is to be written; empty where what was kept is to go. */
    private final AtomicReference<Optional<Kept>> due = new AtomicReference<>();
    private final AtomicReference<String> problem = new AtomicReference<>();
    /** Of the writer, and of whoever calls while it has nothing to do. */
    private Entry own;
    /** Taken over, and not in the window yet: should the window close before, it stays; null where there is nothing such. */
    private Entry taken;
    private volatile boolean told;

    private record Entry(Path folder, EntryLock lock, DocumentFolder states) {}

    /**
     * What a window that is gone has left.
     *
     * @param folder where it is
     * @param file the file that it belongs to; empty where it has none
     * @param stamp what that file was like when it was read or written there; empty where nobody knows
     * @param when when it was so
     */
    public record Left(Path folder, Optional<Path> file, Optional<FileStamp> stamp, Instant when) {}

    private Unsaved(Path place, Duration soon) {
        this.place = place;
        this.soon = soon;
        writer = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("unsaved").daemon().factory());
        // There is a thread only while there is something to write.
        writer.setKeepAliveTime(1, TimeUnit.SECONDS);
        writer.allowCoreThreadTimeOut(true);
        writer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** In the folder that belongs to the person who has started the program. */
    public static Unsaved ofUser() {
        return in(StateFolder.ofUser().resolve("unsaved"));
    }

    /** In a folder, which need not be there yet. */
    public static Unsaved in(Path place) {
        return new Unsaved(place, SOON);
    }

    /** The same, written so long after a change. */
    static Unsaved in(Path place, Duration soon) {
        return new Unsaved(place, soon);
    }

    /** What windows that are gone have left, the newest first. What cannot be read is left out. */
    public List<Left> left() {
        List<Left> left = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(place, Files::isDirectory)) {
            for (Path folder : folders) {
                Optional<EntryLock> lock = EntryLock.take(folder);
                if (lock.isPresent()) {
                    left(folder, lock.get()).ifPresent(left::add);
                }
            }
        } catch (IOException _) {
            // There are none.
        }
        left.sort(Comparator.comparing(Left::when).reversed());
        return left;
    }

    /** Looks into a folder that nobody holds; one with nothing in it goes. */
    private static Optional<Left> left(Path folder, EntryLock lock) {
        DocumentFolder states = new DocumentFolder(folder);
        if (states.states().isEmpty()) {
            remove(new Entry(folder, lock, states));
            return Optional.empty();
        }
        try (lock) {
            return Optional.of(left(folder, states.members(STATE)));
        } catch (FileProblem _) {
            return Optional.empty();
        }
    }

    private static Left left(Path folder, Map<String, Object> members) throws FileProblem {
        FileProblem.Place file = FileProblem.Place.of(folder).in(STATE + DocumentFolder.ENDING);
        Members all = Members.of(members, file);
        Members kept = all.object(KEPT).orElseThrow(() -> all.missing(KEPT));
        try {
            return new Left(folder, kept.text(FILE).map(Path::of), stamp(kept),
                    Instant.parse(all.text(Fields.SAVED).orElseThrow(() -> all.missing(Fields.SAVED))));
        } catch (InvalidPathException | DateTimeParseException e) {
            throw file.problem("is damaged", "Take it away").because(e);
        }
    }

    private static Optional<FileStamp> stamp(Members kept) throws FileProblem {
        Optional<Members> stamp = kept.object(STAMP);
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        Members all = stamp.get();
        return Optional.of(new FileStamp(Path.of(all.text(REAL).orElseThrow(() -> all.missing(REAL))),
                FileTime.from(Instant.parse(all.text(MODIFIED).orElseThrow(() -> all.missing(MODIFIED)))),
                all.whole(LENGTH, 0, Long.MAX_VALUE).orElseThrow(() -> all.missing(LENGTH))));
    }

    private static Map<String, Object> members(FileStamp stamp) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(REAL, stamp.file().toString());
        members.put(MODIFIED, stamp.modified().toInstant().toString());
        members.put(LENGTH, stamp.length());
        return members;
    }

    /**
     * Takes over the newest of what windows that are gone have left: no other window can have it now. What else there is stays
     * for {@link #left}.
     *
     * @param progress told about the memories read, of all; may cancel
     * @return empty where there is none that can be read
     */
    public Optional<Kept> takeAtStart(Progress progress) {
        for (Left left : left()) {
            try {
                return Optional.of(take(left, progress));
            } catch (FileProblem e) {
                problem.set(Text.of("What was open before could not be restored: %s", e.getMessage()));
            }
        }
        return Optional.empty();
    }

    /**
     * Takes over what a window that is gone has left; it is this window's once it is {@linkplain #adopt adopted}.
     *
     * @throws FileProblem if another has taken it meanwhile, or it cannot be read; then all is as before
     */
    public Kept take(Left left, Progress progress) throws FileProblem {
        EntryLock lock = EntryLock.take(left.folder())
                .orElseThrow(() -> new FileProblem(left.folder(), "is open in another window", "Use that one"));
        try {
            DocumentFolder states = new DocumentFolder(left.folder());
            Map<String, Object> members = states.members(STATE);
            Left now = left(left.folder(), members);
            members.remove(KEPT);
            Document document = states.read(STATE, members, progress).document();
            hold(new Entry(left.folder(), lock, states));
            return new Kept(document, now.file(), now.stamp(), now.when());
        } catch (FileProblem | RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private synchronized void hold(Entry entry) {
        if (taken != null) {
            taken.lock().close();
        }
        taken = entry;
    }

    /** What was taken over is in the window: from now on it is this window's, and what that has kept before goes. */
    public synchronized void adopt() {
        if (taken == null) {
            return;
        }
        due.set(null);
        if (own != null) {
            remove(own);
        }
        own = taken;
        taken = null;
    }

    /** Has the newest state written soon. */
    public void keep(Kept kept) {
        change(Optional.of(kept));
    }

    /** Has what was kept taken away soon: there is nothing to lose any more. */
    public void forget() {
        change(Optional.empty());
    }

    private void change(Optional<Kept> newest) {
        if (due.getAndSet(newest) == null) {
            try {
                writer.schedule(this::writeNewest, soon.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException _) {
                // The window is closed.
            }
        }
    }

    private synchronized void writeNewest() {
        Optional<Kept> newest = due.getAndSet(null);
        try {
            if (newest != null && newest.isPresent()) {
                write(newest.get());
                told = false;
            } else if (newest != null && own != null) {
                own.states().removeStates();
            }
        } catch (FileProblem e) {
            tell(e.getMessage());
        } catch (OutOfMemoryError e) {
            tell("there is not enough memory.");
        } catch (RuntimeException e) {
            // A fault of ours must not end without a word what nobody sees.
            tell(e.toString());
        }
    }

    private void tell(String why) {
        if (!told) {
            told = true;
            problem.set(Text.of("What is open is not kept should the program end: %s", why));
        }
    }

    private void write(Kept kept) throws FileProblem {
        if (own == null) {
            own = entry();
        }
        Map<String, Object> besides = new LinkedHashMap<>();
        besides.put(FILE, kept.file().map(file -> file.toAbsolutePath().toString()).orElse(null));
        kept.stamp().ifPresent(stamp -> besides.put(STAMP, members(stamp)));
        ToJson.Origin origin = new ToJson.Origin(DocumentFile.program(), kept.when(), Optional.empty(), Optional.empty());
        own.states().write(STATE, kept.document(), origin, Map.of(KEPT, besides));
        own.states().sweep();
    }

    /** A new folder, held by this window. */
    private Entry entry() throws FileProblem {
        try {
            Files.createDirectories(place);
            for (;;) {
                Path folder = Files.createTempDirectory(place, Instant.now().getEpochSecond() + "-");
                Optional<EntryLock> lock = EntryLock.take(folder);
                if (lock.isPresent()) {
                    return new Entry(folder, lock.get(), new DocumentFolder(folder));
                }
                if (Files.exists(folder)) {
                    throw new FileProblem(place, "allows no locks on files", "Save what is open yourself");
                }
                // Somebody took it for what was left: another one.
            }
        } catch (FileProblem e) {
            throw e;
        } catch (IOException e) {
            throw FileProblem.making(place, e);
        }
    }

    /** Writes a state at once; whether that could be done. */
    public boolean keepNow(Kept kept) {
        due.set(Optional.of(kept));
        writeNewest();
        return !told;
    }

    /** What went wrong, to be told once; null where nothing did, or it was told. */
    public String takeProblem() {
        return problem.getAndSet(null);
    }

    /**
     * Ends keeping.
     *
     * @param last what is to be there at the next start; empty where nothing is
     */
    public void close(Optional<Kept> last) {
        writer.shutdown();
        try {
            writer.awaitTermination(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        due.set(last);
        writeNewest();
        letGo(last.isPresent());
    }

    private synchronized void letGo(boolean stays) {
        if (taken != null) {
            taken.lock().close();
            taken = null;
        }
        if (own != null && stays) {
            own.lock().close();
        } else if (own != null) {
            remove(own);
        }
        own = null;
    }

    private static void remove(Entry entry) {
        // Without its states it is nothing that was left, should this be the end.
        entry.states().removeStates();
        entry.lock().remove();
        entry.states().removeFolder();
    }
}
