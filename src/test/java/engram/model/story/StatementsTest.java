package engram.model.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
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
import engram.model.learning.RuleKind;
import engram.model.network.Recall;
import engram.model.parameter.Parameter;
import engram.model.score.ScoreCard;
import engram.model.score.Settled;
import engram.model.score.TwoDigits;
import engram.model.study.ScoredAnswer;
import engram.model.study.Study;
import engram.model.trial.Answer;
import engram.model.trial.CueStimulus;
import engram.model.trial.Frame;
import engram.model.trial.Network;
import engram.model.trial.Run;
import engram.model.trial.Training;
import org.junit.jupiter.api.Test;

/**
 * No two statements about answers contradict each other, whatever was learned and asked. The rules:
 *
 * <ol>
 *   <li>One memory is named only if it is the winner, and a winner has an overlap above 0 and a margin above 0.
 *   <li>Where there is no winner, nobody is said to lead, to be nearest or most alike; where there is one, it leads, from no
 *       later than now.
 *   <li><em>Remembered</em> is said only where no constant answer scores as much, as the numbers are shown.
 *   <li>What is said to be as good as a perfect recall, or better by so much, agrees with the numbers that are shown.
 *   <li>Beside another memory, a negative or nothing, the memory is not said to add anything.
 *   <li>An answer is right, to a study, only if it is the winner; what is remembered is recalled.
 *   <li>What has all pixels right and is not graded is the picture asked about, where it can be told from the other memories.
 *   <li>The story says nothing of a network that its verdict denies, and all went well only where both remember.
 *   <li>Every sentence has room in its place.
 *   <li>What a network says of itself goes with what its hidden neurons did; where none fired, nobody is said to be sure, and no
 *       network that has hidden neurons keeps silent about them.
 * </ol>
 */
class StatementsTest {

    private static final List<String> CALLED = List.of("a", "b", "c", "d", "e");
    private static final Names NAMES = new Names(CALLED);

    private final Set<Verdict.Kind> seen = EnumSet.noneOf(Verdict.Kind.class);
    private final Set<Situation> told = EnumSet.noneOf(Situation.class);
    /** The first words of what networks said of themselves. */
    private final Set<String> said = new TreeSet<>();

    private static Memory memory(int number, int side, int[] greys) {
        double[] values = IntStream.of(greys).mapToDouble(grey -> grey / 255.0).toArray();
        String name = CALLED.get(number);
        GrayImage grey = new GrayImage(side, side, values);
        Picture picture = new Picture(name, side, side, grey, new RgbImage(1, 1, new int[] {0}));
        return new Memory(number, name, picture, false);
    }

    /** Up to five pictures: random ones, some with much in common, equal ones, negatives, and some of one colour. */
    private static List<Memory> memories(int side, SplittableRandom random) {
        List<int[]> all = new ArrayList<>();
        for (int m = 1 + random.nextInt(5); m > 0; m--) {
            int[] first = all.isEmpty() ? null : all.getFirst();
            int kind = first == null ? random.nextInt(2) : random.nextInt(7);
            int level = random.nextInt(256);
            all.add(IntStream.range(0, side * side).map(i -> switch (kind) {
                case 0 -> random.nextInt(256);
                case 1 -> random.nextInt(4) == 0 ? 255 : random.nextInt(40);
                case 2 -> first[i];
                case 3 -> 255 - first[i];
                case 4 -> level;
                case 5 -> i == 3 ? 255 - first[i] : first[i];
                default -> random.nextInt(6) == 0 ? random.nextInt(256) : first[i];
            }).toArray());
        }
        List<Memory> memories = new ArrayList<>();
        for (int[] greys : all) {
            memories.add(memory(memories.size(), side, greys));
        }
        return memories;
    }

