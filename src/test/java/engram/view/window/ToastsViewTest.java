package engram.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.view.theme.Theme;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ToastsViewTest {

    private static void withToasts(Consumer<ToastsView> test) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
            ToastsView toasts = new ToastsView();
            Scene scene = new Scene(new StackPane(toasts), 800, 600);
            Theme.LIGHT.applyTo(scene);
            test.accept(toasts);
            return null;
        }).get();
    }

    private static List<String> cards(ToastsView toasts) {
        return toasts.getChildren()
                .stream()
                .map(card -> ((HBox) card).getChildren()
                        .stream()
                        .filter(part -> part instanceof Label)
                        .map(part -> ((Label) part).getText())
                        .collect(Collectors.joining()))
                .toList();
    }

    @Test
    void withoutAWordItTakesNoRoom() throws Exception {
        withToasts(toasts -> {
            assertFalse(toasts.isVisible());
            assertFalse(toasts.isManaged());
            toasts.addProblems(List.of());
            assertFalse(toasts.isVisible());
        });
    }

    @Test
    void upToThreeAreSeenNewestOnTop() throws Exception {
        withToasts(toasts -> {
            toasts.addProblems(List.of("first", "second"));
            toasts.addProblem(new IOException("third"));
            assertEquals(List.of("third", "first", "second"), cards(toasts));
        });
    }

    @Test
    void ofMoreThanThreeTheRestIsCountedAndListedOnDemand() throws Exception {
        withToasts(toasts -> {
            toasts.addProblems(IntStream.range(0, 1234).mapToObj(i -> "file " + i + " is empty").toList());
            assertEquals(List.of("file 0 is empty", "file 1 is empty", "and 1\u00A0232 more"), cards(toasts));
            button(toasts, "#toasts-all").fire();
            toasts.applyCss();
            toasts.layout();
            ScrollPane list = (ScrollPane) toasts.lookup("#toasts-list");
            assertEquals(101, ((VBox) list.getContent()).getChildren().size());
            button(toasts, "#toasts-close").fire();
            assertEquals(3, cards(toasts).size());
            button(toasts, "#dismiss-toasts").fire();
            assertFalse(toasts.isVisible());
        });
    }

    private static Button button(ToastsView toasts, String query) {
        return (Button) toasts.lookup(query);
    }

    @Test
    void whatIsDoneAndNotesGiveWayToTheNextOfTheirKind() throws Exception {
        withToasts(toasts -> {
            toasts.add(ToastsView.Kind.DONE, "Saved a.png");
            toasts.add(ToastsView.Kind.PROBLEM, "one");
            toasts.add(ToastsView.Kind.NOTE, "note");
            toasts.add(ToastsView.Kind.DONE, "Saved b.png");
            assertEquals(List.of("Saved b.png", "note", "one"), cards(toasts));
            assertEquals("Done: Saved b.png", toasts.getAccessibleText());
        });
    }

    @Test
    void whatCanBeUndoneIsUndoneOnceAndItsCardGoes() throws Exception {
        withToasts(toasts -> {
            List<String> undone = new ArrayList<>();
            toasts.add(ToastsView.Kind.DONE, "Digit 7 added and learned", "Undo", () -> undone.add("digit 7"));
            button(toasts, ".toast-action").fire();
            assertEquals(List.of("digit 7"), undone);
            assertFalse(toasts.isVisible());
        });
    }

    @Test
    void aLongSentenceWrapsAndIsSeenWhole() throws Exception {
        withToasts(toasts -> {
            toasts.addProblems(List.of("a very long sentence about a file ".repeat(8).strip()));
            Parent root = toasts.getScene().getRoot();
            root.applyCss();
            root.layout();
            Label text = (Label) toasts.lookup(".toast-text");
            assertTrue(text.getHeight() > 40, "wrapped: " + text.getHeight());
            assertEquals(text.getText(), ((javafx.scene.text.Text) text.lookup(".text")).getText());
            assertTrue(toasts.getWidth() < 500, "width " + toasts.getWidth());
        });
    }
}
