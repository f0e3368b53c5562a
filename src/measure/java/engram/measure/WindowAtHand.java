package engram.measure;

import module java.base;
import module javafx.controls;
import engram.model.trial.FramePair;
import engram.view.maps.MapsView;
import engram.view.window.ViewName;
import engram.view.window.ViewTabs;
import javafx.scene.robot.Robot;

/**
 * The real window, asked and handled from a thread that is not JavaFX's.
 *
 * @param stage the window
 * @param scene what is in it
 */
record WindowAtHand(Stage stage, Scene scene) {

    /** The window, once all of it is there. */
    static WindowAtHand whole() {
        Stage stage = (Stage) onScreen(() -> Window.getWindows().getLast());
        Scene scene = stage.getScene();
        await(() -> onScreen(() -> scene.lookup("#slider-noise") != null));
        return new WindowAtHand(stage, scene);
    }

    /** Makes it another size. */
    void resize(double width, double height) {
        onScreen(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return null;
        });
        rest();
    }

    /** Where cue and networks are seen. */
    MapsView maps() {
        return (MapsView) scene.lookup(".maps");
    }

    /** Opens a view. */
    void open(ViewName view) {
        onScreen(() -> {
            ((ViewTabs) scene.lookup("#views")).open(view);
            return null;
        });
        rest();
    }

    /** Chooses the neuron in the middle of A. */
    void chooseANeuron() {
        onScreen(() -> {
            Node map = scene.lookup("#recall-rates");
            Robot hand = new Robot();
            Bounds bounds = map.localToScreen(map.getLayoutBounds());
            hand.mouseMove(bounds.getCenterX(), bounds.getCenterY());
            hand.mouseClick(MouseButton.PRIMARY);
            return null;
        });
        rest();
    }

    /** What a view can show; first what it begins with. */
    List<?> contents(ViewName view) {
        return onScreen(() -> scene.lookup(box(view)) instanceof ComboBox<?> box ? List.copyOf(box.getItems()) : List.of());
    }

    /** Has a view show something else. */
    @SuppressWarnings("unchecked")
    void show(ViewName view, Object content) {
        onScreen(() -> {
            ((ComboBox<Object>) scene.lookup(box(view))).setValue(content);
            return null;
        });
    }

    private static String box(ViewName view) {
        return switch (view) {
            case RASTER -> "#raster-order";
            case ACTIVITY -> "#statistics-content";
            default -> "#%s-content".formatted(view.name().toLowerCase(Locale.ROOT));
        };
    }

    /** Writes into a field. */
    void type(String field, String text) {
        onScreen(() -> {
            ((TextField) scene.lookup(field)).setText(text);
            return null;
        });
    }

    /** Writes into a field, and ends that as Enter does. */
    void enter(String field, String text) {
        ToggleButton inputs = (ToggleButton) scene.lookup("#inputs");
        boolean drawer = onScreen(inputs::isVisible);
        if (drawer) {
            press("#inputs");
        }
        // The column of inputs comes after the first frame.
        await(() -> onScreen(() -> scene.lookup(field) != null));
        onScreen(() -> {
            TextField at = (TextField) scene.lookup(field);
            at.requestFocus();
            at.setText(text);
            at.fireEvent(new ActionEvent(at, at));
            return null;
        });
        if (drawer) {
            press("#inputs");
        }
    }

    /** Goes to a place, by its number from 0 on. */
    void goTo(int place) {
        onScreen(() -> {
            ((ToggleButton) scene.lookup("#place-" + place)).fire();
            return null;
        });
        rest();
    }

    /** Presses a button. */
    void press(String button) {
        onScreen(() -> {
            ((ButtonBase) scene.lookup(button)).fire();
            return null;
        });
    }

    /** Runs the study, or pauses it. */
    void runStudy() {
        onScreen(() -> {
            ((Button) scene.lookup(".study-foot .transport .button")).fire();
            return null;
        });
        rest();
    }

    /** What a label says. */
    String read(String label) {
        return onScreen(() -> ((Labeled) scene.lookup(label)).getText());
    }

    /**
     * Chooses in a menu.
     *
     * @param menu its id
     * @param entry the id of what is chosen
     */
    void choose(String menu, String entry) {
        onScreen(() -> {
            ((MenuButton) scene.lookup("#" + menu)).getItems()
                    .stream()
                    .filter(item -> entry.equals(item.getId()))
                    .forEach(item -> {
                        if (item instanceof RadioMenuItem one) {
                            // As a click does before it tells of itself.
                            one.setSelected(true);
                        }
                        item.fire();
                    });
            return null;
        });
    }

    /** Takes another side, and waits for both networks to have answered. */
    void setSide(int side) {
        type("#field-side", Integer.toString(side));
        awaitAnswers(side);
    }

    /** Waits until both networks have answered at a side. */
    void awaitAnswers(int side) {
        await(() -> onScreen(() -> isDone(maps().pair(), side)));
    }

    private static boolean isDone(FramePair pair, int side) {
        return pair != null && Stream.of(pair.first(), pair.twin())
                .allMatch(frame -> frame.trial().parameters().side() == side && frame.trial().isComplete());
    }

    /** Gives the window time to settle. */
    static void rest() {
        long settled = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        await(() -> System.nanoTime() > settled);
    }

    /** Asks something on the JavaFX thread, and waits for the answer. */
    static <T> T onScreen(Supplier<T> question) {
        List<T> answer = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            answer.add(question.get());
            done.countDown();
        });
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return answer.getFirst();
    }

    /** Waits until something holds. */
    static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(200_000);
        }
    }

    /** Tells a figure. */
    static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
