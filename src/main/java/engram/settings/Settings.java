package engram.settings;

import module java.base;

/**
 * What people have set in the window, apart from the experiment. All of it is a matter of taste: none changes a number.
 *
 * @param place where the window was; none where it has not been open yet
 * @param look light, dark, or as the system has it
 * @param textPercent how large letters are, 100 for the usual size
 * @param advanced whether the parameters that a first look does without are open
 * @param view the name of the view that is open; empty for the first
 * @param palette the name of the heat maps' colours; empty for the first
 * @param speed the name of the speed of playing; empty for the first
 * @param others what another version has kept and this one does not know, by name: it goes back into the file as it was
 */
public record Settings(Optional<Place> place, Look look, int textPercent, boolean advanced, String view, String palette,
        String speed, Map<String, Object> others) {

    /** What there is at the first start. */
    public static final Settings DEFAULTS = new Settings(Optional.empty(), Look.SYSTEM, 100, false, "", "", "", Map.of());

    /** Light or dark. */
    public enum Look {
        /** As the system has it. */
        SYSTEM,
        /** Dark ink on a light ground. */
        LIGHT,
        /** Light ink on a dark ground. */
        DARK
    }

    /**
     * Where the window was while it was not maximised, in pixels of the screens' common plane.
     *
     * @param maximised whether it took all of the screen in the end
     */
    public record Place(double x, double y, double width, double height, boolean maximised) {}

    /** The same with the window elsewhere. */
    public Settings withPlace(Place newPlace) {
        return new Settings(Optional.of(newPlace), look, textPercent, advanced, view, palette, speed, others);
    }

    /** The same, lighter or darker. */
    public Settings withLook(Look newLook) {
        return new Settings(place, newLook, textPercent, advanced, view, palette, speed, others);
    }

    /** The same with letters of another size. */
    public Settings withTextPercent(int newTextPercent) {
        return new Settings(place, look, newTextPercent, advanced, view, palette, speed, others);
    }

    /** The same with all parameters open, or without. */
    public Settings withAdvanced(boolean newAdvanced) {
        return new Settings(place, look, textPercent, newAdvanced, view, palette, speed, others);
    }

    /** The same with another view. */
    public Settings withView(String newView) {
        return new Settings(place, look, textPercent, advanced, newView, palette, speed, others);
    }

    /** The same with other colours of heat maps. */
    public Settings withPalette(String newPalette) {
        return new Settings(place, look, textPercent, advanced, view, newPalette, speed, others);
    }

    /** The same with another speed. */
    public Settings withSpeed(String newSpeed) {
        return new Settings(place, look, textPercent, advanced, view, palette, newSpeed, others);
    }
}