    private static Parameters parameters(int side, SplittableRandom random) {
        return Parameters.DEFAULTS.with(Parameter.SIDE, side)
                .with(Parameter.STEPS, new int[] {1, 2, 10, 60}[random.nextInt(4)])
                .with(Parameter.ITERATIONS, new int[] {1, 1, 3}[random.nextInt(3)])
                .with(Parameter.EPOCHS, 1 + random.nextInt(2))
                .with(Parameter.CUE_STEPS, 1 + random.nextInt(30))
                .with(Parameter.FREE_STEPS, 1 + random.nextInt(100))
                .with(Parameter.GAIN, new double[] {0, 0.345, 1}[random.nextInt(3)])
                .with(Parameter.NOISE, new double[] {0, 0.1, 0.3, 0.75, 1}[random.nextInt(5)])
                .withRule(rule(random))
                .withDynamics(dynamics(random))
                .withSeed(random.nextLong());
    }

    private static RuleKind rule(SplittableRandom random) {
        return RuleKind.values()[random.nextInt(RuleKind.values().length)];
    }

    private static Dynamics dynamics(SplittableRandom random) {
        return Dynamics.values()[random.nextInt(Dynamics.values().length)];
    }

    @Test
    void noTwoStatementsContradictEachOther() {
        SplittableRandom random = new SplittableRandom(8);
        SplittableRandom ofTwin = new SplittableRandom(9);
        for (int trial = 0; trial < 1500; trial++) {
            int side = new int[] {4, 5, 8, 12}[random.nextInt(4)];
            List<Memory> memories = memories(side, random);
            Parameters parameters = parameters(side, random);
            boolean unknown = random.nextInt(6) == 0;
            Memory subject = unknown ? memories(side, random).getFirst() : memories.get(random.nextInt(memories.size()));
            Memory asked = unknown ? new Memory(99, "z", subject.picture(), false) : subject;
            Experiment experiment = Experiment.empty(parameters).withMemories(memories).asking(asked);
            Optional<Twin> twin =
                    Optional.of(new Twin(rule(ofTwin), dynamics(ofTwin), Optional.empty())).filter(_ -> ofTwin.nextInt(4) > 0);
            String what = "trial %d, asked %d of %d, %s".formatted(trial, experiment.cuePlace(), memories.size(), parameters);
            Reply a = agree(experiment, what);
            Optional<Reply> b = twin.map(each -> agree(each.of(experiment), what + ", twin " + each));
            List<Caution> cautions = Caution.of(Network.patterns(memories.stream().map(each -> each.grey(side)).toList()));
            storyAgrees(new Answers(experiment, twin, Optional.of(a), b, cautions), what);
        }
        assertEquals(EnumSet.complementOf(EnumSet.of(Verdict.Kind.UNKNOWN, Verdict.Kind.NOTHING_YET)), seen,
                "each verdict was given");
        assertEquals(Set.of("Decided", "No", "Not", "Sure", "Unsure"), said, "each was said of hidden neurons");
        assertTrue(told.size() > 12, "many situations were told: " + told);
    }

    /** The same of one network, at three moments; gives what it comes to. */
    private Reply agree(Experiment experiment, String what) {
        Parameters parameters = experiment.parameters();
        int asked = experiment.cuePlace();
        Experiment.Cue cue = experiment.cue().orElseThrow();
        List<GrayImage> greys = experiment.memories().stream().map(each -> each.grey(parameters.side())).toList();
        Network network = Network.of(Training.of(greys, parameters).learn(Progress.IGNORED), greys);
        CueStimulus question = CueStimulus.of(cue, cue.subject().grey(parameters.side()), parameters);
        Run run = new Run(question, network, parameters);
        run.advance(parameters.recallSteps(), Progress.IGNORED);
        int last = run.soFar().recorded() - 1;
        for (int time : new int[] {0, last / 2, last}) {
            Frame frame = Frame.of(run.soFar(), time, 0);
            Reply reply = Reply.of(frame);
            assertEquals(time == last, reply.ended(), what);
            agree(reply, asked, what + ", time " + time);
            plotAgrees(frame, what);
        }
        Answer answer = Answer.of(question, network, parameters, Progress.IGNORED);
        Reply reply = Reply.of(answer);
        agree(reply, asked, what);
        if (asked >= 0) {
            ScoredAnswer counted = ScoredAnswer.of(new Study.Cell(asked, parameters.noise(), 0), answer);
            Verdict verdict = Verdict.of(reply, asked, NAMES);
            assertEquals(verdict.isRight(), counted.isRecalled(), what);
            assertTrue(counted.isRight() || verdict.kind() != Verdict.Kind.REMEMBERED, what);
            assertTrue(answer.card().winner() >= 0 || !counted.isRight(), what);
        }
        return reply;
    }

