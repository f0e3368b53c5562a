package engram.view.study;

import module java.base;
import module javafx.controls;
import engram.model.study.measure.Measure;
import engram.model.study.measure.Pooled;
import engram.model.study.plan.Axis;
import engram.model.study.plan.StudyPlan;
import engram.model.study.plan.Variant;
import engram.view.study.StudySight.Spot;
import javafx.scene.control.Label;

/** The points of a study as a table that can be sorted by each of its columns. */
public final class StudyTable extends TableView<Spot> {

    private static final String LONGEST_VALUE = "100 % (100 % to 100 %)";

    /** What stands at both sides of a word, in letters. */
    private static final double EDGES = 4;
    private static final double LETTER = 7;
    private static final double LEAST = 60;

    private Consumer<Spot> onOpen = _ -> {};
    private StudySight sight;
    private StudyPlan columnsOf;

    /** Shows nothing yet. */
    public StudyTable() {
        setId("study-table");
        getStyleClass().add("study-table");
        setPlaceholder(new Label("Nothing is known yet"));
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        setRowFactory(_ -> {
            TableRow<Spot> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (!row.isEmpty() && event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
                    onOpen.accept(row.getItem());
                }
            });
            return row;
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Spot chosen = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                onOpen.accept(chosen);
                event.consume();
            }
        });
    }

    /** Who is told which point somebody wants to see as a run. */
    void setOnOpen(Consumer<Spot> listener) {
        onOpen = listener;
    }

    /** Shows what is known, in the order that somebody has chosen. */
    void show(StudySight newSight) {
        sight = newSight;
        StudyPlan plan = sight.plan();
        if (!plan.equals(columnsOf)) {
            columnsOf = plan;
            getSortOrder().clear();
            getColumns().setAll(columns(plan));
        }
        Spot chosen = getSelectionModel().getSelectedItem();
        List<Spot> known = new ArrayList<>();
        for (int point = 0; point < plan.points(); point++) {
            for (int network = 0; network < plan.networks().size(); network++) {
                if (sight.shows(network) && sight.results().draws(point, network) > 0) {
                    known.add(new Spot(point, network));
                }
            }
        }
        getItems().setAll(known);
        sort();
        refresh();
        if (chosen != null) {
            getSelectionModel().select(chosen);
        }
    }

    private List<TableColumn<Spot, ?>> columns(StudyPlan plan) {
        List<TableColumn<Spot, ?>> columns = new ArrayList<>();
        for (int place = 0; place < plan.axes().size(); place++) {
            int axis = place;
            Axis of = plan.axes().get(place);
            columns.add(column(of.title(), letters(of.title(), IntStream.range(0, of.size()).mapToObj(of::label)),
                    spot -> of.number(plan.place(spot.point(), axis)), spot -> of.label(plan.place(spot.point(), axis)),
                    of.isNumeric()));
        }
        columns.add(column("Network", letters("Network", plan.networks().stream().map(Variant::name)),
                spot -> (double) spot.network(), spot -> plan.networks().get(spot.network()).name(), false));
        for (Measure measure : plan.measures()) {
            columns.add(column(measure.title(), letters(measure.title(), Stream.of(LONGEST_VALUE)),
                    spot -> at(spot, measure).value(), spot -> SpotWords.value(measure, at(spot, measure)), true));
        }
        columns.add(
                column("Draws", letters("Draws", Stream.empty()), spot -> (double) at(spot, plan.measures().getFirst()).draws(),
                        spot -> Integer.toString(at(spot, plan.measures().getFirst()).draws()), true));
        return columns;
    }

    private Pooled at(Spot spot, Measure measure) {
        return sight.results().at(spot.point(), spot.network(), measure);
    }

    /** As wide, in letters, as the longest of what stands in it; all of them share the room in this proportion. */
    private static double letters(String title, Stream<String> words) {
        return EDGES + Stream.concat(Stream.of(title), words).mapToInt(String::length).max().orElse(1);
    }

    private static TableColumn<Spot, Double> column(String title, double letters, Function<Spot, Double> value,
            Function<Spot, String> words, boolean number) {
        TableColumn<Spot, Double> column = new TableColumn<>(title);
        column.setMinWidth(LEAST);
        column.setPrefWidth(Math.max(LEAST, LETTER * letters));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(value.apply(row.getValue())));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(Double item, boolean empty) {
                super.updateItem(item, empty);
                Spot spot = empty || getTableRow() == null ? null : getTableRow().getItem();
                setText(spot == null ? null : words.apply(spot));
            }
        });
        if (number) {
            column.getStyleClass().add("number-column");
        }
        return column;
    }
}
