package engram.view.export;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.view.control.NumberField;
import engram.view.control.Segments;
import engram.view.control.ViewTools;
import engram.view.export.ExportChoice.Film;
import engram.view.export.ExportChoice.Item;
import engram.view.export.ExportChoice.Look;
import engram.view.export.ExportChoice.Offer;
import javafx.scene.control.Label;

/** Which part of the run a film is to show, how fast, and as what. */
final class FilmRows {

    private static final int STEPS_SUGGESTED = 200;
    private static final int MOST_STEPS = 1_000_000_000;
    private static final int MOST_STRIDE = 1000;
    private static final Integer RATE_SUGGESTED = 20;

    private final Segments<Item> format = new Segments<>("film-format", "Format", Item::title);
    private final NumberField first = new NumberField("film-first", "First step", 1, MOST_STEPS, 1);
    private final NumberField last = new NumberField("film-last", "Last step", 1, MOST_STEPS, 1);
    private final NumberField stride = new NumberField("film-stride", "Steps per frame", 1, MOST_STRIDE, 1);
    private final ComboBox<Integer> rate =
            ViewTools.list("film-rate", "Frames per second", List.of(), frames -> Integer.toString(frames));
    private final Label of = ViewTools.label("", "quiet");
    private int recorded = 1;
    /** What was suggested last; null where somebody has set other steps. */
    private List<Integer> suggested;

    FilmRows(Runnable onChange) {
        for (NumberField field : List.of(first, last, stride)) {
            field.textProperty().addListener((_, _, _) -> onChange.run());
        }
        rate.setMinWidth(Region.USE_PREF_SIZE);
        rate.valueProperty().addListener((_, _, _) -> onChange.run());
        format.value().addListener((_, _, _) -> onChange.run());
    }

    void addFormatTo(OptionRows rows) {
        rows.add("Format", format.node(),
                "GIF plays everywhere by itself; MP4 is smaller, and is played by browsers and in slides; PNG is a folder of"
                        + " pictures, as video tools take them");
    }

    void addTo(OptionRows rows) {
        of.setId("film-of");
        first.getStyleClass().add("short-field");
        last.getStyleClass().add("short-field");
        Label to = new Label("to");
        to.setMinWidth(Region.USE_PREF_SIZE);
        HBox steps = new HBox(4, first, to, last);
        steps.setAlignment(Pos.CENTER_RIGHT);
        rows.add("Steps", steps, "The first and the last step of the film, both included");
        rows.add("", of, "How many steps there are");
        rows.add("Steps per frame", stride, "1 shows each step, 2 every other");
        rows.add("Frames per second", rate, "How fast the film plays");
    }

    /** Offers something; what somebody has set stays where it still can be. */
    void offer(Offer offer) {
        recorded = offer.recorded();
        of.setText(Text.of("of %,d", recorded));
        format.offer(offer.films(), Item::key);
        Integer before = rate.getValue();
        rate.getItems().setAll(offer.rates());
        rate.setValue(before != null && offer.rates().contains(before) ? before : RATE_SUGGESTED);
        boolean stays = suggested != null && !suggested.equals(steps()) && complaint().isEmpty();
        if (!stays) {
            suggest(offer.time());
        }
    }

    /** The next steps from the moment on; at the end of a run its beginning, where more goes on. */
    private void suggest(int time) {
        int from = time >= recorded - 1 ? 0 : time;
        // A little more is shown to its end: that is what one wants to see.
        boolean toTheEnd = recorded - from <= 2 * STEPS_SUGGESTED;
        int to = toTheEnd ? recorded - 1 : from + STEPS_SUGGESTED - 1;
        first.show(from + 1);
        last.show(to + 1);
        suggested = steps();
    }

    private List<Integer> steps() {
        return Stream.of(first, last).map(field -> field.value().orElse(-1)).toList();
    }

    /** Notes what was chosen; steps belong to the run. */
    void remember(Map<String, String> choices) {
        choices.put("film.format", format.value().getValue().key());
        choices.put("film.rate", Integer.toString(rate.getValue()));
        stride.value().ifPresent(value -> choices.put("film.stride", Integer.toString(value)));
    }

    /** Chooses what was noted, where that can still be. */
    void restore(Map<String, String> choices, Offer offer) {
        offer.films()
                .stream()
                .filter(item -> item.key().equals(choices.get("film.format")))
                .findFirst()
                .ifPresent(format.value()::setValue);
        offer.rates()
                .stream()
                .filter(each -> Integer.toString(each).equals(choices.get("film.rate")))
                .findFirst()
                .ifPresent(rate::setValue);
        stride.setText(choices.getOrDefault("film.stride", "1"));
        if (stride.value().isEmpty()) {
            stride.show(1);
        }
    }

    /** What is wrong with the numbers, with the field that is wrong; empty where nothing is. */
    Optional<Map.Entry<NumberField, String>> complaint() {
        for (NumberField field : List.of(first, last, stride)) {
            if (field.value().isEmpty()) {
                return Optional.of(Map.entry(field, field.complaint()));
            }
        }
        if (last.value().getAsInt() > recorded) {
            return Optional.of(Map.entry(last, Text.of("The last step is %,d at most", recorded)));
        }
        return first.value().getAsInt() > last.value().getAsInt()
                ? Optional.of(Map.entry(first, "The first step comes after the last"))
                : Optional.empty();
    }

    /** All fields that can be wrong. */
    List<NumberField> fields() {
        return List.of(first, last, stride);
    }

    /** What is set; to be asked only where nothing is wrong. */
    Film film(Look look) {
        return new Film(look, format.value().getValue().key(), first.value().getAsInt() - 1, last.value().getAsInt() - 1,
                stride.value().getAsInt(), rate.getValue());
    }
}
