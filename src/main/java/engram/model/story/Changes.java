package engram.model.story;

import module java.base;
import engram.model.Text;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.experiment.Twin;
import engram.model.image.file.Sample;
import engram.model.learning.RuleKind;
import engram.model.network.damage.SilencedByHand;
import engram.model.parameter.Parameter;

/** The changes that cures are made of, each from what was asked to what might be asked in its place. */
final class Changes {

    private static final List<Integer> SIDES = List.of(8, 12, 16, 20, 24, 32, 48, 64);

    /** The parameters that are set back, the likeliest to help first. Noise is a cure of its own. */
    private static final List<Parameter> SET_BACK =
            List.of(Parameter.SIDE, Parameter.GAIN, Parameter.THRESHOLD, Parameter.LEARNING_RATE, Parameter.BETA,
                    Parameter.EPOCHS, Parameter.RECURRENCE, Parameter.FEEDBACK, Parameter.BAR, Parameter.GRADING,
                    Parameter.SHIFTS, Parameter.INVERSE_TEMPERATURE, Parameter.TEMPERATURE, Parameter.STEPS, Parameter.LOOK_BACK,
                    Parameter.PLUS, Parameter.MINUS, Parameter.CUE_STEPS, Parameter.FREE_STEPS, Parameter.ITERATIONS);

    private static final List<Double> LEVELS = List.of(0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.0);

    private Changes() {}

    private static Cure cure(Answers answers, String words, Experiment experiment, boolean robust) {
        return new Cure(words, experiment, answers.twin(), robust);
    }

    /** The pictures that the program opens with, in place of those there are. */
    static Cure learnFirstDigits(Answers answers) {
        Experiment experiment = answers.experiment();
        List<Memory> digits = samples(experiment, Sample.FIRST);
        return cure(answers, "Learn the digits 4, 6 and 7",
                Experiment.empty(experiment.parameters()).withMemories(digits).asking(digits.getFirst()), true);
    }

    /** Digits of the program beside the pictures there are: two, and those that differ from them. */
    static Cure learnMoreDigits(Answers answers) {
        Experiment experiment = answers.experiment();
        int side = experiment.parameters().side();
        Set<Object> known = new HashSet<>();
        experiment.memories().forEach(memory -> known.add(memory.grey(side).threshold()));
        List<Memory> all = new ArrayList<>(experiment.memories());
        samples(experiment, Sample.FIRST).stream()
                .filter(digit -> known.add(digit.grey(side).threshold()))
                .limit(2)
                .forEach(all::add);
        return cure(answers, "Learn two more digits", experiment.withMemories(all), true);
    }

    /** Samples as memories. Their numbers are below all that there are, so that nobody else takes them. */
    private static List<Memory> samples(Experiment experiment, List<Sample> samples) {
        long least = Math.min(0, experiment.memories().stream().mapToLong(Memory::id).min().orElse(0));
        least = Math.min(least, experiment.cue().map(cue -> cue.subject().id()).orElse(0L));
        List<Memory> memories = new ArrayList<>();
        for (Sample sample : samples) {
            memories.add(new Memory(--least, sample.title(), sample.read(), false));
        }
        return memories;
    }

    /** The same without some of the memories; the first digits where none would be left. */
    static Cure without(Answers answers, String words, Set<Integer> places) {
        List<Memory> memories = answers.experiment().memories();
        List<Memory> left = IntStream.range(0, memories.size()).filter(m -> !places.contains(m)).mapToObj(memories::get).toList();
        return left.isEmpty() ? learnFirstDigits(answers) : cure(answers, words, answers.experiment().withMemories(left), true);
    }

    /** Fewer and fewer memories, among them the one that is asked about. */
    static List<Cure> fewerMemories(Answers answers) {
        Experiment experiment = answers.experiment();
        List<Memory> memories = experiment.memories();
        int asked = answers.asked();
        return IntStream.of(10, 5, 3, 2)
                .filter(count -> count < memories.size())
                .mapToObj(count -> cure(answers, Text.of("Keep %d of the %,d pictures", count, memories.size()),
                        experiment.withMemories(IntStream.range(0, memories.size())
                                .filter(m -> m == asked || m < (asked >= 0 && asked < count ? count : count - 1))
                                .mapToObj(memories::get)
                                .toList()),
                        count == 3))
                .toList();
    }

