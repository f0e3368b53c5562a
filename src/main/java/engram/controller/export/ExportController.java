package engram.controller.export;

import module java.base;
import module javafx.controls;
import engram.export.film.Film;
import engram.export.film.FilmFormat;
import engram.export.film.GifFilm;
import engram.export.file.AtomicFile;
import engram.export.file.OutFolder;
import engram.export.picture.FrameStyle;
import engram.export.report.LabReport;
import engram.model.Progress;
import engram.model.Text;
import engram.palette.Palette;
import engram.service.BackgroundAnswers;
import engram.service.BackgroundAnswers.Answered;
import engram.settings.KeptSettings;
import engram.settings.Setting;
import engram.view.export.ExportChoice;
import engram.view.export.ExportChoice.Item;
import engram.view.export.ExportChoice.Kind;
import engram.view.export.ExportSheet;
import engram.view.export.Preview;
import engram.view.neuron.NeuronGrid;
import engram.view.theme.Theme;
import engram.view.window.ToastsView;
import java.awt.Dimension;
import java.nio.file.Path;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Opens the sheet of what can be taken away, has its previews drawn in the background, and saves and copies what is chosen.
 * What is taken away is what was on screen when the sheet was opened, whatever goes on behind it.
 */
public final class ExportController implements AutoCloseable {

    /** A preview that takes no longer than this is replaced without a word. */
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(150);

    private final Pane window;
    private final Exports exports;
    private final Supplier<Theme> theme;
    private final KeptSettings settings;
    /** Views that are seen in the place of all others. */
    private static final Set<String> STUDIES = Set.of("STUDY", "MEMORIES");

    /** Those of all formats. */
    private static final Set<String> ENDINGS = Set.of("png", "svg", "pdf", "csv", "gif", "mp4", "npy", "npz", "html");

    private final BackgroundAnswers<PreviewMaker.Question, Preview> previews =
            new BackgroundAnswers<>("export preview", PreviewMaker::of);
    /** Null until it is opened for the first time. */
    private ExportSheet sheet;
    /** What the sheet was opened for; null while it is closed. */
    private Subject subject;
    private PreviewMaker.Question asked;
    private long askedSince;
    private Answered<PreviewMaker.Question, Preview> shown;
    /** What was shown is gone, since something else altogether is wanted. */
    private boolean blank;
    private String suggested;

    /**
     * Gets ready.
     *
     * @param window what the sheet is laid over
     * @param exports writes files
     * @param theme the window's look, which is the first suggestion for a picture's
     * @param settings know what was chosen last, also at an earlier start
     */
    public ExportController(Pane window, Exports exports, Supplier<Theme> theme, KeptSettings settings) {
        this.window = window;
        this.exports = exports;
        this.theme = theme;
        this.settings = settings;
    }

    /** Opens the sheet; where it is open already, it shows this kind. */
    public void open(Kind kind) {
        if (sheet != null && sheet.isOpen()) {
            sheet.open(window, kind);
            return;
        }
        exports.ifSubject(what -> {
            subject = what;
            suggested = null;
            shown = null;
            offerAll(what);
            sheet.show(new Preview.None(""));
            sheet.open(window, kind);
            changed();
        });
    }

    private ExportSheet prepared() {
        if (sheet == null) {
            sheet = new ExportSheet(FrameStyle.MOST_PIXELS_PER_CELL);
            sheet.restore(LastChoice.of(settings.current().get(Setting.LAST_EXPORT)));
            DragOut.enable(sheet.preview(), () -> sheet.choice().orElse(null) instanceof ExportChoice.Figure,
                    folder -> exports.dragFigure(subject, sheet.figure().orElseThrow(), folder),
                    problem -> exports.messages().add(ToastsView.Kind.PROBLEM, problem));
            sheet.setObjection(choice -> subject == null ? Optional.empty() : objection(choice));
            sheet.setOnChange(this::changed);
            sheet.setOnSave(this::save);
            sheet.setOnCopy(this::copyChosen);
            sheet.setOnClosed(() -> {
                subject = null;
                asked = null;
                previews.ask(null);
            });
        }
        return sheet;
    }

