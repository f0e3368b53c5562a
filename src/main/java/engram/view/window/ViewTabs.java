package engram.view.window;

import module java.base;
import module javafx.controls;

/**
 * The views of a run, one at a time, or two at once where there is room. A view is asked for when it is first opened, and
 * is seen in one place only.
 */
public final class ViewTabs extends VBox {

    private static final double GAP = 24;

    private record View(Node node, List<? extends Node> tools) {}

    private final List<ViewPlace> places = new ArrayList<>();
    private final List<ViewName> shown = new ArrayList<>(List.of(ViewName.RACE, ViewName.RASTER));
    private final Map<ViewName, View> views = new EnumMap<>(ViewName.class);
    /** The view in the first place. */
    private final ObjectProperty<ViewName> first = new SimpleObjectProperty<>(ViewName.RACE);
    /** Whether the view takes the room of both networks' maps, where it stands below them. */
    private final BooleanProperty large = new SimpleBooleanProperty();
    private Consumer<ViewName> onOpen = _ -> {};
    private int atOnce = 1;

    private boolean stale;

    /** Makes empty places. */
    ViewTabs() {
        super(GAP);
        getStyleClass().add("views");
        setId("views");
        setAccessibleText("Views of the run");
        for (int i = 0; i < shown.size(); i++) {
            int place = i;
            ViewPlace made = new ViewPlace(name -> open(place, name), large);
            VBox.setVgrow(made, Priority.ALWAYS);
            made.setMaxHeight(Double.MAX_VALUE);
            made.setPrefHeight(0);
            places.add(made);
        }
        getChildren().setAll(places.getFirst());
        first.subscribe((_, name) -> {
            if (shown.getFirst() != name) {
                open(0, name);
            }
        });
    }

    /** The view that is seen, the first where there are two: setting it opens another. */
    public ObjectProperty<ViewName> first() {
        return first;
    }

    /** Whether the view is shown large, in the place of both networks' maps; where it stands beside them it is large anyway. */
    public BooleanProperty large() {
        return large;
    }

    /**
     * Shows so many views at once, at a size of letters.
     *
     * @param grows whether a view can be shown large
     */
    void arrange(int count, double text, boolean grows) {
        places.forEach(place -> place.setText(text, grows));
        if (count != atOnce) {
            atOnce = count;
            getChildren().setAll(places.subList(0, count));
            showAll();
        }
    }

    /** Who is told when a view is opened for the first time, and fills it then. */
    public void setOnOpen(Consumer<ViewName> listener) {
        onOpen = listener;
        showAll();
    }

    /** Opens a view: where it is seen already, or in the first place. */
    public void open(ViewName name) {
        int place = shown.subList(0, atOnce).indexOf(name);
        if (place < 0) {
            open(0, name);
        }
        places.get(Math.max(0, place)).name(name).requestFocus();
    }

    private void open(int place, ViewName name) {
        int other = shown.indexOf(name);
        if (other >= 0 && other != place) {
            shown.set(other, shown.get(place));
        }
        shown.set(place, name);
        showAll();
        first.set(shown.getFirst());
    }

    /** Shows whether what is seen of the run is an old result: grey. The trials have their own, and say what they are of. */
    public void setStale(boolean isStale) {
        if (isStale != stale) {
            stale = isStale;
            grey();
        }
    }

    /** Whether what is seen of the run is an old result. */
    public boolean isStale() {
        return stale;
    }

    private void grey() {
        views.forEach(
                (name, view) -> view.node().setEffect(stale && name != ViewName.TRIALS ? new ColorAdjust(0, -1, 0, 0) : null));
    }

    private void showAll() {
        places.forEach(ViewPlace::clear);
        for (int i = 0; i < atOnce; i++) {
            ViewName name = shown.get(i);
            if (!views.containsKey(name)) {
                onOpen.accept(name);
            }
            View view = views.getOrDefault(name, new View(new Region(), List.of()));
            places.get(i).show(name, view.node(), view.tools());
        }
    }

    /**
     * Puts a view behind its name.
     *
     * @param name which
     * @param content the view
     * @param itsTools what it can be told to show
     */
    public void fill(ViewName name, Node content, List<? extends Node> itsTools) {
        views.put(name, new View(content, List.copyOf(itsTools)));
        grey();
    }

    /** The views that are seen. */
    public List<ViewName> shown() {
        return List.copyOf(shown.subList(0, atOnce));
    }
}
