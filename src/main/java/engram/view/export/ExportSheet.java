package engram.view.export;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.view.control.NumberField;
import engram.view.control.Overlay;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import engram.view.export.ExportChoice.Film;
import engram.view.export.ExportChoice.Kind;
import engram.view.export.ExportChoice.Offer;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The one place where things are taken away: what, and how, at the left; what the file will hold at the right; its name
 * below. It decides nothing and draws nothing: whoever opens it is asked for objections and previews, and told to save.
 */
public final class ExportSheet {

    private static final PseudoClass WRONG = NumberField.WRONG;
    private static final Pattern NO_NAME = Pattern.compile("[/\\\\:*?\"<>|\\p{Cntrl}]");
    private static final int LONGEST_NAME = 160;
    /** What begins with a digit is the end of a number, as in {@code noise 0.3}. */
    private static final Pattern ENDING = Pattern.compile("[a-z][a-z0-9]*");
    /** With its point. */
    private static final int LONGEST_ENDING = 5;
    /** The content that stands first: of a figure, and of a film. */
    private static final String FIGURE_FIRST = "RATES";
    private static final String FILM_FIRST = "SPIKES_AND_RATES";
    /** Where kept choices have the tables and arrays. */
    private static final String NUMBERS = "numbers";
    /** Where they have the views that are not wanted in a report. */
    private static final String NOT_REPORTED = "notReported";

    private final ToggleGroup kinds = new ToggleGroup();
    private final FigureRows figure;
    private final LookRows filmLook;
    private final FilmRows film;
    private final NumbersList numbers;
    private final ReportRows report;
    private final Map<Kind, Node> options = new EnumMap<>(Kind.class);
    private final Slider scrub = new Slider(0, 1, 0);
    private final Label scrubbed = ViewTools.label("", "quiet");
    private final HBox scrubRow = new HBox(8, scrub, scrubbed);
    private final PreviewPane preview = new PreviewPane(scrubRow);
    private final Label complaint = ViewTools.label("", "complaint");
    private final TextField name = new TextField();
    private final Button copy = new Button("Copy", new FontIcon(Feather.COPY));
    /** What the kept choices say; null before there are any, and once they are restored. */
    private Map<String, String> kept;
    private final Button save = new Button("Save\u2026");
    private final Overlay overlay;

    private Function<ExportChoice, Optional<String>> objection = _ -> Optional.empty();
    private Runnable onChange = () -> {};
    private Runnable onSave = () -> {};
    private Runnable onCopy = () -> {};
    private boolean offering;
    private String proposed = "";
    private ExportChoice choice;

