package engram.model.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.image.GrayImage;
import engram.model.image.Picture;
import engram.model.image.Resize;
import engram.model.spike.BipolarState;
import engram.samples.DrawSamples;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {

    private static final int SIDE = 16;

    static Stream<Sample> all() {
        return Sample.groups().stream().flatMap(group -> group.samples().stream());
    }

    private static BipolarState pattern(Sample sample) {
        return Resize.resize(sample.read().gray(), SIDE).threshold();
    }

    private static int agreement(BipolarState one, BipolarState other) {
        return (int) IntStream.range(0, one.neurons()).filter(neuron -> one.isOn(neuron) == other.isOn(neuron)).count();
    }

    @Test
    void theGroupsComeInOrderAndAreFull() {
        assertEquals(List.of("digits 10", "letters 10", "shapes 6", "pictures 8"),
                Sample.groups().stream().map(group -> group.name() + " " + group.samples().size()).toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everySampleIsReadAtItsSize(Sample sample) {
        int side = sample.group().equals("pictures") ? 320 : 28;
        Picture picture = sample.read();
        assertEquals(side, picture.width());
        assertEquals(side, picture.height());
        assertEquals(side * side, picture.gray().size());
    }

    @ParameterizedTest
    @MethodSource("all")
    void smallSamplesAreDarkOnWhiteWithAWhiteEdge(Sample sample) {
        GrayImage gray = sample.read().gray();
        if (sample.group().equals("pictures")) {
            assertTrue(gray.mean() > 0.2 && gray.mean() < 0.8, "mean " + gray.mean());
            return;
        }
        assertTrue(gray.mean() > 0.5, "mean " + gray.mean());
        for (int i = 0; i < gray.width(); i++) {
            assertEquals(1, gray.value(i), 1e-9, "upper edge");
            assertEquals(1, gray.value(gray.size() - 1 - i), 1e-9, "lower edge");
            assertEquals(1, gray.value(i * gray.width()), 1e-9, "left edge");
            assertEquals(1, gray.value((i + 1) * gray.width() - 1), 1e-9, "right edge");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPatternHasEnoughOfBothSigns(Sample sample) {
        int on = pattern(sample).onCount();
        assertTrue(on >= 0.1 * SIDE * SIDE && on <= 0.9 * SIDE * SIDE, on + " neurons are on");
    }

    @Test
    void noTwoSamplesOfAGroupMakeTheSamePattern() {
        for (Sample.Group group : Sample.groups()) {
            Set<BipolarState> patterns = group.samples().stream().map(SampleTest::pattern).collect(Collectors.toSet());
            assertEquals(group.samples().size(), patterns.size(), group.name());
        }
    }

    @Test
    void thePicturesAreAsLightAsDarkAndHaveLittleInCommon() {
        List<Sample> pictures = Sample.allOf("pictures");
        List<BipolarState> patterns =
                pictures.stream().map(sample -> Resize.resize(sample.read().gray(), 24).threshold()).toList();
        for (int a = 0; a < patterns.size(); a++) {
            double light = patterns.get(a).onCount() / (24.0 * 24);
            assertTrue(light > 0.28 && light < 0.6, pictures.get(a).title() + ": " + light);
            for (int b = 0; b < a; b++) {
                double overlap = Math.abs(patterns.get(a).overlap(patterns.get(b)));
                assertTrue(overlap < 0.5, pictures.get(a).title() + ", " + pictures.get(b).title() + ": " + overlap);
            }
        }
    }

    @Test
    void aSampleIsFoundByTheNameThatTheCommandsTake() {
        assertEquals(
                List.of("pictures/sailboat", "pictures/lighthouse", "pictures/cat", "pictures/face", "pictures/fish",
                        "pictures/house", "pictures/mountain", "pictures/tree"),
                Sample.allOf("pictures").stream().map(Sample::path).toList());
    }

    @Test
    void theFirstThreeAreTheDigitsThatResembleOneAnotherLeast() {
        List<BipolarState> digits = Sample.groups().getFirst().samples().stream().map(SampleTest::pattern).toList();
        int least = SIDE * SIDE;
        for (int a = 0; a < digits.size(); a++) {
            for (int b = a + 1; b < digits.size(); b++) {
                for (int c = b + 1; c < digits.size(); c++) {
                    least = Math.min(least, closest(digits.get(a), digits.get(b), digits.get(c)));
                }
            }
        }
        List<BipolarState> first = Sample.FIRST.stream().map(SampleTest::pattern).toList();
        assertEquals(least, closest(first.get(0), first.get(1), first.get(2)));
        assertEquals(206, least);
    }

    private static int closest(BipolarState a, BipolarState b, BipolarState c) {
        return Math.max(agreement(a, b), Math.max(agreement(b, c), agreement(a, c)));
    }

    @ParameterizedTest
    @CsvSource({"digits/3,digit 3", "letters/A,letter A", "shapes/circle,circle", "pictures/sailboat,sailboat"})
    void aPictureIsCalledWhatPeopleCallIt(String path, String title) {
        assertEquals(title, Sample.parse(path).title());
        assertEquals(title, Sample.parse(path).read().name());
    }

    @ParameterizedTest
    @MethodSource("all")
    void thePathLeadsBackToTheSample(Sample sample) {
        assertEquals(sample, Sample.parse(sample.path()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits/33", "digits/", "digits/3/", "digits/../icon"})
    void anUnknownNameIsRefusedWithTheNamesThereAre(String path) {
        String message = assertThrows(IllegalArgumentException.class, () -> Sample.parse(path)).getMessage();
        assertTrue(message.contains("\"" + path.substring("digits/".length()) + "\""), message);
        assertTrue(message.contains("0, 1, 2, 3, 4, 5, 6, 7, 8, 9"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "digit/3", "/3", "Digits/3"})
    void anUnknownGroupIsRefusedWithTheGroupsThereAre(String path) {
        String message = assertThrows(IllegalArgumentException.class, () -> Sample.parse(path)).getMessage();
        assertTrue(message.contains("digits, letters, shapes, pictures"), message);
    }

    @Test
    void theProgramThatDrawsThemDrawsTheSamePicturesAgain(@TempDir Path folder) throws IOException {
        DrawSamples.main(new String[] {folder.toString()});
        Set<String> drawn = filesIn(folder);
        assertTrue(drawn.containsAll(all().map(sample -> sample.path() + ".png").toList()));
        for (String file : drawn) {
            assertSamePixels(file, ImageIO.read(folder.resolve(file).toFile()), shipped(file));
        }
    }

    private static Set<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static BufferedImage shipped(String file) throws IOException {
        try (InputStream stream = Sample.class.getResourceAsStream("/engram/images/" + file)) {
            assertNotNull(stream, file);
            return ImageIO.read(stream);
        }
    }

    /** Another platform may round differently where it mixes colours: two levels of 255 are let pass. */
    private static void assertSamePixels(String file, BufferedImage expected, BufferedImage actual) {
        int[] wanted = samples(expected);
        int[] found = samples(actual);
        assertEquals(wanted.length, found.length, file);
        for (int i = 0; i < wanted.length; i++) {
            assertEquals(wanted[i], found[i], 2, file);
        }
    }

    private static int[] samples(BufferedImage image) {
        return image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
    }
}
