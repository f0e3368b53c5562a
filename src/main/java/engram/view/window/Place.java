package engram.view.window;

/** What the window is for at the moment: the places that the middle of its bar names. Ctrl and a digit go there. */
public enum Place {
    /** One experiment, its run and its views. */
    EXPLORE("Explore", "One experiment: pictures, cue, two networks, and all that can be seen of a run (Ctrl+1)"),
    /** Many experiments: curves and maps. */
    STUDIES("Studies", "Many runs: how much noise, how many pictures, which settings, with intervals (Ctrl+2)");

    private final String title;
    private final String explanation;

    Place(String title, String explanation) {
        this.title = title;
        this.explanation = explanation;
    }

    /** The name people read. */
    public String title() {
        return title;
    }

    /** What it is for, in a sentence. */
    String explanation() {
        return explanation;
    }
}
