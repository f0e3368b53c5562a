package engram.controller.document;

import engram.document.Sight;
import engram.model.experiment.Experiment;
import engram.view.window.ToastsView;

/**
 * How a document that has just come is to be looked at, and what is to be said of it: each waits until that can be seen. The
 * neurons that were chosen come last, as they are known once a map of them is there.
 */
final class Arrival {

    private final Sights sights;
    private final ToastsView messages;
    /** Null where that is done; so are the others. */
    private Sight sight;
    private Sight neurons;
    private String note;

    /** Waits for nothing yet. */
    Arrival(Sights sights, ToastsView messages) {
        this.sights = sights;
        this.messages = messages;
    }

    /** Will have it looked at like this. */
    void look(Sight wanted) {
        sight = wanted;
        neurons = wanted;
        // The moment does not wait for panes: else the run would be seen from its first step until they are there.
        sights.await(wanted);
    }

    /** What has come has nothing to be looked at in a way of its own. */
    void lookAsBefore() {
        sight = null;
        neurons = null;
    }

    /** Will say this. */
    void say(String words) {
        note = words;
    }

    /**
     * Does what can be seen by now.
     *
     * @param wanted the experiment that has come, as it is by now
     */
    void pulse(DocumentController.Now now, Experiment wanted) {
        if (!now.ready()) {
            return;
        }
        if (sight != null) {
            sights.show(sight, DocumentController.Now.of(now.a(), wanted).isPresent());
            sight = null;
        }
        if (neurons != null && wanted.equals(now.shown())) {
            sights.choose(neurons);
            neurons = null;
        }
        if (note != null) {
            messages.add(ToastsView.Kind.NOTE, note);
            note = null;
        }
    }
}
