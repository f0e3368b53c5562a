package engram.controller.window;

import module javafx.controls;
import engram.model.Text;
import engram.settings.KeptSettings;
import engram.settings.Setting;
import engram.settings.Settings;
import engram.view.theme.TextSize;
import engram.view.theme.Theme;
import engram.view.window.MainView;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Light or dark, as the system has it until somebody chooses, and how large letters are; both are kept. */
final class ThemeController implements AutoCloseable {

    private final MainView view;
    private final Scene scene;
    private final KeptSettings settings;
    private final TextSize textSize = new TextSize();
    private final RadioMenuItem system = new RadioMenuItem("Follow system");
    private final RadioMenuItem light = new RadioMenuItem("Light");
    private final RadioMenuItem dark = new RadioMenuItem("Dark");
    private final ToggleGroup sizes = new ToggleGroup();
    private final ChangeListener<ColorScheme> onSystem = (_, _, _) -> apply();
    private Theme theme;

    ThemeController(MainView view, Scene scene, KeptSettings settings) {
        this.view = view;
        this.scene = scene;
        this.settings = settings;
        textSize.choose(settings.current().get(Setting.TEXT_PERCENT));
        bindLooks();
        bindSizes();
        Platform.getPreferences().colorSchemeProperty().addListener(onSystem);
        apply();
    }

    private void bindLooks() {
        ToggleGroup group = new ToggleGroup();
        for (Setting.Look look : Setting.Look.values()) {
            RadioMenuItem item = item(look);
            item.setToggleGroup(group);
            item.setOnAction(_ -> {
                settings.change(kept -> kept.with(Setting.LOOK, look));
                apply();
            });
        }
        system.setId("theme-system");
        light.setId("theme-light");
        dark.setId("theme-dark");
        item(settings.current().get(Setting.LOOK)).setSelected(true);
        view.tools().theme().getItems().setAll(system, light, dark);
    }

    private void bindSizes() {
        for (int percent : TextSize.PERCENTS) {
            RadioMenuItem item = new RadioMenuItem(Text.of("%d %%", percent));
            item.setId("text-" + percent);
            item.setToggleGroup(sizes);
            item.setOnAction(_ -> textSize.choose(percent));
            view.tools().textSize().getItems().add(item);
        }
        textSize.factorProperty().subscribe(_ -> {
            sizes.selectToggle(sizes.getToggles().get(TextSize.PERCENTS.indexOf(textSize.percent())));
            settings.change(kept -> kept.with(Setting.TEXT_PERCENT, textSize.percent()));
        });
        // After the first look: from here on a change shows at once.
        textSize.factorProperty().subscribe((_, _) -> apply());
    }

    /** Binds the keys that make letters larger and smaller. */
    void bind(Keys keys) {
        keys.always(new KeyCodeCombination(KeyCode.PLUS, KeyCombination.SHORTCUT_DOWN), textSize::larger)
                .alias(new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY),
                        textSize::larger)
                .alias(new KeyCodeCombination(KeyCode.ADD, KeyCombination.SHORTCUT_DOWN), textSize::larger)
                .always(new KeyCodeCombination(KeyCode.MINUS, KeyCombination.SHORTCUT_DOWN), textSize::smaller)
                .alias(new KeyCodeCombination(KeyCode.SUBTRACT, KeyCombination.SHORTCUT_DOWN), textSize::smaller)
                .always(new KeyCodeCombination(KeyCode.DIGIT0, KeyCombination.SHORTCUT_DOWN), () -> textSize.choose(100))
                .alias(new KeyCodeCombination(KeyCode.NUMPAD0, KeyCombination.SHORTCUT_DOWN), () -> textSize.choose(100));
    }

    /** Shows theme and size of text as they are kept. */
    void showKept() {
        item(settings.current().get(Setting.LOOK)).setSelected(true);
        textSize.choose(settings.current().get(Setting.TEXT_PERCENT));
        apply();
    }

    private RadioMenuItem item(Setting.Look look) {
        return switch (look) {
            case SYSTEM -> system;
            case LIGHT -> light;
            case DARK -> dark;
        };
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

    /** The look that was kept, or the system's. */
    static Theme of(Settings kept) {
        return switch (kept.get(Setting.LOOK)) {
            case SYSTEM -> Theme.ofSystem();
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
        };
    }

    private void apply() {
        Theme ground = system.isSelected() ? Theme.ofSystem() : dark.isSelected() ? Theme.DARK : Theme.LIGHT;
        Theme wanted = ground.withTextSize(textSize.factor());
        if (wanted.equals(theme)) {
            return;
        }
        if (theme == null || theme.dark() != wanted.dark()) {
            wanted.applyToApplication();
        }
        theme = wanted;
        wanted.applyTo(scene);
        view.setTextSize(wanted.textSize());
        view.tools().theme().setGraphic(new FontIcon(wanted.dark() ? Feather.MOON : Feather.SUN));
    }
}