    /** Where a study is seen, a figure is of that. */
    private void offerAll(Subject what) {
        prepared().offer(offer(what));
        what.views().stream().map(ViewShot::key).filter(STUDIES::contains).findFirst().ifPresent(sheet::see);
    }

    private ExportChoice.Offer offer(Subject what) {
        List<Item> palettes = Arrays.stream(Palette.values()).map(palette -> new Item(palette.name(), palette.title())).toList();
        List<ExportChoice.Format> figures = Arrays.stream(FigureFile.values())
                .map(each -> new ExportChoice.Format(new Item(each.name(), each.name()), each != FigureFile.CSV,
                        each == FigureFile.PNG))
                .toList();
        List<Item> films = Stream.of(FilmFormat.GIF, FilmFormat.MP4, FilmFormat.FOLDER)
                .map(each -> new Item(each.name(), each == FilmFormat.FOLDER ? "PNG" : each.name()))
                .toList();
        List<Item> numbers = Arrays.stream(NumberFile.values())
                .filter(file -> file.isIn(what))
                .map(file -> new Item(file.name(), file.title()))
                .toList();
        return new ExportChoice.Offer(Figures.contents(what), palettes, what.palette().name(), figures, films,
                GifFilm.FRAME_RATES, what.recorded(), what.time(), numbers, ReportFile.views(what), theme.get().dark(),
                what.side());
    }

    /** Pictures that are too large are refused before they are drawn. */
    private Optional<String> objection(ExportChoice choice) {
        return switch (choice) {
            case ExportChoice.Figure figure -> FigureFile.valueOf(figure.format()).objection(subject, figure);
            case ExportChoice.Film film -> {
                FilmFormat format = FilmFormat.valueOf(film.format());
                boolean least = film.look().size().equals(new ExportChoice.Size.Pixels(1));
                yield objection(format.size(PreviewMaker.size(subject, film)), format.mostPixels(),
                        least ? "show spikes or rates alone" : "choose fewer for each neuron");
            }
            case ExportChoice.Numbers _,ExportChoice.Report _ -> Optional.empty();
        };
    }

    private static Optional<String> objection(Dimension size, long most, String advice) {
        return (long) size.width * size.height <= most ? Optional.empty()
                : Optional.of(Text.of("%,d \u00D7 %,d pixels are too many: %s", size.width, size.height, advice));
    }

    private void changed() {
        if (subject == null) {
            return;
        }
        sheet.choice().ifPresent(choice -> {
            String name = suggestion(choice);
            if (!name.equals(suggested)) {
                suggested = name;
                sheet.propose(name);
            }
        });
        // Once more: another name may have made right what was wrong.
        PreviewMaker.Question question =
                sheet.choice().map(choice -> new PreviewMaker.Question(subject, choice, sheet.frame())).orElse(null);
        if (!Objects.equals(question, asked)) {
            if (question != null && (asked == null || asked.choice().kind() != question.choice().kind())) {
                // Of something else altogether; what is only out of date stays until the new one is there.
                sheet.show(new Preview.None("Drawing the preview\u2026"));
                blank = true;
            }
            asked = question;
            askedSince = System.nanoTime();
            previews.ask(question);
        }
    }

