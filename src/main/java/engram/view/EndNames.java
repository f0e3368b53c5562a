package engram.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** Writes the names of lines at their ends, moved as far as needed to be read beside one another. */
final class EndNames {

    private static final double LINE = 13;
    private static final double VALUE = 38;
    private static final Font FONT = Font.font(10.5);
    private static final Font BOLD = Font.font(FONT.getFamily(), FontWeight.BOLD, 10.5);

    private EndNames() {}

    /**
     * The end of a line.
     *
     * @param name what the line is
     * @param value written before the name; empty for none
     * @param colour its colour
     * @param y where it ends
     * @param bold whether it stands out
     */
    record End(String name, String value, Color colour, double y, boolean bold) {}

    /** Writes names right of a frame, no wider than {@code width}, from the highest line down, as many as find room. */
    static void draw(GraphicsContext pen, PlotFrame frame, List<End> ends, double width) {
        int most = (int) (frame.height() / LINE) + 1;
        List<End> named =
                ends.stream().sorted(Comparator.comparingDouble(End::y)).limit(most).toList();
        List<Double> places = new ArrayList<>();
        for (End end : named) {
            places.add(places.isEmpty() ? end.y() : Math.max(end.y(), places.getLast() + LINE));
        }
        double floor = frame.bottom() + 2;
        for (int i = places.size() - 1; i >= 0; i--) {
            places.set(i, Math.min(places.get(i), floor));
            floor = places.get(i) - LINE;
        }
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < places.size(); i++) {
            End end = named.get(i);
            pen.setFont(end.bold() ? BOLD : FONT);
            pen.setFill(end.colour());
            double x = frame.right() + 5;
            double taken = 0;
            if (!end.value().isEmpty()) {
                taken = VALUE;
                pen.setTextAlign(TextAlignment.RIGHT);
                pen.fillText(end.value(), x + taken - 6, places.get(i));
                pen.setTextAlign(TextAlignment.LEFT);
            }
            pen.fillText(fitted(end.name(), pen.getFont(), width - taken), x + taken, places.get(i));
        }
    }

    /** A name that is too long, cut in its middle: names are told apart by their beginnings or their ends. */
    private static String fitted(String name, Font font, double width) {
        Text text = new Text(name);
        text.setFont(font);
        int kept = name.length();
        while (text.getLayoutBounds().getWidth() > width && kept > 2) {
            kept--;
            text.setText(name.substring(0, (kept + 1) / 2) + "\u2026" + name.substring(name.length() - kept / 2));
        }
        return text.getText();
    }
}
