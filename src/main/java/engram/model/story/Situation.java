package engram.model.story;

import module java.base;
import engram.model.Text;
import engram.model.experiment.Caution;
import engram.model.score.TwoDigits;
import engram.model.spike.BipolarState;

/**
 * The situations that are known when a run has ended, the gravest first: of both networks together the first that holds is
 * told. Each has its sentences and the cures that may end it.
 */
public enum Situation {
    /** There is nothing to remember. */
    NOTHING_LEARNED((answers, _) -> answers.a().isEmpty(),
            (_, _) -> List.of("Nothing was learned yet. Drop pictures anywhere, or take some of the samples."),
            (answers, _) -> List.of(Changes.learnFirstDigits(answers))),

    /** A picture has nothing in it. */
    ONE_COLOUR((answers, _) -> !ofOneColour(answers).isEmpty(), (answers, _) -> {
        List<Integer> plain = ofOneColour(answers);
        String name = plain.getFirst() < 0 ? answers.askedName() : answers.names().of(plain.getFirst());
        return List.of(plain.size() == 1 ? Names.first(name) + " has one colour. There is nothing in it to remember."
                : Names.first(Names.count(plain.size(), "picture")) + " have one colour. There is nothing in them to remember.");
    }, (answers, _) -> {
        List<Integer> plain = ofOneColour(answers);
        if (plain.getFirst() < 0) {
            return Changes.askAnother(answers);
        }
        String words = plain.size() == 1 ? "Remove " + answers.names().of(plain.getFirst()) : "Remove all of one colour";
        return List.of(Changes.without(answers, words, Set.copyOf(plain)));
    }),

    /** What is asked is damaged, and answers with no memory. */
    DAMAGED((answers, reply) -> Damaged.isDamaged(reply) && (reply.isSilent() || !answers.verdict(reply).isRight()
            && answers.verdict(reply).kind() != Verdict.Kind.MIXTURE && answers.verdict(reply).kind() != Verdict.Kind.CLOSEST),
            (answers, which) -> Damaged.sentences(answers, which),
            (answers, which) -> all(List.of(Changes.heal(answers, which)), Changes.betterNetwork(answers, which),
                    Changes.lessNoise(answers))),

    /** Every neuron drives every other. */
    SATURATED((_, reply) -> reply.isSaturated(),
            (answers,
                    which) -> List.of(answers.b().isEmpty()
                            ? "Nearly all neurons fire at once. The network is saturated, and no picture is left."
                            : Text.of("Nearly all neurons of %s fire at once. %s saturated: no picture is left.",
                                    answers.who(which), Answers.verb(which, "It is", "They are"))),
            (answers, which) -> all(Changes.setBack(answers, which), Changes.betterNetwork(answers, which))),

    /** No neuron drives any other. */
    SILENT((_, reply) -> reply.isSilent(), (answers, which) -> {
        if (isUndecided(answers, which)) {
            return List.of(
                    answers.b().isEmpty() ? "No memory fits this cue: no hidden neuron came above the bar. There is no answer."
                            : Text.of("No memory fits, to %s: no hidden neuron came above the bar.", answers.who(which)));
        }
        String neurons =
                answers.b().isEmpty() ? "Almost no neurons fire" : Text.of("Almost no neurons of %s fire", answers.who(which));
        return List.of(neurons + (answers.reply(which).isReleased() ? " after the cue was gone." : " in the end.")
                + " There is no answer.");
    }, (answers, which) -> all(isUndecided(answers, which) ? Changes.lessNoise(answers) : List.of(),
            Changes.setBack(answers, which), Changes.holdCue(answers, which), Changes.betterNetwork(answers, which))),

    /** Two memories are one to the network. */
    REPEATED((answers, _) -> !answers.cautions(Caution.Kind.REPEATED).isEmpty(), (answers, _) -> {
        List<Caution> repeated = answers.cautions(Caution.Kind.REPEATED);
        Caution first = repeated.getFirst();
        String name = answers.names().of(first.pattern());
        String same = repeated.size() == 1
                ? name.equals(answers.names().of(first.other())) ? Names.first(name) + " was learned twice."
                        : Text.of("%s has the same pattern as %s.", Names.first(name), answers.names().of(first.other()))
                : Text.of("%s have the patterns of others.", Names.first(Names.count(repeated.size(), "picture")));
        return List.of(same + " Nothing can tell them apart.", same);
    }, (answers, _) -> all(Changes.largerSides(answers), List.of(removed(answers, Caution.Kind.REPEATED)))),

