package engram.controller;

import module java.base;
import module javafx.controls;
import java.lang.reflect.Proxy;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * What another program's drag does to our window. JavaFX without a display knows no dragging between programs, so the
 * events it would send are made here.
 */
final class Drops {

    private Drops() {}

    /**
     * Drags files over a node and lets them go there.
     *
     * @return whether they were taken
     */
    static boolean drop(Node node, File... files) {
        return drop(node, Map.of(DataFormat.FILES, List.of(files)));
    }

    /** Drags a file over a node. */
    static void enter(Node node, File file) {
        fire(node, DragEvent.DRAG_ENTERED_TARGET, board(Map.of(DataFormat.FILES, List.of(file))));
    }

    /** The same as {@link #drop(Node, File...)} with anything else that can be dragged. */
    static boolean drop(Node node, Map<DataFormat, Object> content) {
        Dragboard board = board(content);
        fire(node, DragEvent.DRAG_ENTERED_TARGET, board);
        DragEvent over = fire(node, DragEvent.DRAG_OVER, board);
        if (!over.isAccepted()) {
            fire(node, DragEvent.DRAG_EXITED, board);
            return false;
        }
        return fire(node, DragEvent.DRAG_DROPPED, board).isDropCompleted();
    }

    /** Drags the place of one memory to that of another, within the list. */
    static boolean move(Node from, int place, Node to) {
        DataFormat format = DataFormat.lookupMimeType("application/x-engram-memory-place");
        Dragboard board = board(Map.of(format, place));
        return fire(to, DragEvent.DRAG_OVER, board, from).isAccepted()
                && fire(to, DragEvent.DRAG_DROPPED, board, from).isDropCompleted();
    }

    private static DragEvent fire(Node node, EventType<DragEvent> type, Dragboard board) {
        return fire(node, type, board, null);
    }

    private static DragEvent fire(Node node, EventType<DragEvent> type, Dragboard board, Node source) {
        DragEvent[] seen = {null};
        // Events are copied on their way; what handlers did to one is told where it ends.
        node.getScene().getRoot().addEventFilter(type, event -> seen[0] = event);
        DragEvent event =
                new DragEvent(null, node, type, board, 1, 1, 1, 1, TransferMode.COPY, source, null, new PickResult(node, 1, 1));
        Event.fireEvent(node, event);
        return seen[0];
    }

    /** The door to dragboards is open to the class path only, where JUnit stands. */
    private static Dragboard board(Map<DataFormat, Object> content) {
        try {
            Method create = Arrays.stream(Class.forName("com.sun.javafx.scene.input.DragboardHelper").getMethods())
                    .filter(method -> method.getName().equals("createDragboard"))
                    .findFirst()
                    .orElseThrow();
            Class<?> clipboard = create.getParameterTypes()[0];
            Object peer = Proxy.newProxyInstance(clipboard.getClassLoader(), new Class<?>[] {clipboard},
                    (_, method, arguments) -> switch (method.getName()) {
                        case "getContentTypes" -> content.keySet();
                        case "hasContent" -> content.containsKey(arguments[0]);
                        case "getContent" -> content.get(arguments[0]);
                        case "getTransferModes" -> Set.of(TransferMode.COPY, TransferMode.MOVE);
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
            return (Dragboard) ReflectionSupport.invokeMethod(create, null, peer);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