    /** What the race's curve ends at is what the sentence reckons with, wherever there is a sample of this moment. */
    private static void plotAgrees(Frame frame, String what) {
        int sample = frame.trial().race().sampleAt(frame.time());
        if (sample < 0 || frame.trial().race().time(sample) != frame.time()) {
            return;
        }
        for (int memory = 0; memory < frame.card().overlaps().size(); memory++) {
            assertEquals(frame.card().overlaps().get(memory), frame.trial().race().overlap(sample, memory), 1e-9, what);
        }
    }

    private void agree(Reply reply, int asked, String statement) {
        ScoreCard card = reply.card();
        Verdict verdict = Verdict.of(reply, asked, NAMES);
        String what = "%s%n%s%n%s".formatted(statement, card, verdict);
        seen.add(verdict.kind());
        assertEquals(card.winner() < 0, reply.leadsFrom() < 0, what);
        assertTrue(reply.leadsFrom() <= reply.time(), what);
        winnersAreAhead(card, verdict, what);
        worthGoesWithTheNumbers(card, verdict, what);
        ownWordsGoWithTheDecision(reply, verdict, what);
        boolean blackAndWhite = card.wrongPixels() == 0 && asked >= 0 && Math.abs(card.overlaps().get(asked)) > 1 - 1e-9;
        if (reply.ended() && blackAndWhite && card.winner() >= 0) {
            assertTrue(verdict.isRight(), what);
        }
        boolean own = EnumSet.of(Verdict.Kind.REMEMBERED, Verdict.Kind.CLOSEST, Verdict.Kind.MIXTURE, Verdict.Kind.TAKEN_FOR)
                .contains(verdict.kind());
        assertTrue(own || !Verdict.gain(card, verdict.kind()).contains("adds"), what);
        assertFalse(verdict.words().isEmpty() || verdict.words().endsWith("."), what);
    }

    private static void winnersAreAhead(ScoreCard card, Verdict verdict, String what) {
        if (card.settled().kind() == Settled.Kind.MEMORY) {
            assertEquals(card.winner(), card.settled().memory(), what);
        }
        String lead = verdict.lead() + verdict.worth();
        if (card.winner() >= 0) {
            assertTrue(card.overlaps().get(card.winner()) > 1e-9, what);
            assertTrue(Double.isNaN(card.margin()) || card.margin() > 1e-9, what);
            assertFalse(lead.contains("within chance") || lead.contains("by 0.00,"), what);
        } else {
            assertFalse(EnumSet.of(Verdict.Kind.REMEMBERED, Verdict.Kind.CLOSEST, Verdict.Kind.INSTEAD, Verdict.Kind.TAKEN_FOR,
                    Verdict.Kind.LEADS).contains(verdict.kind()), what);
            assertFalse(verdict.words().contains("mostly") || lead.contains("Nearest") || lead.contains("Leads"), what);
        }
    }

    private void ownWordsGoWithTheDecision(Reply reply, Verdict verdict, String what) {
        Recall.Decision decision = reply.decision().orElse(null);
        assertEquals(decision == null, verdict.own().isEmpty(), what);
        if (decision == null) {
            assertFalse(verdict.words().contains("No memory fits"), what);
            return;
        }
        said.add(verdict.own().replaceAll("[ ,:].*", ""));
        assertEquals(!decision.isOpen(), verdict.own().matches("(Sure at|Unsure between|Decided late).*"), what);
        if (!decision.isOpen()) {
            assertTrue(decision.step() <= reply.time() && decision.first() != decision.second(), what);
            assertTrue(verdict.own().contains(CALLED.get(decision.first())), what);
            assertFalse(verdict.words().contains("No memory fits"), what);
        } else if (verdict.own().startsWith("No hidden neuron")) {
            assertFalse(verdict.isRight() || verdict.kind() == Verdict.Kind.INSTEAD || verdict.kind() == Verdict.Kind.TAKEN_FOR,
                    what);
        }
    }

