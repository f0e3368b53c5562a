package engram.view.theme;

import module java.base;
import module javafx.controls;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import engram.palette.SpikeColours;
import engram.plot.Ink;
import engram.plot.PlotLook;

/**
 * How the window looks: a base theme, our own sheets on top, the colours of what is drawn rather than styled, and the size
 * of letters. Each colour means one thing, the same in the sheets and in what is drawn.
 *
 * @param dark light ink on a dark ground; otherwise dark ink on a light one
 * @param textSize how many times as large as usual letters are, and all that is measured by them; 1 is 100 %
 * @param old whether what is drawn is an old result, in the grey of quiet text where else networks have their colours
 */
public record Theme(boolean dark, double textSize, boolean old) {

    /** Dark ink on a light ground. */
    public static final Theme LIGHT = new Theme(false, 1, false);

    /** Light ink on a dark ground. */
    public static final Theme DARK = new Theme(true, 1, false);

    private static final NetworkColours LIGHT_NETWORKS = new NetworkColours(Ink.of(0xA84A00), Ink.of(0x6639BA), Ink.of(0x136C2E),
            Ink.of(0xC21C28), Ink.of(0x0860CA), Ink.of(0x727C86));
    private static final NetworkColours DARK_NETWORKS = new NetworkColours(Ink.of(0xF0A04B), Ink.of(0xB9A2FF), Ink.of(0x56D364),
            Ink.of(0xFF8079), Ink.of(0x6CB2FF), Ink.of(0x76828F));

    /** Quiet text, and the lines behind curves, on light ground and on dark. */
    private static final PlotLook LIGHT_LOOK = new PlotLook(Ink.of(0x545E69), Ink.of(0xD5DCE3), 12);
    private static final PlotLook DARK_LOOK = new PlotLook(Ink.of(0xA3AEBB), Ink.of(0x2C3541), 12);

    /** The letters of the window at 100 %, in pixels. */
    private static final double LETTERS = 13;

    /** Icons at 100 %, in pixels, by the names that the sheets have for them. */
    private static final Map<String, Integer> ICONS =
            Map.of("-engram-icon-tiny", 12, "-engram-icon-small", 13, "-engram-icon", 16, "-engram-icon-large", 30);

    /**
     * The colours that have a meaning.
     *
     * @param a network A
     * @param b network B
     * @param right the right picture was remembered
     * @param problem something went wrong
     * @param press it can be pressed, it is chosen, or it advances
     * @param other what A and B are measured against, and other pictures: bars and lines only, never text
     */
    public record NetworkColours(Ink a, Ink b, Ink right, Ink problem, Ink press, Ink other) {

        private NetworkColours withNetworks(Ink both) {
            return new NetworkColours(both, both, right, problem, press, other);
        }
    }

    /** The window as a whole first, then a sheet for each part of it. */
    private static final List<String> SHEETS = List.of("engram.css", "explore.css", "story.css", "time.css", "views.css",
            "inputs.css", "samples.css", "export.css", "notices.css", "trials.css", "studies.css");

    private static final PseudoClass DARK_CLASS = PseudoClass.getPseudoClass("dark");

    /** The look that the system has, with letters of the usual size. */
    public static Theme ofSystem() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? DARK : LIGHT;
    }

    /** The same with letters of another size, 1 for the usual. */
    public Theme withTextSize(double newTextSize) {
        return new Theme(dark, newTextSize, old);
    }

    /** The same for what is drawn of results that may be old ones. */
    public Theme withOld(boolean isOld) {
        return new Theme(dark, textSize, isOld);
    }

    /** The colours that have a meaning; the same as those of the sheets. */
    public NetworkColours networks() {
        NetworkColours networks = dark ? DARK_NETWORKS : LIGHT_NETWORKS;
        return old ? networks.withNetworks(look().ink()) : networks;
    }

    /** The colours of spikes and of the ground they are on: the same in all themes. */
    public SpikeColours spikeColours() {
        return SpikeColours.STANDARD;
    }

    /** The colours and letters of what is around a plot. */
    public PlotLook look() {
        PlotLook look = dark ? DARK_LOOK : LIGHT_LOOK;
        return look.sized(look.size() * textSize);
    }

    /** A colour of the palettes, 0xRRGGBB, for JavaFX. */
    public static Color colour(int rgb) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    /** Sets the base theme for all windows of the program. */
    public void applyToApplication() {
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheetBSS() : new PrimerLight().getUserAgentStylesheetBSS());
    }

    /** Dresses one scene, and the menus and tips that open over it. */
    public void applyTo(Scene scene) {
        List<String> sheets = Stream.concat(SHEETS.stream().map(Theme::sheet), Stream.of(sheet(dark ? "dark.css" : "light.css")))
                .collect(Collectors.toCollection(ArrayList::new));
        if (textSize != 1) {
            sheets.add(sheetOfLetters());
        }
        if (!scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
        scene.getRoot().pseudoClassStateChanged(DARK_CLASS, dark);
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource("/engram/styles/" + name), name).toExternalForm();
    }

    /** A sheet, since menus and tips take their scene's sheets but not its root's font. */
    private String sheetOfLetters() {
        StringBuilder rule = new StringBuilder(".root { -fx-font-size: ").append(LETTERS * textSize).append("px; ");
        ICONS.forEach((name, size) -> rule.append(name).append(": ").append(size * textSize).append("px; "));
        rule.append("}");
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rule.toString().getBytes(StandardCharsets.UTF_8));
    }
}