    private String suggestion(ExportChoice choice) {
        return switch (choice) {
            case ExportChoice.Figure figure -> Text.of("%s%s.%s", Figures.name(subject, figure.look()),
                    figure.format().equals(FigureFile.CSV.name())
                            ? ", " + Figures.table(subject, figure.look()).map(ViewTable::ending).orElse("table")
                            : "",
                    FigureFile.valueOf(figure.format()).ending());
            case ExportChoice.Film film -> Text.of("%s, steps %d-%d%s", subject.name(), film.from() + 1, film.to() + 1,
                    isFolder(film) ? "" : "." + film.format().toLowerCase(Locale.ROOT));
            case ExportChoice.Report _ -> subject.name() + LabReport.ENDING;
            case ExportChoice.Numbers numbers -> PreviewMaker.files(numbers, subject) > 1 ? subject.name()
                    : Text.of("%s, %s", subject.name(), NumberFile.valueOf(numbers.keys().getFirst()).ending(0, subject));
        };
    }

    /** Shows the newest preview; called at each pulse. */
    public void pulse() {
        if (asked == null) {
            return;
        }
        Answered<PreviewMaker.Question, Preview> newest = previews.newest();
        boolean current = newest != null && newest.question().equals(asked);
        if (newest != null && (current ? blank || newest != shown : !blank && newest != shown)) {
            shown = newest;
            blank = false;
            sheet.show(newest.answer() == null ? new Preview.None(newest.problem()) : newest.answer());
        }
        sheet.setStale(!current && System.nanoTime() - askedSince > QUIET_NANOS);
    }

    private void save() {
        Subject what = subject;
        ExportChoice choice = sheet.choice().orElseThrow();
        String chosen = LastChoice.text(sheet.choices());
        settings.change(before -> before.with(Setting.LAST_EXPORT, chosen));
        String name = completed(sheet.name(), choice);
        if (isFolder(choice)) {
            exports.chooser().openFolder("Choose where the new folder is to be").ifPresent(where -> {
                sheet.close();
                Path folder = free(where, name);
                write(what, choice, folder);
            });
            return;
        }
        exports.chooser().save("Save as", name).ifPresent(target -> {
            sheet.close();
            write(what, choice, target);
        });
    }

    private void write(Subject what, ExportChoice choice, Path target) {
        Exports.Writing writing = writing(what, choice, target);
        if (choice instanceof ExportChoice.Film) {
            exports.writeFilm(target, writing);
        } else {
            exports.write(target, writing);
        }
    }

    /** Whether it makes several files, which go into a folder of their own, so that none takes the place of another. */
    private boolean isFolder(ExportChoice choice) {
        return switch (choice) {
            case ExportChoice.Figure _,ExportChoice.Report _ -> false;
            case ExportChoice.Film film -> film.format().equals(FilmFormat.FOLDER.name());
            case ExportChoice.Numbers numbers -> PreviewMaker.files(numbers, subject) > 1;
        };
    }