    /** A memory is another one's negative. */
    OPPOSITES((answers, _) -> !answers.cautions(Caution.Kind.INVERSE).isEmpty(), (answers, _) -> {
        Caution first = answers.cautions(Caution.Kind.INVERSE).getFirst();
        String negative = Text.of("%s is the negative of %s.", Names.first(answers.names().of(first.pattern())),
                answers.names().of(first.other()));
        return List.of(negative + " Most rules learn nothing new from it.", negative);
    }, (answers, _) -> List.of(removed(answers, Caution.Kind.INVERSE))),

    /** The answer is a memory with on and off exchanged. */
    NEGATIVE((answers, reply) -> answers.verdict(reply).kind() == Verdict.Kind.NEGATIVE, (answers, which) -> {
        String name = answers.names().of(answers.reply(which).card().settled().memory());
        boolean same = which != Which.BOTH || answers.a().get().card().settled().equals(answers.b().get().card().settled());
        String negative = answers.b().isEmpty() ? Text.of("The answer is the negative of %s.", name)
                : Text.of("%s %s the negative of %s.", answers.who(which), Answers.verb(which, "shows", "show"),
                        same ? name : "a memory");
        return List.of(negative + " Two opposite states are equally stable.", negative);
    }, (answers, which) -> all(Changes.lessNoise(answers), List.of(Changes.redraw(answers)), Changes.setBack(answers, which),
            Changes.betterNetwork(answers, which))),

    /** A single picture proves nothing. */
    ONE_MEMORY((answers, _) -> answers.experiment().memories().size() == 1,
            (_, _) -> List.of("With one picture a constant answer is always right: nothing is proved."),
            (answers, _) -> List.of(Changes.learnMoreDigits(answers))),

    /** The picture asked about is what one would say without a look at the cue. */
    MEAN_IS_PICTURE((_, reply) -> reply.card().constantIsOriginal(),
            (_, _) -> List.of("The mean of all pictures is this very picture: a constant answer is right."),
            (answers, _) -> Changes.askAnother(answers)),

    /** The picture asked about is none of the memories. */
    NOT_LEARNED((answers, _) -> answers.asked() < 0, (answers, which) -> {
        Verdict verdict = answers.verdict(answers.reply(which));
        String taken = verdict.kind() == Verdict.Kind.TAKEN_FOR && which != Which.BOTH ? Text.of(" %s took it for %s.",
                Names.first(answers.who(which)), answers.names().of(answers.reply(which).card().winner())) : "";
        return List.of("The picture asked about was never learned." + taken, "The picture asked about was never learned.");
    }, (answers, _) -> List.of(Changes.learnSubject(answers))),

    /** The cue says nothing of the picture asked about. */
    CUE_EMPTY((answers, reply) -> reply.isCueEmpty() && !answers.verdict(reply).isRight(), (answers, which) -> {
        String empty = Text.of("The cue holds next to nothing of %s", answers.askedName());
        Which other = which == Which.A ? Which.B : Which.A;
        return theOther(answers, which).isEmpty()
                ? List.of(empty
                        + Text.of(": by itself it scores %s.", TwoDigits.text(answers.reply(which).card().scores().cueAlone())),
                        empty + ".")
                : Damaged.knowsMoved(answers.reply(other)) ? List.of(empty + ".")
                        : List.of(empty + Text.of(". That %s has it right may be chance.", other), empty + ".");
    }, (answers, which) -> all(Changes.lessNoise(answers), Changes.setBack(answers, which))),

    /** The answer is another memory. */
    INSTEAD((answers, reply) -> answers.verdict(reply).kind() == Verdict.Kind.INSTEAD, (answers, which) -> {
        String settled = Text.of("%s settled on %s", Names.first(answers.who(which)),
                which == Which.BOTH ? "other memories" : answers.names().of(answers.reply(which).card().winner()));
        return List.of(settled + Text.of(", not on %s.", answers.askedName()) + theOther(answers, which),
                settled + Text.of(", not on %s.", answers.askedName()));
    }, (answers, which) -> all(Changes.betterNetwork(answers, which), Changes.lessNoise(answers), Changes.setBack(answers, which),
            Changes.fewerMemories(answers), Changes.largerSides(answers))),

