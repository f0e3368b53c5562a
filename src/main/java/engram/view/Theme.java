package engram.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import engram.palette.Diverging;
import engram.palette.SpikeColours;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.paint.Color;

/**
 * The two looks of the window: a base theme, our own sheet on top, and the colours of what is drawn rather than
 * styled.
 */
public enum Theme {
    /** Dark ink on a light ground. */
    LIGHT(
            SpikeColours.LIGHT,
            new PlotColours(
                    Color.web("#3b4cc0"), Color.web("#7a828c"), Color.web("#c4690b"), Color.web("#b5308a"),
                    Color.web("#1a7f37"),
                    Color.web("#57606a"), Color.web("#d8dee4"))),
    /** Light ink on a dark ground. */
    DARK(
            SpikeColours.DARK,
            new PlotColours(
                    Color.web("#8ea2ff"), Color.web("#8b949e"), Color.web("#f0a04b"), Color.web("#f07cc4"),
                    Color.web("#4fc26b"),
                    Color.web("#9aa4af"), Color.web("#30363d")));

    /** The colours of plots: of the scores, of numbers, and of lines behind. */
    public record PlotColours(
            Color recall, Color noMemory, Color cueAlone, Color constant, Color ceiling, Color ink, Color grid) {}

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

    /** The colours of what has a sign: weights, and differences of rates. */
    public Diverging weightColours() {
        return this == DARK ? Diverging.DARK : Diverging.LIGHT;
    }

    /** The colour of numbers on a drawn scale. */
    public Color ink() {
        return plotColours.ink();
    }

    /** A colour of the palettes, 0xRRGGBB, for JavaFX. */
    static Color colour(int rgb) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    /** Sets the base theme for all windows of the program. */
    public void applyToApplication() {
        Application.setUserAgentStylesheet(
                this == DARK
                        ? new PrimerDark().getUserAgentStylesheetBSS()
                        : new PrimerLight().getUserAgentStylesheetBSS());
    }

    /** Dresses one scene. */
    public void applyTo(Scene scene) {
        String sheet = Objects.requireNonNull(Theme.class.getResource("/engram/styles/engram.css"), "engram.css")
                .toExternalForm();
        if (!scene.getStylesheets().contains(sheet)) {
            scene.getStylesheets().add(sheet);
        }
        scene.getRoot().pseudoClassStateChanged(DARK_CLASS, this == DARK);
    }
}
