package engram.view.control;

import module java.base;
import module javafx.controls;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/**
 * A sheet over the window: a veil, and in its middle a card with a title, a cross and whatever is put into it. While it is
 * open the keys stay in it; Escape, the cross and a click beside the card close it, and the focus goes back to where it was.
 * It is not a window of its own, and not in the window at all while it is closed.
 */
public final class Overlay extends StackPane {

    private static final double AROUND = 24;

    private final BorderPane card = new BorderPane();
    private boolean open;
    private final ChangeListener<Node> keeper = (_, _, focus) -> keep(focus);
    private Node focusBefore;
    private Runnable onClosed = () -> {};

    /**
     * Makes a sheet; it is closed at first.
     *
     * @param id the card's id; the cross has the same with {@code -close}
     * @param title what people read above it
     * @param content what is in it, as large as it wants to be where there is room
     * @param tools what stands in the line of the title, left of the cross
     */
    public Overlay(String id, String title, Region content, Node... tools) {
        getStyleClass().add("overlay");
        Label name = ViewTools.label(title, "overlay-title");
        Button cross = ViewTools.dressed(new Button(), id + "-close", null, Feather.X, "Close (Escape)", "overlay-close");
        cross.setOnAction(_ -> close());
        HBox head = new HBox(8, name, ViewTools.stretch());
        head.getChildren().addAll(tools);
        head.getChildren().add(cross);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("overlay-head");
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setFocusTraversable(false);
        pane.getStyleClass().add("overlay-content");
        card.setId(id);
        card.getStyleClass().add("overlay-card");
        card.setTop(head);
        card.setCenter(pane);
        card.setMinSize(0, 0);
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        card.setAccessibleText(title);
        setPadding(new Insets(AROUND));
        getChildren().add(card);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::goRound);
        Sliders.heedPrimaryButton(this);
    }

    /**
     * Puts what ends the sheet's work at its foot, which stays in sight where the content has to be scrolled.
     *
     * @return this sheet
     */
    public Overlay withFoot(Region foot) {
        foot.getStyleClass().add("overlay-foot");
        card.setBottom(foot);
        return this;
    }

    /**
     * Opens it.
     *
     * @param window the window's content, which it is laid over
     * @param first what has the focus then, within the sheet
     */
    public void open(Pane window, Node first) {
        if (!isOpen()) {
            focusBefore = window.getScene().getFocusOwner();
            window.getChildren().add(this);
            window.getScene().focusOwnerProperty().addListener(keeper);
            open = true;
            // What is in it is in the window only once its skins are made, and nothing else can have the focus.
            applyCss();
            layout();
        }
        first.requestFocus();
    }

    /** Closes it, and gives the focus back; does nothing where it is closed. */
    public void close() {
        if (isOpen()) {
            open = false;
            Scene scene = getScene();
            scene.focusOwnerProperty().removeListener(keeper);
            ((Pane) getParent()).getChildren().remove(this);
            Node back = focusBefore != null && focusBefore.getScene() == scene ? focusBefore : scene.getRoot();
            focusBefore = null;
            back.requestFocus();
            onClosed.run();
        }
    }

    /** Whether it is open. */
    public boolean isOpen() {
        return open;
    }

    /** What is to be done each time after it was closed. */
    public void setOnClosed(Runnable action) {
        onClosed = action;
    }

    /** Whether a node lies in a sheet: then the window's own keys are not for it. Null lies in none. */
    public static boolean holds(Node node) {
        return node != null && (node instanceof Overlay || holds(node.getParent()));
    }

    /** Whatever takes the focus out of the sheet, a click at a key of the system for instance, it comes back. */
    private void keep(Node focus) {
        if (isOpen() && !holds(focus)) {
            stops().findFirst().ifPresent(Node::requestFocus);
        }
    }

    /** Behind the last control comes the first. */
    private void goRound(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            List<Node> stops = stops().toList();
            Node end = stops.isEmpty() ? null : event.isShiftDown() ? stops.getFirst() : stops.getLast();
            if (end != null && end == getScene().getFocusOwner()) {
                event.consume();
                Node other = event.isShiftDown() ? stops.getLast() : stops.getFirst();
                other.requestFocus();
            }
        }
    }

    /** Where the focus can be, in order. */
    private Stream<Node> stops() {
        return within(card).filter(node -> node.isFocusTraversable() && !node.isDisabled());
    }

    private static Stream<Node> within(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<Node> inside = node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream() : Stream.empty();
        return Stream.concat(Stream.of(node), inside.flatMap(Overlay::within));
    }
}
