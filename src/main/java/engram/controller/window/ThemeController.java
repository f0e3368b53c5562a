package engram.controller.window;

import module javafx.controls;
import engram.view.theme.Theme;
import engram.view.window.MainView;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Light or dark: as the system has it until somebody chooses. */
final class ThemeController implements AutoCloseable {

    private final MainView view;
    private final Scene scene;
    private final RadioMenuItem system = new RadioMenuItem("Follow system");
    private final RadioMenuItem light = new RadioMenuItem("Light");
    private final RadioMenuItem dark = new RadioMenuItem("Dark");
    private final ChangeListener<ColorScheme> onSystem = (_, _, _) -> apply();
    private Theme theme;

    ThemeController(MainView view, Scene scene) {
        this.view = view;
        this.scene = scene;
        ToggleGroup group = new ToggleGroup();
        for (RadioMenuItem item : new RadioMenuItem[] {system, light, dark}) {
            item.setToggleGroup(group);
            item.setOnAction(_ -> apply());
        }
        system.setId("theme-system");
        light.setId("theme-light");
        dark.setId("theme-dark");
        system.setSelected(true);
        view.tools().theme().getItems().setAll(system, light, dark);
        Platform.getPreferences().colorSchemeProperty().addListener(onSystem);
        apply();
    }

    /** The look that is on. */
    Theme theme() {
        return theme;
    }

    /** Follows the system no longer: it would keep the window alive for as long as the program runs. */
    @Override
    public void close() {
        Platform.getPreferences().colorSchemeProperty().removeListener(onSystem);
    }

    private void apply() {
        Theme wanted = system.isSelected() ? Theme.ofSystem() : dark.isSelected() ? Theme.DARK : Theme.LIGHT;
        if (wanted.equals(theme)) {
            return;
        }
        theme = wanted;
        wanted.applyToApplication();
        wanted.applyTo(scene);
        view.maps().setColours(wanted.spikeColours(), wanted.weightColours(), wanted.look());
        view.scores().setTheme(wanted);
        view.tools().theme().setGraphic(new FontIcon(wanted.dark() ? Feather.MOON : Feather.SUN));
    }
}
