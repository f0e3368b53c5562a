package engram.cli.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.export.film.Film;
import engram.export.picture.FilmRange;
import engram.export.picture.FrameStyle;
import engram.export.picture.FrameStyle.Content;
import engram.model.Progress;
import engram.model.experiment.Experiment.Cue;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.image.file.Sample;
import engram.model.network.weights.Weights;
import engram.model.parameter.Parameter;
import engram.model.spike.SpikeTrain;
import engram.model.trial.CueStimulus;
import engram.model.trial.Network;
import engram.model.trial.Run;
import engram.model.trial.Training;
import engram.palette.Palette;
import engram.palette.SpikeColours;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnimateCommandTest {

    private static final Parameters SMALL = Parameters.DEFAULTS.with(Parameter.SIDE, 8)
            .with(Parameter.STEPS, 12)
            .with(Parameter.ITERATIONS, 3)
            .with(Parameter.EPOCHS, 2);
    private static final String[] SMALL_WORDS = {"--side", "8", "--steps", "12", "--iterations", "3", "--epochs", "2"};

    @TempDir
    private Path folder;

    /** What a command gave back and said. */
    private record Said(int code, String out, String err) {

        void assertFails(int code, String line) {
            assertEquals("engram: " + line + System.lineSeparator(), err);
            assertEquals(code, code());
            assertEquals("", out);
        }
    }

    private static Said run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = EngramCommand.run(words, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Said(code, out.toString(), err.toString());
    }

    /** With a small network, so that it is quick. */
    private static Said animate(Path target, String... words) {
        List<String> all = new ArrayList<>(List.of("animate"));
        all.addAll(List.of(words));
        all.addAll(List.of(SMALL_WORDS));
        all.addAll(List.of("--out", target.toString()));
        return run(all.toArray(String[]::new));
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Memory sample(String name) {
        return new Memory(1, name, Sample.parse(name).read(), false);
    }

    private static SpikeTrain cue(String name, Parameters parameters) {
        Memory memory = sample(name);
        return CueStimulus.of(new Cue(memory, 0), memory.grey(parameters.side()), parameters).spikes();
    }

    /** The same recall, by the way over the model. */
    private static Film recall(FilmRange range, FrameStyle style, String subject, String... learned) {
        List<GrayImage> greys = Arrays.stream(learned).map(name -> sample(name).grey(SMALL.side())).toList();
        Weights weights = Training.of(greys, SMALL).learn(Progress.IGNORED);
        Memory memory = new Memory(1, sample(subject).picture().name(), sample(subject).picture(), false);
        CueStimulus question = CueStimulus.of(new Cue(memory, 0), memory.grey(SMALL.side()), SMALL);
        Run run = new Run(question, Network.of(weights, greys), SMALL);
        run.advance(range.to(), Progress.IGNORED);
        return Film.ofRecall(run.soFar(), range, style);
    }

    private static int[] pixels(BufferedImage picture) {
        int width = picture.getWidth();
        int[] rgb = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        return Arrays.stream(rgb).map(colour -> colour & 0xFFFFFF).toArray();
    }

    private static void assertShows(Film film, Path frames) throws IOException {
        try (Stream<Path> files = Files.list(frames)) {
            assertEquals(film.frames(), files.count());
        }
        for (int i = 0; i < film.frames(); i++) {
            BufferedImage read = ImageIO.read(frames.resolve("frame-%05d.png".formatted(i + 1)).toFile());
            assertArrayEquals(pixels(film.paint(i)), pixels(read), "frame " + (i + 1));
        }
    }

    @Test
    void eachSpikeOfTheCueIsACell() throws IOException {
        Path frames = folder.resolve("frames");
        Said said = animate(frames, "sample:digits/4", "--cell", "2");
        assertEquals(0, said.code(), said.err());
        SpikeTrain spikes = cue("digits/4", SMALL);
        for (int t = 0; t < 12; t++) {
            BufferedImage picture = ImageIO.read(frames.resolve("frame-%05d.png".formatted(t + 1)).toFile());
            assertEquals(16, picture.getWidth());
            for (int n = 0; n < 64; n++) {
                boolean fires = (spikes.word(t, 0) >>> n & 1) != 0;
                int colour = fires ? SpikeColours.STANDARD.spike() : SpikeColours.STANDARD.background();
                assertEquals(colour, picture.getRGB(n % 8 * 2, n / 8 * 2) & 0xFFFFFF, "step %d, neuron %d".formatted(t, n));
            }
        }
        assertEquals("%s: 12 frames of 16 x 16 pixels, steps 1 to 12, 1.2 seconds%n".formatted(frames), said.out());
        assertEquals("Drawing 12 frames%n".formatted(), said.err());
    }

    @Test
    void aRecallShowsItsLastRoundOfTheImageAlone() throws IOException {
        Path frames = folder.resolve("frames");
        Said said = animate(frames, "sample:digits/4", "--recall", "--cell", "4");
        assertEquals(0, said.code(), said.err());
        FrameStyle style = new FrameStyle(4, Palette.VIRIDIS, false, Content.SPIKES);
        assertShows(recall(new FilmRange(24, 36, 1, 0, 10), style, "digits/4", "digits/4"), frames);
    }

    @Test
    void whatIsLearnedMayBeOtherPictures() throws IOException {
        Path frames = folder.resolve("frames");
        Said said = animate(frames, "sample:digits/4", "--recall", "--rates", "--cell", "4", "--dark", "--trail", "3",
                "--colour-map", "Inferno", "--from", "2", "--to", "11", "--every", "4", "--memories", "sample:digits/6",
                "sample:shapes/star");
        assertEquals(0, said.code(), said.err());
        FrameStyle style = new FrameStyle(4, Palette.INFERNO, true, Content.SPIKES_AND_RATES).withSpikesOfPalette();
        assertShows(recall(new FilmRange(1, 11, 4, 3, 10), style, "digits/4", "digits/6", "shapes/star"), frames);
        assertTrue(said.out().contains("3 frames"), said.out());
        assertTrue(said.out().contains("steps 2 to 10"), said.out());
    }

    @Test
    void onlyTheEndMeansTheRoundUpToThere() {
        assertTrue(animate(folder.resolve("a.gif"), "sample:digits/4", "--recall", "--to", "12").out().contains("steps 1 to 12"));
        assertTrue(
                animate(folder.resolve("b.gif"), "sample:digits/4", "--recall", "--to", "14").out().contains("steps 13 to 14"));
        assertTrue(
                animate(folder.resolve("c.gif"), "sample:digits/4", "--recall", "--from", "1").out().contains("steps 1 to 36"));
    }

    @Test
    void softEdgesOfOddCellsInAnMp4AreTold() {
        Said said = animate(folder.resolve("odd.mp4"), "sample:digits/4", "--to", "2", "--cell", "5");
        assertEquals(0, said.code());
        assertTrue(said.err().startsWith("engram: --cell 5: an MP4 keeps one colour for each square of four pixels"), said.err());
        assertFalse(animate(folder.resolve("odd.gif"), "sample:digits/4", "--to", "2", "--cell", "5").err().contains("MP4"));
    }

    @Test
    void anMp4IsH264AtTheRateAskedFor() throws IOException {
        Path target = folder.resolve("cue.mp4");
        Said said = animate(target, "sample:digits/4", "--frames-per-second", "24");
        assertEquals(0, said.code(), said.err());
        try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(target.toFile())) {
            grabber.start();
            int frames = 0;
            while (grabber.grabImage() != null) {
                frames++;
            }
            assertEquals(12, frames);
            assertEquals(24, grabber.getVideoFrameRate(), 1e-9);
            assertEquals(avcodec.AV_CODEC_ID_H264, grabber.getVideoCodec());
            assertEquals(256, grabber.getImageWidth(), "the largest usual cell, 32, times 8");
        }
    }

    @Test
    void aGifHasAsManyFrames() throws IOException {
        Path target = folder.resolve("CUE.GIF");
        assertEquals(0, animate(target, "sample:digits/4", "--every", "5").code());
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(target.toFile())) {
            reader.setInput(in);
            assertEquals(3, reader.getNumImages(true));
        } finally {
            reader.dispose();
        }
    }

    @Test
    void theSameWordsGiveTheSameFileAndReplaceItWhole() throws IOException {
        Path target = folder.resolve("film.gif");
        String[] words = {"sample:digits/4", "--recall", "--seed", "-7"};
        animate(target, words);
        byte[] first = Files.readAllBytes(target);
        Files.write(target, new byte[] {1, 2, 3});
        animate(target, words);
        assertArrayEquals(first, Files.readAllBytes(target));
        assertEquals(List.of("film.gif"), left());
        animate(target, "sample:digits/4", "--recall", "--seed", "8");
        assertFalse(Arrays.equals(first, Files.readAllBytes(target)), "another seed, another film");
    }

    @Test
    void missingFoldersAreMade() {
        Path target = folder.resolve("a/b/film.gif");
        assertEquals(0, animate(target, "sample:digits/4").code());
        assertTrue(Files.exists(target));
    }

    @Test
    void aSlashAtTheEndMeansAFolderWhateverItIsCalled() throws IOException {
        Said said = run("animate", "sample:digits/4", "--steps", "2", "--side", "4", "--out", folder.resolve("v1.5") + "/");
        assertEquals(0, said.code(), said.err());
        assertEquals(List.of("v1.5"), left());
        assertTrue(Files.exists(folder.resolve("v1.5/frame-00002.png")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"--every 0|--every 0: it is at least 1", "--trail -1|--trail -1: it is a whole number from 0 to 1000",
                "--frames-per-second 0|--frames-per-second 0: it is a whole number from 1 to 120",
                "--frames-per-second 121|--frames-per-second 121: it is a whole number from 1 to 120",
                "--frames-per-second 30|--frames-per-second 30: a GIF takes one of 1, 2, 4, 5, 10, 20, 25, 50",
                "--cell 0|--cell 0: it is a whole number from 1 to 64", "--cell 65|--cell 65: it is a whole number from 1 to 64",
                "--cell two|Invalid value for option '--cell': two is not a whole number, or too large",
                "--side 128 --cell 64|--cell 64: frames would have 8192 x 8192 pixels, and at most 8 million are possible",
                "--from 0|--from 0: it is a whole number from 1 to 100",
                "--from 9 --to 8|--from 9: it is a whole number from 1 to 8",
                "--to 101|--to 101: it is a whole number from 1 to 100",
                "--recall --to 10001|--to 10001: it is a whole number from 1 to 10000",
                "--rates|--rates are drawn below the spikes of --recall: give --recall, too",
                "--memories sample:digits/4|--memories is what the network learns for --recall: give --recall, too",
                "--colour-map jet|Invalid value for option '--colour-map': jet is none of viridis, inferno, cividis",
                "--noise 2|--noise 2: Noise level is 0 to 1, not 2",
                "--steps 0|--steps 0: Steps is a whole number, 1 to 1000, not 0",
                "--colors red|Unknown options: '--colors', 'red'",})
    void wrongUsageNamesTheOption(String words, String line) throws IOException {
        List<String> all = new ArrayList<>(List.of("animate", "sample:digits/4", "--out", folder.resolve("x.gif") + ""));
        all.addAll(List.of(words.split(" ")));
        run(all.toArray(String[]::new)).assertFails(2, line + ". See: engram animate --help");
        assertEquals(List.of(), left());
    }

    @Test
    void anEndingOfNoFormatNamesTheThreeChoices() throws IOException {
        Path target = folder.resolve("film.avi");
        animate(target, "sample:digits/4").assertFails(2,
                ("--out %s: its name ends in .mp4 or .gif, or it is a folder for PNG"
                        + " pictures, named without a dot or with a slash at its end. See: engram animate --help")
                        .formatted(target));
        assertEquals(List.of(), left());
    }

    @Test
    void withoutOutOrImageTheUsageIsWrong() {
        run("animate", "sample:digits/4").assertFails(2,
                "Missing required option: '--out=FILE.mp4|FILE.gif|DIR'. See: engram animate --help");
        run("animate", "--out", "x.gif").assertFails(2, "Missing required parameter: 'IMAGE'. See: engram animate --help");
    }

    @Test
    void aMissingPictureIsNamed() throws IOException {
        Said said = animate(folder.resolve("x.gif"), folder.resolve("gone.png").toString());
        assertEquals(1, said.code());
        assertTrue(said.err().startsWith("engram: ") && said.err().contains("gone.png"), said.err());
        assertEquals(1, said.err().lines().count());
        assertEquals(List.of(), left());
    }

    @Test
    void aFileThatIsNoPictureIsNamed() throws IOException {
        Path text = Files.writeString(folder.resolve("text.png"), "no picture");
        Said said = animate(folder.resolve("x.gif"), text.toString());
        assertEquals(1, said.code());
        assertTrue(said.err().startsWith("engram: ") && said.err().contains("text.png"), said.err());
        assertEquals(1, said.err().lines().count());
    }

    @Test
    void aMemoryThatIsMissingIsNamed() {
        Said said = animate(folder.resolve("x.gif"), "sample:digits/4", "--recall", "--memories", "sample:digits/44");
        assertEquals(1, said.code());
        assertTrue(said.err().contains("44"), said.err());
        assertEquals(1, said.err().lines().count());
    }

    @Test
    void oneImageIsAskedAbout() throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        Files.write(pictures.resolve("a.png"), Files.readAllBytes(Path.of("images/digits/1.png")));
        Files.write(pictures.resolve("b.png"), Files.readAllBytes(Path.of("images/digits/2.png")));
        animate(folder.resolve("x.gif"), pictures.toString()).assertFails(1,
                "%s holds 2 pictures and one is needed: name one of its files".formatted(pictures));
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        animate(file.resolve("deeper/x.gif"), "sample:digits/4").assertFails(1,
                file.resolve("deeper") + " cannot be there: file is a file, not a folder. Check the folder");
    }

    @Test
    void anEmptyNameIsWrongUsage() {
        run("animate", "sample:digits/4", "--out", "").assertFails(2,
                "--out: an empty word names no file or folder. See: engram animate --help");
    }

    @Test
    void aNameThatNoFileCanHaveIsWrongUsage() {
        run("animate", "sample:digits/4", "--out", "a\0.gif").assertFails(2,
                "--out: this is no name of a file: Nul character not allowed. See: engram animate --help");
    }

    @Test
    void aFolderIsNotReplacedByAFilm() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken.gif"));
        Said said = animate(taken, "sample:digits/4");
        // The only line: no frame was drawn before.
        said.assertFails(1, taken + " is a folder. Choose a name for a file in it");
    }

    @Test
    void aFolderWithOtherFilesIsLeftAlone() throws IOException {
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.writeString(full.resolve("notes"), "mine");
        Said said = animate(full, "sample:digits/4");
        // The only line: no frame was drawn before.
        said.assertFails(1, full + " is not empty. Choose a new or an empty folder");
        try (Stream<Path> files = Files.list(full)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aRecallThatDoesNotFitIsRefusedBeforeItBegins() throws IOException {
        Said said = run("animate", "sample:digits/4", "--recall", "--side", "128", "--steps", "1000", "--iterations", "1000",
                "--out", folder.resolve("x.gif").toString(), "--cell", "1");
        assertEquals(1, said.code());
        assertTrue(said.err().startsWith("engram: Side 128 with 1\u00A0000\u00A0000 steps needs "), said.err());
        assertEquals(1, said.err().lines().count());
        assertEquals(List.of(), left());
    }
}
