package engram.view.neuron;

import engram.plot.Ink;
import engram.view.theme.Theme;

/** One of the two networks that can stand side by side; each has its letter and its colour everywhere. */
public enum Which {
    /** The first network. */
    A,
    /** The second one, which is asked the very same. */
    B;

    /** Its colour in a theme. */
    public Ink ink(Theme theme) {
        return this == A ? theme.networks().a() : theme.networks().b();
    }
}
