package engram.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.Progress;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.image.Picture;
import engram.model.image.RgbImage;
import engram.model.learning.RuleKind;
import engram.model.parameter.Parameter;
import engram.model.score.ScoreCard;
import engram.model.score.Settled;
import engram.model.study.Study;
import engram.model.study.Verdict;
import engram.model.trial.Answer;
import engram.model.trial.CueStimulus;
import engram.model.trial.Frame;
import engram.model.trial.Network;
import engram.model.trial.Run;
import engram.model.trial.Training;
import engram.view.scores.Comparison;
import engram.view.scores.Outcome;
import engram.view.scores.Score;
import engram.view.scores.ScoresView;
import org.junit.jupiter.api.Test;

/**
 * No two statements about an answer contradict each other, whatever was learned and asked. The rules:
 *
 * <ol>
 *   <li>One memory is named only if it is the winner, and a winner has an overlap above 0 and a margin above 0.
 *   <li>Where there is no winner, nobody is said to be ahead, nearest or most alike, and nobody leads; where there is one,
 *       it leads, from no later than now.
 *   <li>Beside <em>Remembered</em> nothing is said to be better, and nothing warns.
 *   <li>With one memory no constant answer is said to score more; where the mean of all memories is the picture itself, it
 *       has no score either.
 *   <li>Beside another memory, an inverse or nothing, the memory is not said to add anything.
 *   <li>A constant answer is said to score more only where it does, and the memory to add or take away only what it does.
 *   <li>Nothing is called best.
 *   <li>An answer is right, to a study, only if it is the winner; what is remembered is right.
 *   <li>What has all pixels right and is not graded is remembered, where it can be told from the other memories.
 * </ol>
 */
class StatementsTest {

    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");

    private final Set<Outcome.Kind> seen = EnumSet.noneOf(Outcome.Kind.class);

    private static Memory memory(int number, int side, int[] greys) {
        double[] values = IntStream.of(greys).mapToDouble(grey -> grey / 255.0).toArray();
        String name = NAMES.get(number);
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
                .withRule(RuleKind.values()[random.nextInt(RuleKind.values().length)])
                .withDynamics(Dynamics.values()[random.nextInt(Dynamics.values().length)])
                .withSeed(random.nextLong());
    }

    @Test
    void noTwoStatementsContradictEachOther() {
        SplittableRandom random = new SplittableRandom(8);
        for (int trial = 0; trial < 1500; trial++) {
            int side = new int[] {4, 5, 8, 12}[random.nextInt(4)];
            List<Memory> memories = memories(side, random);
            Parameters parameters = parameters(side, random);
            boolean unknown = random.nextInt(6) == 0;
            Memory subject = unknown ? memories(side, random).getFirst() : memories.get(random.nextInt(memories.size()));
            int asked = unknown ? -1 : memories.indexOf(subject);
            var greys = memories.stream().map(each -> each.grey(side)).toList();
            Network network = Network.of(Training.of(greys, parameters).learn(Progress.IGNORED), greys);
            CueStimulus question = CueStimulus.of(new Experiment.Cue(subject, 0), subject.grey(side), parameters);
            Run run = new Run(question, network, parameters);
            run.advance(parameters.recallSteps(), Progress.IGNORED);
            String what = "trial %d, asked %d of %d, %s".formatted(trial, asked, memories.size(), parameters);

            int last = run.soFar().recorded() - 1;
            for (int time : new int[] {0, last / 2, last}) {
                agree(Frame.of(run.soFar(), time, 0), asked, memories.size(), what + ", time " + time);
            }
            Answer answer = Answer.of(question, network, parameters, Progress.IGNORED);
            agree(answer.card(), asked, memories.size(), what);
            assertEquals(answer.card().winner() < 0, answer.leadsFrom() < 0, what);
            if (asked >= 0) {
                Verdict verdict = Verdict.of(new Study.Cell(asked, parameters.noise(), 0), answer);
                boolean remembered = Outcome.of(answer.card(), asked, NAMES).kind() == Outcome.Kind.REMEMBERED;
                assertEquals(remembered, verdict.isRecalled(), what);
                assertTrue(verdict.isRight() || !remembered, what);
                assertTrue(answer.card().winner() >= 0 || !verdict.isRight(), what);
            }
        }
        assertEquals(EnumSet.complementOf(EnumSet.of(Outcome.Kind.UNKNOWN)), seen, "each outcome was among the answers");
    }

