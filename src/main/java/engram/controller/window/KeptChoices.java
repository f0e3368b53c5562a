package engram.controller.window;

import module java.base;
import module javafx.controls;
import engram.palette.Palette;
import engram.settings.KeptSettings;
import engram.settings.Settings;
import engram.view.window.Speed;
import engram.view.window.ViewName;

/**
 * Finds again at the start what people chose at an earlier one, and keeps what they choose now: what is a matter of taste and
 * belongs to no experiment. What a kept name no longer means is as at the first start.
 *
 * @param settings where it is kept
 */
record KeptChoices(KeptSettings settings) {

    /** Keeps whether the parameters that a first look does without are unfolded. */
    void keepAdvanced(BooleanProperty open) {
        open.set(settings.current().advanced());
        open.subscribe((_, isOpen) -> settings.change(kept -> kept.withAdvanced(isOpen)));
    }

    /** Keeps the colours of the heat maps. */
    void keepPalette(ObjectProperty<Palette> palette) {
        keep(palette, Palette.values(), Palette::title, Settings::palette, Settings::withPalette);
    }

    /** Keeps which view is open. */
    void keepView(ObjectProperty<ViewName> view) {
        keep(view, ViewName.values(), ViewName::name, Settings::view, Settings::withView);
    }

    /** Keeps how fast a run is played. */
    void keepSpeed(ObjectProperty<Speed> speed) {
        keep(speed, Speed.values(), Speed::name, Settings::speed, Settings::withSpeed);
    }

    private <T> void keep(ObjectProperty<T> choice, T[] all, Function<T, String> name, Function<Settings, String> kept,
            BiFunction<Settings, String, Settings> keeping) {
        String earlier = kept.apply(settings.current());
        Stream.of(all).filter(each -> name.apply(each).equals(earlier)).findFirst().ifPresent(choice::set);
        choice.subscribe((_, chosen) -> settings.change(before -> keeping.apply(before, name.apply(chosen))));
    }
}
