package engram.model.story;

import module java.base;
import engram.model.Text;
import engram.model.experiment.Parameters;
import engram.model.parameter.Parameter;

/** What is said of a network that was damaged before it was asked. */
final class Damaged {

    private static final double PERCENT = 100;

    /** Fewer neurons that are silenced by hand, as a share of all, are not blamed: every network bears a few. */
    private static final double BORNE = 0.1;

    private Damaged() {}

    /** Whether anything of what answers is damaged. */
    static boolean isDamaged(Reply reply) {
        return !inUse(reply.parameters()).isEmpty() || isSilencedByHand(reply.parameters());
    }

    private static boolean isSilencedByHand(Parameters parameters) {
        return parameters.silencedByHand().count() > BORNE * parameters.neurons();
    }

    private static List<Parameter> inUse(Parameters parameters) {
        return Arrays.stream(Parameter.values())
                .filter(parameter -> parameter.group() == Parameter.Group.DAMAGE && parameters.uses(parameter)
                        && parameters.real(parameter) > 0)
                .toList();
    }

    /** The network and its damage, in a sentence. */
    static List<String> sentences(Answers answers, Which which) {
        Parameters parameters = answers.reply(which).parameters();
        String whose = Answers.verb(which, "its", "their");
        List<String> damage = new ArrayList<>(inUse(parameters).stream().map(each -> words(each, parameters, whose)).toList());
        if (isSilencedByHand(parameters)) {
            damage.add(Text.of("%,d of %s neurons are silenced by hand", parameters.silencedByHand().count(), whose));
        }
        String who = Names.first(answers.who(which));
        String is = Answers.verb(which, "is", "are");
        String what = damage.size() == 1 ? damage.getFirst() : Text.of("%s damaged in %d ways", is, damage.size());
        String answer = answers.reply(which).isSilent() ? "and there is no answer." : "and the answer is no longer the memory.";
        return damage.size() == 1
                ? List.of(Text.of("%s %s damaged: %s, %s", who, is, what, answer), Text.of("%s %s damaged: %s.", who, is, what))
                : List.of(Text.of("%s %s, %s", who, what, answer));
    }

    private static String words(Parameter damage, Parameters parameters, String whose) {
        double value = parameters.real(damage);
        return switch (damage) {
            case CUT -> Text.of("%s %% of %s weights are cut", percent(value), whose);
            case BITS -> Text.of("%s weights have %s", whose, Text.count((long) value, "bit"));
            case SILENCED -> Text.of("%s %% of %s neurons are silent", percent(value), whose);
            default -> Text.of("noise of %s on %s membranes", damage.format(value), whose);
        };
    }

    private static String percent(double share) {
        return Parameter.NOISE.format(Math.round(share * PERCENT * 10) / 10.0);
    }

    /** Whether a network knows pictures that have moved: where the cue says nothing of the picture, pixel by pixel, it may. */
    static boolean knowsMoved(Reply reply) {
        return reply.parameters().uses(Parameter.SHIFTS) && reply.parameters().real(Parameter.SHIFTS) > 0;
    }
}
