package engram.view.looks;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.control.skin.VirtualFlow;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Walks the scene graph of a scene and finds what a person would see as broken: texts that are cut, texts that hardly stand out
 * from what is behind them, controls on top of one another, outside of the window, or too small to hit. Of what is drawn on a
 * canvas it knows nothing.
 */
public final class Looks {

    /** Names that people choose may be of any length: where there is no room they are shortened, and their tip has all. */
    private static final Set<String> GIVING_WAY = Set.of("memory-name");
    /** What is drawn, and must not be covered either. */
    private static final Set<String> PICTURES = Set.of("neuron-grid", "colour-bar", "time-plot", "picture-box");

    /** What may be wrong. */
    public enum Kind {
        /** A text of which not all is seen. */
        CUT,
        /** A text below 4.5 : 1, or an icon below 3 : 1, against the commonest colour within its bounds. */
        FAINT,
        /** A control that covers a part of another or of a picture, or a text over another text. */
        OVERLAP,
        /** A control that is not wholly in the window. */
        OUTSIDE,
        /** A control that is less than 24 pixels wide or high. */
        SMALL
    }

    /**
     * Something that is wrong.
     *
     * @param node where
     * @param what in words
     */
    public record Fault(Kind kind, Node node, String what) {

        @Override
        public String toString() {
            return kind + " " + what;
        }
    }

    private static final double TEXT_CONTRAST = 4.5;
    private static final double ICON_CONTRAST = 3;
    private static final double LEAST_TARGET = 24;
    /** A pixel's fraction, and the rounding to whole ones. */
    private static final double TOLERANCE = 1.01;
    /** So much of the way from the ground to its ink the strongest pixel of a text that is seen goes at least. */
    private static final double SEEN = 0.35;

    private final Set<Kind> wanted;
    /** Null where no contrast is wanted: to draw all of a large window takes its time. */
    private final Image seen;
    private final Bounds window;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Node> controls = new ArrayList<>();
    private final List<Node> texts = new ArrayList<>();

    private Looks(Parent root, double width, double height, Set<Kind> wanted) {
        this.wanted = wanted;
        SnapshotParameters all = new SnapshotParameters();
        all.setViewport(new Rectangle2D(0, 0, width, height));
        seen = wanted.contains(Kind.FAINT) ? root.snapshot(all, null) : null;
        window = new BoundingBox(0, 0, width, height);
    }

    /** All faults of a scene as it is now; to be called on the JavaFX thread. */
    public static List<Fault> of(Scene scene) {
        scene.getRoot().resize(scene.getWidth(), scene.getHeight());
        return of(scene.getRoot(), scene.getWidth(), scene.getHeight());
    }

    /** The same of a scene's root, which has this size; that may be larger than the screen. */
    public static List<Fault> of(Parent root, double width, double height) {
        root.applyCss();
        root.layout();
        return of(root, root, width, height, EnumSet.allOf(Kind.class));
    }

    private static List<Fault> of(Parent root, Node pane, double width, double height, Set<Kind> wanted) {
        Looks looks = new Looks(root, width, height, wanted);
        looks.walk(pane, 1);
        looks.compare(looks.controls);
        looks.compare(looks.texts);
        return looks.faults;
    }

    /** Some kinds of faults of a part of a scene, as it is laid out now, in words. */
    public static List<String> in(Node pane, Kind first, Kind... more) {
        Parent root = pane.getScene().getRoot();
        return of(root, pane, root.getLayoutBounds().getWidth(), root.getLayoutBounds().getHeight(), EnumSet.of(first, more))
                .stream()
                .map(Fault::toString)
                .toList();
    }

