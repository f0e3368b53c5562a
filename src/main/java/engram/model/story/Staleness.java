package engram.model.story;

import module java.base;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.parameter.Parameter;

/** What an old result is the result of, in a few words: that in which it differs from what is wanted. */
public final class Staleness {

    private Staleness() {}

    /**
     * Says it: {@code for 3 pictures}, {@code for noise 0.3}.
     *
     * @param shown what the result was computed of
     * @param wanted what is wanted now
     */
    public static String of(Experiment shown, Experiment wanted) {
        int before = shown.memories().size();
        if (!pictures(shown).equals(pictures(wanted))) {
            return before == wanted.memories().size() ? "for other pictures" : Text.of("for %s", Text.count(before, "picture"));
        }
        if (shown.cue().isPresent() && wanted.cue().isPresent()
                && shown.cue().get().subject().id() != wanted.cue().get().subject().id()) {
            int asked = shown.cuePlace();
            return asked < 0 ? "for another picture" : "for " + Names.of(shown).of(asked);
        }
        return ofParameters(shown.parameters(), wanted.parameters()).orElseGet(() -> ofCue(shown, wanted));
    }

    /** Whether the very same cue is played: the same picture, noise and spikes. */
    public static boolean sameCue(Experiment shown, Experiment wanted) {
        Parameters one = shown.parameters();
        Parameters other = wanted.parameters();
        return shown.cue().equals(wanted.cue()) && one.noiseKind() == other.noiseKind() && one.seed() == other.seed() && Arrays
                .stream(Parameter.values())
                .filter(parameter -> parameter.group() == Parameter.Group.NOISE || parameter.group() == Parameter.Group.ENCODING)
                .allMatch(parameter -> one.real(parameter) == other.real(parameter));
    }

    private static String ofCue(Experiment shown, Experiment wanted) {
        if (shown.parameters().seed() != wanted.parameters().seed()) {
            return "for another seed";
        }
        if (!shown.cue().map(Experiment.Cue::draw).equals(wanted.cue().map(Experiment.Cue::draw))) {
            return "for another draw";
        }
        boolean drawnOn = !shown.cue().map(Experiment.Cue::retouch).equals(wanted.cue().map(Experiment.Cue::retouch));
        return drawnOn ? "for another drawing by hand" : "from before";
    }

    private static List<Object> pictures(Experiment experiment) {
        return experiment.memories().stream().<Object>map(memory -> List.of(memory.id(), memory.inverted())).toList();
    }

    private static Optional<String> ofParameters(Parameters shown, Parameters wanted) {
        if (shown.noise() != wanted.noise()) {
            return Optional.of("for noise " + Parameter.NOISE.format(shown.noise()));
        }
        if (shown.noiseKind() != wanted.noiseKind()) {
            return Optional.of("for another kind of noise");
        }
        if (shown.rule() != wanted.rule()) {
            return Optional.of(Text.of("for the rule %s", shown.rule().title()));
        }
        if (shown.dynamics() != wanted.dynamics()) {
            String title = shown.dynamics().title();
            return Optional.of("for " + title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1));
        }
        return Arrays.stream(Parameter.values())
                .filter(parameter -> shown.real(parameter) != wanted.real(parameter))
                .findFirst()
                .map(parameter -> Text.of("for %s %s",
                        parameter.title().substring(0, 1).toLowerCase(Locale.ROOT) + parameter.title().substring(1),
                        parameter.format(shown.real(parameter))));
    }
}