    private static Path free(Path where, String name) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> where.resolve(number == 1 ? name : name + " " + number))
                .filter(path -> !Files.exists(path))
                .findFirst()
                .orElseThrow();
    }

    /** The name with the ending that the format has. */
    private String completed(String name, ExportChoice choice) {
        String example = suggestion(choice);
        String ending = isFolder(choice) ? "" : example.substring(example.lastIndexOf('.'));
        String small = name.toLowerCase(Locale.ROOT);
        if (small.endsWith(ending)) {
            return name;
        }
        int point = name.lastIndexOf('.');
        // That of another format would stand before the right one.
        boolean other = !ending.isEmpty() && point > 0 && ENDINGS.contains(small.substring(point + 1));
        return (other ? name.substring(0, point) : name) + ending;
    }

    private static Exports.Writing writing(Subject what, ExportChoice choice, Path target) {
        return switch (choice) {
            case ExportChoice.Figure figure ->
                    progress -> FigureFile.valueOf(figure.format()).write(what, figure, target, progress);
            case ExportChoice.Film wanted -> {
                Film film = PreviewMaker.film(what, wanted);
                yield progress -> FilmFormat.valueOf(wanted.format()).write(film.with(what.experiment().get()), target, progress);
            }
            case ExportChoice.Report report -> progress -> ReportFile.write(what, report, target, progress);
            case ExportChoice.Numbers numbers when PreviewMaker.files(numbers, what) > 1 ->
                    progress -> writeAll(what, numbers, target, progress);
            case ExportChoice.Numbers numbers -> {
                NumberFile file = NumberFile.valueOf(numbers.keys().getFirst());
                yield progress -> file.of(what, 0, progress.stretch(0, 0.5)).write(target, progress.stretch(0.5, 1));
            }
        };
    }

    private static void writeAll(Subject what, ExportChoice.Numbers numbers, Path folder, Progress progress) throws Exception {
        int files = PreviewMaker.files(numbers, what);
        List<Path> written = new ArrayList<>();
        boolean whole = false;
        OutFolder.make(folder);
        try {
            for (String key : numbers.keys()) {
                NumberFile file = NumberFile.valueOf(key);
                for (int network = 0; network < (file.isOfBoth() ? 1 : what.trials().size()); network++) {
                    double done = written.size();
                    Path target = folder.resolve(file.ending(network, what));
                    file.of(what, network, progress.stretch(done / files, (done + 0.5) / files))
                            .write(target, progress.stretch((done + 0.5) / files, (done + 1) / files));
                    written.add(target);
                }
            }
            whole = true;
        } finally {
            if (!whole) {
                written.add(folder);
                written.forEach(AtomicFile::discard);
            }
        }
    }

    private void copyChosen() {
        Subject what = subject;
        switch (sheet.choice().orElse(null)) {
            case ExportChoice.Figure figure -> copy(what, figure);
            case ExportChoice.Numbers numbers -> {
                NumberFile file = NumberFile.valueOf(numbers.shown());
                exports.jobs()
                        .start("Copying the table",
                                progress -> Copy.ofTable(file.of(what, 0, progress.stretch(0, 0.5)), progress.stretch(0.5, 1)),
                                copied -> {
                                    Clipboard.getSystemClipboard().setContent(copied);
                                    exports.messages().add(ToastsView.Kind.DONE, "The table is on the clipboard.");
                                }, exports.messages()::addProblem);
            }
            case null, default -> {
                // The figure's settings are wrong, or a film: that is saved.
            }
        }
    }

    /** Copies the figure to the clipboard, drawn as was chosen last. */
    public void copy() {
        exports.ifSubject(what -> {
            // Else what was chosen for another moment may not be there any more.
            if (sheet == null || !sheet.isOpen()) {
                offerAll(what);
            }
            sheet.figure().ifPresent(figure -> copy(what, figure));
        });
    }

    private void copy(Subject what, ExportChoice.Figure figure) {
        exports.jobs().start("Copying the figure", progress -> Copy.of(what, figure, progress), copied -> {
            Clipboard.getSystemClipboard().setContent(copied.content());
            exports.messages().add(ToastsView.Kind.DONE, "The figure is on the clipboard.");
        }, exports.messages()::addProblem);
    }

    /** Lets each map be dragged out of the window as a picture, where it is not drawn on. */
    public ExportController letDrag(List<NeuronGrid> maps) {
        maps.forEach(map -> {
            String content = map.getId().replace('-', '_').toUpperCase(Locale.ROOT);
            DragOut.enable(map, () -> map.side() > 0 && !map.isDrawnOn(), folder -> exports.drag(content, folder),
                    problem -> exports.messages().add(ToastsView.Kind.PROBLEM, problem));
        });
        return this;
    }

    /** What the menu of a map offers. */
    public List<MenuItem> menuItems() {
        return List.of(item("Export\u2026", Feather.SHARE, () -> open(Kind.FIGURE)),
                item("Copy picture", Feather.COPY, this::copy));
    }

    private static MenuItem item(String text, Ikon icon, Runnable action) {
        MenuItem item = new MenuItem(text, new FontIcon(icon));
        item.setOnAction(_ -> action.run());
        return item;
    }

    /** Stops what it does in the background. */
    @Override
    public void close() {
        previews.close();
    }
}
