package engram.controller.window;

import static engram.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.controller.maps.TwinController;
import engram.controller.state.ExperimentState;
import engram.model.TimeLeft;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.service.Jobs;
import engram.service.Simulation;
import engram.view.control.JobProgress;
import engram.view.theme.Theme;
import engram.view.window.MainView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ProgressControllerTest {

    private static final long PATIENCE_MILLIS = 10_000;

    private static final TimeLeft EIGHT_SECONDS = new TimeLeft(0, 2_000_000_000L, 0.2, 0.1);

    @Test
    void whatIsDoneIsSaidInFewerAndFewerWords() {
        assertEquals(
                List.of("Reading pictures, 120 of 1\u00A0000, about 8 s left", "Reading pictures, 120 of 1\u00A0000",
                        "Reading pictures", "120 of 1\u00A0000", ""),
                ProgressController.words("Reading pictures", ProgressController.count(120, 1000, true), EIGHT_SECONDS));
        assertEquals(List.of("Writing film.gif, 12 %", "Writing film.gif", "12 %", ""),
                ProgressController.words("Writing film.gif", ProgressController.count(1299, 10_000, false), TimeLeft.UNKNOWN));
    }

    private static <T> T on(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, action);
    }

    private static String said(JobProgress view) {
        return ((Labeled) view.lookup("#job-text")).getText();
    }

    @Test
    void longWorkIsShownAndCanBeStopped() throws Exception {
        try (Jobs jobs = new Jobs()) {
            List<String> ends = new ArrayList<>();
            JobProgress view = on(JobProgress::new);
            Simulation simulation = new Simulation(_ -> {});
            ExperimentState state = new ExperimentState(Experiment.empty(Parameters.DEFAULTS));
            TwinController twin = on(() -> new TwinController(new MainView().maps(), state, simulation));
            ProgressController controller = new ProgressController(view, simulation, twin, jobs);
            on(() -> {
                Theme.LIGHT.applyToApplication();
                view.setPrefWidth(264);
                Theme.LIGHT.applyTo(new Scene(new Group(view), 264, 100));
                return null;
            });
            CountDownLatch go = new CountDownLatch(1);
            jobs.startCounting("Reading pictures", progress -> {
                progress.report(120, 1000);
                go.await();
                progress.report(121, 1000);
                return "read";
            }, ends::add, problem -> ends.add(problem.getMessage()));
            assertFalse(on(() -> {
                controller.pulse();
                return view.isVisible();
            }), "short work comes and goes");
            eventually("it is shown", () -> on(() -> {
                controller.pulse();
                view.getScene().getRoot().applyCss();
                view.getScene().getRoot().layout();
                return view.isVisible() && said(view).startsWith("Reading pictures");
            }));
            assertEquals(32, on(() -> view.getHeight()));
            on(() -> {
                view.cancel().fire();
                return null;
            });
            go.countDown();
            eventually("it has stopped", () -> on(() -> {
                jobs.poll();
                controller.pulse();
                return jobs.pending().isEmpty();
            }));
            assertFalse(view.isVisible());
            assertEquals(List.of(), ends);
            controller.cancel();
            on(() -> {
                twin.close();
                return null;
            });
            simulation.close();
        }
    }
}
