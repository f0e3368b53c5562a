package engram.controller.document;

import module java.base;
import engram.document.DocumentFile.Opened;
import engram.document.Recalled;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.trial.Trial;
import engram.service.BackgroundAnswers;
import engram.service.Result;
import engram.view.window.ToastsView;

/**
 * After a file was opened, whether the networks recall what they recalled when it was saved, to the last spike. It is found out
 * beside all else, as soon as the recalls are at their end; where they are the same nothing is said.
 */
final class RecallCheck implements AutoCloseable {

    /**
     * What a network is to come to.
     *
     * @param experiment what it is asked; another that is wanted meanwhile is none of ours
     * @param saved what it came to
     * @param network its name
     */
    private record Expected(Experiment experiment, Recalled saved, String network) {}

    private final ToastsView messages;
    private final BackgroundAnswers<Trial, Optional<Recalled>> answers =
            new BackgroundAnswers<>("recall check", (trial, _) -> Recalled.of(trial));
    private Expected a;
    private Expected b;
    private String source = "";

    /** Expects nothing yet. */
    RecallCheck(ToastsView messages) {
        this.messages = messages;
    }

    /** Expects nothing: what is open comes from no file. */
    void forget() {
        a = null;
        b = null;
    }

    /** Expects what stands in a file that was opened just now. */
    void expect(String file, Opened opened) {
        Experiment first = opened.document().experiment();
        // Written without a date it has the first there is.
        String day = opened.saved().equals(Instant.EPOCH) ? "" : " on " + Moments.day(opened.saved());
        source = Text.of("%s, by %s%s", file, opened.madeBy(), day);
        a = opened.a().map(saved -> new Expected(first, saved, "A")).orElse(null);
        b = opened.b().map(saved -> new Expected(opened.document().twin().of(first), saved, "B")).orElse(null);
    }

    /** Looks at what there is by now of either network, or null. */
    void pulse(Result resultA, Result resultB) {
        if (a != null && isKnown(a, resultA)) {
            a = null;
        } else if (a == null && b != null && isKnown(b, resultB)) {
            b = null;
        }
    }

    /** Asks for what a recall has come to, and says so where it is another; whether it is known. */
    private boolean isKnown(Expected expected, Result result) {
        if (result == null || !result.trial().isComplete() || !result.experiment().equals(expected.experiment())) {
            return false;
        }
        answers.ask(result.trial());
        BackgroundAnswers.Answered<Trial, Optional<Recalled>> newest = answers.newest();
        if (newest == null || newest.question() != result.trial()) {
            return false;
        }
        if (newest.answer() != null && newest.answer().isPresent() && !newest.answer().get().equals(expected.saved())) {
            messages.add(ToastsView.Kind.PROBLEM, Text.of(
                    "Network %s\u2019s recall differs from the one that was saved in %s: other spikes, and so other numbers.",
                    expected.network(), source));
        }
        return true;
    }

    @Override
    public void close() {
        answers.close();
    }
}
