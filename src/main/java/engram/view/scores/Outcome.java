package engram.view.scores;

import module java.base;
import engram.model.Text;
import engram.model.score.ScoreCard;
import engram.model.score.Settled;

/**
 * Whether the network remembered, in plain words.
 *
 * @param kind how it went
 * @param words the same as a line of text, with the memory's name
 * @param lead how far which memory is ahead of which; empty where there is nothing to compare
 */
public record Outcome(Kind kind, String words, String lead) {

    /** How it can go. */
    public enum Kind {
        /** It is the picture asked about. */
        REMEMBERED("The answer has settled on the picture that was asked about, and on no other."),
        /** It is a memory, and what was asked about is none. */
        TAKEN_FOR("What was asked about is none of the memories. The answer has settled on the memory named here."),
        /** It is another memory. */
        WRONG("The answer has settled on one memory, but on another than the one that was asked about."),
        /** It is several memories at once. */
        MIXTURE("The answer is made of several memories at once, as where the network leans to the average of all it"
                + " knows."),
        /** It is a memory with on and off exchanged. */
        INVERSE("The answer is a memory with on and off exchanged. The classical network holds these as well as what it"
                + " learned."),
        /** It is nothing that was learned. */
        NOTHING("The answer is not made of memories: no mixture of them is like it."),
        /** It cannot be said. */
        UNKNOWN("It is not known what was learned.");

        private final String explanation;

        Kind(String explanation) {
            this.explanation = explanation;
        }

        /** What it means, in a sentence or two. */
        String explanation() {
            return explanation;
        }
    }

    /**
     * Puts into words what an answer has settled on.
     *
     * @param card the answer's score card
     * @param asked the place of the picture asked about among the memories, from 0 on; -1 where it is none of them
     * @param names of the memories, in the order learned
     */
    public static Outcome of(ScoreCard card, int asked, List<String> names) {
        Settled settled = card.settled();
        return switch (settled.kind()) {
            case MEMORY -> ofMemory(card, asked, names);
            case INVERSE -> new Outcome(Kind.INVERSE, "The inverse of " + names.get(settled.memory()), nearest(card, names));
            case MIXTURE -> new Outcome(Kind.MIXTURE, mixture(card, names),
                    card.winner() < 0 ? noWinner(card) : ahead("Ahead", card, names));
            case NOTHING -> new Outcome(Kind.NOTHING, "Nothing that was learned", nearest(card, names));
            case UNKNOWN -> new Outcome(Kind.UNKNOWN, "", "");
        };
    }

    private static Outcome ofMemory(ScoreCard card, int asked, List<String> names) {
        int memory = card.settled().memory();
        String lead = ahead("Ahead", card, names);
        if (asked < 0) {
            return new Outcome(Kind.TAKEN_FOR, "Taken for " + names.get(memory), lead);
        }
        // Nothing can tell memories with the same pattern apart: then it is the one that was asked about.
        return card.overlaps().get(asked).equals(card.overlaps().get(memory))
                ? new Outcome(Kind.REMEMBERED, "Remembered: " + names.get(asked), lead)
                : new Outcome(Kind.WRONG, "Wrong memory: " + names.get(memory), lead);
    }

    private static String mixture(ScoreCard card, List<String> names) {
        if (card.winner() >= 0) {
            return "A mixture, most like " + names.get(card.winner());
        }
        return Collections.max(card.overlaps()) > 0 ? "A mixture of memories" : "A mixture of inverses";
    }

    private static String nearest(ScoreCard card, List<String> names) {
        return card.winner() < 0 ? noWinner(card) : ahead("Nearest is " + names.get(card.winner()) + ", ahead", card, names);
    }

    /** Why nobody is named; nothing where there is nobody to name, or one only. */
    private static String noWinner(ScoreCard card) {
        if (Double.isNaN(card.margin())) {
            return "";
        }
        return Collections.max(card.overlaps()) > 0 ? Text.of("No winner: %s is within chance", margin(card))
                : "No winner: no memory is like it";
    }

    private static String ahead(String lead, ScoreCard card, List<String> names) {
        int second = card.runnerUp();
        return second < 0 ? "" : Text.of("%s of %s by %s", lead, names.get(second), margin(card));
    }

    private static String margin(ScoreCard card) {
        double most = Collections.max(card.overlaps());
        String margin = ScoresView.format(ScoresView.difference(most, most - card.margin()));
        return margin.equals("0.00") ? "less than 0.01" : margin;
    }
}