    /** The picture asked about becomes a memory. */
    static Cure learnSubject(Answers answers) {
        Experiment experiment = answers.experiment();
        List<Memory> all = new ArrayList<>(experiment.memories());
        experiment.cue().ifPresent(cue -> all.add(cue.subject()));
        return cure(answers, "Learn this picture as well", experiment.withMemories(all), true);
    }

    /** Each other memory is asked about. */
    static List<Cure> askAnother(Answers answers) {
        List<Memory> memories = answers.experiment().memories();
        return IntStream.range(0, memories.size())
                .filter(m -> m != answers.asked())
                .limit(5)
                .mapToObj(m -> cure(answers, "Ask about " + answers.names().of(m), answers.experiment().asking(memories.get(m)),
                        true))
                .toList();
    }

    /** Another draw of noise and spikes. */
    static Cure redraw(Answers answers) {
        return cure(answers, "Draw the noise anew", answers.experiment().redrawn(), false);
    }

    /** Less and less noise, by as little as may help. */
    static List<Cure> lessNoise(Answers answers) {
        double now = answers.experiment().parameters().noise();
        return LEVELS.stream()
                .filter(level -> level < now - 1e-9)
                .map(level -> noise(answers, "Lower", level, level == 0.1))
                .toList();
    }

    /** More and more noise. */
    static List<Cure> moreNoise(Answers answers) {
        double now = answers.experiment().parameters().noise();
        return Stream.concat(LEVELS.reversed().stream(), Stream.of(1.0))
                .filter(level -> level > now + 1e-9)
                .map(level -> noise(answers, "Raise", level, level == 1))
                .toList();
    }

    private static Cure noise(Answers answers, String verb, double level, boolean robust) {
        Parameters parameters = answers.experiment().parameters().with(Parameter.NOISE, level);
        return cure(answers, Text.of("%s the noise to %s", verb, Parameter.NOISE.format(level)),
                answers.experiment().with(parameters), robust);
    }

    /** Larger and larger networks. */
    static List<Cure> largerSides(Answers answers) {
        Experiment experiment = answers.experiment();
        return SIDES.stream()
                .filter(side -> side > experiment.parameters().side())
                .map(side -> cure(answers, "Raise side to " + side,
                        experiment.with(experiment.parameters().with(Parameter.SIDE, side)), false))
                .toList();
    }

