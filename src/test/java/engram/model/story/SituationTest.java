package engram.model.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.Experiments;
import engram.model.Progress;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Caution;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.experiment.Twin;
import engram.model.image.GrayImage;
import engram.model.image.Picture;
import engram.model.image.RgbImage;
import engram.model.image.file.Sample;
import engram.model.learning.RuleKind;
import engram.model.network.damage.SilencedByHand;
import engram.model.parameter.Parameter;
import engram.model.trial.Answer;
import engram.model.trial.CueStimulus;
import engram.model.trial.Network;
import engram.model.trial.Training;
import org.junit.jupiter.api.Test;

/** Each situation is recognised on a real experiment, and its cure ends it. */
class SituationTest {

    private static final Twin PSEUDO_INVERSE = new Twin(RuleKind.PSEUDO_INVERSE, Dynamics.RELEASED, Optional.empty());
    private static final Twin NONE = null;

    private static Memory sample(long id, String group, String name) {
        Sample sample = new Sample(group, name);
        return new Memory(id, sample.title(), sample.read(), false);
    }

    private static Experiment digits(String... names) {
        List<Memory> memories = new ArrayList<>();
        for (String name : names) {
            memories.add(sample(memories.size() + 1, "digits", name));
        }
        return Experiment.empty(Parameters.DEFAULTS).withMemories(memories);
    }

    private static Experiment first() {
        return digits("4", "6", "7");
    }

    private static Experiment and(Experiment experiment, Memory more) {
        return experiment.withMemories(Stream.concat(experiment.memories().stream(), Stream.of(more)).toList());
    }

    private static Experiment by(Experiment experiment, RuleKind rule, Dynamics dynamics) {
        return experiment.with(experiment.parameters().withRule(rule).withDynamics(dynamics));
    }

    private static Reply reply(Experiment experiment) {
        Parameters parameters = experiment.parameters();
        List<GrayImage> greys = greys(experiment);
        Network network = Network.of(Training.of(greys, parameters).learn(Progress.IGNORED), greys);
        Experiment.Cue cue = experiment.cue().orElseThrow();
        return Reply.of(Answer.of(CueStimulus.of(cue, cue.subject().grey(parameters.side()), parameters), network, parameters,
                Progress.IGNORED));
    }

    private static List<GrayImage> greys(Experiment experiment) {
        return experiment.memories().stream().map(memory -> memory.grey(experiment.parameters().side())).toList();
    }

    private static Answers answers(Experiment experiment, Optional<Twin> twin) {
        return experiment.isComplete()
                ? new Answers(experiment, twin, Optional.of(reply(experiment)), twin.map(each -> reply(each.of(experiment))),
                        Caution.of(Network.patterns(greys(experiment))))
                : Answers.none(experiment, twin);
    }

    /** It is recognised, its words have room, and the cure that is offered ends it. */
    private static void isEnded(Situation situation, String sentence, String cure, Experiment experiment, Twin twin) {
        Story story = Story.withCure(answers(experiment, Optional.ofNullable(twin)), Progress.IGNORED);
        assertEquals(situation, story.situation(), story.toString());
        assertEquals(sentence, story.sentence());
        assertTrue(sentence.length() <= Situation.MOST_LETTERS, sentence);
        Cure offered = story.cure().orElseThrow();
        assertEquals(cure, offered.words());
        assertTrue(cure.length() <= Cure.MOST_LETTERS, cure);
        Story then = Story.of(answers(offered.experiment(), offered.twin()));
        assertNotEquals(situation, then.situation(), then.sentence());
        assertTrue(situation.isEndedBy(then.situation()), then.toString());
    }

    @Test
    void nothingIsLearned() {
        isEnded(Situation.NOTHING_LEARNED, "Nothing was learned yet. Drop pictures anywhere, or take some of the samples.",
                "Learn the digits 4, 6 and 7", Experiment.empty(Parameters.DEFAULTS), PSEUDO_INVERSE);
    }

    @Test
    void aPictureHasOneColour() {
        isEnded(Situation.ONE_COLOUR, "Plain has one colour. There is nothing in it to remember.", "Remove plain",
                and(first(), Experiments.plain(9, "plain")), PSEUDO_INVERSE);
        isEnded(Situation.ONE_COLOUR, "The picture asked about has one colour. There is nothing in it to remember.",
                "Ask about digit 4",
                by(first(), RuleKind.PSEUDO_INVERSE, Dynamics.RELEASED).asking(Experiments.plain(9, "plain")), NONE);
    }

