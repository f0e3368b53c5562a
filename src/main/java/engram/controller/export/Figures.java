package engram.controller.export;

import module java.base;
import engram.export.page.PageSize;
import engram.export.page.Painting;
import engram.export.picture.FramePainter;
import engram.export.picture.FrameStyle;
import engram.export.picture.Look;
import engram.export.table.CsvTable;
import engram.export.table.ViewTables;
import engram.model.Progress;
import engram.palette.Palette;
import engram.view.export.ExportChoice;
import engram.view.export.ExportChoice.Content;
import engram.view.export.ExportChoice.Item;
import engram.view.export.ExportChoice.Size;
import engram.view.plot.Transfer;
import java.awt.Dimension;

/** The figures of what was on screen: the maps of the moment, the views, or all of them together. */
final class Figures {

    /** Maps, and below them the views that are open, as wide as they are. */
    private static final String WHOLE = "WHOLE";
    private static final double MILLIMETRES_IN_INCH = 25.4;
    /** A map that is dragged away is about so many pixels wide. */
    private static final int DRAGGED = 512;

    /** A view that is dragged away is so many times as wide as on the screen. */
    private static final int SHARP = 2;

    private Figures() {}

    /** All that there are figures of. */
    static List<Content> contents(Subject subject) {
        Stream<Content> maps = Arrays.stream(FrameStyle.Content.values())
                .filter(content -> subject.twin() != null || !content.ofTwin())
                .map(content -> new Content(new Item(content.name(), content.title()), true));
        Stream<Content> whole = subject.views().isEmpty() ? Stream.empty()
                : Stream.of(new Content(new Item(WHOLE, "All maps and open views"), true));
        Stream<Content> views =
                subject.views().stream().map(view -> new Content(new Item(view.key(), "View: " + view.title()), false));
        return Stream.of(maps, whole, views).flatMap(Function.identity()).toList();
    }

    /** A figure of something as it is on screen, that nobody has chosen anything for. */
    static ExportChoice.Figure draft(Subject subject, String content) {
        Optional<ViewShot> view = view(subject, content);
        int pixels = view.map(each -> SHARP * each.width())
                .orElse(Math.min(FrameStyle.MOST_PIXELS_PER_CELL, Math.ceilDiv(DRAGGED, subject.side())));
        boolean dark = view.map(ViewShot::dark).orElse(false);
        return new ExportChoice.Figure(new ExportChoice.Look(content, dark, subject.palette().name(), new Size.Pixels(pixels)),
                FigureFile.PNG.name(), false);
    }

    private static Optional<ViewShot> view(Subject subject, String content) {
        return subject.views().stream().filter(view -> view.key().equals(content)).findFirst();
    }

    /** How maps are drawn. */
    static FrameStyle style(ExportChoice.Look look, int cell) {
        FrameStyle.Content content =
                look.content().equals(WHOLE) ? FrameStyle.Content.SPIKES_AND_RATES : FrameStyle.Content.valueOf(look.content());
        return new FrameStyle(cell, Palette.valueOf(look.palette()), look.dark(), content);
    }

    /** How many pixels a side each neuron is drawn with: for paper the fewest that are not too few for an inch, if any are. */
    private static int cell(Subject subject, ExportChoice.Look look) {
        return switch (look.size()) {
            case Size.Pixels(int count) -> count;
            case Size.Paper paper -> IntStream.rangeClosed(1, FrameStyle.MOST_PIXELS_PER_CELL)
                    .filter(cell -> maps(subject, look, cell).width >= pixels(paper))
                    .findFirst()
                    .orElse(FrameStyle.MOST_PIXELS_PER_CELL);
        };
    }

    private static double pixels(Size.Paper paper) {
        return paper.millimetres() / MILLIMETRES_IN_INCH * paper.inch();
    }

    private static Dimension maps(Subject subject, ExportChoice.Look look, int cell) {
        return FramePainter.size(subject.side(), subject.trials().size(), style(look, cell));
    }

    /** The drawing. */
    static Painting painting(Subject subject, ExportChoice.Look look, Progress progress) {
        Optional<ViewShot> view = view(subject, look.content());
        if (view.isPresent()) {
            return view.get().painting(look.dark(), subject.name());
        }
        Painting maps = FramePainter.painting(subject.still(), style(look, cell(subject, look)), progress);
        return look.content().equals(WHOLE) ? withViews(maps, subject, look.dark()) : maps;
    }

    private static Painting withViews(Painting maps, Subject subject, boolean dark) {
        int height = maps.height() + subject.views().stream().mapToInt(view -> heightAt(view, maps.width())).sum();
        return new Painting(maps.width(), height, OptionalInt.of(Look.of(dark).page()), surface -> {
            maps.drawing().accept(surface);
            double top = maps.height();
            for (ViewShot view : subject.views()) {
                double scale = (double) maps.width() / view.width();
                view.draw(new Transfer(surface, 0, top, scale, ink -> ink), dark, "");
                top += heightAt(view, maps.width());
            }
        });
    }

    private static int heightAt(ViewShot view, int width) {
        return (int) Math.ceil((double) view.height() * width / view.width());
    }

    /** How many pixels a picture of it has, known before it is drawn. */
    static Dimension size(Subject subject, ExportChoice.Look look) {
        Optional<ViewShot> view = view(subject, look.content());
        if (view.isPresent()) {
            int width = switch (look.size()) {
                case Size.Pixels(int count) -> count;
                case Size.Paper paper -> (int) Math.round(pixels(paper));
            };
            return new Dimension(width, view.get().painting(look.dark(), "").heightAt(width));
        }
        Dimension maps = maps(subject, look, cell(subject, look));
        int below =
                look.content().equals(WHOLE) ? subject.views().stream().mapToInt(each -> heightAt(each, maps.width)).sum() : 0;
        int times = enlarged(look, maps.width);
        return new Dimension(times * maps.width, times * (maps.height + below));
    }

    /** How many times as wide as it is drawn a picture gets, so that an inch of paper has the pixels that were asked for. */
    private static int enlarged(ExportChoice.Look look, int width) {
        return look.size() instanceof Size.Paper paper ? Math.max(1, (int) Math.ceil(pixels(paper) / width)) : 1;
    }

    /** How wide it is on a page. */
    static PageSize page(Subject subject, ExportChoice.Look look) {
        return switch (look.size()) {
            case Size.Pixels _ -> new PageSize(size(subject, look).width, PageSize.Unit.PIXELS);
            case Size.Paper paper -> PageSize.millimetres(paper.millimetres());
        };
    }

    /** How many pixels of a picture go to an inch; 0 where it is not for paper. */
    static double inch(ExportChoice.Look look, int pixels) {
        return look.size() instanceof Size.Paper paper ? pixels / (paper.millimetres() / MILLIMETRES_IN_INCH) : 0;
    }

    /** What is seen in it, as a table; empty where that is none. */
    static Optional<ViewTable> table(Subject subject, ExportChoice.Look look) {
        Optional<ViewShot> view = view(subject, look.content());
        return view.isPresent() ? view.get().table()
                : Optional.of(new ViewTable("the maps", "maps", _ -> ViewTables.maps(subject.still().frames())));
    }

    /** How a figure is called, without ending: after the run, unless it is of a study. */
    static String name(Subject subject, ExportChoice.Look look) {
        return table(subject, look).map(table -> table.nameIn(subject)).orElseGet(subject::name);
    }

    /** The table, made. */
    static CsvTable.Table made(Subject subject, ExportChoice.Look look, Progress progress) {
        return table(subject, look).orElseThrow().making().apply(progress);
    }
}