    /**
     * Makes the sheet; it is closed at first.
     *
     * @param mostCell the most pixels a side for each neuron
     */
    public ExportSheet(int mostCell) {
        figure = new FigureRows(mostCell, this::changed);
        filmLook = new LookRows("film", mostCell, true, this::changed);
        film = new FilmRows(this::changed);
        numbers = new NumbersList(this::changed);
        report = new ReportRows(this::changed);
        OptionRows ofFilm = new OptionRows();
        film.addFormatTo(ofFilm);
        film.addTo(ofFilm);
        filmLook.addTo(ofFilm);
        options.put(Kind.FIGURE, figure.node());
        options.put(Kind.FILM, ofFilm);
        options.put(Kind.NUMBERS, numbers);
        options.put(Kind.REPORT, report);
        // All keep their room, so that nothing moves when another is chosen.
        StackPane settings = new StackPane(figure.node(), ofFilm, numbers, report);
        settings.setAlignment(Pos.TOP_LEFT);
        VBox.setVgrow(settings, Priority.ALWAYS);
        VBox left = new VBox(2, kind(Kind.FIGURE, "Figure", "PNG, SVG, PDF, CSV"), kind(Kind.FILM, "Film", "GIF, MP4, PNG"),
                kind(Kind.NUMBERS, "Numbers", "CSV, NPY, NPZ"), kind(Kind.REPORT, "Lab report", "HTML"), settings);
        left.getStyleClass().add("export-left");
        HBox upper = new HBox(20, left, preview);
        HBox.setHgrow(preview, Priority.ALWAYS);
        upper.getStyleClass().add("export-content");
        prepareScrub();
        overlay = new Overlay("export-sheet", "Export", upper).withFoot(foot());
        overlay.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        kinds.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else {
                changed();
            }
        });
        kinds.selectToggle(kinds.getToggles().getFirst());
    }

    private ToggleButton kind(Kind kind, String title, String formats) {
        HBox both = new HBox(8, new Label(title), ViewTools.stretch(), ViewTools.label(formats, "formats"));
        ToggleButton button = new ToggleButton(null, both);
        // Else the two stand in the middle of the button.
        both.prefWidthProperty().bind(button.widthProperty().subtract(20));
        both.setMinWidth(0);
        both.setAlignment(Pos.CENTER_LEFT);
        button.setAccessibleText(Text.of("%s: %s", title, formats));
        button.setId("export-" + kind.name().toLowerCase(Locale.ROOT));
        button.setUserData(kind);
        button.setToggleGroup(kinds);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("export-kind");
        return button;
    }

    private void prepareScrub() {
        scrub.setId("export-scrub");
        scrub.setAccessibleText("Frame of the film that is shown");
        scrub.setBlockIncrement(1);
        scrubbed.setId("export-scrubbed");
        scrubbed.setMinWidth(Region.USE_PREF_SIZE);
        Tips.explain(scrub, "Moves through the film");
        HBox.setHgrow(scrub, Priority.ALWAYS);
        scrubRow.setAlignment(Pos.CENTER_LEFT);
        scrub.valueProperty().addListener((_, _, _) -> changed());
    }

    private VBox foot() {
        complaint.setId("export-complaint");
        complaint.setMaxWidth(Double.MAX_VALUE);
        complaint.setMinHeight(Region.USE_PREF_SIZE);
        name.setId("export-name");
        name.setAccessibleText("File name");
        name.textProperty().addListener((_, _, _) -> changed());
        HBox.setHgrow(name, Priority.ALWAYS);
        copy.setId("export-copy");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(_ -> onCopy.run());
        save.setId("export-save");
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.getStyleClass().add("accent");
        save.setDefaultButton(true);
        save.setOnAction(_ -> onSave.run());
        Tips.explain(save, "Asks where to save it");
        HBox row = new HBox(8, name, ViewTools.stretch(), copy, save);
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, complaint, row);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown()) {
            switch (event.getCode()) {
                case E -> choose(Kind.FIGURE);
                case G -> choose(Kind.FILM);
                case C -> copy.fire();
                default -> {
                    return;
                }
            }
            event.consume();
        }
    }

    /** Chooses what a figure is of, where it is offered. */
    public void see(String content) {
        figure.look().see(content);
    }

    /** Says what can be chosen of; what was chosen before stays where it still can be. */
    public void offer(Offer offer) {
        offering = true;
        figure.offer(offer, FIGURE_FIRST);
        filmLook.offer(offer, FILM_FIRST);
        film.offer(offer);
        numbers.offer(offer.numbers());
        report.offer(offer.views());
        if (kept != null) {
            figure.restore(kept, offer);
            filmLook.restore(kept, offer);
            film.restore(kept, offer);
            numbers.restore(List.of(kept.getOrDefault(NUMBERS, "").split(" ")));
            report.restore(List.of(kept.getOrDefault(NOT_REPORTED, "").split(" ")));
            kept = null;
        }
        scrub.setValue(0);
        // Another moment has another name.
        name.clear();
        offering = false;
        changed();
    }

    /** Chooses, as soon as something is offered, what was chosen at an earlier start: {@link #choices}. */
    public void restore(Map<String, String> choices) {
        kept = Map.copyOf(choices);
    }

    /** All that is chosen, by names that stay the same from version to version; to be asked only once something is offered. */
    public Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        figure.remember(choices);
        filmLook.remember(choices);
        film.remember(choices);
        choices.put(NUMBERS, String.join(" ", numbers.keys()));
        choices.put(NOT_REPORTED, String.join(" ", report.unwanted()));
        return choices;
    }

    /** Where what the file will hold is seen: it can be dragged away. */
    public Node preview() {
        return preview.frame();
    }

    /** Opens it over a window; where it is open already, it shows this kind. */
    public void open(Pane window, Kind kind) {
        choose(kind);
        overlay.open(window, (Node) kinds.getSelectedToggle());
    }

    private void choose(Kind kind) {
        kinds.getToggles().stream().filter(toggle -> toggle.getUserData() == kind).forEach(kinds::selectToggle);
        if (isOpen()) {
            ((Node) kinds.getSelectedToggle()).requestFocus();
        }
    }

    /** Closes it. */
    public void close() {
        overlay.close();
    }

    /** Whether it is open. */
    public boolean isOpen() {
        return overlay.isOpen();
    }

    /** What is chosen; empty where something is wrong. */
    public Optional<ExportChoice> choice() {
        return Optional.ofNullable(choice);
    }

    /** How a figure is to be drawn, whatever else is looked at; empty where that is wrong, or before anything is offered. */
    public Optional<ExportChoice.Figure> figure() {
        return figure.isRight() ? Optional.of(figure.figure()) : Optional.empty();
    }

    /** Which picture of the film is looked at, from 0 on. */
    public int frame() {
        return choice instanceof Film part ? Math.clamp(Math.round(scrub.getValue()), 0, part.frames() - 1) : 0;
    }

    /** The name that the file is to have, with its ending. */
    public String name() {
        return name.getText().strip();
    }

    /** Proposes a name; one that somebody has written stays, with the new ending. */
    public void propose(String suggestion) {
        String written = name.getText();
        if (written.isBlank() || written.equals(proposed)) {
            name.setText(suggestion);
        } else {
            String before = ending(proposed);
            String stem = !before.isEmpty() && written.endsWith(before) ? written.substring(0, written.length() - before.length())
                    : written;
            name.setText(stem.endsWith(ending(suggestion)) ? stem : stem + ending(suggestion));
        }
        proposed = name.getText().equals(suggestion) ? suggestion : ending(suggestion);
    }

    /** With its point; empty where a name has none. */
    private static String ending(String name) {
        int point = name.lastIndexOf('.');
        return point >= 0 && name.length() - point <= LONGEST_ENDING && ENDING.matcher(name.substring(point + 1)).matches()
                ? name.substring(point)
                : "";
    }

    /** Shows what the file will hold. */
    public void show(Preview shown) {
        preview.show(shown);
    }

    /** Shows that the preview is of an older choice. */
    public void setStale(boolean stale) {
        preview.setStale(stale);
    }

    /** What is wrong with a choice beside its numbers, as that its picture gets too large; asked at every change. */
    public void setObjection(Function<ExportChoice, Optional<String>> asked) {
        objection = asked;
    }

    /** What is to be done when something else is chosen or looked at. */
    public void setOnChange(Runnable action) {
        onChange = action;
    }

    /** What is to be done with the choice when it is to be saved. */
    public void setOnSave(Runnable action) {
        onSave = action;
    }

    /** What is to be done with the choice when it is to be copied. */
    public void setOnCopy(Runnable action) {
        onCopy = action;
    }

    /** What is to be done each time after it was closed. */
    public void setOnClosed(Runnable action) {
        overlay.setOnClosed(action);
    }

    private void changed() {
        if (offering || kinds.getSelectedToggle() == null) {
            return;
        }
        Kind kind = (Kind) kinds.getSelectedToggle().getUserData();
        options.forEach((each, node) -> node.setVisible(each == kind));
        ViewTools.show(scrubRow, kind == Kind.FILM);
        Optional<Map.Entry<? extends Control, String>> wrong = wrong(kind);
        Stream.of(film.fields(), figure.look().fields(), filmLook.fields(), List.of(name))
                .flatMap(List::stream)
                .forEach(field -> field.pseudoClassStateChanged(WRONG, wrong.isPresent() && wrong.get().getKey() == field
                        || field instanceof NumberField number && number.value().isEmpty()));
        complaint.setText(wrong.map(Map.Entry::getValue).orElse(""));
        save.setDisable(wrong.isPresent());
        copy.setVisible(kind == Kind.FIGURE || kind == Kind.NUMBERS);
        copy.setDisable(!copy.isVisible() || wrong.isPresent() && wrong.get().getKey() != name);
        Tips.explain(copy, kind == Kind.NUMBERS ? "Copies the table that is seen (Ctrl+C)"
                : "Copies the figure as a picture, as SVG and as a table (Ctrl+C)");
        if (choice instanceof Film part) {
            offering = true;
            scrub.setMax(Math.max(1, part.frames() - 1));
            scrub.setDisable(part.frames() == 1);
            offering = false;
            scrubbed.setText(Text.of("step %,d", part.from() + frame() * part.stride() + 1));
        }
        onChange.run();
    }

    /** Reads what is set, and tells what is wrong with it, and where. */
    private Optional<Map.Entry<? extends Control, String>> wrong(Kind kind) {
        choice = null;
        LookRows look = kind == Kind.FILM ? filmLook : figure.look();
        if (kind == Kind.FILM && film.complaint().isPresent()) {
            return Optional.of(film.complaint().get());
        }
        if ((kind == Kind.FIGURE || kind == Kind.FILM) && !look.isRight()) {
            return Optional.of(look.complaint().orElse(Map.entry(look.cell(), "")));
        }
        ExportChoice read = switch (kind) {
            case FIGURE -> figure.figure();
            case FILM -> film.film(look.look());
            case NUMBERS -> numbers.numbers().orElse(null);
            case REPORT -> report.report();
        };
        if (read == null) {
            return Optional.of(Map.entry(numbers, "Tick what is to be saved"));
        }
        Optional<String> refused = objection.apply(read);
        if (refused.isPresent()) {
            return Optional.of(Map.entry(look.cell(), refused.get()));
        }
        choice = read;
        return nameComplaint().map(words -> Map.entry(name, words));
    }

    private Optional<String> nameComplaint() {
        String written = name();
        if (written.isEmpty() || written.startsWith(".")) {
            return Optional.of(written.isEmpty() ? "The file needs a name" : "The file needs a name before its ending");
        }
        if (NO_NAME.matcher(written).find()) {
            return Optional.of("A file name has none of / \\ : * ? \" < > | in it");
        }
        return written.length() > LONGEST_NAME ? Optional.of(Text.of("A file name has %d letters at most", LONGEST_NAME))
                : Optional.empty();
    }
}