    @Test
    void aNetworkIsSaturated() {
        isEnded(Situation.SATURATED, "Nearly all neurons of A fire at once. It is saturated: no picture is left.",
                "Set side back to 16", Experiments.with(first(), Parameter.SIDE, 28), PSEUDO_INVERSE);
        isEnded(Situation.SATURATED, "Nearly all neurons fire at once. The network is saturated, and no picture is left.",
                "Set gain back to 0.345", Experiments.with(first(), Parameter.GAIN, 0.6), NONE);
    }

    @Test
    void aNetworkIsSilent() {
        isEnded(Situation.SILENT, "Almost no neurons fire in the end. There is no answer.", "Set gain back to 0.345",
                Experiments.with(first(), Parameter.GAIN, 0), NONE);
    }

    @Test
    void twoPicturesHaveOnePattern() {
        Memory copy = new Memory(9, "copy", first().memories().getFirst().picture(), false);
        isEnded(Situation.REPEATED, "Copy has the same pattern as digit 4. Nothing can tell them apart.", "Remove copy",
                and(first(), copy), PSEUDO_INVERSE);
    }

    @Test
    void twoPicturesDifferInAFinerNetworkOnly() {
        isEnded(Situation.REPEATED, "Striped has the same pattern as plainer. Nothing can tell them apart.", "Raise side to 8",
                Experiments.with(
                        by(Experiment.empty(Parameters.DEFAULTS), RuleKind.PSEUDO_INVERSE, Dynamics.RELEASED).withMemories(
                                List.of(halves(1, "plainer", 0), halves(2, "striped", 1), sample(3, "digits", "6"))),
                        Parameter.SIDE, 4),
                NONE);
    }

    /** The left half bright; one of its pixels in eight rows dark where there are stripes. */
    private static Memory halves(long id, String name, int stripes) {
        double[] values = new double[64];
        for (int i = 0; i < 64; i++) {
            boolean stripe = stripes > 0 && i % 8 == 1 && i / 8 % 4 == 1;
            values[i] = i % 8 < 4 && !stripe ? 1 : 0;
        }
        GrayImage grey = new GrayImage(8, 8, values);
        return new Memory(id, name, new Picture(name, 8, 8, grey, new RgbImage(1, 1, new int[1])), false);
    }

    @Test
    void aPictureIsAnotherOnesNegative() {
        Memory negative = new Memory(9, "negative", first().memories().getFirst().picture(), true);
        isEnded(Situation.OPPOSITES, "Negative is the negative of digit 4. Most rules learn nothing new from it.",
                "Remove negative", and(first(), negative), PSEUDO_INVERSE);
    }

    @Test
    void theAnswerIsANegative() {
        isEnded(Situation.NEGATIVE, "B shows the negative of digit 6. Two opposite states are equally stable.",
                "Lower the noise to 0.9", Experiments.with(first(), Parameter.NOISE, 1), PSEUDO_INVERSE);
    }

    @Test
    void thereIsOnePictureOnly() {
        isEnded(Situation.ONE_MEMORY, "With one picture a constant answer is always right: nothing is proved.",
                "Learn two more digits", digits("4"), PSEUDO_INVERSE);
    }

    @Test
    void thePictureIsTheMeanOfAll() {
        isEnded(Situation.MEAN_IS_PICTURE, "The mean of all pictures is this very picture: a constant answer is right.",
                "Ask about light", byMean(), NONE);
    }

    /** Three pictures of which the first is the mean of the two others. */
    private static Experiment byMean() {
        double[] mean = new double[64];
        double[] light = new double[64];
        double[] dark = new double[64];
        for (int i = 0; i < 64; i++) {
            mean[i] = i % 2 == 0 ? 0.7 : 0.3;
            double more = i % 8 < 2 ? 0.25 : i % 8 < 4 ? -0.25 : 0;
            light[i] = mean[i] + more;
            dark[i] = mean[i] - more;
        }
        List<Memory> memories = new ArrayList<>();
        for (Map.Entry<String, double[]> each : List.of(Map.entry("mean", mean), Map.entry("light", light),
                Map.entry("dark", dark))) {
            GrayImage grey = new GrayImage(8, 8, each.getValue());
            memories.add(new Memory(memories.size() + 1, each.getKey(),
                    new Picture(each.getKey(), 8, 8, grey, new RgbImage(1, 1, new int[1])), false));
        }
        return Experiments.with(
                by(Experiment.empty(Parameters.DEFAULTS), RuleKind.PSEUDO_INVERSE, Dynamics.RELEASED).withMemories(memories),
                Parameter.SIDE, 8);
    }

