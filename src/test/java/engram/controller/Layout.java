package engram.controller;

import module java.base;
import module javafx.controls;

/** Looks for what a person would see as broken: texts cut off, controls out of their place or on top of one another. */
public final class Layout {

    /** A pixel's fraction, and the rounding to whole ones. */
    private static final double TOLERANCE = 1.01;

    /** Names that people choose may be of any length: these labels give way on purpose. */
    private static final Set<String> GIVING_WAY = Set.of("memory-name", "map-title", "outcome");

    private Layout() {}

    /** Visits all nodes that are seen, parents first. */
    public static void walk(Node node, Consumer<Node> visitor) {
        if (node.isVisible()) {
            visitor.accept(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> walk(child, visitor));
            }
        }
    }

    /** Labels, buttons and the like that do not show their whole text. */
    public static List<String> cutOff(Node root) {
        List<String> found = new ArrayList<>();
        walk(root, node -> {
            if (node instanceof Labeled labeled && labeled.getText() != null
                    && labeled.getStyleClass().stream().noneMatch(GIVING_WAY::contains)) {
                labeled.getChildrenUnmodifiable()
                        .stream()
                        .filter(child -> child instanceof Text && child != labeled.getGraphic())
                        .map(child -> ((Text) child).getText())
                        .filter(shown -> !shown.equals(labeled.getText()))
                        .forEach(shown -> found.add("%s shows only \u201C%s\u201D".formatted(labeled, shown)));
            }
        });
        return found;
    }

    /** Controls and cards that are not wholly within all they are in. In what scrolls, only their width counts. */
    public static List<String> outside(Node root) {
        List<String> found = new ArrayList<>();
        walk(root, node -> {
            boolean looked = node instanceof Control || node.getStyleClass().contains("card");
            if (looked && !(node instanceof IndexedCell<?>) && !node.getLayoutBounds().isEmpty()) {
                boolean scrolled = false;
                for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
                    scrolled |= scrolls(parent);
                    Bounds inner = node.localToScene(node.getLayoutBounds());
                    Bounds outer = parent.localToScene(parent.getLayoutBounds());
                    boolean within =
                            inner.getMinX() > outer.getMinX() - TOLERANCE && inner.getMaxX() < outer.getMaxX() + TOLERANCE
                                    && (scrolled || inner.getMinY() > outer.getMinY() - TOLERANCE
                                            && inner.getMaxY() < outer.getMaxY() + TOLERANCE);
                    if (!within) {
                        found.add("%s at %s is not within %s at %s".formatted(node, inner, parent, outer));
                        break;
                    }
                }
            }
        });
        return found;
    }

    private static boolean scrolls(Node node) {
        return node.getClass().getEnclosingClass() == ScrollPaneSkin.class || node instanceof VirtualFlow<?>;
    }

    /** Pairs of controls, or of controls and drawn pictures, that cover one another. */
    public static List<String> overlapping(Node root) {
        List<Node> leaves = new ArrayList<>();
        walk(root, node -> {
            if (isLeaf(node) && !isClipped(node)) {
                leaves.add(node);
            }
        });
        List<String> found = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            for (int j = i + 1; j < leaves.size(); j++) {
                Node a = leaves.get(i);
                Node b = leaves.get(j);
                if (!isWithin(a, b) && !isWithin(b, a) && shrunk(a).intersects(shrunk(b))) {
                    found.add("%s at %s and %s at %s cover one another".formatted(a, shrunk(a), b, shrunk(b)));
                }
            }
        }
        return found;
    }

    private static boolean isLeaf(Node node) {
        return node instanceof Control && !(node instanceof ScrollPane) && !(node instanceof IndexedCell<?>)
                && !(node instanceof SplitPane) && !(node instanceof TabPane) && !node.getStyleClass().contains("drop-text")
                // The way back to a default lies in its field, left of the number.
                && !node.getStyleClass().contains("reset")
                // They stand close below the time line's track, where its thumb has room that is seldom seen.
                && !node.getStyleClass().contains("time-number") && !node.getStyleClass().contains("time-mark")
                // Its line is as wide as the column; in a low window the colours' scale stands right of its words.
                && !node.getStyleClass().contains("compared-title") || node.getStyleClass().contains("neuron-grid")
                || node.getStyleClass().contains("colour-bar") || node.getStyleClass().contains("time-plot")
                || node.getStyleClass().contains("picture-box");
    }

    private static boolean isWithin(Node node, Node other) {
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent == other) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is in what scrolls, and not wholly in sight. */
    private static boolean isClipped(Node node) {
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            Bounds window = parent.localToScene(parent.getLayoutBounds());
            if (scrolls(parent) && !window.contains(node.localToScene(node.getLayoutBounds()))) {
                return true;
            }
        }
        return false;
    }

    private static Bounds shrunk(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return new BoundingBox(bounds.getMinX() + TOLERANCE, bounds.getMinY() + TOLERANCE,
                Math.max(0, bounds.getWidth() - 2 * TOLERANCE), Math.max(0, bounds.getHeight() - 2 * TOLERANCE));
    }
}
