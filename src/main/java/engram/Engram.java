package engram;

import engram.cli.EngramCommand;
import engram.controller.MainController;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.Sample;
import engram.service.Projector;
import engram.service.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Starts the program. */
public final class Engram {

    private Engram() {}

    /**
     * Runs a command and ends with its exit code, or opens the window.
     *
     * @param arguments the command's words; none for the window
     */
    public static void main(String[] arguments) {
        // Pictures are read and drawn with AWT, but it is JavaFX that has the screen.
        System.setProperty("java.awt.headless", "true");
        if (arguments.length > 0) {
            System.exit(EngramCommand.run(arguments));
        }
        openWindow();
    }

    /** The network learns and recalls while the window is still being made. */
    private static void openWindow() {
        Projector projector = new Projector();
        Simulation simulation = new Simulation(projector::show);
        CompletableFuture<Experiment> first = CompletableFuture.supplyAsync(() -> {
            Experiment experiment = opening();
            simulation.want(experiment);
            return experiment;
        });
        try {
            Platform.startup(
                    () -> new MainController(new Stage(), first.join(), simulation, projector).show());
        } catch (UnsupportedOperationException | UnsatisfiedLinkError | NoClassDefFoundError e) {
            System.err.println(NoWindow.because(e, System.getenv("DISPLAY")));
            System.exit(1);
        }
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
