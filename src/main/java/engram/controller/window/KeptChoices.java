package engram.controller.window;

import module java.base;
import module javafx.controls;
import engram.palette.Palette;
import engram.settings.KeptSettings;
import engram.settings.Setting;
import engram.settings.Settings;
import engram.view.window.Speed;
import engram.view.window.ToastsView;
import engram.view.window.ViewName;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Finds again at the start what people chose at an earlier one, and keeps what they choose now: what is a matter of taste and
 * belongs to no experiment. What a kept name no longer means is as at the first start, and so is all of it after a reset.
 */
final class KeptChoices {

    private static final String RESET =
            "Settings are reset: theme, size of text, colours, speed, view, advanced parameters, last export, folders, recent files.";

    private final KeptSettings settings;
    /** Each shows one choice as it is kept. */
    private final List<Runnable> showing = new ArrayList<>();

    /**
     * Keeps nothing yet.
     *
     * @param settings where it is kept
     */
    KeptChoices(KeptSettings settings) {
        this.settings = settings;
    }

    /** Keeps whether the parameters that a first look does without are unfolded. */
    void keepAdvanced(BooleanProperty open) {
        show(() -> open.set(settings.current().get(Setting.ADVANCED)));
        open.subscribe((_, isOpen) -> settings.change(kept -> kept.with(Setting.ADVANCED, isOpen)));
    }

    /** Keeps the colours of the heat maps. */
    void keepPalette(ObjectProperty<Palette> palette) {
        keep(palette, Palette.values(), Palette::title, Setting.PALETTE);
    }

    /** Keeps which view is open. */
    void keepView(ObjectProperty<ViewName> view) {
        keep(view, ViewName.values(), ViewName::name, Setting.VIEW);
    }

    /** Keeps how fast a run is played. */
    void keepSpeed(ObjectProperty<Speed> speed) {
        keep(speed, Speed.values(), Speed::name, Setting.SPEED);
    }

    private <T> void keep(ObjectProperty<T> choice, T[] all, Function<T, String> name, Setting<String> setting) {
        T first = choice.get();
        show(() -> {
            String kept = settings.current().get(setting);
            choice.set(Stream.of(all).filter(each -> name.apply(each).equals(kept)).findFirst().orElse(first));
        });
        choice.subscribe((_, chosen) -> settings.change(before -> before.with(setting, name.apply(chosen))));
    }

    private void show(Runnable choice) {
        choice.run();
        showing.add(choice);
    }

    /**
     * Puts the way back to the first settings into a menu. What is reset can be brought back for as long as the line about it is
     * there.
     *
     * @param menu where it is the last entry
     * @param messages says what was reset
     * @param theme shows theme and size of text as they are kept
     */
    void offerReset(MenuButton menu, ToastsView messages, Runnable theme) {
        showing.add(theme);
        MenuItem reset = new MenuItem("Reset settings", new FontIcon(Feather.ROTATE_CCW));
        reset.setId("reset-settings");
        reset.setOnAction(_ -> {
            Settings before = settings.current();
            change(Settings::reset);
            messages.add(ToastsView.Kind.DONE, RESET, "Undo",
                    () -> change(now -> before.with(Setting.PLACE, now.get(Setting.PLACE))));
        });
        menu.getItems().addAll(new SeparatorMenuItem(), reset);
    }

    private void change(UnaryOperator<Settings> change) {
        settings.change(change);
        showing.forEach(Runnable::run);
    }
}