    private void agree(Frame frame, int asked, int memories, String what) {
        agree(frame.card(), asked, memories, what);
        int from = frame.trial().race().leadsFrom(frame.card().winner(), frame.time());
        assertEquals(frame.card().winner() < 0, from < 0, what);
        assertTrue(from <= frame.time(), what);
    }

    private void agree(ScoreCard card, int asked, int memories, String statement) {
        Outcome outcome = Outcome.of(card, asked, NAMES);
        Comparison comparison = Comparison.of(card, outcome.kind());
        String what = "%s%n%s%n%s%n%s".formatted(statement, card, outcome, comparison);
        seen.add(outcome.kind());
        winnersAreAhead(card, outcome, what);
        comparisonsGoWithTheOutcome(card, outcome, comparison, memories, what);
        for (Score score : Score.values()) {
            assertFalse(score.title().toLowerCase().contains("best"), score.title());
        }
        boolean blackAndWhite = card.wrongPixels() == 0 && asked >= 0 && Math.abs(card.overlaps().get(asked)) > 1 - 1e-9;
        if (blackAndWhite && memories > 0 && card.winner() >= 0) {
            assertEquals(Outcome.Kind.REMEMBERED, outcome.kind(), what);
        }
    }

    private static void winnersAreAhead(ScoreCard card, Outcome outcome, String what) {
        if (card.settled().kind() == Settled.Kind.MEMORY) {
            assertEquals(card.winner(), card.settled().memory(), what);
        }
        if (card.winner() >= 0) {
            assertTrue(card.overlaps().get(card.winner()) > 1e-9, what);
            assertTrue(Double.isNaN(card.margin()) || card.margin() > 1e-9, what);
            assertFalse(outcome.lead().contains("No winner"), what);
            assertFalse(outcome.lead().endsWith("by 0.00"), what);
        } else {
            assertNotEquals(Outcome.Kind.REMEMBERED, outcome.kind(), what);
            assertNotEquals(Outcome.Kind.WRONG, outcome.kind(), what);
            assertNotEquals(Outcome.Kind.TAKEN_FOR, outcome.kind(), what);
            assertFalse(outcome.words().contains("most like"), what);
            assertFalse(outcome.lead().startsWith("Nearest") || outcome.lead().startsWith("Ahead"), what);
        }
    }

    private static void comparisonsGoWithTheOutcome(ScoreCard card, Outcome outcome, Comparison comparison, int memories,
            String what) {
        String words = comparison.words();
        double recalled = card.scores().recalled();
        if (outcome.kind() == Outcome.Kind.REMEMBERED) {
            assertFalse(comparison.warning(), what);
            assertFalse(words.contains("would score more") || words.contains("takes away"), what);
        }
        if (memories == 1) {
            assertFalse(words.contains("score more"), what);
        }
        if (card.constantIsOriginal()) {
            assertEquals("itself", Score.CONSTANT.text(card), what);
            assertFalse(words.contains("score more"), what);
        }
        boolean helped =
                EnumSet.of(Outcome.Kind.REMEMBERED, Outcome.Kind.MIXTURE, Outcome.Kind.TAKEN_FOR).contains(outcome.kind());
        if (words.startsWith("The memory adds")) {
            assertTrue(helped, what);
            assertTrue(recalled > card.scores().withoutMemory(), what);
            assertFalse(shown(card.constantAnswer()) > shown(recalled), what);
        }
        if (words.startsWith("The memory takes away")) {
            assertTrue(recalled < card.scores().withoutMemory(), what);
        }
        if (words.startsWith("A constant answer would score more")) {
            assertTrue(card.constantAnswer() > recalled, what);
        }
    }

    /** A score as it stands beside the sentence. */
    private static double shown(double score) {
        return Double.parseDouble(ScoresView.format(score).replace('\u2212', '-').replace("\u2013", "NaN"));
    }
}
