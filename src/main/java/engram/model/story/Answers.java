package engram.model.story;

import module java.base;
import engram.model.experiment.Caution;
import engram.model.experiment.Experiment;
import engram.model.experiment.Twin;

/**
 * What both networks answer, and what they were asked: all that is known when their story is told. Immutable.
 *
 * @param experiment what A was asked
 * @param twin what B is beside it; empty where there is no B
 * @param a what A answers; empty where nothing was learned
 * @param b what B answers; empty where there is no B, or no answer of it yet
 * @param cautions what is unusual about the memories
 */
public record Answers(Experiment experiment, Optional<Twin> twin, Optional<Reply> a, Optional<Reply> b, List<Caution> cautions) {

    /** Copies the list. */
    public Answers {
        cautions = List.copyOf(cautions);
    }

    /** Where nothing was learned, or nothing is asked. */
    public static Answers none(Experiment experiment, Optional<Twin> twin) {
        return new Answers(experiment, twin, Optional.empty(), Optional.empty(), List.of());
    }

    /** The memories' names. */
    Names names() {
        return Names.of(experiment);
    }

    /** The place of the picture asked about among the memories, from 0 on; -1 where it is none of them. */
    int asked() {
        return experiment.cuePlace();
    }

    /** What the picture asked about is called. */
    String askedName() {
        return asked() < 0 ? "the picture asked about" : names().of(asked());
    }

    /** The verdict on one of the replies. */
    public Verdict verdict(Reply reply) {
        return Verdict.of(reply, asked(), names());
    }

    /** What one network answers; of both, what A does. */
    Reply reply(Which which) {
        return which == Which.B ? b.orElseThrow() : a.orElseThrow();
    }

    /** Whether a network, or each of both, remembers what it was asked about. */
    boolean remembers(Which which) {
        return (which == Which.B || a.filter(reply -> verdict(reply).kind() == Verdict.Kind.REMEMBERED).isPresent())
                && (which == Which.A || b.isEmpty() && which == Which.BOTH
                        || b.filter(reply -> verdict(reply).kind() == Verdict.Kind.REMEMBERED).isPresent());
    }

    /** Who is spoken of: {@code A}, {@code A and B}, or {@code the network} where there is one only. */
    String who(Which which) {
        if (b.isEmpty()) {
            return "the network";
        }
        return which == Which.BOTH ? "A and B" : which.name();
    }

    /** The form of a verb that goes with who is spoken of. */
    static String verb(Which which, String ofOne, String ofBoth) {
        return which == Which.BOTH ? ofBoth : ofOne;
    }

    /** The cautions of a kind. */
    List<Caution> cautions(Caution.Kind kind) {
        return cautions.stream().filter(caution -> caution.kind() == kind).toList();
    }
}
