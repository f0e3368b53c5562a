package engram.measure;

import static engram.measure.WindowAtHand.onScreen;
import static engram.measure.WindowAtHand.print;
import static engram.measure.WindowAtHand.rest;

import module java.base;
import module javafx.controls;
import engram.controller.window.MainController;
import engram.service.Projector;
import engram.service.Simulation;
import engram.settings.KeptSettings;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javafx.scene.image.PixelFormat;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/**
 * Takes pictures of the window in each of its states, at all sizes, in both themes, with large letters, and as people see them who
 * lack a kind of cone: to be looked at whenever something about the window has changed. The display has to be as large as the
 * largest picture.
 */
public final class PictureWindow {

    /**
     * What a picture is taken of.
     *
     * @param width of the window
     * @param text size of letters in per cent
     * @param scale pixels of the picture to one of the window
     */
    private record Sight(String name, int width, int height, int text, int scale) {}

    private static final List<Sight> SIGHTS = List.of(new Sight("1024", 1024, 680, 100, 1), new Sight("1280", 1280, 800, 100, 1),
            new Sight("1920", 1920, 1080, 100, 1), new Sight("2560", 2560, 1440, 100, 1), new Sight("3840", 3840, 2160, 100, 1),
            new Sight("3840-twofold", 1920, 1080, 100, 2), new Sight("1024-text175", 1024, 680, 175, 1),
            new Sight("1280-text175", 1280, 800, 175, 1), new Sight("1920-text175", 1920, 1080, 175, 1));

    /** The one that is looked at with all eyes. */
    private static final String ALL_EYES = "1280";

    private static final List<String> THEMES = List.of("light", "dark");

    /** Style, layout and what follows from it need a few pulses. */
    private static final long SETTLED_MILLIS = 350;

    private PictureWindow() {}

    /**
     * Takes them, and ends the program.
     *
     * @param arguments a folder; then the states wanted, in small letters, and the names of the sizes wanted, all where none is given
     */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Locale.setDefault(Locale.ENGLISH);
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Set<String> wanted = Set.copyOf(List.of(arguments).subList(1, arguments.length));
        Platform.setImplicitExit(false);
        Platform.startup(() -> {});
        List<Sight> sights = SIGHTS.stream().filter(sight -> wanted.contains(sight.name())).toList();
        List<WindowState> states = Stream.of(WindowState.values()).filter(state -> wanted.contains(name(state))).toList();
        for (WindowState state : states.isEmpty() ? List.of(WindowState.values()) : states) {
            WindowAtHand window = open(state);
            state.reach(window);
            for (Sight sight : sights.isEmpty() ? SIGHTS : sights) {
                for (String theme : THEMES) {
                    take(window, state, sight, theme, folder);
                }
            }
            onScreen(() -> {
                window.stage().hide();
                return null;
            });
        }
        Platform.exit();
    }

    private static String name(WindowState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static WindowAtHand open(WindowState state) throws IOException {
        var beginning = state.beginning();
        onScreen(() -> {
            Projector projector = new Projector();
            Stage stage = new Stage();
            new MainController(stage, state.experiment(), new Simulation(projector::show), projector, KeptSettings.forgotten(),
                    beginning, null).show();
            stage.setX(0);
            stage.setY(0);
            return null;
        });
        rest();
        return WindowAtHand.whole();
    }

    private static void take(WindowAtHand window, WindowState state, Sight sight, String theme, Path folder) throws IOException {
        window.choose("theme", "theme-" + theme);
        window.choose("text-size", "text-" + sight.text());
        onScreen(() -> {
            window.stage().setWidth(sight.width());
            window.stage().setHeight(sight.height());
            return null;
        });
        state.renew(window);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(SETTLED_MILLIS));
        WritableImage seen = onScreen(() -> {
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(sight.scale(), sight.scale()));
            return window.scene().getRoot().snapshot(parameters, null);
        });
        for (Eyes eyes : sight.name().equals(ALL_EYES) ? Eyes.values() : new Eyes[] {Eyes.USUAL}) {
            String whose = eyes == Eyes.USUAL ? "" : "-" + eyes.name().toLowerCase(Locale.ROOT);
            Path file = folder.resolve("%s-%s-%s%s.png".formatted(name(state), sight.name(), theme, whose));
            write(seen, eyes, file);
            print("%s", file);
        }
    }

    private static void write(WritableImage seen, Eyes eyes, Path file) throws IOException {
        int width = (int) seen.getWidth();
        int height = (int) seen.getHeight();
        int[] rgb = new int[width * height];
        seen.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), rgb, 0, width);
        eyes.see(rgb);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, rgb, 0, width);
        ImageIO.write(image, "png", file.toFile());
    }
}
