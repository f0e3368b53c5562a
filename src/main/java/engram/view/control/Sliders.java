package engram.view.control;

import module javafx.controls;

/** JavaFX's sliders follow whatever button of the mouse is pressed on them; these follow the primary one alone, as all else does. */
public final class Sliders {

    /** Whether the button that went down last is another than the primary one. */
    private boolean other;

    private Sliders() {}

    /** Lets the other buttons do nothing on all sliders, those to come too, within a node. */
    public static void heedPrimaryButton(Node within) {
        Sliders sliders = new Sliders();
        within.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            sliders.other = event.getButton() != MouseButton.PRIMARY;
            sliders.sift(event);
        });
        within.addEventFilter(MouseEvent.MOUSE_DRAGGED, sliders::sift);
        within.addEventFilter(MouseEvent.MOUSE_RELEASED, sliders::sift);
    }

    private void sift(MouseEvent event) {
        if (other && isOnSlider(event)) {
            event.consume();
        }
    }

    private static boolean isOnSlider(MouseEvent event) {
        for (Node node = event.getTarget() instanceof Node at ? at : null; node != null; node = node.getParent()) {
            // The range slider of ControlsFX is none of JavaFX's.
            if (node instanceof Slider || node.getStyleClass().contains("range-slider")) {
                return true;
            }
        }
        return false;
    }
}
