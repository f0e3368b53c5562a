package engram.cli.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.cli.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyFiguresTest {

    @TempDir
    private Path folder;

    /** The figure of a study of random patterns of 36 pixels. */
    private String figure(String members) throws IOException {
        Path study = folder.resolve("small.study.json");
        Files.writeString(study,
                ("{'format': 'engram-study', 'title': 'What is it?', 'pictures': {'random': 0.5}, 'memories': 3,"
                        + " 'parameters': {'side': 6, 'steps': 8, 'iterations': 2, 'epochs': 1}, 'repeat': {'cues': 2}, "
                        + members + "}").replace('\'', '"'));
        Path out = folder.resolve("out");
        assertEquals(0, CommandRun.of("study", study, "--out", out, "--overwrite").code());
        Path lines = out.resolve("results.svg");
        byte[] picture = Files.readAllBytes(out.resolve("results.png"));
        String figure = Files.readString(lines);
        // The same results are the same bytes.
        CommandRun.of("study", study, "--out", out);
        assertEquals(figure, Files.readString(lines));
        assertTrue(Arrays.equals(picture, Files.readAllBytes(out.resolve("results.png"))));
        return figure;
    }

    private static void holds(String figure, String... words) {
        for (String each : words) {
            assertTrue(figure.contains(">" + each + "<"), each + " is missing");
        }
    }

    @Test
    void eachMeasureHasItsPlotAndEachLineItsName() throws IOException {
        String figure = figure("'networks': [{'rule': 'hebb', 'dynamics': 'binary'}, {'name': 'the other'}],"
                + "'vary': [{'what': 'memories', 'values': [4, 2, 8]}], 'measure': ['overlap', 'right', 'spikes']");
        holds(figure, "What is it?", "2 cues at each point; 95 % intervals", "Memories", "A", "the other",
                "Overlap with the picture asked for", "Right picture found", "Spikes used", "Cue alone",
                "A: Theory (Amit and others, 1985)", "Nearest picture to the cue", "Guessing");
    }

    @Test
    void twoNumbersMakeAMap() throws IOException {
        String figure =
                figure("'networks': [{}, {'rule': 'hebb'}], 'vary': [{'what': 'gain', 'values': [0.4, 0.2, 0.3, 0.5, 0.6]},"
                        + "{'what': 'noise', 'from': 0, 'to': 1, 'points': 21}]");
        holds(figure, "Cosine similarity, A", "Cosine similarity, B", "Right picture found, B", "Gain", "Noise level", "0.2",
                "0.4");
        assertFalse(figure.contains("interval"));
    }

    @Test
    void unevenNumbersOfAMapAreWrittenInShort() throws IOException {
        holds(figure("'vary': [{'what': 'gain', 'values': [0.1234567, 0.2, 0.3, 0.5, 0.9]},"
                + " {'what': 'noise', 'from': 0, 'to': 1, 'points': 5}]"), "0.123", "0.9");
    }

    @Test
    void choicesStandApartAndNamed() throws IOException {
        holds(figure("'vary': [{'what': 'rule', 'values': ['hebb', 'storkey']}]"), "Hebb", "Storkey", "Learning rule");
        holds(figure("'networks': [{'dynamics': 'binary'}, {'dynamics': 'released'}],"
                + "'vary': [{'what': 'rule', 'values': ['hebb', 'storkey']}]"), "A, Hebb", "B, Storkey");
    }

    @Test
    void aChoiceBesideANumberMakesCurves() throws IOException {
        holds(figure("'vary': [{'what': 'noise', 'values': [0.1, 0.5]}, {'what': 'rule', 'values': ['hebb', 'storkey']}]"),
                "Hebb", "Storkey", "Noise level");
    }

    @Test
    void aFewValuesBesideManyMakeCurves() throws IOException {
        holds(figure("'vary': [{'what': 'gain', 'values': [0.4, 0.2]}, {'what': 'noise', 'from': 0, 'to': 1, 'points': 5}]"),
                "Gain 0.4", "Gain 0.2", "Noise level", "2 cues at each point; 95 % intervals");
    }

    @Test
    void aLogarithmicAxisHasItsOwnNumbers() throws IOException {
        holds(figure("'vary': [{'what': 'learningRate', 'values': [0.001, 0.01, 0.1], 'logarithmic': true}]"), "0.001", "0.01",
                "0.1");
    }

    @Test
    void aStudyThatVariesNothingHasAFigureToo() throws IOException {
        holds(figure("'vary': []"), "Cosine similarity", "A");
    }

    @Test
    void oneValueAloneHasAnAxis() throws IOException {
        holds(figure("'vary': [{'what': 'noise', 'values': [0.3]}]"), "Noise level");
    }
}