    /** Each number that plays a part and is not the default is set back to it, and at last all of them at once. */
    static List<Cure> setBack(Answers answers, Which which) {
        Parameters now = answers.reply(which).parameters();
        List<Parameter> changed = SET_BACK.stream()
                .filter(parameter -> now.uses(parameter) && now.real(parameter) != parameter.defaultValue())
                .toList();
        List<Cure> cures = new ArrayList<>();
        for (Parameter parameter : changed) {
            String value = parameter.format(parameter.defaultValue());
            String title = parameter.title();
            String words =
                    Text.of("Set %s back to %s", title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1), value);
            cures.add(of(answers, which, words.length() <= Cure.MOST_LETTERS ? words : title + " back to " + value,
                    p -> p.with(parameter, parameter.defaultValue()), parameter == Parameter.SIDE));
        }
        if (changed.size() > 1) {
            cures.add(of(answers, which, "Set all numbers to default", p -> {
                for (Parameter parameter : changed) {
                    p = p.with(parameter, parameter.defaultValue());
                }
                return p;
            }, true));
        }
        return cures;
    }

    /** What is damaged is whole again. */
    static Cure heal(Answers answers, Which which) {
        return of(answers, which, "Undo the damage", parameters -> {
            Parameters p = parameters.withSilencedByHand(SilencedByHand.NONE);
            for (Parameter parameter : Parameter.values()) {
                p = parameter.group() == Parameter.Group.DAMAGE ? p.with(parameter, parameter.defaultValue()) : p;
            }
            return p;
        }, true);
    }

    /** Another rule, then another way to recall as well: those that truly remember, as a rule. */
    static List<Cure> betterNetwork(Answers answers, Which which) {
        Parameters now = answers.reply(which).parameters();
        List<Cure> cures = new ArrayList<>();
        boolean solo = answers.b().isEmpty();
        if (now.rule() != RuleKind.PSEUDO_INVERSE && now.dynamics().procedure().usesWeights()) {
            String words = solo ? "Take the pseudo-inverse rule"
                    : which == Which.BOTH ? "Pseudo-inverse rule for both" : Text.of("Give %s the pseudo-inverse rule", which);
            cures.add(of(answers, which, words, p -> p.withRule(RuleKind.PSEUDO_INVERSE), false));
        }
        if (!answers.reply(which).isReleased()) {
            String words =
                    solo ? "Release the cue" : which == Which.BOTH ? "Release the cue of both" : "Release the cue of " + which;
            cures.add(of(answers, which, words, p -> p.withDynamics(Dynamics.RELEASED), false));
        }
        if (now.rule() != RuleKind.PSEUDO_INVERSE || now.dynamics() != Dynamics.RELEASED) {
            cures.add(of(answers, which, pseudoInverseReleased(answers, which),
                    p -> p.withRule(RuleKind.PSEUDO_INVERSE).withDynamics(Dynamics.RELEASED), mayRemember(answers)));
        }
        return cures;
    }

    /** Whether the pseudo-inverse rule, released, helps as a rule: not beyond its load, and not where it was seen to fail. */
    private static boolean mayRemember(Answers answers) {
        boolean failed = Stream.of(answers.a(), answers.b())
                .flatMap(Optional::stream)
                .filter(reply -> reply.parameters().rule() == RuleKind.PSEUDO_INVERSE
                        && reply.parameters().dynamics() == Dynamics.RELEASED)
                .anyMatch(reply -> !answers.verdict(reply).isRight());
        Experiment asked = answers.experiment();
        return !failed && asked.memories().size() <= RuleKind.PSEUDO_INVERSE.load() * asked.parameters().neurons();
    }

    private static String pseudoInverseReleased(Answers answers, Which which) {
        boolean asB = which == Which.A && answers.twin()
                .filter(twin -> twin.rule() == RuleKind.PSEUDO_INVERSE && twin.dynamics() == Dynamics.RELEASED)
                .isPresent();
        if (asB) {
            return "Let A learn and recall like B";
        }
        if (answers.b().isEmpty()) {
            return "Pseudo-inverse, cue released";
        }
        return which == Which.BOTH ? "Both pseudo-inverse, released" : which + ": pseudo-inverse, cue released";
    }

    /** The cue stays. */
    static List<Cure> holdCue(Answers answers, Which which) {
        if (!answers.reply(which).isReleased()) {
            return List.of();
        }
        String words = answers.b().isEmpty() ? "Hold the cue" : "Hold the cue for " + (which == Which.BOTH ? "both" : which);
        return List.of(of(answers, which, words, p -> p.withDynamics(Dynamics.HELD), false));
    }

    /** A change of one network's parameters, or of both networks'. */
    private static Cure of(Answers answers, Which which, String words, UnaryOperator<Parameters> change, boolean robust) {
        Experiment experiment = answers.experiment();
        Optional<Twin> twin = answers.twin();
        if (which != Which.B) {
            experiment = experiment.with(change.apply(experiment.parameters()));
        }
        if (which != Which.A && twin.isPresent()) {
            Parameters first = experiment.parameters();
            Parameters before = twin.get().beside(first);
            Parameters after = change.apply(before);
            for (Parameter parameter : Parameter.values()) {
                boolean shared = twin.get().own().isEmpty() || parameter.group() == Parameter.Group.NOISE
                        || parameter.group() == Parameter.Group.ENCODING;
                if (shared && after.real(parameter) != before.real(parameter)) {
                    first = first.with(parameter, after.real(parameter));
                }
            }
            // The same neurons are silenced by hand in both.
            experiment = experiment.with(first.withSilencedByHand(after.silencedByHand()));
            twin = Optional.of(new Twin(after.rule(), after.dynamics(), twin.get().own().map(_ -> after)));
        }
        return new Cure(words, experiment, twin, robust);
    }
}
