package engram.controller.export;

import module java.base;
import module javafx.controls;
import engram.export.film.Film;
import engram.export.film.FilmFormat;
import engram.export.film.GifFilm;
import engram.export.file.AtomicFile;
import engram.export.file.OutFolder;
import engram.export.picture.FramePainter;
import engram.export.picture.FrameStyle;
import engram.export.picture.Png;
import engram.model.Progress;
import engram.model.Text;
import engram.service.BackgroundAnswers;
import engram.service.BackgroundAnswers.Answered;
import engram.view.export.ExportChoice;
import engram.view.export.ExportChoice.Item;
import engram.view.export.ExportChoice.Kind;
import engram.view.export.ExportSheet;
import engram.view.export.Preview;
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
    private final BackgroundAnswers<PreviewMaker.Question, Preview> previews =
            new BackgroundAnswers<>("export preview", PreviewMaker::of);
    /** Null until it is opened for the first time. */
    private ExportSheet sheet;
    /** What the sheet was opened for; null while it is closed. */
    private Subject subject;
    private PreviewMaker.Question asked;
    private long askedSince;
    private Answered<PreviewMaker.Question, Preview> shown;
    private String suggested;

    /**
     * Gets ready.
     *
     * @param window what the sheet is laid over
     * @param exports writes files
     * @param theme the window's look, which is the first suggestion for a picture's
     */
    public ExportController(Pane window, Exports exports, Supplier<Theme> theme) {
        this.window = window;
        this.exports = exports;
        this.theme = theme;
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
            prepared().offer(offer(what));
            sheet.show(new Preview.None(""));
            sheet.open(window, kind);
            changed();
        });
    }

    private ExportSheet prepared() {
        if (sheet == null) {
            sheet = new ExportSheet(FrameStyle.MOST_PIXELS_PER_CELL);
            sheet.setObjection(choice -> subject == null ? Optional.empty() : objection(choice));
            sheet.setOnChange(this::changed);
            sheet.setOnSave(this::save);
            sheet.setOnCopy(() -> sheet.figure().ifPresent(figure -> copy(subject, figure)));
            sheet.setOnClosed(() -> {
                subject = null;
                asked = null;
                previews.ask(null);
            });
        }
        return sheet;
    }

    private ExportChoice.Offer offer(Subject what) {
        List<Item> contents = Arrays.stream(FrameStyle.Content.values())
                .filter(content -> what.twin() != null || !content.ofTwin())
                .map(content -> new Item(content.name(), content.title()))
                .toList();
        List<Item> numbers = Arrays.stream(NumberFile.values())
                .filter(file -> file.isIn(what))
                .map(file -> new Item(file.name(), file.title()))
                .toList();
        List<Item> formats = Stream.of(FilmFormat.GIF, FilmFormat.MP4).map(each -> new Item(each.name(), each.name())).toList();
        return new ExportChoice.Offer(contents, formats, GifFilm.FRAME_RATES, what.recorded(), what.time(), numbers,
                theme.get().dark());
    }

    /** Pictures that are too large are refused before they are drawn. */
    private Optional<String> objection(ExportChoice choice) {
        return switch (choice) {
            case ExportChoice.Figure(ExportChoice.Look look) -> objection(PreviewMaker.size(subject, look), Png.MOST_PIXELS);
            case ExportChoice.Film film -> {
                FilmFormat format = FilmFormat.valueOf(film.format());
                yield objection(format.size(PreviewMaker.size(subject, film.look())), format.mostPixels());
            }
            case ExportChoice.Numbers _ -> Optional.empty();
        };
    }

    private static Optional<String> objection(Dimension size, long most) {
        return (long) size.width * size.height <= most ? Optional.empty()
                : Optional
                        .of(Text.of("%,d \u00D7 %,d pixels are too many: choose fewer for each neuron", size.width, size.height));
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
            asked = question;
            askedSince = System.nanoTime();
            previews.ask(question);
        }
    }

    private String suggestion(ExportChoice choice) {
        return switch (choice) {
            case ExportChoice.Figure _ -> subject.name() + ".png";
            case ExportChoice.Film film -> Text.of("%s, steps %d-%d.%s", subject.name(), film.from() + 1, film.to() + 1,
                    film.format().toLowerCase(Locale.ROOT));
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
        if (newest != null && newest != shown) {
            shown = newest;
            sheet.show(newest.answer() == null ? new Preview.None(newest.problem()) : newest.answer());
        }
        boolean current = newest != null && newest.question().equals(asked);
        sheet.setStale(!current && System.nanoTime() - askedSince > QUIET_NANOS);
    }

    private void save() {
        Subject what = subject;
        ExportChoice choice = sheet.choice().orElseThrow();
        String name = completed(sheet.name(), choice);
        if (choice instanceof ExportChoice.Numbers numbers && PreviewMaker.files(numbers, what) > 1) {
            exports.chooser().openFolder("Choose where the new folder is to be").ifPresent(folder -> {
                sheet.close();
                saveAll(what, numbers, folder, name);
            });
            return;
        }
        exports.chooser().save("Save as", name).ifPresent(target -> {
            sheet.close();
            exports.write(target, writing(what, choice, target));
        });
    }

    /** The name with the ending that the format has. */
    private String completed(String name, ExportChoice choice) {
        String example = suggestion(choice);
        boolean folder = choice instanceof ExportChoice.Numbers numbers && PreviewMaker.files(numbers, subject) > 1;
        String ending = folder ? "" : example.substring(example.lastIndexOf('.'));
        return name.toLowerCase(Locale.ROOT).endsWith(ending) ? name : name + ending;
    }

    private static Exports.Writing writing(Subject what, ExportChoice choice, Path target) {
        return switch (choice) {
            case ExportChoice.Figure(ExportChoice.Look look) ->
                    progress -> Png.write(what.still(), PreviewMaker.style(what, look), target, progress);
            case ExportChoice.Film wanted -> {
                Film film = PreviewMaker.film(what, wanted);
                yield progress -> FilmFormat.valueOf(wanted.format()).write(film, target, progress);
            }
            case ExportChoice.Numbers numbers -> {
                NumberFile file = NumberFile.valueOf(numbers.keys().getFirst());
                yield progress -> file.of(what, 0, progress.stretch(0, 0.5)).write(target, progress.stretch(0.5, 1));
            }
        };
    }

    /** Several files go into a folder of their own, so that none takes the place of another. */
    private void saveAll(Subject what, ExportChoice.Numbers numbers, Path where, String name) {
        Path folder = IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> where.resolve(number == 1 ? name : name + " " + number))
                .filter(path -> !Files.exists(path))
                .findFirst()
                .orElseThrow();
        exports.write(folder, progress -> writeAll(what, numbers, folder, progress));
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

    /** Copies the figure to the clipboard, drawn as was chosen last. */
    public void copy() {
        exports.ifSubject(what -> {
            if (sheet == null || sheet.figure().isEmpty()) {
                prepared().offer(offer(what));
            }
            sheet.figure().ifPresent(figure -> copy(what, figure));
        });
    }

    private void copy(Subject what, ExportChoice.Figure figure) {
        FrameStyle style = PreviewMaker.style(what, figure.look());
        exports.jobs().start("Copying the figure", progress -> {
            Dimension size = FramePainter.size(what.side(), what.trials().size(), style);
            Optional<String> tooLarge = objection(size, Png.MOST_PIXELS);
            if (tooLarge.isPresent()) {
                throw new IllegalStateException(tooLarge.get());
            }
            return PreviewMaker.image(FramePainter.paint(what.still(), style, progress));
        }, picture -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(picture);
            Clipboard.getSystemClipboard().setContent(content);
            exports.messages().add(ToastsView.Kind.DONE, "The figure is on the clipboard.");
        }, exports.messages()::addProblem);
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
