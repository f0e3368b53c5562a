package engram.model.story;

import module java.base;
import engram.model.Text;
import engram.model.network.Recall;
import engram.model.score.Recognition;
import engram.model.score.ScoreCard;
import engram.model.score.Settled;
import engram.model.score.TwoDigits;

/**
 * What is said of one network's answer at one moment: one verdict, what it is worth, and who leads. The three never contradict
 * one another, nor the numbers beside them.
 *
 * @param kind which verdict it is
 * @param words the verdict, with the memory's name: {@code Remembered digit 4}
 * @param brief the same in fewer words, where there is little room
 * @param worth what the score is worth beside what needs no network; empty where that cannot be said
 * @param briefWorth the same in fewer words
 * @param lead how far which memory leads, and since when; empty where there is nothing to compare
 * @param own what the network says of itself, whatever the answer is worth: {@code Sure at step 26 of 50: digit 4}; empty where
 *     it says nothing, as those without hidden neurons do
 */
public record Verdict(Kind kind, String words, String brief, String worth, String briefWorth, String lead, String own) {

    /** A score so near to that of a perfect recall is as good. */
    static final double AS_GOOD = 0.01;

    /** A score has to be so much above a constant answer to be better. */
    static final double NO_BETTER = 0.02;

    /** Less than any difference that shows in two digits, and more than what rounding leaves of none. */
    private static final double SHOWN = 0.005;

    private static final String UNLIKE = "no memory is like it";

    /** The kinds of verdicts. */
    public enum Kind {
        /** There is no answer. */
        NOTHING_YET("As soon as a picture is learned and asked about, the network's answer is scored here."),
        /** The run goes on, and a memory is ahead. */
        LEADS("The run goes on. So far the answer has more of this memory than of any other, by more than chance makes."),
        /** The run goes on, and none is ahead. */
        OPEN("The run goes on. So far no memory is ahead of the others by more than chance makes."),
        /** It is a memory with on and off exchanged. */
        NEGATIVE("The answer is a memory with on and off exchanged. The classical network holds these as well as what it"
                + " learned."),
        /** It is several memories at once. */
        MIXTURE("The answer is made of several memories at once, as where the network leans to the average of all it knows."),
        /** It is another memory. */
        INSTEAD("The answer has settled on one memory, but on another than the one that was asked about."),
        /** It is a memory, and what was asked about is none. */
        TAKEN_FOR("What was asked about is none of the memories. The answer has settled on the memory named here."),
        /** It is the picture asked about, and a constant answer scores as much. */
        CLOSEST("The answer has settled on the picture that was asked about. But the mean of all memories, with its greys, scores"
                + " as much, so that the score does not prove that anything was remembered."),
        /** It is the picture asked about. */
        REMEMBERED("The answer has settled on the picture that was asked about, and on no other."),
        /** It is nothing that was learned. */
        NONE("The answer has settled on no memory, and on no mixture of memories, though it may be nearer to one of them than chance"
                + " makes."),
        /** It cannot be said. */
        UNKNOWN("It is not known what was learned.");

        private final String explanation;

        Kind(String explanation) {
            this.explanation = explanation;
        }

        /** What it means, in a sentence or two. */
        public String explanation() {
            return explanation;
        }
    }

    /** What a network says whose hidden neurons are silent. */
    private static final String NO_FIT = "No memory fits";

    /** Where there is no answer: nothing was learned, or nothing is computed yet. */
    public static final Verdict NOTHING_YET = new Verdict(Kind.NOTHING_YET, "Nothing learned yet", "no score");

    private Verdict(Kind kind, String words, String worth) {
        this(kind, words, words, worth, worth, "", "");
    }

    private Verdict saying(String newOwn) {
        return new Verdict(kind, words, brief, worth, briefWorth, lead, newOwn);
    }

