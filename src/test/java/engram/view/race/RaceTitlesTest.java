package engram.view.race;

import static org.junit.jupiter.api.Assertions.assertEquals;

import module java.base;
import module javafx.controls;
import engram.view.looks.Looks;
import engram.view.theme.Theme;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class RaceTitlesTest {

    /** As where views stand beside the maps: titled, and without colour while what is seen is old. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void titlesAreReadThoughResultsAreOld(boolean dark) throws Exception {
        List<String> faults = WaitForAsyncUtils.asyncFx(() -> {
            Theme theme = dark ? Theme.DARK : Theme.LIGHT;
            theme.applyToApplication();
            RaceView view = new RaceView();
            StackPane root = new StackPane(view);
            root.getStyleClass().addAll("engram", "side-pane");
            Scene scene = new Scene(root, 400, 500);
            theme.applyTo(scene);
            view.setTheme(theme.withOld(true));
            view.setEffect(new ColorAdjust(0, -1, 0, 0));
            view.lookupAll(".race-title").forEach(title -> title.setVisible(true));
            root.applyCss();
            view.resize(400, 500);
            view.lookupAll(".race-title").forEach(title -> {
                title.setVisible(true);
                title.resizeRelocate(10, title.getStyleClass().contains("network-a") ? 10 : 260, 300, 20);
            });
            return Looks.in(root, Looks.Kind.FAINT);
        }).get();
        assertEquals(List.of(), faults);
    }
}
