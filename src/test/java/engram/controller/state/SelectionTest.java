package engram.controller.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import engram.view.neuron.Marks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private final List<Marks> seen = new ArrayList<>();
    private final Selection selection = new Selection(seen::add);

    @Test
    void whatIsChosenIsKnownInTheOrderOfChoosing() {
        selection.onSide(8);
        selection.toggle(40);
        selection.toggle(3);
        selection.toggle(7);
        selection.toggle(3);
        selection.toggle(5);
        assertEquals(List.of(40, 7, 5), selection.chosen());
    }

    @Test
    void otherNeuronsAreChosenInPlaceOfThoseThatWere() {
        selection.onSide(8);
        selection.toggle(40);
        selection.chooseOnly(List.of(9, 2));
        assertEquals(List.of(9, 2), selection.chosen());
        assertEquals("a", seen.getLast().letterOf(9));
        assertEquals("b", seen.getLast().letterOf(2));
        assertEquals("", seen.getLast().letterOf(40));
    }

    @Test
    void neuronsThatThereAreNotAndMoreThanThereAreLettersForAreLeftOut() {
        selection.onSide(8);
        selection.chooseOnly(List.of(64, -1, 1, 1, 2, 3, 4, 5, 63, 6, 7));
        assertEquals(List.of(1, 2, 3, 4, 5, 63), selection.chosen());
    }
}
