package engram.export.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import engram.export.Trials;
import engram.export.picture.FilmRange;
import engram.export.picture.FrameStyle;
import engram.export.picture.FrameStyle.Content;
import engram.model.Progress;
import engram.model.trial.Trial;
import engram.palette.Palette;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FilmFormatTest {

    private static final Trial TRIAL = Trials.ring("Ring", 8, 20, 3);

    @TempDir
    private Path folder;

    private static Film film(int from, int to) {
        return Film.ofRecalls(List.of(TRIAL, TRIAL), new FilmRange(from, to, 1, 4, 10),
                new FrameStyle(8, Palette.VIRIDIS, false, Content.SPIKES_AND_RATES), _ -> "Remembered Ring");
    }

    @ParameterizedTest
    @CsvSource({"GIF, 60", "GIF, 2", "GIF, 1", "MP4, 60", "MP4, 1"})
    void theSizeOfAFileIsFoundOutFromAFewPictures(FilmFormat format, int frames) throws Exception {
        Film film = film(0, frames);
        Path target = folder.resolve("film");
        format.write(film, target, Progress.IGNORED);
        long size = Files.size(target);
        double estimate = format.estimate(film, Progress.IGNORED);
        assertTrue(estimate > size / 1.6 && estimate < size * 1.6, "%s: %s, estimated %s".formatted(format, size, estimate));
    }

    @ParameterizedTest
    @CsvSource({"GIF, 20", "FOLDER, 20", "FOLDER, 1"})
    void anExperimentInAFileIsCountedOnce(FilmFormat format, int frames) throws Exception {
        byte[] experiment = new byte[1_000_000];
        Film film = film(0, frames);
        long without = format.estimate(film, Progress.IGNORED);
        long with = format.estimate(film.with(Optional.of(experiment)), Progress.IGNORED);
        assertEquals(without + 1_000_000, with, 10_000);
    }

    @ParameterizedTest
    @EnumSource
    void whoeverNoLongerWantsToKnowStopsIt(FilmFormat format) {
        assertThrows(CancellationException.class, () -> format.estimate(film(0, 60), (done, _) -> {
            if (done == 2) {
                throw new CancellationException();
            }
        }));
    }

    @Test
    void aFilmOfTwoNetworksIsAsWideAsThreeColumns() {
        FrameStyle style = new FrameStyle(8, Palette.VIRIDIS, false, Content.SPIKES);
        int one = Film.ofRecall(TRIAL, new FilmRange(0, 4, 1, 0, 10), style).size().width;
        assertTrue(film(0, 4).size().width > one);
        assertEquals(4, film(0, 4).frames());
    }
}