    /** There are more memories than the rule can hold. */
    TOO_MANY((answers, reply) -> isOverloaded(answers, reply) && reply.isNoMemory(), (answers, which) -> {
        int memories = answers.experiment().memories().size();
        int neurons = answers.experiment().parameters().neurons();
        return List.of(Text.of("%,d pictures are too many for %,d neurons and %s.", memories, neurons,
                answers.b().isEmpty() ? "this rule" : "the rule of " + answers.who(which)));
    }, (answers, which) -> all(Changes.betterNetwork(answers, which), Changes.largerSides(answers),
            Changes.fewerMemories(answers))),

    /** The answer has nothing to do with any memory. */
    NO_MEMORY((answers, reply) -> answers.verdict(reply).kind() == Verdict.Kind.NONE, (answers, which) -> {
        String none = Text.of("What %s %s is made of no picture it learned.", answers.who(which),
                Answers.verb(which, "answers", "answer"));
        return List.of(none + theOther(answers, which), none);
    }, (answers, which) -> all(Changes.setBack(answers, which), Changes.betterNetwork(answers, which), Changes.lessNoise(answers),
            Changes.fewerMemories(answers))),

    /** The answer is much the same whatever is asked. */
    LEANS((answers, reply) -> answers.experiment().memories().size() > 1 && Verdict.constantIsAsGood(reply.card())
            && (answers.verdict(reply).kind() == Verdict.Kind.MIXTURE || answers.verdict(reply).kind() == Verdict.Kind.CLOSEST),
            (answers, which) -> {
                String leans = Text.of("%s %s to the average of ", Names.first(answers.who(which)),
                        Answers.verb(which, "leans", "lean"));
                String count = "the " + Names.count(answers.experiment().memories().size(), "picture") + ".";
                if (theOther(answers, which).isEmpty()) {
                    String constant = " A constant answer scores as much.";
                    return List.of(leans + count + constant, leans + "all pictures." + constant, leans + count);
                }
                return List.of(leans + count + theOther(answers, which), leans + "all pictures." + theOther(answers, which),
                        leans + count);
            },
            (answers, which) -> all(Changes.betterNetwork(answers, which), Changes.lessNoise(answers),
                    Changes.setBack(answers, which), Changes.largerSides(answers), Changes.askAnother(answers))),

    /** The answer is a stable state that nobody taught. */
    MIXED((answers, reply) -> answers.verdict(reply).kind() == Verdict.Kind.MIXTURE, (answers, which) -> {
        String mixed = Text.of("%s settled in a mixture of pictures", Names.first(answers.who(which)));
        return List.of(mixed + "." + theOther(answers, which), mixed + ", a state that nobody taught.");
    }, (answers, which) -> all(Changes.betterNetwork(answers, which), Changes.lessNoise(answers), Changes.setBack(answers, which),
            Changes.fewerMemories(answers))),

    /** It was remembered, but the cue had shown it all. */
    CLEAN_CUE((_, reply) -> reply.gainsNothing(), (answers, which) -> {
        Reply reply = answers.reply(which);
        return List.of(which == Which.BOTH ? "A clean cue gains nothing: by itself it scores as much as A and B."
                : Text.of("A clean cue gains nothing: by itself it scores %s, %s %s.",
                        TwoDigits.text(reply.card().scores().cueAlone()), answers.who(which),
                        TwoDigits.text(reply.card().scores().recalled())));
    }, (answers, _) -> Changes.moreNoise(answers)),

    /** All went well. */
    REMEMBERED((_, _) -> true, (answers, which) -> {
        String who = which == Which.BOTH ? "Both networks" : Names.first(answers.who(which));
        boolean released = Stream.of(answers.a(), answers.b()).flatMap(Optional::stream).allMatch(Reply::isReleased);
        return List.of(Text.of(released ? "%s kept %s after the cue was gone. How much noise is too much?"
                : "%s remembered %s. How much noise is too much?", who, answers.askedName()));
    }, (answers, which) -> all(Changes.moreNoise(answers), Changes.askAnother(answers)));

    /** So many letters have room in the bar. */
    public static final int MOST_LETTERS = 84;

    private final BiPredicate<Answers, Reply> condition;
    private final BiFunction<Answers, Which, List<String>> sentences;
    private final BiFunction<Answers, Which, List<Cure>> cures;

    Situation(BiPredicate<Answers, Reply> condition, BiFunction<Answers, Which, List<String>> sentences,
            BiFunction<Answers, Which, List<Cure>> cures) {
        this.condition = condition;
        this.sentences = sentences;
        this.cures = cures;
    }

