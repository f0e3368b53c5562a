package engram.controller.document;

import module java.base;
import module javafx.controls;
import engram.controller.state.Playback;
import engram.controller.state.Selection;
import engram.document.Sight;
import engram.palette.Palette;
import engram.view.window.ViewName;

/**
 * How an experiment is looked at: taken down for a document, and found again when it is opened.
 *
 * @param view which view is open
 * @param palette the colours of heat maps
 * @param playback the moment that is looked at
 * @param selection the neurons that are chosen
 */
public record Sights(ObjectProperty<ViewName> view, ObjectProperty<Palette> palette, Playback playback, Selection selection) {

    /** How it is looked at now. */
    Sight now() {
        return new Sight(view.get().name(), palette.get().title(), playback.isAtEnd() ? -1 : playback.time(), selection.chosen());
    }

    /** Will stand at the moment that somebody looked at before, of the run that is about to come: nothing is played until then. */
    void await(Sight sight) {
        playback.standInNextRun(sight.time() < 0 ? Integer.MAX_VALUE : sight.time());
    }

    /**
     * Looks at a run as somebody did before. The neurons come later: they are known once a map of them is seen.
     *
     * @param isThere whether the run is on screen already; else the moment is that of the run that is about to come
     */
    void show(Sight sight, boolean isThere) {
        view.set(named(ViewName.values(), ViewName::name, sight.view()));
        palette.set(named(Palette.values(), Palette::title, sight.palette()));
        if (isThere) {
            playback.nextRunIsThere();
        }
    }

    /** The value with a name; the first where none has it. */
    private static <T> T named(T[] all, Function<T, String> name, String wanted) {
        return Stream.of(all).filter(each -> name.apply(each).equals(wanted)).findFirst().orElse(all[0]);
    }

    /** Chooses the neurons that somebody had chosen before. */
    void choose(Sight sight) {
        selection.chooseOnly(sight.neurons());
    }
}
