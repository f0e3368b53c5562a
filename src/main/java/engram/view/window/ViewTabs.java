package engram.view.window;

import module java.base;
import module javafx.controls;
import engram.view.control.Tips;
import javafx.scene.control.Label;

/**
 * The views below the maps, one at a time behind its tab, each with its own tools beside the tabs, or below them where
 * there is no room for both. A view is asked for when its tab is first opened.
 */
public final class ViewTabs extends StackPane {

    /** How much of the height the tabs take. */
    static final double HEAD = 28;

    /** Below this width tabs stand closer together, so that there is room for tools beside them. */
    private static final double WIDE = 740;

    private static final double GAP = 5;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final TabPane tabs = new TabPane();
    private final HBox tools = new HBox(4);
    private final Map<ViewName, List<Node>> toolsOf = new EnumMap<>(ViewName.class);
    /** What views stand in. */
    private final List<StackPane> rooms = new ArrayList<>();

    private double toolsBelow;
    private Consumer<ViewName> onOpen = _ -> {};

    /**
     * Makes the tabs.
     *
     * @param scores what is behind the first of them, which is open
     * @param itsTools what stands beside the tabs then
     */
    ViewTabs(Node scores, List<Node> itsTools) {
        getStyleClass().add("view-tabs");
        tabs.setId("views");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setAccessibleText("Views of the network");
        for (ViewName name : ViewName.values()) {
            tabs.getTabs().add(tab(name));
        }
        tools.setAlignment(Pos.CENTER_RIGHT);
        tools.setPickOnBounds(false);
        tools.setMinHeight(HEAD);
        tools.setPrefHeight(HEAD);
        tools.setMaxSize(USE_PREF_SIZE, HEAD);
        StackPane.setAlignment(tools, Pos.TOP_RIGHT);
        getChildren().addAll(tabs, tools);
        widthProperty().addListener(_ -> pseudoClassStateChanged(NARROW, getWidth() < WIDE));
        fill(ViewName.SCORES, scores, itsTools);
        tabs.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> open(shown()));
    }

    @Override
    protected void layoutChildren() {
        place(head(shown(), getWidth()) - HEAD);
        super.layoutChildren();
    }

    /**
     * How much of the height a view's head takes: the tabs, and below them its tools where there is no room for both.
     *
     * @param name one that is there
     * @param width the width for tabs and tools
     */
    double head(ViewName name, double width) {
        Node heads = tabs.lookup(".headers-region");
        double needed = heads == null ? 0 : heads.prefWidth(-1);
        for (Node tool : toolsOf.getOrDefault(name, List.of())) {
            needed += GAP + tool.prefWidth(-1);
        }
        return needed > width ? 2 * HEAD : HEAD;
    }

    /** Puts the tools so far below the tabs' own line, and makes room for them. */
    private void place(double below) {
        if (below != toolsBelow) {
            toolsBelow = below;
            StackPane.setMargin(tools, new Insets(below, 0, 0, 0));
            rooms.forEach(room -> room.setPadding(new Insets(below, 0, 0, 0)));
        }
    }

    private static Tab tab(ViewName name) {
        Label title = new Label(name.title());
        Tips.explain(title, name.explanation());
        Tab tab = new Tab();
        tab.setId("tab-" + name.name().toLowerCase(Locale.ROOT));
        tab.setGraphic(title);
        return tab;
    }

    private void open(ViewName name) {
        if (!toolsOf.containsKey(name)) {
            onOpen.accept(name);
        }
        tools.getChildren().setAll(toolsOf.getOrDefault(name, List.of()));
    }

    /** Who is told when a view is opened for the first time, and fills it then. */
    public void setOnOpen(Consumer<ViewName> listener) {
        onOpen = listener;
    }

    /**
     * Puts a view behind its tab.
     *
     * @param name which tab
     * @param content the view
     * @param itsTools what stands beside the tabs while it is shown
     */
    public void fill(ViewName name, Node content, List<? extends Node> itsTools) {
        StackPane room = new StackPane(content);
        room.setPadding(new Insets(toolsBelow, 0, 0, 0));
        rooms.add(room);
        tabs.getTabs().get(name.ordinal()).setContent(room);
        toolsOf.put(name, List.copyOf(itsTools));
        if (name == shown()) {
            tools.getChildren().setAll(itsTools);
        }
    }

    /** Opens a view. */
    public void show(ViewName name) {
        tabs.getSelectionModel().select(name.ordinal());
    }

    /** The view that is open. */
    public ViewName shown() {
        return ViewName.values()[tabs.getSelectionModel().getSelectedIndex()];
    }
}
