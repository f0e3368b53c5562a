package engram.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.Experiments;
import engram.document.Document;
import engram.document.DocumentFile;
import engram.export.Trials;
import engram.export.film.Film;
import engram.export.film.FilmFormat;
import engram.export.origin.Origin;
import engram.export.page.PageSize;
import engram.export.page.Painting;
import engram.export.page.SvgFile;
import engram.export.picture.FilmRange;
import engram.export.picture.FrameStyle;
import engram.export.picture.FrameStyle.Content;
import engram.export.picture.Png;
import engram.model.Progress;
import engram.palette.Palette;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports and pictures that hold an experiment, where a command may be given one. */
class HeldExperimentTest {

    private static final Painting PAINTING = new Painting(20, 10, OptionalInt.of(0xFFFFFF), _ -> {});

    @TempDir
    private Path folder;

    private byte[] experiment() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DocumentFile.write(bytes, Document.of(Experiments.small()), Optional.empty(), Optional.empty(), Progress.IGNORED);
        return bytes.toByteArray();
    }

    private Path held(String ending) throws IOException {
        return written(ending, Optional.of(experiment()));
    }

    private Path written(String ending, Optional<byte[]> experiment) throws IOException {
        Path file = folder.resolve("held." + ending);
        Origin origin = new Origin("story", experiment);
        switch (ending) {
            case "png" -> Png.write(PAINTING, 20, 300, origin, file, Progress.IGNORED);
            case "svg" -> SvgFile.write(PAINTING, PageSize.of(PAINTING), "title", origin, file);
            case "gif",
                    "mp4" -> FilmFormat.valueOf(ending.toUpperCase(Locale.ROOT))
                            .write(Film
                                    .ofRecall(Trials.ring("Ring", 8, 20, 2), new FilmRange(0, 3, 1, 2, 10),
                                            new FrameStyle(2, Palette.VIRIDIS, true, Content.RATES))
                                    .with(experiment), file, Progress.IGNORED);
            default -> Files.writeString(file, "<html><a id=\"engram-experiment\" href=\"data:application/octet-stream;base64,"
                    + experiment.map(Base64.getEncoder()::encodeToString).orElse("") + "\">experiment</a></html>");
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "svg", "mp4", "html", "HTM"})
    void showTakesWhateverHoldsAnExperiment(String ending) throws IOException {
        Path file = held(ending);
        Path plain = Files.write(folder.resolve("plain.engram"), experiment());
        String shown = CommandRun.of("show", file).done();
        assertTrue(shown.startsWith(file + ": saved by Engram"), shown);
        assertEquals(CommandRun.of("show", plain).done().lines().skip(1).toList(), shown.lines().skip(1).toList());
        assertEquals(unsaved(CommandRun.of("show", "--json", plain).done()),
                unsaved(CommandRun.of("show", "--json", file).done()));
    }

    private static List<String> unsaved(String json) {
        return json.lines().filter(line -> !line.contains("\"saved\"")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"svg", "mp4", "html"})
    void whatIsNoPictureStandsForItsExperimentInPlaceOfPictures(String ending) throws IOException {
        Path copy = folder.resolve("copy.engram");
        CommandRun.of("save", held(ending), "--no-recall", "--out", copy).done();
        assertEquals(Experiments.small(), DocumentFile.read(copy, Progress.IGNORED).document().experiment());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif"})
    void aPictureIsAPictureAndItIsSaidThatItHoldsMore(String ending) throws IOException {
        Path file = held(ending);
        CommandRun run = CommandRun.of("save", file, "--no-recall", "--out", folder.resolve("copy.engram"));
        assertEquals(0, run.code(), run.err());
        assertEquals("engram: " + file + " is taken as a picture; to open the experiment in it: the window, or engram show",
                run.err().strip());
        assertTrue(run.out().contains(": 1 picture,"), run.out());
    }

    @Test
    void aDamagedReportIsToldAsOne() throws IOException {
        Path file = folder.resolve("held.html");
        Files.writeString(file, "<a id=\"engram-experiment\" href=\"data:application/octet-stream;base64,AAAA");
        String line = file + " is damaged: the experiment in it is not whole. Copy or save it again";
        assertEquals(line, CommandRun.of("show", file).failed());
        assertEquals(line, CommandRun.of("evaluate", file, "--out", folder.resolve("out")).failed());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "svg", "mp4"})
    void aPictureWithoutAnExperimentHasNothingToShow(String ending) throws IOException {
        Path file = written(ending, Optional.empty());
        assertEquals(file + " holds no experiment. Choose a file that Engram has saved", CommandRun.of("show", file).failed());
    }
}
