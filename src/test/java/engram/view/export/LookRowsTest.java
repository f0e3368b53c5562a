package engram.view.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import engram.view.export.ExportChoice.Content;
import engram.view.export.ExportChoice.Item;
import engram.view.export.ExportChoice.Offer;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class LookRowsTest {

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static Offer offer(int side) {
        List<Item> one = List.of(new Item("ONE", "One"));
        return new Offer(List.of(new Content(new Item("BOTH", "Both"), true)), one, "ONE", List.of(), one, List.of(20), 10, 0,
                one, List.of(), false, side);
    }

    private static ExportChoice.Size suggested(boolean film, int side) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> {
            LookRows rows = new LookRows("film", 64, film, () -> {});
            rows.offer(offer(side), "BOTH");
            return rows.look().size();
        }).get();
    }

    @ParameterizedTest
    @CsvSource({"16, 12, 12", "64, 12, 12", "128, 12, 8", "512, 4, 2", "1024, 2, 1"})
    void aFilmIsSuggestedWithFewerPixelsForEachNeuronThanAFigure(int side, int figure, int film) throws Exception {
        assertEquals(new ExportChoice.Size.Pixels(figure), suggested(false, side));
        assertEquals(new ExportChoice.Size.Pixels(film), suggested(true, side));
    }
}
