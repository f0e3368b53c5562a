package engram.view.memories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.model.experiment.Memory;
import engram.model.image.file.Sample;
import engram.view.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A thousand memories in the column. */
@ExtendWith(ApplicationExtension.class)
class MemoryTilesTest {

    private static final int MANY = 1000;

    private final List<String> done = new ArrayList<>();
    private final List<Memory> memories = new ArrayList<>();
    private MemoriesView view;

    @Start
    void open(Stage stage) {
        Theme.LIGHT.applyToApplication();
        view = new MemoriesView(new Noted());
        Scene scene = new Scene(new VBox(view), 264, 500);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        for (int i = 0; i < MANY; i++) {
            Sample sample = Sample.FIRST.get(i % Sample.FIRST.size());
            memories.add(new Memory(i, "m" + i, sample.read(), false));
        }
        view.show(memories, Optional.of(memories.getFirst()));
    }

    private MemoryTiles tiles() {
        return (MemoryTiles) view.lookup("#memories");
    }

    private List<String> seen() {
        return tiles().lookupAll(".memory-tile")
                .stream()
                .filter(Node::isVisible)
                .map(tile -> ((MemoryTile) tile).memory())
                .filter(Objects::nonNull)
                .map(Memory::name)
                .toList();
    }

    private void layOut() {
        // Once more, since rows that are new get their widths by their style.
        for (int i = 0; i < 3; i++) {
            view.getScene().getRoot().applyCss();
            view.getScene().getRoot().layout();
        }
    }

    @Test
    void threeRowsAreSeenAndHardlyMoreExists(FxRobot robot) {
        robot.interact(() -> {
            layOut();
            assertTrue(seen().containsAll(List.of("m0", "m1", "m2", "m8")), seen().toString());
            assertTrue(tiles().lookupAll(".memory-tile").size() <= 30, "tiles: " + tiles().lookupAll(".memory-tile").size());
            Node tile = tiles().lookup(".memory-tile");
            double width = tile.getLayoutBounds().getWidth();
            // Here the list reaches to the edges; in its column there is a margin at both sides.
            assertTrue(width >= 56 && width <= 84, "a tile is " + width + " wide");
        });
    }

    @Test
    void whateverIsDoneNoMoreTilesAreMadeThanAreSeen(FxRobot robot) {
        robot.interact(() -> {
            List<Memory> fewer = new ArrayList<>(memories);
            fewer.remove(500);
            view.show(fewer, Optional.of(memories.get(4)));
            tiles().go(MANY - 2);
            layOut();
            assertTrue(seen().contains("m999"), seen().toString());
            assertTrue(tiles().lookupAll(".memory-tile").size() <= 30, "tiles: " + tiles().lookupAll(".memory-tile").size());
        });
    }

    @Test
    void ofManyThoseAreSeenWhoseNamesHaveTheLettersThatAreSought(FxRobot robot) {
        TextField find = (TextField) view.lookup("#find-memory");
        assertTrue(find.isVisible());
        robot.interact(() -> {
            find.setText(" M99");
            layOut();
        });
        assertEquals(Set.of("m99", "m990", "m991", "m992", "m993", "m994", "m995", "m996", "m997"), Set.copyOf(seen()));
        robot.interact(() -> tiles().go(99));
        robot.type(KeyCode.END).type(KeyCode.I).type(KeyCode.LEFT).type(KeyCode.ENTER).push(KeyCode.ALT, KeyCode.UP);
        assertEquals(List.of("invert m999", "ask m998", "move m998 to 995"), done);
        robot.interact(() -> find.fireEvent(new ActionEvent()));
        assertEquals("ask m99", done.getLast());
        robot.interact(() -> {
            find.setText("nobody");
            layOut();
        });
        assertEquals(List.of(), seen());
        assertTrue(view.lookupAll(".caption")
                .stream()
                .anyMatch(label -> label.isVisible()
                        && "No picture is called \u201Cnobody\u201D.".equals(((Labeled) label).getText())));
        robot.interact(() -> find.requestFocus());
        robot.type(KeyCode.ESCAPE);
        robot.interact(this::layOut);
        assertEquals("", find.getText());
        assertTrue(seen().containsAll(List.of("m993", "m998", "m999")), seen().toString());
    }

    @Test
    void aFewAreFoundWithoutAField(FxRobot robot) {
        TextField find = (TextField) view.lookup("#find-memory");
        robot.interact(() -> {
            find.setText("m99");
            view.show(memories.subList(0, 24), Optional.empty());
            layOut();
        });
        assertEquals(List.of(false, false, ""), List.of(find.isVisible(), find.isManaged(), find.getText()));
        assertTrue(seen().contains("m0"), seen().toString());
    }

    @Test
    void keysActOnTheCurrentOne(FxRobot robot) {
        robot.interact(() -> tiles().go(0));
        robot.type(KeyCode.DOWN).type(KeyCode.RIGHT).type(KeyCode.ENTER).type(KeyCode.I).type(KeyCode.DELETE);
        robot.push(KeyCode.ALT, KeyCode.DOWN).push(KeyCode.SHIFT, KeyCode.DELETE);
        assertEquals(List.of("ask m4", "invert m4", "remove m4", "move m4 to 7", "remove all"), done);
    }

    @Test
    void theCurrentOneIsFollowedWhereverItGoes(FxRobot robot) {
        robot.interact(() -> {
            tiles().go(7);
            List<Memory> turned = new ArrayList<>(memories);
            turned.addFirst(turned.remove(7));
            view.show(turned, Optional.empty());
            assertEquals(0, tiles().current());
            turned.removeFirst();
            view.show(turned, Optional.empty());
            assertEquals("m0", tiles().memories().get(tiles().current()).name());
        });
    }

    @Test
    void aPictureAskedAboutThatIsNoneOfThemIsNamed(FxRobot robot) {
        Memory cat = new Memory(5000, "cat", memories.getFirst().picture(), false);
        robot.interact(() -> view.show(memories, Optional.of(cat)));
        assertEquals("Asked: cat", ((Labeled) view.lookup("#asked")).getText());
        robot.interact(() -> view.show(memories, Optional.of(memories.get(2))));
        assertEquals("Click one to ask about it.", ((Labeled) view.lookup("#asked")).getText());
    }

    /** Writes down what is wanted, and does nothing. */
    private final class Noted implements MemoryActions {

        @Override
        public void remove(Memory memory) {
            done.add("remove " + memory.name());
        }

        @Override
        public void removeAll() {
            done.add("remove all");
        }

        @Override
        public void rename(Memory memory, String name) {
            done.add("rename " + memory.name() + " to " + name);
        }

        @Override
        public void invert(Memory memory) {
            done.add("invert " + memory.name());
        }

        @Override
        public void move(Memory memory, int place) {
            done.add("move " + memory.name() + " to " + place);
        }

        @Override
        public void ask(Memory memory) {
            done.add("ask " + memory.name());
        }
    }
}
