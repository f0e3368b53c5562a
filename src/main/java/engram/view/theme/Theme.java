package engram.view.theme;

import module javafx.controls;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import engram.palette.Categorical;
import engram.palette.SpikeColours;
import engram.plot.Ink;
import engram.plot.PlotLook;
import java.util.List;
import java.util.Objects;

/**
 * The two looks of the window: a base theme, our own sheet on top, and the colours of what is drawn rather than
 * styled.
 */
public enum Theme {
    /** Dark ink on a light ground. */
    LIGHT(SpikeColours.LIGHT,
            new PlotColours(Ink.of(0x3B4CC0), Ink.of(0x7A828C), Ink.of(0xC4690B), Ink.of(0xB5308A), Ink.of(0x1A7F37),
                    Ink.of(0x57606A), Ink.of(0xD8DEE4))),
    /** Light ink on a dark ground. */
    DARK(SpikeColours.DARK, new PlotColours(Ink.of(0x8EA2FF), Ink.of(0x8B949E), Ink.of(0xF0A04B), Ink.of(0xF07CC4),
            Ink.of(0x4FC26B), Ink.of(0x9AA4AF), Ink.of(0x30363D)));

    /** The colours of plots: of the scores, of numbers, and of lines behind. */
    public record PlotColours(Ink recall, Ink noMemory, Ink cueAlone, Ink constant, Ink ceiling, Ink ink, Ink grid) {}

    /** The window as a whole first, then a sheet for each part of it. */
    private static final List<String> SHEETS = List.of("engram.css", "explore.css", "story.css", "time.css", "views.css",
            "inputs.css", "samples.css", "export.css", "notices.css", "trials.css");

    private static final double LETTERS = 10.5;
    private static final PseudoClass DARK_CLASS = PseudoClass.getPseudoClass("dark");

    private final SpikeColours spikeColours;
    private final PlotColours plotColours;

    Theme(SpikeColours spikeColours, PlotColours plotColours) {
        this.spikeColours = spikeColours;
        this.plotColours = plotColours;
    }

    /** The look that the system has. */
    public static Theme ofSystem() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? DARK : LIGHT;
    }

    /** The colours of spikes and of the ground they are on. */
    public SpikeColours spikeColours() {
        return spikeColours;
    }

    /** The colours of plots. */
    public PlotColours plotColours() {
        return plotColours;
    }

    /** The colours and letters of what is around a plot. */
    public PlotLook look() {
        return new PlotLook(plotColours.ink(), plotColours.grid(), LETTERS);
    }

    /** The ink of one of the colours that tell a few things apart. */
    public static Ink categorical(int number) {
        return Ink.of(Categorical.rgb(number));
    }

    /** A colour of the palettes, 0xRRGGBB, for JavaFX. */
    public static Color colour(int rgb) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    /** Sets the base theme for all windows of the program. */
    public void applyToApplication() {
        Application.setUserAgentStylesheet(
                this == DARK ? new PrimerDark().getUserAgentStylesheetBSS() : new PrimerLight().getUserAgentStylesheetBSS());
    }

    /** Dresses one scene. */
    public void applyTo(Scene scene) {
        for (String name : SHEETS) {
            String sheet = Objects.requireNonNull(Theme.class.getResource("/engram/styles/" + name), name).toExternalForm();
            if (!scene.getStylesheets().contains(sheet)) {
                scene.getStylesheets().add(sheet);
            }
        }
        scene.getRoot().pseudoClassStateChanged(DARK_CLASS, this == DARK);
    }
}