    /** All nodes that are seen within one, and it itself, parents first. */
    public static List<Node> seen(Node node) {
        List<Node> seen = new ArrayList<>();
        if (node.isVisible()) {
            seen.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> seen.addAll(seen(child)));
            }
        }
        return seen;
    }

    private void walk(Node node, double opacity) {
        double shown = opacity * node.getOpacity();
        if (!node.isVisible() || shown == 0) {
            return;
        }
        if (node instanceof javafx.scene.text.Text text && !text.getText().isBlank()) {
            look(text, shown);
        }
        if (!visible(node).isEmpty()) {
            if (isControl(node)) {
                controls.add(node);
                lookAtControl(node);
            } else if (node.getStyleClass().stream().anyMatch(PICTURES::contains)) {
                controls.add(node);
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, shown));
        }
    }

    // ---- texts ----

    private void look(javafx.scene.text.Text text, double opacity) {
        Bounds bounds = bounds(text);
        Bounds visible = visible(text);
        if (visible.isEmpty() || isScrolledAway(text)) {
            return;
        }
        boolean icon = text instanceof FontIcon;
        Labeled labeled = text.getParent() instanceof Labeled parent && parent.getGraphic() != text ? parent : null;
        boolean givesWay = labeled != null && labeled.getStyleClass().stream().anyMatch(GIVING_WAY::contains);
        if (!givesWay && labeled != null && labeled.getText() != null && !plain(labeled).equals(text.getText())) {
            add(Kind.CUT, text, Text.of("shows only \u201C%s\u201D of \u201C%s\u201D", text.getText(), labeled.getText()));
        } else if (!givesWay && !icon
                && (visible.getWidth() < bounds.getWidth() - TOLERANCE || visible.getHeight() < inkHeight(text) - TOLERANCE)) {
            add(Kind.CUT, text, Text.of("\u201C%s\u201D takes %s and has %s", text.getText(), size(bounds), size(visible)));
        }
        if (!givesWay && breaksAWord(text)) {
            add(Kind.CUT, text, Text.of("\u201C%s\u201D has a word broken at %.0f", text.getText(), text.getWrappingWidth()));
        }
        double contrast = seen != null && text.getFill() instanceof Color fill ? contrast(shown(fill, text), opacity, visible)
                : TEXT_CONTRAST;
        if (!icon && Double.isFinite(contrast)) {
            texts.add(text);
        }
        if (!isOff(text)) {
            double least = icon ? ICON_CONTRAST : TEXT_CONTRAST;
            if (contrast < least) {
                add(Kind.FAINT, text, Text.of("\u201C%s\u201D has %.2f : 1", icon ? "icon" : text.getText(), contrast));
            }
        }
    }

    /** Whether one of its words is wider than its lines may be. */
    private static boolean breaksAWord(javafx.scene.text.Text text) {
        return text.getWrappingWidth() > 0 && Stream.of(text.getText().split("\\s+")).anyMatch(word -> {
            javafx.scene.text.Text alone = new javafx.scene.text.Text(word);
            alone.setFont(text.getFont());
            return alone.getLayoutBounds().getWidth() > text.getWrappingWidth() + TOLERANCE;
        });
    }

    /** What a label shows where it has all the room it wants. */
    private static String plain(Labeled labeled) {
        return labeled.isMnemonicParsing() ? labeled.getText().replaceFirst("_(?=\\S)", "") : labeled.getText();
    }

    /** Less than the height of lines: what is above and below letters may be cut without harm. */
    private static double inkHeight(javafx.scene.text.Text text) {
        return text.getLayoutBounds().getHeight() - text.getFont().getSize() * 0.3;
    }

    /** What cannot be used need not be read. */
    private static boolean isOff(Node node) {
        return node.isDisabled();
    }

    /** What is seen of an ink where its node, or what that is in, has lost colour. */
    private static Color shown(Color ink, Node node) {
        double kept = Stream.iterate(node, Objects::nonNull, Node::getParent)
                .map(Node::getEffect)
                .filter(ColorAdjust.class::isInstance)
                .mapToDouble(effect -> 1 + Math.min(0, ((ColorAdjust) effect).getSaturation()))
                .reduce(1, (one, other) -> one * other);
        return Color.hsb(ink.getHue(), kept * ink.getSaturation(), ink.getBrightness(), ink.getOpacity());
    }

    /** The contrast of a text with what is behind it; endless where the text is covered. */
    private double contrast(Color fill, double opacity, Bounds bounds) {
        Map<Integer, Integer> colours = new HashMap<>();
        PixelReader pixels = seen.getPixelReader();
        int left = (int) Math.max(0, Math.floor(bounds.getMinX()));
        int top = (int) Math.max(0, Math.floor(bounds.getMinY()));
        int right = (int) Math.min(seen.getWidth(), Math.ceil(bounds.getMaxX()));
        int bottom = (int) Math.min(seen.getHeight(), Math.ceil(bounds.getMaxY()));
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                colours.merge(pixels.getArgb(x, y), 1, Integer::sum);
            }
        }
        if (colours.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        int commonest = Collections.max(colours.entrySet(), Map.Entry.comparingByValue()).getKey();
        Color ground = Color.rgb(commonest >> 16 & 0xFF, commonest >> 8 & 0xFF, commonest & 0xFF);
        Color ink = ground.interpolate(Color.color(fill.getRed(), fill.getGreen(), fill.getBlue()), fill.getOpacity() * opacity);
        double contrast = contrast(ink, ground);
        boolean drawn = contrast < 1.3 || colours.keySet().stream().anyMatch(pixel -> share(pixel, ground, ink) > SEEN);
        return drawn ? contrast : Double.POSITIVE_INFINITY;
    }

    /** How far a pixel is on the way from the ground to the ink. */
    private static double share(int pixel, Color ground, Color ink) {
        double[] way = {ink.getRed() - ground.getRed(), ink.getGreen() - ground.getGreen(), ink.getBlue() - ground.getBlue()};
        double[] gone = {(pixel >> 16 & 0xFF) / 255.0 - ground.getRed(), (pixel >> 8 & 0xFF) / 255.0 - ground.getGreen(),
            (pixel & 0xFF) / 255.0 - ground.getBlue()};
        double length = way[0] * way[0] + way[1] * way[1] + way[2] * way[2];
        return (way[0] * gone[0] + way[1] * gone[1] + way[2] * gone[2]) / length;
    }

    /** The contrast of two colours as WCAG 2 defines it, from 1 to 21. */
    static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    // ---- controls ----

    /** Whether it is there to be clicked or to have the focus; what merely holds others is not. */
    private static boolean isControl(Node node) {
        boolean holds = node instanceof ScrollPane || node instanceof ListView<?> || node instanceof TabPane
                || node instanceof SplitPane || node instanceof VirtualFlow<?> || node instanceof IndexedCell<?>;
        boolean clicked = node.getOnMouseClicked() != null || node.getOnMousePressed() != null;
        return !holds && !isPart(node) && !node.isMouseTransparent()
                && (node.isFocusTraversable() && node instanceof Region || clicked);
    }

    /** Whether it is a part of another control, as the thumb of a slider is: that is what is aimed at. */
    private static boolean isPart(Node node) {
        return node.getStyleClass().contains("split-pane-divider")
                || Stream.iterate(node.getParent(), Objects::nonNull, Node::getParent)
                        .anyMatch(parent -> parent instanceof ScrollBar || parent instanceof Slider
                                || parent instanceof ButtonBase || parent instanceof ComboBoxBase<?>
                                || parent instanceof Spinner<?> || parent instanceof TextField);
    }

    private void lookAtControl(Node node) {
        Bounds bounds = bounds(node);
        if (bounds.getWidth() < LEAST_TARGET - 0.01 || bounds.getHeight() < LEAST_TARGET - 0.01) {
            add(Kind.SMALL, node, "is " + size(bounds));
        }
        boolean outside = bounds.getMinX() < -TOLERANCE || bounds.getMinY() < -TOLERANCE
                || bounds.getMaxX() > window.getMaxX() + TOLERANCE || bounds.getMaxY() > window.getMaxY() + TOLERANCE;
        if (outside && !isScrolledAway(node)) {
            add(Kind.OUTSIDE, node, Text.of("is at %.0f, %.0f, %s", bounds.getMinX(), bounds.getMinY(), size(bounds)));
        }
    }

    /** Finds those that cover one another. */
    private void compare(List<Node> controls) {
        for (int i = 0; i < controls.size(); i++) {
            for (int j = i + 1; j < controls.size(); j++) {
                Node one = controls.get(i);
                Node other = controls.get(j);
                Bounds common = common(inked(one), inked(other));
                boolean apart = common.getWidth() <= 2 * TOLERANCE || common.getHeight() <= 2 * TOLERANCE;
                if (!apart && !isWithin(one, other) && !isWithin(other, one)) {
                    add(Kind.OVERLAP, other, Text.of("and %s share %s", name(one), size(common)));
                }
            }
        }
    }

    private static boolean isWithin(Node node, Node other) {
        return Stream.iterate(node.getParent(), Objects::nonNull, Node::getParent).anyMatch(parent -> parent == other);
    }

    // ---- places ----

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /** What is seen of a node; of a text without what is above and below its letters. */
    private Bounds inked(Node node) {
        Bounds visible = visible(node);
        if (!(node instanceof javafx.scene.text.Text text)) {
            return visible;
        }
        double free = 0.2 * text.getFont().getSize();
        return new BoundingBox(visible.getMinX(), visible.getMinY() + free, visible.getWidth(), visible.getHeight() - 2 * free);
    }

    /** What of a node is within the window and all that cuts it off. */
    private Bounds visible(Node node) {
        Bounds visible = common(bounds(node), window);
        for (Node parent = node; parent != null; parent = parent.getParent()) {
            if (parent.getClip() != null) {
                visible = common(visible, parent.localToScene(parent.getClip().getBoundsInParent()));
            }
        }
        return visible;
    }

    /** Whether it is in what scrolls, and not wholly in sight there. */
    private boolean isScrolledAway(Node node) {
        for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
            boolean scrolls = parent.getClass().getEnclosingClass() == ScrollPaneSkin.class || parent instanceof VirtualFlow<?>;
            Bounds inner = bounds(node);
            Bounds outer = bounds(parent);
            if (scrolls && (inner.getMinY() < outer.getMinY() - TOLERANCE || inner.getMaxY() > outer.getMaxY() + TOLERANCE)) {
                return true;
            }
        }
        return false;
    }

    private static Bounds common(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        // A width below 0 is an empty one.
        return new BoundingBox(left, top, Math.min(one.getMaxX(), other.getMaxX()) - left,
                Math.min(one.getMaxY(), other.getMaxY()) - top);
    }

    // ---- words ----

    private void add(Kind kind, Node node, String what) {
        if (wanted.contains(kind)) {
            faults.add(new Fault(kind, node, name(node) + " " + what));
        }
    }

    private static String size(Bounds bounds) {
        return Text.of("%.0f x %.0f", bounds.getWidth(), bounds.getHeight());
    }

    /** Its id, or the nearest one above it, and what it is. */
    private static String name(Node node) {
        String id = Stream.iterate(node, Objects::nonNull, Node::getParent)
                .map(Node::getId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return "#" + id + " " + node.getClass().getSimpleName() + node.getStyleClass();
    }
}