    @Test
    void thePictureWasNeverLearned() {
        Memory letter = sample(77, "letters", "A");
        isEnded(Situation.NOT_LEARNED, "The picture asked about was never learned.", "Learn this picture as well",
                first().asking(letter), PSEUDO_INVERSE);
        isEnded(Situation.NOT_LEARNED, "The picture asked about was never learned. The network took it for digit 6.",
                "Learn this picture as well", by(first(), RuleKind.PSEUDO_INVERSE, Dynamics.RELEASED).asking(letter), NONE);
    }

    @Test
    void theCueHoldsNothing() {
        isEnded(Situation.CUE_EMPTY, "The cue holds next to nothing of digit 4. That B has it right may be chance.",
                "Lower the noise to 0.2", Experiments.with(first(), Parameter.NOISE, 0.75), PSEUDO_INVERSE);
    }

    @Test
    void anotherPictureIsRecalled() {
        isEnded(Situation.INSTEAD, "A settled on digit 7, not on digit 4. B kept digit 4 after the cue was gone.",
                "Let A learn and recall like B", by(first(), RuleKind.STORKEY, Dynamics.HELD), PSEUDO_INVERSE);
    }

    @Test
    void thereAreTooManyPictures() {
        Experiment ten = digits("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        isEnded(Situation.TOO_MANY, "10 pictures are too many for 64 neurons and this rule.", "Pseudo-inverse, cue released",
                Experiments.with(by(ten, RuleKind.HEBB, Dynamics.HELD), Parameter.SIDE, 8), NONE);
    }

    @Test
    void aNetworkLeansToTheAverage() {
        isEnded(Situation.LEANS, "A leans to the average of the three pictures. B kept digit 4 after the cue was gone.",
                "Let A learn and recall like B", first(), PSEUDO_INVERSE);
        isEnded(Situation.LEANS, "The network leans to the average of all pictures. A constant answer scores as much.",
                "Pseudo-inverse, cue released", first(), NONE);
        isEnded(Situation.LEANS, "A and B lean to the average of the three pictures. A constant answer scores as much.",
                "Both pseudo-inverse, released", by(first(), RuleKind.HEBB, Dynamics.HELD),
                new Twin(RuleKind.HEBB, Dynamics.RELEASED, Optional.empty()));
    }

    @Test
    void aMixtureIsBetterThanTheAverage() {
        Experiment ten = digits("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        isEnded(Situation.MIXED, "A settled in a mixture of pictures. B kept digit 0 after the cue was gone.",
                "Let A learn and recall like B", ten, PSEUDO_INVERSE);
    }

    @Test
    void theAnswerIsMadeOfNothingLearned() {
        isEnded(Situation.NO_MEMORY, "What A answers is made of no picture it learned.", "Let A learn and recall like B",
                Experiments.with(first(), Parameter.THRESHOLD, 1), PSEUDO_INVERSE);
    }

    @Test
    void aNetworkIsDamaged() {
        isEnded(Situation.DAMAGED, "A and B are damaged: 80 % of their neurons are silent.", "Undo the damage",
                Experiments.with(first(), Parameter.SILENCED, 0.8), PSEUDO_INVERSE);
        isEnded(Situation.DAMAGED, "The network is damaged: 100 % of its neurons are silent, and there is no answer.",
                "Undo the damage",
                Experiments.with(by(first(), RuleKind.PSEUDO_INVERSE, Dynamics.RELEASED), Parameter.SILENCED, 1), NONE);
        isEnded(Situation.DAMAGED, "The network is damaged: 95 % of its weights are cut.", "Undo the damage",
                Experiments.with(by(first(), RuleKind.PSEUDO_INVERSE, Dynamics.RELEASED), Parameter.CUT, 0.95), NONE);
    }

    @Test
    void whoIsSilencedByHandIsDamage() {
        Experiment digits = by(first(), RuleKind.PSEUDO_INVERSE, Dynamics.RELEASED);
        int[] most = IntStream.range(0, 256).filter(neuron -> neuron % 8 > 0).toArray();
        isEnded(Situation.DAMAGED, "A and B are damaged: 224 of their neurons are silenced by hand.", "Undo the damage",
                silenced(first(), most), PSEUDO_INVERSE);
        isEnded(Situation.DAMAGED, "The network is damaged: 256 of its neurons are silenced by hand.", "Undo the damage",
                silenced(digits, IntStream.range(0, 256).toArray()), NONE);
        isEnded(Situation.DAMAGED, "The network is damaged in 2 ways, and there is no answer.", "Undo the damage",
                Experiments.with(silenced(digits, most), Parameter.SILENCED, 1), NONE);
        assertEquals(Situation.REMEMBERED, Situation.of(answers(silenced(digits, 5, 6), Optional.empty())));
    }

    private static Experiment silenced(Experiment experiment, int... neurons) {
        return experiment.with(experiment.parameters().withSilencedByHand(SilencedByHand.NONE.with(16, neurons, true)));
    }