    /**
     * A situation, and of which network it is true.
     *
     * @param situation the gravest that holds
     * @param which whose it is
     */
    record Found(Situation situation, Which which) {}

    /** The situation of networks that have come to their end. */
    public static Situation of(Answers answers) {
        return find(answers).situation();
    }

    static Found find(Answers answers) {
        for (Situation situation : values()) {
            boolean ofA = situation.holds(answers, answers.a());
            boolean ofB = answers.b().isPresent() && situation.holds(answers, answers.b());
            if (ofA || ofB) {
                return new Found(situation, ofA && ofB ? Which.BOTH : ofA ? Which.A : Which.B);
            }
        }
        throw new AssertionError("all has gone well, or else something is said before");
    }

    private boolean holds(Answers answers, Optional<Reply> reply) {
        return reply.isEmpty() ? this == NOTHING_LEARNED : condition.test(answers, reply.get());
    }

    /** What it is, in one or two sentences. */
    String sentence(Answers answers, Which which) {
        List<String> all = sentences.apply(answers, which);
        return all.stream().filter(text -> text.length() <= MOST_LETTERS).findFirst().orElse(all.getLast());
    }

    /** What may end it, the best first. */
    List<Cure> cures(Answers answers, Which which) {
        return cures.apply(answers, which);
    }

    /** Whether another one is better: less grave, or, where all went well, anything new to see. */
    boolean isEndedBy(Situation other) {
        return this == CLEAN_CUE || this == REMEMBERED ? other != this : other.compareTo(this) > 0;
    }

    /** Whether only remembering is a whole cure; else it is enough that the situation is gone. */
    boolean wantsMemory() {
        return switch (this) {
            case DAMAGED, NEGATIVE, CUE_EMPTY, INSTEAD, TOO_MANY, NO_MEMORY, LEANS, MIXED -> true;
            default -> false;
        };
    }

    private static boolean isOverloaded(Answers answers, Reply reply) {
        if (!reply.parameters().dynamics().procedure().usesWeights()) {
            return false;
        }
        double load = (double) answers.experiment().memories().size() / reply.parameters().neurons();
        return load > reply.parameters().rule().load();
    }

    /** Whether that is because no hidden neuron has fired. */
    private static boolean isUndecided(Answers answers, Which which) {
        return (which == Which.B || answers.a().filter(Reply::isUndecided).isPresent())
                && (which == Which.A || answers.b().isEmpty() || answers.b().filter(Reply::isUndecided).isPresent());
    }

    /** The places of memories of one colour; -1 for a picture asked about that is no memory. */
    private static List<Integer> ofOneColour(Answers answers) {
        List<Integer> plain = answers.cautions(Caution.Kind.ONE_COLOUR).stream().map(Caution::pattern).toList();
        if (plain.isEmpty() && answers.asked() < 0 && answers.experiment().cue().isPresent()) {
            BipolarState pattern =
                    answers.experiment().cue().get().subject().grey(answers.experiment().parameters().side()).threshold();
            return pattern.onCount() == 0 || pattern.onCount() == pattern.neurons() ? List.of(-1) : List.of();
        }
        return plain;
    }

    private static Cure removed(Answers answers, Caution.Kind kind) {
        List<Caution> alike = answers.cautions(kind);
        Caution first = alike.getFirst();
        boolean twice = answers.names().of(first.pattern()).equals(answers.names().of(first.other()));
        String words = alike.size() == 1 ? twice ? "Remove one of them" : "Remove " + answers.names().of(first.pattern())
                : Text.of("Remove these %,d pictures", alike.size());
        return Changes.without(answers, words, alike.stream().map(Caution::pattern).collect(Collectors.toSet()));
    }

    /** What the other network did, where it did better; with a space before it. */
    private static String theOther(Answers answers, Which which) {
        if (which == Which.BOTH || answers.b().isEmpty()) {
            return "";
        }
        Which other = which == Which.A ? Which.B : Which.A;
        Reply reply = answers.reply(other);
        if (answers.verdict(reply).kind() != Verdict.Kind.REMEMBERED) {
            return "";
        }
        return Text.of(reply.isReleased() ? " %s kept %s after the cue was gone." : " %s remembered %s.", other,
                answers.askedName());
    }

    @SafeVarargs
    private static List<Cure> all(List<Cure>... lists) {
        return Arrays.stream(lists).flatMap(List::stream).toList();
    }
}
