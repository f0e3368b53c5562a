package engram.controller;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Eventually;
import engram.Experiments;
import engram.LiveThreads;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
import engram.model.parameter.Parameter;
import engram.model.trial.FramePair;
import engram.palette.Diverging;
import engram.view.maps.MapsView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TwinWindowTest {

    private static final String[] THREADS = {"simulation", "frames"};
    private static final Parameters FIRST = Experiments.small().parameters();

    private OpenWindow window;

    @Start
    void open(Stage stage) {
        window = new OpenWindow(stage, Experiments.small());
    }

    @BeforeEach
    void standStill() {
        window.standStill();
        window.type(KeyCode.END);
        window.awaitTime(59);
    }

    private MapsView maps() {
        return (MapsView) window.scene().lookup(".maps");
    }

    /** Waits for a pair that belongs to what the first shows, and is as it is described. */
    private FramePair await(String what, Predicate<FramePair> condition) {
        window.eventually(what, () -> {
            FramePair pair = maps().pair();
            return pair != null && pair.first() == maps().frame() && pair.first().trial().isComplete()
                    && pair.twin().trial().isComplete() && condition.test(pair);
        });
        return window.on(() -> maps().pair());
    }

    private static Parameters first(FramePair pair) {
        return pair.first().trial().parameters();
    }

    private static Parameters twin(FramePair pair) {
        return pair.twin().trial().parameters();
    }

    private FramePair switchOn() {
        return await("the twin has answered", _ -> true);
    }

    private MenuItem item(String id) {
        return window.on(() -> window.node("#rule-b", MenuButton.class)
                .getItems()
                .stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow());
    }

    private void choose(String item) {
        window.on(() -> {
            item(item).fire();
            return null;
        });
    }

    private void choose(RuleKind rule) {
        choose("rule-b-" + rule.key());
    }

    private void showDifferences() {
        window.on(() -> {
            ((CheckMenuItem) item("twin-difference")).setSelected(true);
            return null;
        });
    }

    /** Shows rates, spikes or both: 0, 1 or 2. */
    private void showInMaps(int content) {
        window.on(() -> {
            ((ToggleButton) window.scene().lookup("#map-content-" + content)).fire();
            return null;
        });
    }

    private void write(String field, String text) {
        window.on(() -> {
            ((TextField) window.scene().lookup(field)).setText(text);
            return null;
        });
    }

    private Set<Integer> colours(String map) {
        return window.on(() -> {
            Image picture = ((ImageView) window.scene().lookup(map).lookup(".image-view")).getImage();
            Set<Integer> colours = new HashSet<>();
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < picture.getWidth(); x++) {
                    colours.add(picture.getPixelReader().getArgb(x, y) & 0xFFFFFF);
                }
            }
            return colours;
        });
    }

    @Test
    void switchedOnItShowsAnotherRecallOfTheIdenticalCue() {
        FramePair pair = switchOn();
        assertEquals(pair.first().trial().question().spikes(), pair.twin().trial().question().spikes());
        assertEquals(FIRST, first(pair));
        assertEquals(FIRST.withRule(RuleKind.PSEUDO_INVERSE).withDynamics(Dynamics.RELEASED), twin(pair));
        assertNotEquals(colours("#recall-rates"), colours("#twin-rates"));
        assertEquals(String.format(Locale.ROOT, "%.2f", pair.first().scores().recalled()), window.text("#score-a"));
        assertEquals(String.format(Locale.ROOT, "%.2f", pair.twin().scores().recalled()), window.text("#score-b"));
        showDifferences();
        window.eventually("differences have colours of their own", () -> colours("#twin-rates").size() > 1);
    }

    @Test
    void aCopyOfTheFirstDiffersNowhereAndIsPaintedInTheColourOfZero() {
        switchOn();
        choose("twin-copy");
        FramePair pair = await("a copy", p -> twin(p).equals(first(p)));
        assertArrayEquals(new double[64], pair.differences());
        showDifferences();
        window.eventually("it is painted", () -> colours("#twin-rates").equals(Set.of(Diverging.DIFFERENCES.rgb(0))));
        assertEquals(window.text("#score-a"), window.text("#score-b"));
        assertEquals(window.text("#verdict-a"), window.text("#verdict-b"));
    }

    @Test
    void allRatesArePaintedOnOneScale() {
        FramePair pair = switchOn();
        showInMaps(0);
        assertEquals(Math.max(pair.first().rateTop(), pair.twin().rateTop()), pair.rateTop());
        int brightest = window.on(
                () -> maps().palette().get().rgb(Arrays.stream(pair.first().cueRates()).max().orElseThrow() / pair.rateTop()));
        assertTrue(colours("#cue-rates").contains(brightest));
    }

    @Test
    void itsRuleIsChosenAboveItsMapAndUndoneLikeAnyOtherChoice() {
        switchOn();
        choose(RuleKind.STORKEY);
        await("Storkey's rule", pair -> twin(pair).rule() == RuleKind.STORKEY);
        assertFalse(window.on(() -> window.scene().lookup("#undo").isDisabled()));
        window.shortcut(KeyCode.Z);
        await("the rule before", pair -> twin(pair).rule() == RuleKind.PSEUDO_INVERSE);
        assertEquals(RuleKind.PSEUDO_INVERSE, window.on(() -> maps().headB().rule().get()));
        window.shortcut(KeyCode.Z, KeyCode.SHIFT);
        await("Storkey's rule again", pair -> twin(pair).rule() == RuleKind.STORKEY);
        assertEquals(FIRST, window.on(() -> maps().frame().trial().parameters()));
    }

    @Test
    void whoUndoesAChoiceOfATwinThatIsOffSeesIt() {
        switchOn();
        choose(RuleKind.HEBB);
        await("Hebb's rule", pair -> twin(pair).rule() == RuleKind.HEBB);
        window.type(KeyCode.T);
        assertNull(window.on(() -> maps().pair()));
        window.shortcut(KeyCode.Z);
        await("the rule before", pair -> twin(pair).rule() == RuleKind.PSEUDO_INVERSE);
    }

    @Test
    void theTwoChangePlacesAndBack() {
        FramePair before = switchOn();
        choose("twin-swap");
        await("swapped", pair -> first(pair).equals(twin(before)));
        window.type(KeyCode.END);
        FramePair after = await("the end of both", pair -> pair.first().time() == 59 && pair.twin().time() == 59);
        assertEquals(first(before), twin(after));
        assertEquals(before.first().trial().question(), after.first().trial().question());
        assertArrayEquals(before.first().recallRates(), after.twin().recallRates());
        assertArrayEquals(before.twin().recallRates(), after.first().recallRates());
        window.shortcut(KeyCode.Z);
        await("back in one step", pair -> first(pair).equals(first(before)) && twin(pair).equals(twin(before)));
        assertTrue(window.on(() -> window.scene().lookup("#undo").isDisabled()));
    }

    @Test
    void itsNumbersFollowTheFirstsUntilTheyAreKept() {
        switchOn();
        write("#field-threshold", "0.7");
        await("both have it",
                pair -> first(pair).real(Parameter.THRESHOLD) == 0.7 && twin(pair).real(Parameter.THRESHOLD) == 0.7);
        window.on(() -> {
            ((CheckMenuItem) item("twin-follow")).setSelected(false);
            item("twin-follow").fire();
            return null;
        });
        write("#field-threshold", "0.4");
        await("the twin keeps its own",
                pair -> first(pair).real(Parameter.THRESHOLD) == 0.4 && twin(pair).real(Parameter.THRESHOLD) == 0.7);
        assertTrue(window.on(() -> window.scene().lookup("#badge-b").getAccessibleHelp())
                .endsWith("They differ in\nThreshold: 0.7, A's 0.4"));
    }

    @Test
    void whatMakesTheCueIsSharedWhenItIsChanged() {
        switchOn();
        choose("twin-copy");
        write("#field-noise", "0.9");
        await("more noise for both", p -> first(p).noise() == 0.9 && twin(p).noise() == 0.9);
        window.click("#new-draw");
        write("#field-side", "9");
        FramePair pair = await("both are asked it", p -> first(p).noise() == 0.9 && first(p).side() == 9);
        assertEquals(0.9, twin(pair).noise());
        assertEquals(pair.first().trial().question(), pair.twin().trial().question());
        assertArrayEquals(new double[81], pair.differences());
    }

    @Test
    void theSameMomentIsShownOfBoth() {
        switchOn();
        window.type(KeyCode.HOME);
        await("the first step of both", pair -> pair.first().time() == 0 && pair.twin().time() == 0);
        window.type(KeyCode.RIGHT);
        await("the second", pair -> pair.first().time() == 1 && pair.twin().time() == 1);
        window.type(KeyCode.END);
        await("the end of both", pair -> pair.first().time() == 59 && pair.twin().time() == 59);
    }

    @Test
    void whereBRunsLongerTheLineIsAsLongAndARestsAtItsEnd() {
        switchOn();
        window.standStill();
        window.type(KeyCode.END);
        write("#field-freeSteps", "200");
        // Whoever stands at the end sees answers beside answers, however far B has moved its own.
        await("the end of both", pair -> pair.first().time() == 59 && pair.twin().time() == 249);
        window.awaitText("#where", "step 250 of 250");
        window.type(KeyCode.LEFT);
        await("B a step before", pair -> pair.first().time() == 59 && pair.twin().time() == 248);
        window.awaitText("#where", "step 249 of 250");
        write("#field-noise", "0.2");
        await("the moment stays", pair -> first(pair).noise() == 0.2 && pair.twin().time() == 248);
        window.type(KeyCode.T);
        window.awaitText("#where", "step 60 of 60");
        window.type(KeyCode.T);
        await("it is back", pair -> pair.twin().time() == 248);
        window.type(KeyCode.SPACE);
        await("it is played to its end", pair -> pair.first().time() == 59 && pair.twin().time() == 249);
    }

    @Test
    void aCellIsMarkedChosenAndReadOutInAllMaps() {
        FramePair pair = switchOn();
        List<String> rates = List.of("#twin-rates", "#recall-rates", "#cue-rates");
        List<String> spikes = List.of("#twin-spikes", "#recall-spikes", "#cue-spikes");
        for (List<String> maps : List.of(rates, spikes)) {
            showInMaps(maps == rates ? 2 : 1);
            for (String map : maps) {
                window.pointAt(window.node(map));
                String said = window.text("#readout");
                int neuron = Integer.parseInt(said.replaceAll("(?s)Neuron (\\d+), .*", "$1"));
                assertTrue(said.contains(String.format(Locale.ROOT, "A %.2f, B %.2f", pair.first().recallRates()[neuron],
                        pair.twin().recallRates()[neuron])), said);
                for (String other : maps) {
                    assertTrue(window.on(() -> window.scene().lookup(other).lookup(".cell-mark").isVisible()), other);
                }
            }
        }
        window.click("#twin-spikes");
        for (String map : Stream.concat(spikes.stream(), rates.stream()).toList()) {
            assertEquals(1,
                    window.on(
                            () -> window.scene().lookup(map).lookupAll(".chosen-mark").stream().filter(Node::isVisible).count()),
                    map);
        }
    }

    @Test
    void switchedOffItIsGoneWithItsThreadsAndTheFirstStays() {
        switchOn();
        window.type(KeyCode.T);
        Set<Thread> before = LiveThreads.named(THREADS);
        window.type(KeyCode.T);
        await("it has answered again", _ -> true);
        Set<Thread> its = LiveThreads.named(THREADS);
        its.removeAll(before);
        assertEquals(2, its.size());
        window.click("#close-b");
        Eventually.eventually("its threads are at their end", () -> its.stream().noneMatch(Thread::isAlive));
        assertFalse(window.on(() -> window.node("#rule-b").getParent().isVisible()));
        window.click("#new-draw");
        window.awaitRecall();
        window.pointAt(window.node("#recall-rates"));
        assertFalse(window.text("#readout").contains("B "));
        window.click("#open-twin");
        await("it is back", _ -> true);
    }

    @Test
    void closingTheWindowEndsTheTwinsThreadsToo() {
        switchOn();
        // A thread without work ends by itself after a while, and what is asked for again makes another.
        change(Parameter.STEPS, 21);
        Set<Thread> its = LiveThreads.named(THREADS);
        assertFalse(its.isEmpty());
        window.on(() -> {
            window.stage().close();
            return null;
        });
        Eventually.eventually("its threads are at their end", () -> its.stream().noneMatch(Thread::isAlive));
    }

    private void change(Parameter parameter, int value) {
        write("#field-" + parameter.key(), Integer.toString(value));
        window.eventually(parameter + " is " + value,
                () -> maps().frame() != null && maps().frame().trial().parameters().real(parameter) == value);
    }

    @Test
    void itsLongWorkIsShownAndStoppedAndTakenUpAgain() {
        switchOn();
        choose("twin-copy");
        change(Parameter.SIDE, 64);
        change(Parameter.STEPS, 100);
        change(Parameter.ITERATIONS, 1000);
        choose("twin-copy");
        // The first is done soon; the twin has a hundred thousand steps of 4096 neurons to go.
        change(Parameter.ITERATIONS, 1);
        awaitItsWork();
        assertTrue(window.on(() -> window.scene().lookup("#job-cancel").isVisible()));
        window.type(KeyCode.ESCAPE);
        window.eventually("it is said who stopped it", () -> window.text("#story").startsWith("You stopped B"));
        window.eventually("nothing goes on", () -> !window.node("#job-progress").isVisible());
        assertEquals("Run on", window.text("#show-me"));
        window.click("#show-me");
        awaitItsWork();
        window.type(KeyCode.T);
        window.eventually("it ends with the twin", () -> !window.node("#job-progress").isVisible());
    }

    private void awaitItsWork() {
        window.eventually("the work of B is shown", () -> window.node("#job-progress").isVisible()
                && window.node("#job-text").getAccessibleHelp().startsWith("Recalling B, "));
    }

    @Test
    void withoutMemoriesThereIsNothingToCompare() {
        switchOn();
        window.on(() -> {
            window.select(0);
            return null;
        });
        window.type(KeyCode.DELETE);
        window.type(KeyCode.DELETE);
        window.type(KeyCode.DELETE);
        window.eventually("nothing is shown of the twin", () -> maps().frame() == null && maps().pair() == null);
        window.shortcut(KeyCode.Z);
        await("one memory again", _ -> true);
    }
}