    @Test
    void damageThatDoesNotMatterIsNotBlamed() {
        Experiment cut = Experiments.with(by(first(), RuleKind.PSEUDO_INVERSE, Dynamics.RELEASED), Parameter.CUT, 0.2);
        assertEquals(Situation.REMEMBERED, Situation.of(answers(cut, Optional.empty())));
    }

    @Test
    void aCleanCueGainsNothing() {
        isEnded(Situation.CLEAN_CUE, "A clean cue gains nothing: by itself it scores 0.87, A 0.86.", "Raise the noise to 0.1",
                Experiments.with(first(), Parameter.NOISE, 0), PSEUDO_INVERSE);
    }

    @Test
    void bothRemember() {
        isEnded(Situation.REMEMBERED, "Both networks remembered digit 4. How much noise is too much?", "Raise the noise to 0.3",
                Experiments.with(first(), Parameter.NOISE, 0.1), PSEUDO_INVERSE);
        isEnded(Situation.REMEMBERED, "The network kept digit 4 after the cue was gone. How much noise is too much?",
                "Raise the noise to 1", by(first(), RuleKind.PSEUDO_INVERSE, Dynamics.RELEASED), NONE);
    }

    /** Somebody who gives A the rule alone sees no memory: the cue is still held. So that is not what is offered. */
    @Test
    void whatDoesNotHelpIsNotOffered() {
        Experiment changed = by(first(), RuleKind.PSEUDO_INVERSE, Dynamics.HELD);
        assertEquals(Situation.LEANS, Situation.of(answers(changed, Optional.of(PSEUDO_INVERSE))));
    }

    @Test
    void aCureOfBLeavesAAloneAndKeepsItsOwnNumbers() {
        Twin own = Twin.copyOf(first().parameters().with(Parameter.RECURRENCE, 0))
                .withRule(RuleKind.PSEUDO_INVERSE)
                .withDynamics(Dynamics.RELEASED);
        Experiment remembering = by(first(), RuleKind.PSEUDO_INVERSE, Dynamics.RELEASED);
        Story story = Story.withCure(answers(remembering, Optional.of(own)), Progress.IGNORED);
        assertEquals("Set recurrence back to 0.9", story.cure().orElseThrow().words());
        assertEquals(remembering, story.cure().orElseThrow().experiment());
        assertEquals(0.9, story.cure().orElseThrow().twin().orElseThrow().own().orElseThrow().real(Parameter.RECURRENCE));
    }

    /** At side 128 nothing is tried; what helps as a rule is offered at once. */
    @Test
    void whatTakesLongToTryIsNotTried() {
        Answers small = answers(Experiments.with(first(), Parameter.SIDE, 28), Optional.empty());
        Experiment large = Experiments.with(by(first(), RuleKind.HEBB, Dynamics.HELD), Parameter.SIDE, 128);
        Answers answers = new Answers(large, Optional.empty(), small.a(), Optional.empty(), List.of());
        assertEquals("Set side back to 16", Story.withCure(answers, Progress.IGNORED).cure().orElseThrow().words());
        Answers leaning =
                new Answers(large, Optional.empty(), answers(first(), Optional.empty()).a(), Optional.empty(), List.of());
        assertEquals("Pseudo-inverse, cue released", Story.withCure(leaning, Progress.IGNORED).cure().orElseThrow().words());
    }

    @Test
    void everyWordHasRoomWhateverPicturesAreCalled() {
        for (Experiment each : List.of(first(), by(first(), RuleKind.STORKEY, Dynamics.HELD),
                Experiments.with(first(), Parameter.NOISE, 1), Experiments.with(first(), Parameter.NOISE, 0),
                Experiments.with(first(), Parameter.NOISE, 0.75), Experiments.with(first(), Parameter.SIDE, 28),
                and(first(), new Memory(9, "copy", first().memories().getFirst().picture(), false)))) {
            Experiment named = each.withMemories(
                    each.memories().stream().map(memory -> memory.renamed("wwwwwwwwwwwwwww" + memory.id())).toList());
            for (Optional<Twin> twin : List.of(Optional.of(PSEUDO_INVERSE), Optional.<Twin>empty())) {
                Answers answers = answers(named, twin);
                Situation.Found found = Situation.find(answers);
                String sentence = found.situation().sentence(answers, found.which());
                assertTrue(sentence.length() <= Situation.MOST_LETTERS, sentence);
                found.situation()
                        .cures(answers, found.which())
                        .forEach(cure -> assertTrue(cure.words().length() <= Cure.MOST_LETTERS, cure.words()));
            }
        }
    }
}
