package engram.settings;

import module java.base;
import engram.model.Text;

/**
 * The settings of now, kept in a file for the next start. Changes come from one thread; the file is written soon after, on a
 * thread of its own. A file that cannot be read or written is no reason not to start: there is a line about it, once.
 */
public final class KeptSettings implements AutoCloseable {

    /** What is changed within this time is written at once. */
    private static final long SOON_MILLIS = 400;
    private static final long MOMENT_MILLIS = 1000;

    /** Null where nothing is kept. */
    private final Path file;
    private final ScheduledThreadPoolExecutor writer;
    private final AtomicBoolean due = new AtomicBoolean();
    private final AtomicReference<String> problem = new AtomicReference<>();
    private volatile Settings current;
    private volatile boolean writable;

    private KeptSettings(Path file, Settings first, boolean writable, String problem) {
        this.file = file;
        this.writable = writable;
        this.problem.set(problem);
        current = first;
        writer = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("settings").daemon().factory());
        // There is a thread only while there is something to write.
        writer.setKeepAliveTime(SOON_MILLIS, TimeUnit.MILLISECONDS);
        writer.allowCoreThreadTimeOut(true);
    }

    /** Settings that are forgotten at the end. */
    public static KeptSettings forgotten() {
        return new KeptSettings(null, Settings.DEFAULTS, false, null);
    }

    /** Those in the file that belongs to the person who has started the program. */
    public static KeptSettings ofUser() {
        return in(SettingsFile.place(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home"))));
    }

    /** Those in a file, which need not be there yet; reads it. */
    public static KeptSettings in(Path file) {
        try {
            return new KeptSettings(file, SettingsFile.read(file), true, null);
        } catch (NoSuchFileException _) {
            return new KeptSettings(file, Settings.DEFAULTS, true, null);
        } catch (SettingsFile.NewerException _) {
            return new KeptSettings(file, Settings.DEFAULTS, false,
                    Text.of("%s is from a newer Engram and stays as it is: settings are not kept.", file));
        } catch (IOException _) {
            return new KeptSettings(file, Settings.DEFAULTS, true,
                    Text.of("%s could not be read: Engram starts with its first settings.", file));
        }
    }

    /** The settings of now. */
    public Settings current() {
        return current;
    }

    /** Changes them, and has them written soon. */
    public void change(UnaryOperator<Settings> change) {
        Settings changed = change.apply(current);
        if (!changed.equals(current)) {
            current = changed;
            if (writable && !due.getAndSet(true)) {
                try {
                    writer.schedule(this::write, SOON_MILLIS, TimeUnit.MILLISECONDS);
                } catch (RejectedExecutionException _) {
                    // The window is closed.
                }
            }
        }
    }

    /** What went wrong with the file, to be told once; null where nothing did, or it was told. */
    public String takeProblem() {
        return problem.getAndSet(null);
    }

    private void write() {
        due.set(false);
        if (!writable) {
            return;
        }
        try {
            SettingsFile.write(file, current);
        } catch (IOException _) {
            writable = false;
            problem.set(Text.of("%s could not be written: settings are not kept.", file));
        }
    }

    /** Writes what is still to be written. */
    @Override
    public void close() {
        writer.shutdownNow();
        try {
            writer.awaitTermination(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (due.get()) {
            write();
        }
    }
}
