package engram.view.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
import engram.model.score.ScoreCard;
import engram.model.score.Scores;
import engram.model.score.Settled;
import engram.model.story.Names;
import engram.model.story.Reply;
import engram.model.story.Verdict;
import engram.view.theme.Theme;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class StoryViewsTest {

    private static final Names NAMES = new Names(List.of("digit 4", "digit 6"));

    private ScoreBlock cue;
    private ScoreBlock a;
    private ScoreBlock b;
    private StoryBar bar;
    private ComparedView compared;
    private VBox rows;
    private Scene scene;

    @Start
    void open(Stage stage) {
        cue = ScoreBlock.ofCue();
        a = ScoreBlock.ofA();
        b = ScoreBlock.ofB();
        bar = new StoryBar();
        compared = new ComparedView();
        rows = new VBox(8, new HBox(24, cue, a, b), bar, compared);
        BorderPane root = new BorderPane(rows);
        root.getStyleClass().add("engram");
        scene = new Scene(root, 960, 500);
        Theme.LIGHT.applyToApplication();
        Theme.LIGHT.applyTo(scene);
        widths(304);
        stage.setScene(scene);
        stage.show();
    }

    private void widths(double column) {
        for (Region block : List.of(cue, a, b, compared)) {
            block.setMinWidth(column);
            block.setPrefWidth(column);
            block.setMaxWidth(column);
        }
        bar.setMaxWidth(3 * column + 48);
    }

    private <T> T on(Callable<T> action) throws Exception {
        T answer = WaitForAsyncUtils.asyncFx(action).get();
        WaitForAsyncUtils.waitForFxEvents();
        return answer;
    }

    private void layOut() {
        rows.applyCss();
        rows.layout();
    }

    private Label label(String id) {
        return (Label) scene.lookup(id);
    }

    private static ScoreCard card(double recalled, Settled.Kind kind) {
        boolean one = kind == Settled.Kind.MEMORY;
        return new ScoreCard(new Scores(recalled, 0.47, 0.55, 0.9), List.of(0.8, 0.5), List.of(0.87, 0.59), 0, 0.28, 0.8, 0.4,
                0.123, new Settled(kind, one ? 0 : -1));
    }

    private static Verdict verdict(ScoreCard card) {
        return Verdict.of(new Reply(Parameters.DEFAULTS, card, 0, 0, 0, 99, true, Optional.empty()), 0, NAMES);
    }

    private void show(ScoreBlock block, ScoreCard card) {
        block.show(card, verdict(card));
    }

    /** Else a second line lies over what stands below. */
    @Test
    void aVerdictInMoreWordsTakesOneLineAtEverySizeOfLetters() throws Exception {
        on(() -> {
            Theme.LIGHT.withTextSize(1.75).applyTo(scene);
            show(a, card(0.81, Settled.Kind.MIXTURE));
            Set<String> said = new HashSet<>();
            for (int width = 380; width < 540; width++) {
                widths(width);
                layOut();
                Label verdict = label("#verdict-a");
                said.add(verdict.getText());
                assertEquals(verdict.prefHeight(-1), verdict.prefHeight(verdict.getWidth()), 0.5,
                        verdict.getText() + " in a column of " + width);
            }
            assertTrue(said.contains("Mixture, mostly digit 4"), said.toString());
            Theme.LIGHT.applyTo(scene);
            return null;
        });
    }

    @Test
    void scoreVerdictAndLeadStandBesideEachOther() throws Exception {
        on(() -> {
            cue.showCue(0.47);
            show(a, card(0.81, Settled.Kind.MIXTURE));
            show(b, card(0.9, Settled.Kind.MEMORY));
            layOut();
            return null;
        });
        assertEquals("0.47", label("#score-cue").getText());
        assertEquals("The cue alone", label("#verdict-cue").getText());
        assertEquals("cosine similarity", label("#worth-cue").getText());
        assertEquals("0.81", label("#score-a").getText());
        assertEquals("Mixture, mostly digit 4", label("#verdict-a").getText());
        assertEquals("No better than a constant answer", label("#worth-a").getText());
        assertEquals("Leads digit 6 by 0.28, since step 1", label("#lead-a").getText());
        assertEquals("Remembered digit 4", label("#verdict-b").getText());
        assertNotNull(label("#verdict-a").getGraphic());
        assertNotNull(label("#verdict-b").getGraphic());
        assertEquals(Color.web("#a84a00"), label("#score-a").getTextFill());
        assertEquals(Color.web("#6639ba"), label("#score-b").getTextFill());
        assertEquals(Color.web("#136c2e"), label("#verdict-b").getTextFill());
        assertEquals(30, label("#score-a").getFont().getSize(), 0.1);
    }

    @Test
    void numbersSayWhatTheyAre() throws Exception {
        on(() -> {
            show(a, card(0.81, Settled.Kind.MIXTURE));
            return null;
        });
        String help = label("#score-a").getAccessibleHelp();
        assertTrue(help.contains("cosine") && help.contains("The memory adds 0.26.") && help.contains("Beyond the mean: 0.40")
                && help.contains("Wrong pixels: 12.3 %"), help);
    }

    @Test
    void whereThereIsLittleRoomThereAreFewerWordsAndNothingIsCut() throws Exception {
        on(() -> {
            widths(240);
            show(a, card(0.81, Settled.Kind.MIXTURE));
            layOut();
            return null;
        });
        assertEquals("Mostly digit 4", label("#verdict-a").getText());
        for (String id : List.of("#verdict-a", "#worth-a", "#lead-a", "#score-a")) {
            assertWhole(label(id));
        }
    }

    private static void assertWhole(Label label) {
        assertTrue(label.getWidth() + 0.5 >= label.prefWidth(-1) || label.getHeight() + 0.5 >= label.prefHeight(label.getWidth()),
                label.getText());
        assertFalse(label.lookup(".text") instanceof javafx.scene.text.Text text && text.getText().contains("..."),
                label.getText());
    }

    @Test
    void anOldResultLooksOldUntilThereIsANewOne() throws Exception {
        on(() -> {
            show(b, card(0.9, Settled.Kind.MEMORY));
            b.showOld("for noise 0.3");
            layOut();
            return null;
        });
        assertEquals(List.of("0.90", "Old result", "for noise 0.3", ""), texts());
        assertNull(label("#verdict-b").getGraphic());
        assertEquals(Color.web("#545e69"), label("#score-b").getTextFill());
        on(() -> {
            show(b, card(0.9, Settled.Kind.MEMORY));
            layOut();
            return null;
        });
        assertEquals(List.of("0.90", "Remembered digit 4", "As good as a perfect recall", "Leads digit 6 by 0.28, since step 1"),
                texts());
        assertEquals(Color.web("#6639ba"), label("#score-b").getTextFill());
    }

    private List<String> texts() {
        return Stream.of("#score-b", "#verdict-b", "#worth-b", "#lead-b").map(id -> label(id).getText()).toList();
    }

    @Test
    void withoutAnAnswerThereIsADash() {
        assertEquals(List.of("\u2013", "Nothing learned yet", "no score", ""), texts());
    }

    @Test
    void theBarIsAsHighWhateverItSays() throws Exception {
        double empty = on(bar::getHeight);
        for (double column : new double[] {304, 240}) {
            on(() -> {
                widths(column);
                bar.show(new StoryBar.Told(StoryBar.Sign.IDEA, "What happened?",
                        "A leans to the average of the three pictures. B kept digit 4 after the cue was gone.",
                        "Let A learn and recall like B", "Show me", true));
                layOut();
                return null;
            });
            assertEquals(40, bar.getHeight(), 0.5);
            Label sentence = label("#story");
            assertTrue(sentence.prefHeight(sentence.getWidth()) <= bar.getHeight() - 2, "two lines at column " + column);
            assertTrue(sentence.getHeight() + 0.5 >= sentence.prefHeight(sentence.getWidth()));
            assertWhole(label("#cure"));
            assertEquals("Show me: Let A learn and recall like B", bar.button().getAccessibleText());
        }
        assertEquals(40, empty, 0.5);
    }

    @Test
    void asACardItIsAsHighAsItsWordsNeed() throws Exception {
        on(() -> {
            bar.setTall(true);
            bar.setMaxWidth(368);
            bar.show(new StoryBar.Told(StoryBar.Sign.CLOCK, "What is happening?", "B still hears the cue.", "", "Skip to step 50",
                    false));
            layOut();
            return null;
        });
        assertTrue(bar.getHeight() > 80, "height " + bar.getHeight());
        assertFalse(label("#cure").isVisible());
        assertFalse(bar.button().getStyleClass().contains("accent"));
    }

    @Test
    void barsAreAsLongAsTheirNumbers() throws Exception {
        on(() -> {
            compared.show(new Compared(card(0.81, Settled.Kind.MIXTURE), RuleKind.SPIKE_HEBBIAN,
                    Optional.of(card(0.9, Settled.Kind.MEMORY)), RuleKind.PSEUDO_INVERSE));
            layOut();
            return null;
        });
        assertEquals(List.of("0.81", "0.90", "0.90", "0.80", "0.47", "0.55"),
                Stream.of("a", "b", "perfect", "constant", "cue-alone", "no-memory")
                        .map(key -> label("#compared-" + key).getText())
                        .toList());
        assertEquals(
                List.of("A Spike Hebbian", "B Pseudo-inverse", "Perfect recall", "Constant answer", "Cue alone", "No memory"),
                names());
        Region fill = (Region) scene.lookup(".fill-of-a");
        Region track = (Region) fill.getParent();
        assertEquals(0.81 * track.getWidth(), fill.getWidth(), 1);
        assertEquals(Color.web("#a84a00"), fill.getBackground().getFills().getFirst().getFill());
        on(() -> {
            compared.showOld(false);
            layOut();
            return null;
        });
        assertEquals(Color.web("#a84a00"), fill.getBackground().getFills().getFirst().getFill(), "B's alone is old");
        on(() -> {
            compared.showOld(true);
            layOut();
            return null;
        });
        assertEquals(Color.web("#727c86"), fill.getBackground().getFills().getFirst().getFill());
    }

    private List<String> names() {
        return compared.lookupAll(".compared-name")
                .stream()
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    @Test
    void namesAreShortenedByOtherWordsOnly() throws Exception {
        on(() -> {
            widths(200);
            compared.show(new Compared(card(0.81, Settled.Kind.MIXTURE), RuleKind.SPIKE_HEBBIAN,
                    Optional.of(card(0.9, Settled.Kind.MEMORY)), RuleKind.PSEUDO_INVERSE));
            layOut();
            return null;
        });
        assertTrue(names().containsAll(List.of("Constant", "No memory")), names().toString());
        for (Node name : compared.lookupAll(".compared-name")) {
            assertTrue(((Label) name).getWidth() >= name.prefWidth(-1), names().toString());
        }
    }

    @Test
    void withoutASecondNetworkItHasNoRowAndWhatIsSurpassedKeepsItsName() throws Exception {
        on(() -> {
            compared.show(new Compared(card(0.93, Settled.Kind.MEMORY), RuleKind.HEBB, Optional.empty(), RuleKind.HEBB));
            layOut();
            return null;
        });
        assertEquals(List.of("A Hebb", "Perfect recall", "Constant answer", "Cue alone", "No memory"), names());
    }

    @Test
    void beforeARunBothNetworksStandThereWithoutNumbers() throws Exception {
        for (boolean withB : List.of(true, false)) {
            on(() -> {
                compared.showNothing(withB);
                layOut();
                return null;
            });
            assertEquals("A", names().getFirst());
            assertEquals(withB, names().contains("B"));
            assertEquals("\u2013", label("#compared-a").getText());
        }
    }
}