    /**
     * Says it.
     *
     * @param reply what the network answers
     * @param asked the place of the picture asked about among the memories, from 0 on; -1 where it is none of them
     * @param names of the memories, in the order learned
     */
    public static Verdict of(Reply reply, int asked, Names names) {
        ScoreCard card = reply.card();
        Settled settled = card.settled();
        if (settled.kind() == Settled.Kind.UNKNOWN) {
            return new Verdict(Kind.UNKNOWN, "Not known what was learned", "");
        }
        return (reply.ended() ? ofEnded(reply, asked, names) : ofRunning(reply, names)).saying(own(reply, names));
    }

    private static Verdict ofEnded(Reply reply, int asked, Names names) {
        ScoreCard card = reply.card();
        Settled settled = card.settled();
        Kind kind = kind(card, asked);
        String name = card.winner() < 0 ? "" : names.of(card.winner());
        String words = switch (kind) {
            case NEGATIVE -> "Negative of " + names.of(settled.memory());
            case MIXTURE -> mixture(card, names);
            case INSTEAD -> Names.first(name) + " instead";
            case TAKEN_FOR -> "Taken for " + name;
            // Nothing can tell memories with the same pattern apart: then it is the one that was asked about.
            case CLOSEST -> "Most like " + names.of(asked);
            case REMEMBERED -> "Remembered " + names.of(asked);
            default ->
                    card.winner() >= 0 ? "Not settled, nearest " + name : reply.isUndecided() ? NO_FIT : "None of the memories";
        };
        String brief = switch (kind) {
            case NEGATIVE -> "Negative";
            case MIXTURE -> card.winner() < 0 ? "Mixture" : "Mostly " + name;
            case REMEMBERED -> "Remembered";
            case NONE -> card.winner() >= 0 ? "Near " + name : reply.isUndecided() ? NO_FIT : "None of them";
            default -> words;
        };
        List<String> worth = worth(card, kind);
        return new Verdict(kind, words, brief, worth.getFirst(), worth.getLast(), lead(reply, kind, names), "");
    }

    /** What hidden neurons say. Where none has fired, what is seen can only be left of the cue. */
    private static String own(Reply reply, Names names) {
        if (reply.decision().isEmpty()) {
            return "";
        }
        Recall.Decision decision = reply.decision().get();
        if (!decision.isOpen()) {
            return Recognition.of(decision.step(), decision.lead())
                    .text(names.of(decision.first()), decision.second() < 0 ? "" : names.of(decision.second()), reply.release());
        }
        if (!reply.ended()) {
            return "Not decided yet";
        }
        return reply.isSilent() ? "No hidden neuron came above the bar" : NO_FIT + ": what is seen is left of the cue";
    }

    private static Kind kind(ScoreCard card, int asked) {
        return switch (card.settled().kind()) {
            case UNKNOWN -> Kind.UNKNOWN;
            case INVERSE -> Kind.NEGATIVE;
            case MIXTURE -> Kind.MIXTURE;
            case NOTHING -> Kind.NONE;
            case MEMORY -> {
                if (asked < 0) {
                    yield Kind.TAKEN_FOR;
                }
                if (!card.overlaps().get(asked).equals(card.overlaps().get(card.settled().memory()))) {
                    yield Kind.INSTEAD;
                }
                yield constantIsAsGood(card) ? Kind.CLOSEST : Kind.REMEMBERED;
            }
        };
    }

    /** Whether one would score as much by always giving the same answer. */
    static boolean constantIsAsGood(ScoreCard card) {
        return card.constantIsOriginal()
                || TwoDigits.difference(card.scores().recalled(), card.constantAnswer()) < NO_BETTER + SHOWN;
    }

    private static String mixture(ScoreCard card, Names names) {
        if (card.winner() >= 0) {
            return "Mixture, mostly " + names.of(card.winner());
        }
        return Collections.max(card.overlaps()) > 0 ? "Mixture of memories" : "Mixture of negatives";
    }