    private static void worthGoesWithTheNumbers(ScoreCard card, Verdict verdict, String what) {
        long recalled = shown(card.scores().recalled());
        long constant = shown(card.constantAnswer());
        if (verdict.kind() == Verdict.Kind.REMEMBERED) {
            assertTrue(recalled - constant > 2, what);
        }
        switch (verdict.worth().replaceAll(" by .*", "")) {
            case "As good as a perfect recall" -> {
                assertTrue(Math.abs(shown(card.scores().ceiling()) - recalled) <= 1, what);
                assertEquals(Verdict.Kind.REMEMBERED, verdict.kind(), what);
            }
            case "No better than a constant answer" -> assertTrue(recalled - constant <= 2, what);
            case "The mean is this very picture" -> assertTrue(card.constantIsOriginal(), what);
            case "No better than the cue" -> assertTrue(recalled <= shown(card.scores().cueAlone()), what);
            case "Better than a constant answer" -> {
                assertTrue(verdict.worth().endsWith(" by " + TwoDigits.text((recalled - constant) / 100.0)), what);
                assertTrue(recalled > shown(card.scores().cueAlone()), what);
            }
            default -> assertTrue(
                    EnumSet.of(Verdict.Kind.LEADS, Verdict.Kind.OPEN, Verdict.Kind.NEGATIVE).contains(verdict.kind()), what);
        }
    }

    /** Hundredths, as they stand beside the sentence. */
    private static long shown(double score) {
        return Double.isNaN(score) ? Long.MIN_VALUE / 2
                : Math.round(100 * Double.parseDouble(TwoDigits.text(score).replace('\u2212', '-')));
    }

    private void storyAgrees(Answers answers, String statement) {
        Situation.Found found = Situation.find(answers);
        String sentence = found.situation().sentence(answers, found.which());
        List<Verdict> verdicts = Stream.of(answers.a(), answers.b()).flatMap(Optional::stream).map(answers::verdict).toList();
        String what = "%s%n%s%n%s%n%s".formatted(statement, found, sentence, verdicts);
        told.add(found.situation());
        assertTrue(sentence.length() <= Situation.MOST_LETTERS, what);
        found.situation()
                .cures(answers, found.which())
                .forEach(cure -> assertTrue(cure.words().length() <= Cure.MOST_LETTERS, cure.words() + what));
        List<Verdict> of = found.which() == Which.BOTH ? verdicts : List.of(answers.verdict(answers.reply(found.which())));
        Set<Verdict.Kind> kinds = EnumSet.copyOf(of.stream().map(Verdict::kind).toList());
        assertTrue(switch (found.situation()) {
            case REMEMBERED, CLEAN_CUE -> verdicts.stream().allMatch(each -> each.kind() == Verdict.Kind.REMEMBERED);
            case NEGATIVE -> kinds.equals(EnumSet.of(Verdict.Kind.NEGATIVE));
            case INSTEAD -> kinds.equals(EnumSet.of(Verdict.Kind.INSTEAD));
            case MIXED -> kinds.equals(EnumSet.of(Verdict.Kind.MIXTURE));
            case NO_MEMORY -> kinds.equals(EnumSet.of(Verdict.Kind.NONE));
            case LEANS -> EnumSet.of(Verdict.Kind.MIXTURE, Verdict.Kind.CLOSEST).containsAll(kinds);
            case SATURATED, SILENT, CUE_EMPTY, TOO_MANY -> !kinds.contains(Verdict.Kind.REMEMBERED);
            default -> true;
        }, what);
        if (sentence.contains("kept") || sentence.contains("remembered ")) {
            assertTrue(verdicts.stream().anyMatch(each -> each.kind() == Verdict.Kind.REMEMBERED), what);
        }
        if (sentence.contains("A constant answer scores as much")) {
            assertTrue(of.stream().noneMatch(each -> each.worth().startsWith("Better")), what);
        }
        assertNotEquals(Situation.NOTHING_LEARNED, found.situation(), what);
    }
}
