package engram.view.looks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.controller.OpenWindow;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.image.Picture;
import engram.model.image.RgbImage;
import engram.view.theme.Theme;
import engram.view.window.MainView;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole window has no faults that {@link Looks} finds, in each of its states, at all sizes, in both themes. */
class LooksWindowTest {

    /**
     * How large the window and its letters are.
     *
     * @param text 1 for letters of the usual size
     */
    private record Size(int width, int height, double text) {}

    private static final List<Size> USUAL_LETTERS =
            List.of(new Size(1024, 680, 1), new Size(1280, 800, 1), new Size(1920, 1080, 1));
    private static final List<Size> LARGE_LETTERS =
            List.of(new Size(1024, 680, 1.75), new Size(1280, 800, 1.75), new Size(1920, 1080, 1.75));
    private static final List<Size> ALL_SIZES = Stream.concat(USUAL_LETTERS.stream(), LARGE_LETTERS.stream()).toList();

    /**
     * What is held to: a kind of fault, and the sizes at which there is none. What is found and not held to is printed where the system property {@code looks} is true.
     */
    private static final Map<Looks.Kind, List<Size>> HELD_TO = Map.of(Looks.Kind.FAINT, ALL_SIZES, Looks.Kind.OVERLAP, ALL_SIZES,
            Looks.Kind.OUTSIDE, ALL_SIZES, Looks.Kind.CUT, ALL_SIZES, Looks.Kind.SMALL, ALL_SIZES);

    /** JavaFX without a display has no room for larger windows: of those the root alone is as large as they are. */
    private static final double MOST_WIDE = 1280;
    private static final double MOST_HIGH = 800;

    /** What a window is opened with. */
    enum State {
        FIRST_START,
        NO_MEMORY,
        THOUSAND_MEMORIES,
        PROBLEM
    }

    @TempDir
    private Path folder;

    private static Experiment experiment(State state) {
        return switch (state) {
            case FIRST_START, PROBLEM -> Experiments.small();
            case NO_MEMORY -> Experiment.empty(Parameters.DEFAULTS);
            case THOUSAND_MEMORIES -> Experiments.small().withMemories(thousand());
        };
    }

    /** Small pictures, each of other chance. */
    private static List<Memory> thousand() {
        Random random = new Random(1);
        return IntStream.range(0, 1000).mapToObj(i -> {
            double[] greys = random.doubles(64).toArray();
            int[] colours = Arrays.stream(greys).mapToInt(grey -> (int) (255 * grey) * 0x10101).toArray();
            String name = "picture " + (i + 1);
            return new Memory(i + 1, name, new Picture(name, 8, 8, new GrayImage(8, 8, greys), new RgbImage(8, 8, colours)),
                    false);
        }).toList();
    }

    private OpenWindow open(State state) throws IOException {
        OpenWindow window = OpenWindow.shared(experiment(state));
        if (state == State.NO_MEMORY) {
            window.eventually("the panes are there", () -> window.scene().lookup("#memories") != null);
        } else {
            window.standStill();
        }
        if (state == State.PROBLEM) {
            Path broken = Files.writeString(folder.resolve("broken.png"), "no picture");
            window.on(() -> {
                window.answers().open(List.of(broken));
                return null;
            });
            window.shortcut(KeyCode.O);
            window.eventually("the problem is told",
                    () -> window.scene()
                            .getRoot()
                            .lookupAll(".label")
                            .stream()
                            .anyMatch(label -> String.valueOf(((Labeled) label).getText()).contains("broken.png")));
        }
        return window;
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsCutFaintCoveredOrTooSmall(State state) throws IOException {
        OpenWindow window = open(state);
        try {
            List<String> broken = new ArrayList<>();
            USUAL_LETTERS.forEach(size -> look(window, state, size, Theme.LIGHT, broken));
            // Letters take the same room in both themes.
            LARGE_LETTERS.forEach(size -> look(window, state, size, Theme.LIGHT.withTextSize(size.text()), broken));
            USUAL_LETTERS.forEach(size -> look(window, state, size, Theme.DARK, broken));
            assertEquals(List.of(), broken);
        } finally {
            window.close();
        }
    }

    private static void look(OpenWindow window, State state, Size size, Theme theme, List<String> broken) {
        for (Looks.Fault fault : faults(window, size, theme)) {
            String said = size + (theme.dark() ? " dark: " : " light: ") + fault;
            if (HELD_TO.get(fault.kind()).contains(size)) {
                broken.add(said);
            } else if (Boolean.getBoolean("looks")) {
                System.out.println(state + " " + said);
            }
        }
    }

    private static List<Looks.Fault> faults(OpenWindow window, Size size, Theme theme) {
        window.on(() -> {
            theme.applyToApplication();
            theme.applyTo(window.scene());
            ((MainView) window.scene().getRoot()).setTextSize(theme.textSize());
            window.stage().setWidth(Math.min(MOST_WIDE, size.width()));
            window.stage().setHeight(Math.min(MOST_HIGH, size.height()));
            return null;
        });
        return window.on(() -> {
            Parent root = window.scene().getRoot();
            root.resize(size.width(), size.height());
            root.layout();
            return Looks.of(root, size.width(), size.height()).stream().filter(fault -> !isAllowed(fault)).toList();
        });
    }

    /** Toasts lie over the maps on purpose: there is nothing to press but cells, and they go by themselves. */
    private static boolean isAllowed(Looks.Fault fault) {
        return fault.kind() == Looks.Kind.OVERLAP && fault.what().contains("toast");
    }
}
