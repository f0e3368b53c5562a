package engram.view.maps;

/** What the pointer does to the cells of the cue that it is pulled over. With Shift, each does the reverse. */
enum DrawingTool {
    PENCIL("pencil", "Pencil: sets neurons on; with Shift, off", true),
    ERASER("eraser", "Eraser: sets neurons off; with Shift, on", false),
    SCISSORS("scissors", "Scissors: cut a rectangle out, sets all in it off; with Shift, on", false);

    private final String id;
    private final String explanation;
    private final boolean value;

    DrawingTool(String id, String explanation, boolean value) {
        this.id = id;
        this.explanation = explanation;
        this.value = value;
    }

    /** What its button is called in style sheets. */
    String id() {
        return id;
    }

    /** What people are told. */
    String explanation() {
        return explanation;
    }

    /** Whether it sets neurons on, without Shift. */
    boolean value() {
        return value;
    }
}
