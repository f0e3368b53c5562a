package engram.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import module java.base;
import module javafx.controls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MessagesViewTest {

    private static String title(MessagesView view) {
        return ((Labeled) view.lookup("#messages-title")).getText();
    }

    @Test
    void manyProblemsAreCountedAndNotAllShown() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
            MessagesView view = new MessagesView();
            assertFalse(view.isVisible());
            view.addProblems(List.of("first"));
            view.addProblems(IntStream.range(0, 1234).mapToObj(i -> "file " + i + " is empty").toList());
            List<?> lines = ((ListView<?>) view.lookup("#messages")).getItems();
            assertEquals("1\u00A0235 problems", title(view));
            assertEquals(101, lines.size());
            assertEquals("Message[kind=PROBLEM, text=file 0 is empty]", lines.getFirst().toString());
            assertEquals("Message[kind=PROBLEM, text=and 1\u00A0135 more]", lines.getLast().toString());
            view.clear();
            assertFalse(view.isVisible());
            view.addProblems(List.of());
            assertFalse(view.isVisible());
            return null;
        }).get();
    }

    @Test
    void theHeadingCountsEachKindAndOnlyTheNewestDoneOneStays() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
            MessagesView view = new MessagesView();
            view.add(MessagesView.Kind.DONE, "Saved a.png");
            assertEquals("1 done", title(view));
            view.add(MessagesView.Kind.PROBLEM, "one");
            view.add(MessagesView.Kind.PROBLEM, "two");
            view.add(MessagesView.Kind.NOTE, "note");
            view.add(MessagesView.Kind.DONE, "Saved b.png");
            assertEquals("2 problems, 1 note, 1 done", title(view));
            List<?> lines = ((ListView<?>) view.lookup("#messages")).getItems();
            assertEquals("Message[kind=DONE, text=Saved b.png]", lines.getFirst().toString());
            assertEquals(4, lines.size());
            return null;
        }).get();
    }

    @Test
    void inALowWindowFewerLinesAreSeenAtATimeButNeverNone() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
            MessagesView view = new MessagesView();
            view.fitInto(900);
            view.addProblems(List.of("one", "two", "three", "four"));
            ListView<?> list = (ListView<?>) view.lookup("#messages");
            double three = list.getPrefHeight();
            view.fitInto(680);
            double two = list.getPrefHeight();
            view.fitInto(100);
            double one = list.getPrefHeight();
            assertEquals(three - two, two - one);
            assertEquals(list.getFixedCellSize(), two - one);
            assertEquals(4, list.getItems().size());
            return null;
        }).get();
    }
}
