package engram.view.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.palette.Luminance;
import engram.palette.SpikeColours;
import engram.plot.Ink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the colours of the sheets against their contrasts, and the colours that are drawn against those of the sheets. */
class ThemeColoursTest {

    private static final double READABLE = 4.5;
    private static final double SEEN = 3;

    private static Map<String, Integer> sheet(String theme) {
        try (InputStream in = Theme.class.getResourceAsStream("/engram/styles/" + theme + ".css")) {
            Map<String, Integer> colours = new HashMap<>();
            Pattern.compile("-engram-([a-z-]+): #([0-9a-f]{6});")
                    .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(found -> colours.put(found.group(1), Integer.parseInt(found.group(2), 16)));
            return colours;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Theme theme(String name) {
        return name.equals("dark") ? Theme.DARK : Theme.LIGHT;
    }

    /** The right values are those that the colours were chosen by, to one digit, from the formula of WCAG 2. */
    @ParameterizedTest(name = "{0}: {1} on {2} is {3}")
    @CsvSource({"dark, text, ground, 16.0", "dark, text, panel, 14.8", "dark, quiet, ground, 8.4", "dark, quiet, panel, 7.8",
        "dark, press, ground, 8.5", "dark, press, panel, 7.9", "dark, press, press-tint, 6.5", "dark, a, ground, 8.9",
        "dark, a, panel, 8.2", "dark, b, ground, 8.7", "dark, b, panel, 8.1", "dark, right, ground, 9.8",
        "dark, right, panel, 9.1", "dark, problem, ground, 7.8", "dark, problem, panel, 7.2", "dark, other, ground, 4.8",
        "dark, other, panel, 4.5", "dark, other, track, 3.3", "light, text, ground, 16.0", "light, text, panel, 14.9",
        "light, quiet, ground, 6.6", "light, quiet, panel, 6.1", "light, press, ground, 5.9", "light, press, panel, 5.5",
        "light, press, press-tint, 4.9", "light, a, ground, 5.8", "light, a, panel, 5.4", "light, b, ground, 7.3",
        "light, b, panel, 6.8", "light, right, ground, 6.5", "light, right, panel, 6.1", "light, problem, ground, 6.0",
        "light, problem, panel, 5.6", "light, other, ground, 4.2", "light, other, panel, 4.0", "light, other, track, 3.3"})
    void contrastsAreThoseOfTheDesign(String theme, String colour, String ground, double expected) {
        Map<String, Integer> colours = sheet(theme);
        assertEquals(expected, Luminance.contrast(colours.get(colour), colours.get(ground)), 0.1);
    }

    @ParameterizedTest
    @CsvSource({"dark, 4.6", "light, 5.2"})
    void whiteIsReadOnButtons(String theme, double expected) {
        assertEquals(expected, Luminance.contrast(0xFFFFFF, sheet(theme).get("button")), 0.1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void textIsReadOnAllThatItStandsOn(String theme) {
        Map<String, Integer> colours = sheet(theme);
        for (String text : List.of("text", "quiet", "a", "b", "right", "problem", "press")) {
            for (String ground : List.of("ground", "panel")) {
                double contrast = Luminance.contrast(colours.get(text), colours.get(ground));
                assertTrue(contrast >= READABLE, text + " on " + ground + ": " + contrast);
            }
        }
        assertTrue(Luminance.contrast(colours.get("on-network"), colours.get("a")) >= READABLE);
        assertTrue(Luminance.contrast(colours.get("on-network"), colours.get("b")) >= READABLE);
        assertTrue(Luminance.contrast(colours.get("other"), colours.get("track")) >= SEEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void whatIsDrawnHasTheColoursOfTheSheet(String name) {
        Map<String, Integer> colours = sheet(name);
        Theme.NetworkColours networks = theme(name).networks();
        Map<String, Ink> drawn = Map.of("a", networks.a(), "b", networks.b(), "right", networks.right(), "problem",
                networks.problem(), "press", networks.press(), "other", networks.other(), "quiet", theme(name).look().ink(),
                "line", theme(name).look().grid());
        drawn.forEach((colour, ink) -> assertEquals(Ink.of(colours.get(colour)), ink, colour));
    }

    /** Whoever sees no red or no green has lightness to go by. */
    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void theMarkedPlacesOnMapsAreSeen(String name) {
        Theme theme = theme(name);
        assertTrue(Luminance.contrast(theme.spikeColours().spike(), theme.spikeColours().background()) > 15);
        assertEquals(SpikeColours.STANDARD, theme.spikeColours());
    }

    /** The colour of a network, made grey by its saturation alone, is white on dark and hardly to be seen on light. */
    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void whatIsDrawnOfOldResultsHasTheInkOfQuietText(String name) {
        Theme old = theme(name).withOld(true);
        assertEquals(old.look().ink(), old.networks().a());
        assertEquals(old.look().ink(), old.networks().b());
        assertEquals(theme(name), old.withOld(false));
    }

    @Test
    void lettersOfPlotsGrowWithThoseOfTheWindow() {
        assertEquals(12, Theme.LIGHT.look().size());
        assertEquals(21, Theme.DARK.withTextSize(1.75).look().size());
        assertEquals(Theme.DARK.look().ink(), Theme.DARK.withTextSize(1.75).look().ink());
    }

    /** One that has a size in pixels stays small beside large letters. */
    @Test
    void allIconsGrowWithTheLettersOfTheWindow() throws IOException {
        Pattern own = Pattern.compile("-fx-icon-size:(?!\\s*-engram-icon)[^;]*");
        for (String name : List.of("engram", "explore", "story", "time", "views", "inputs", "samples", "export", "notices",
                "trials", "light", "dark")) {
            try (InputStream in = Theme.class.getResourceAsStream("/engram/styles/" + name + ".css")) {
                String sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                assertEquals(List.of(), own.matcher(sheet).results().map(MatchResult::group).toList(), name);
            }
        }
    }
}