    /** In many words, and in few. */
    private static List<String> worth(ScoreCard card, Kind kind) {
        double recalled = card.scores().recalled();
        if (card.constantIsOriginal()) {
            return List.of("The mean is this very picture", "The mean is the picture");
        }
        if (kind == Kind.REMEMBERED && Math.abs(TwoDigits.difference(card.scores().ceiling(), recalled)) < AS_GOOD + SHOWN) {
            return List.of("As good as a perfect recall", "As good as perfect");
        }
        if (constantIsAsGood(card)) {
            return List.of("No better than a constant answer", "Not above constant");
        }
        if (TwoDigits.difference(recalled, card.scores().cueAlone()) < SHOWN) {
            return List.of("No better than the cue");
        }
        String by = TwoDigits.text(TwoDigits.difference(recalled, card.constantAnswer()));
        return List.of("Better than a constant answer by " + by, by + " above constant");
    }

    private static Verdict ofRunning(Reply reply, Names names) {
        ScoreCard card = reply.card();
        if (card.winner() < 0) {
            boolean negative = card.settled().kind() == Settled.Kind.INVERSE;
            String why = noWinner(card);
            String brief = why.isEmpty() || why.equals(UNLIKE) ? why : "lead within chance";
            return negative
                    ? new Verdict(Kind.NEGATIVE, "Negative of " + names.of(card.settled().memory()), "Negative", Names.first(why),
                            Names.first(brief), "", "")
                    : new Verdict(Kind.OPEN, "No picture leads", "No picture leads", why, brief, "", "");
        }
        String name = names.of(card.winner());
        int second = card.runnerUp();
        if (second < 0) {
            return new Verdict(Kind.LEADS, Text.of("Like %s so far", name), Names.first(name), "above chance " + since(reply),
                    "above chance", "", "");
        }
        String by = "by " + margin(card);
        return new Verdict(Kind.LEADS, Names.first(name) + " leads", Names.first(name) + " leads", by + ", " + since(reply), by,
                "Next is " + names.of(second), "");
    }

    private static String lead(Reply reply, Kind kind, Names names) {
        ScoreCard card = reply.card();
        if (card.winner() < 0) {
            return Names.first(noWinner(card));
        }
        int second = card.runnerUp();
        boolean named = kind != Kind.NEGATIVE && kind != Kind.NONE;
        if (second < 0) {
            return named ? "Above chance " + since(reply) : "Nearest is " + names.of(card.winner());
        }
        return named ? Text.of("Leads %s by %s, %s", names.of(second), margin(card), since(reply))
                : Text.of("Nearest is %s, %s ahead of %s", names.of(card.winner()), margin(card), names.of(second));
    }

    /** Why nobody is named; nothing where there is nobody to name, or one only. */
    private static String noWinner(ScoreCard card) {
        if (Double.isNaN(card.margin())) {
            return "";
        }
        return Collections.max(card.overlaps()) > 0 ? Text.of("a lead of %s is within chance", margin(card)) : UNLIKE;
    }

    private static String since(Reply reply) {
        return Text.of("since step %,d", reply.leadsFrom() + 1);
    }

    private static String margin(ScoreCard card) {
        double most = Collections.max(card.overlaps());
        String margin = TwoDigits.text(TwoDigits.difference(most, most - card.margin()));
        return margin.equals("0.00") ? "less than 0.01" : margin;
    }

    /**
     * What the memory does for the score, beside the same neurons without it, in a sentence: what is no memory, or another
     * than was asked about, was not helped by it.
     */
    public static String gain(ScoreCard card, Kind kind) {
        double gain = TwoDigits.difference(card.scores().recalled(), card.scores().withoutMemory());
        if (Math.abs(gain) < SHOWN) {
            return "It scores as much without memory.";
        }
        String by = TwoDigits.text(Math.abs(gain));
        if (gain < 0) {
            return Text.of("It scores %s less than without memory.", by);
        }
        return switch (kind) {
            case REMEMBERED, CLOSEST, TAKEN_FOR, MIXTURE -> Text.of("The memory adds %s.", by);
            default -> Text.of("It scores %s more than without memory.", by);
        };
    }

    /** Whether it names the picture asked about and no other, whatever a constant answer scores. */
    boolean isRight() {
        return kind == Kind.REMEMBERED || kind == Kind.CLOSEST;
    }
}
