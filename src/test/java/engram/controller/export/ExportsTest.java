package engram.controller.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.controller.Answers;
import engram.export.table.CsvTable;
import engram.model.Progress;
import engram.service.Jobs;
import engram.view.export.ExportChoice.Figure;
import engram.view.export.ExportChoice.Film;
import engram.view.export.ExportChoice.Look;
import engram.view.export.ExportChoice.Size;
import engram.view.plot.Drawing;
import engram.view.window.ToastsView;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** What goes out of the window by hand, onto the clipboard and into previews. */
@ExtendWith(ApplicationExtension.class)
class ExportsTest {

    @TempDir
    private Path folder;

    private static Figure figure(String content, Size size, String format) {
        return new Figure(new Look(content, false, "VIRIDIS", size), format, false);
    }

    private static Subject withView(Function<Progress, CsvTable.Table> making) {
        return Subjects.of(8, new ViewShot("WEIGHTS", "Weights", "", new Drawing(100, 50, List.of()), false,
                Optional.of(new ViewTable("the weights", "weights", making))));
    }

    @Test
    void aFigureThatIsTooLargeToBeDraggedIsRefusedInALine() throws Exception {
        try (Jobs jobs = new Jobs()) {
            WaitForAsyncUtils.asyncFx(() -> {
                ToastsView messages = new ToastsView();
                Exports exports = new Exports(() -> null, new Answers(), jobs, messages);
                Figure large = figure("RECALL_RATES", new Size.Paper(2000, 1200), "SVG");
                assertEquals(Optional.empty(), exports.dragFigure(Subjects.of(8), large, folder));
                String said = messages.lookupAll(".label")
                        .stream()
                        .map(label -> ((Labeled) label).getText())
                        .collect(Collectors.joining("\n"));
                assertTrue(said.contains("pixels are too many: choose fewer"), said);
                return null;
            }).get();
        }
        try (Stream<Path> written = Files.list(folder)) {
            assertEquals(List.of(), written.toList());
        }
    }

    @Test
    void aTableThatCannotBeHadAnyMoreDoesNotTakeTheCopyAlong() throws Exception {
        Subject subject = withView(_ -> {
            throw new CancellationException();
        });
        Figure figure = figure("WEIGHTS", new Size.Pixels(256), "PNG");
        Copy copy = Copy.of(subject, figure, Progress.IGNORED);
        assertEquals("", copy.csv());
        assertEquals(256, copy.picture().getWidth());
        assertTrue(copy.svg().contains("<svg"));
    }

    @Test
    void aCopyThatIsNotWantedAnyMoreStops() {
        Subject subject = withView(progress -> {
            progress.report(0, 1);
            throw new AssertionError("it was cancelled");
        });
        Figure figure = figure("WEIGHTS", new Size.Pixels(256), "PNG");
        assertThrows(CancellationException.class, () -> Copy.of(subject, figure, (_, _) -> {
            throw new CancellationException();
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GIF", "FOLDER"})
    void theSizeOfAFilmIsSaidWithTheExperimentInIt(String format) {
        byte[] experiment = new byte[400_000];
        new Random(1).nextBytes(experiment);
        Film film = new Film(new Look("RATES", false, "VIRIDIS", new Size.Pixels(4)), format, 0, 11, 1, 10);
        String without = words(Subjects.of(8), film);
        assertTrue(bytes(without) < 300, without);
        String with = words(Subjects.of(8, Optional.of(experiment)), film);
        assertEquals(bytes(without) + 400, bytes(with), 10, with);
    }

    private static String words(Subject subject, Film film) {
        return PreviewMaker.of(new PreviewMaker.Question(subject, film, 0), Progress.IGNORED).words();
    }

    /** In thousands. */
    private static int bytes(String words) {
        Matcher said = Pattern.compile(".*about (\\d+) kB.*").matcher(words);
        assertTrue(said.matches(), words);
        return Integer.parseInt(said.group(1));
    }
}
