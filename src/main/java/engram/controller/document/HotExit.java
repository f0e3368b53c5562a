package engram.controller.document;

import module java.base;
import engram.document.Kept;
import engram.document.Sight;
import engram.document.Unsaved;
import engram.view.window.ToastsView;
import java.nio.file.Path;

/**
 * Has what is open kept while it is open, so that what was not saved is there at the next start, however the program has ended.
 * Belongs to the JavaFX thread, but for {@link #end}.
 */
final class HotExit {

    /** What was kept last, to see that there is something new. */
    private record State(WorkingDocument.Content content, Optional<Path> file) {}

    private final Unsaved unsaved;
    private final WorkingDocument document;
    private final Supplier<Sight> sight;
    private final ToastsView messages;
    private State last;
    /** Empty where there is nothing to lose; read by whoever ends the program. */
    private volatile Optional<Kept> newest = Optional.empty();
    private boolean ended;

    /**
     * Keeps nothing yet.
     *
     * @param sight how the document is looked at now
     */
    HotExit(Unsaved unsaved, WorkingDocument document, Supplier<Sight> sight, ToastsView messages) {
        this.unsaved = unsaved;
        this.document = document;
        this.sight = sight;
        this.messages = messages;
    }

    /** Takes note that what is open now is kept already: it was taken over from an earlier window. */
    void isKept(Kept left) {
        unsaved.adopt();
        last = state();
        newest = Optional.of(left);
    }

    private State state() {
        return new State(document.content(), document.file());
    }

    private Kept now() {
        return new Kept(document.document(sight.get()), document.file(), document.stamp(), Instant.now());
    }

    /** Has a change kept that is new, and what has become known of problems told. */
    void pulse() {
        if (document.isChanged()) {
            State state = state();
            if (!state.equals(last)) {
                last = state;
                newest = Optional.of(now());
                unsaved.keep(newest.get());
            }
        } else if (newest.isPresent()) {
            // It is saved, or was given up.
            last = null;
            newest = Optional.empty();
            unsaved.forget();
        }
        String problem = unsaved.takeProblem();
        if (problem != null) {
            messages.add(ToastsView.Kind.PROBLEM, problem);
        }
    }

    /** Whether there is something to lose, since it is not saved and cannot be kept either; tries that. */
    boolean isAtRisk() {
        return document.isChanged() && !unsaved.keepNow(now());
    }

    /** Keeps what there is at the window's end. */
    void close() {
        if (document.isChanged()) {
            newest = Optional.of(now());
        } else {
            newest = Optional.empty();
        }
        end();
    }

    /**
     * Keeps what was seen last of what is open; the system may end the program on any thread, and waits here for one that is
     * keeping it already.
     */
    synchronized void end() {
        if (!ended) {
            ended = true;
            unsaved.close(newest);
        }
    }
}
