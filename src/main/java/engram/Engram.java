package engram;

import module java.base;
import module javafx.controls;
import engram.cli.command.EngramCommand;
import engram.controller.document.Beginning;
import engram.controller.window.MainController;
import engram.document.DocumentFile;
import engram.document.study.StudyFile;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.file.Sample;
import engram.service.Projector;
import engram.service.Simulation;
import engram.settings.KeptSettings;
import java.nio.file.Path;

/** Starts the program. */
public final class Engram {

    private Engram() {}

    /**
     * Runs a command and ends with its exit code, or opens the window.
     *
     * @param arguments the command's words; or files to open in the window, or nothing for the window as it is at first
     */
    public static void main(String[] arguments) {
        // Pictures are read and drawn with AWT, but it is JavaFX that has the screen.
        System.setProperty("java.awt.headless", "true");
        Optional<List<Path>> files = files(arguments);
        if (files.isEmpty()) {
            System.exit(EngramCommand.run(arguments));
        }
        // At each frame maps, plots and numbers change, in more places than JavaFX keeps apart by itself; those it joins, with all
        // that lies between them, are drawn anew.
        System.setProperty("prism.dirtyregioncount", "15");
        openWindow(files.get());
    }

    /**
     * The files that are to be opened in the window; empty where the words are a command's. A command goes before a file of
     * its name.
     */
    private static Optional<List<Path>> files(String[] words) {
        try {
            List<Path> files = Stream.of(words).map(Path::of).toList();
            boolean opens = files.isEmpty() || words[0].endsWith(DocumentFile.ENDING)
                    || !words[0].isBlank() && Files.exists(files.getFirst()) && !EngramCommand.isKnown(words[0]);
            return Optional.of(files).filter(_ -> opens);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /** The network learns and recalls while the window is still being made. */
    private static void openWindow(List<Path> files) {
        // Our own texts go by no language of the computer; this is for JavaFX's: "Cancel" beside "Save".
        Locale.setDefault(Locale.ENGLISH);
        Projector projector = new Projector();
        Simulation simulation = new Simulation(projector::show);
        CompletableFuture<Experiment> first =
                CompletableFuture.supplyAsync(() -> isForDigits(files) ? opening() : Experiment.empty(Parameters.DEFAULTS));
        CompletableFuture<KeptSettings> settings = CompletableFuture.supplyAsync(KeptSettings::ofUser);
        Beginning beginning = Beginning.of(files, Beginning.Stores.ofUser());
        AtomicBoolean early = new AtomicBoolean(true);
        first.thenAcceptBoth(beginning.experiment(), (experiment, other) -> {
            // Later it is the window that knows what is wanted.
            if (early.get()) {
                simulation.want(other.orElse(experiment));
            }
        });
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        // Where JavaFX cannot start it says so in pages of its own; we say it in a line.
        System.setErr(new PrintStream(said, true));
        try {
            Platform.startup(() -> {
                early.set(false);
                fill(first, settings, simulation, projector, beginning);
            });
        } catch (Throwable e) {
            System.setErr(err);
            end(NoWindow.because(e, System.getenv("DISPLAY")));
        }
        System.setErr(err);
        err.print(said);
    }

    /** On the JavaFX thread, which would survive whatever is thrown here, and go on without a window. */
    private static void fill(CompletableFuture<Experiment> first, CompletableFuture<KeptSettings> settings, Simulation simulation,
            Projector projector, Beginning beginning) {
        try {
            MainController window =
                    new MainController(new Stage(), first.join(), simulation, projector, settings.join(), beginning, null);
            Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> {
                if (window.hasDeferredPanes()) {
                    thread.getThreadGroup().uncaughtException(thread, fault);
                } else {
                    // Half a window is none.
                    end(NoWindow.becauseOfFault(fault));
                }
            });
            window.show();
        } catch (CompletionException e) {
            end(NoWindow.becauseOfFault(e.getCause()));
        } catch (Throwable e) {
            end(NoWindow.becauseOfFault(e));
        }
    }

    private static void end(String line) {
        System.err.println(line);
        System.exit(1);
    }

    /** Where no pictures come with what is opened, there are some to begin with: a study needs them as well. */
    private static boolean isForDigits(List<Path> files) {
        return files.stream().allMatch(file -> file.toString().endsWith(StudyFile.ENDING));
    }

    /** Three sample digits to learn, the first to be asked about. */
    private static Experiment opening() {
        List<Memory> memories = new ArrayList<>();
        for (Sample sample : Sample.FIRST) {
            memories.add(new Memory(memories.size() + 1, sample.title(), sample.read(), false));
        }
        return Experiment.empty(Parameters.DEFAULTS).withMemories(memories);
    }
}
