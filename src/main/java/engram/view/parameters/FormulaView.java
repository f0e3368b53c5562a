package engram.view.parameters;

import module java.base;
import module javafx.controls;
import engram.model.parameter.Formula;
import engram.model.parameter.Formula.Fraction;
import engram.model.parameter.Formula.Run;
import engram.model.parameter.Formula.Script;

/** Sets a formula as mathematics does: quantities italic, small letters lowered and raised, fractions; in as many lines as it needs. */
public final class FormulaView extends Region {

    /** The rest, in letters' heights: where a line begins and ends above and below its letters' foot. */
    private static final double ASCENT = 0.8;

    private static final double DESCENT = 0.26;
    private static final double SPACE = 0.24;
    private static final double RAISED = 0.5;
    private static final double LOWERED = 0.2;
    /** The bar of a fraction lies on the height of a minus sign. */
    private static final double BAR = 0.28;

    private static final double BAR_GAP = 2;

    /** What is set as one piece; a line may end before one that has space before it. */
    private sealed interface Item {}

    private record Word(Text text, boolean spaced) implements Item {}

    private record Small(Text text, boolean raised) implements Item {}

    private record Over(List<Item> above, List<Item> below, Region bar, boolean spaced) implements Item {}

    private List<Item> items = List.of();

    /** Sets nothing yet. */
    public FormulaView() {
        getStyleClass().add("formula");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
    }

    /** Sets a formula. */
    public FormulaView(Formula formula) {
        this();
        show(formula);
    }

    /** Sets another formula. */
    public void show(Formula formula) {
        getChildren().clear();
        items = items(formula, "formula-letter", "formula-script");
        setAccessibleText(formula.spoken());
        requestLayout();
    }

    private List<Item> items(Formula formula, String letter, String script) {
        List<Item> made = new ArrayList<>();
        boolean spaced = false;
        for (Formula.Part part : formula.parts()) {
            switch (part) {
                case Run(String text, boolean italic) -> {
                    for (String word : text.split("(?= )|(?<= )")) {
                        if (word.isBlank()) {
                            spaced = true;
                        } else {
                            made.add(new Word(text(word, letter, italic ? "quantity" : "upright"), spaced));
                            spaced = false;
                        }
                    }
                }
                case Script(String text, boolean raised) -> made.add(new Small(
                        text(text, script, text.chars().allMatch(Character::isLetter) ? "quantity" : "upright"), raised));
                case Fraction(Formula above, Formula below) -> {
                    Region bar = new Region();
                    bar.getStyleClass().add("fraction-bar");
                    bar.setManaged(false);
                    getChildren().add(bar);
                    made.add(new Over(items(above, "formula-part", "formula-part-script"),
                            items(below, "formula-part", "formula-part-script"), bar, spaced));
                    spaced = false;
                }
            }
        }
        return made;
    }

    private Text text(String letters, String... looks) {
        Text text = new Text(letters);
        text.getStyleClass().addAll(looks);
        text.setTextOrigin(VPos.BASELINE);
        text.setManaged(false);
        getChildren().add(text);
        return text;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(width(items)) + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width < 0 ? Double.MAX_VALUE : width - snappedLeftInset() - snappedRightInset();
        return Math.ceil(lines(inner).stream().mapToDouble(line -> above(line) + below(line)).sum()) + snappedTopInset()
                + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double top = snappedTopInset();
        for (List<Item> line : lines(getWidth() - snappedLeftInset() - snappedRightInset())) {
            place(line, snappedLeftInset(), top + above(line));
            top += above(line) + below(line);
        }
    }

    /** Broken where there is space, so that each line has room if it can. */
    private List<List<Item>> lines(double room) {
        List<List<Item>> lines = new ArrayList<>();
        List<Item> line = new ArrayList<>();
        List<Item> word = new ArrayList<>();
        for (Item item : items) {
            if (isSpaced(item)) {
                line = joined(lines, line, word, room);
                word = new ArrayList<>();
            }
            word.add(item);
        }
        line = joined(lines, line, word, room);
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private static List<Item> joined(List<List<Item>> lines, List<Item> line, List<Item> word, double room) {
        List<Item> longer = new ArrayList<>(line);
        longer.addAll(word);
        // A pixel's fraction of rounding is no reason for another line.
        if (line.isEmpty() || width(longer) <= room + 1) {
            return longer;
        }
        lines.add(line);
        return new ArrayList<>(word);
    }

    private static boolean isSpaced(Item item) {
        return switch (item) {
            case Word word -> word.spaced;
            case Over over -> over.spaced;
            case Small _ -> false;
        };
    }

    private static double width(List<Item> row) {
        double width = 0;
        for (int i = 0; i < row.size(); i++) {
            width += width(row.get(i)) + (i > 0 && isSpaced(row.get(i)) ? space(row.get(i)) : 0);
        }
        return width;
    }

    private static double space(Item item) {
        return SPACE * size(item);
    }

    private static double width(Item item) {
        return switch (item) {
            case Word word -> width(word.text);
            case Small small -> width(small.text);
            case Over over -> Math.max(width(over.above), width(over.below)) + 2 * BAR_GAP;
        };
    }

    private static double width(Text text) {
        return text.getLayoutBounds().getWidth();
    }

    private static double size(Item item) {
        return switch (item) {
            case Word word -> word.text.getFont().getSize();
            case Small small -> small.text.getFont().getSize();
            case Over over -> over.above.isEmpty() ? 0 : size(over.above.getFirst());
        };
    }

    private static double above(List<Item> row) {
        return row.stream().mapToDouble(item -> switch (item) {
            case Word _ -> ASCENT * size(item);
            case Small small -> (ASCENT + (small.raised ? RAISED : -LOWERED)) * size(item);
            case Over over -> BAR * size(item) + BAR_GAP + above(over.above) + below(over.above);
        }).max().orElse(0);
    }

    private static double below(List<Item> row) {
        return row.stream().mapToDouble(item -> switch (item) {
            case Word _ -> DESCENT * size(item);
            case Small small -> (DESCENT + (small.raised ? -RAISED : LOWERED)) * size(item);
            case Over over -> above(over.below) + below(over.below) + BAR_GAP - BAR * size(item);
        }).max().orElse(0);
    }

    private static void place(List<Item> row, double left, double foot) {
        double x = left;
        for (int i = 0; i < row.size(); i++) {
            Item item = row.get(i);
            x += i > 0 && isSpaced(item) ? space(item) : 0;
            switch (item) {
                case Word word -> move(word.text, x, foot);
                case Small small -> move(small.text, x, foot + (small.raised ? -RAISED : LOWERED) * size(item));
                case Over over -> {
                    double width = width(item);
                    double bar = foot - BAR * size(item);
                    place(over.above, x + (width - width(over.above)) / 2, bar - BAR_GAP - below(over.above));
                    place(over.below, x + (width - width(over.below)) / 2, bar + BAR_GAP + above(over.below));
                    over.bar.resizeRelocate(x + 1, Math.round(bar), width - 2, 1);
                }
            }
            x += width(item);
        }
    }

    private static void move(Text text, double x, double foot) {
        text.setLayoutX(x);
        text.setLayoutY(foot);
    }
}
