package engram.document.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.FileProblem;
import engram.model.experiment.Parameters;
import engram.model.network.damage.SilencedByHand;
import engram.model.parameter.Parameter;
import engram.model.study.measure.Measure;
import engram.model.study.plan.Axis;
import engram.model.study.plan.PictureSource;
import engram.model.study.plan.Repeats;
import engram.model.study.plan.StudyKind;
import engram.model.study.plan.StudyPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudyFileTest {

    @TempDir
    private Path folder;

    private StudyPlan read(String text) throws IOException {
        Path file = folder.resolve("own.study.json");
        Files.writeString(file, text);
        return StudyFile.read(file);
    }

    /** A study with one more member, written with apostrophes. */
    private StudyPlan with(String member) throws IOException {
        return read(("{'format': 'engram-study'" + (member.isEmpty() ? "" : ", ") + member + "}").replace('\'', '"'));
    }

    private List<Double> values(String axis) throws IOException {
        Axis only = with("'vary': [{" + axis + "}]").axes().getFirst();
        return IntStream.range(0, only.size()).mapToObj(only::number).toList();
    }

    private String problem(String member) {
        FileProblem problem = assertThrows(FileProblem.class, () -> with(member), member);
        assertFalse(problem.getMessage().contains("\n"), problem.getMessage());
        return problem.getMessage();
    }

    @ParameterizedTest
    @EnumSource(StudyKind.class)
    void everyExampleIsReadAsItWasWritten(StudyKind kind) throws IOException {
        Path file = folder.resolve("example.study.json");
        StudyFile.write(file, kind.example());
        assertEquals(kind.example(), StudyFile.read(file));
        byte[] first = Files.readAllBytes(file);
        StudyFile.write(file, StudyFile.read(file));
        assertEquals(new String(first, StandardCharsets.UTF_8), Files.readString(file));
    }

    @Test
    void whatIsLeftOutIsAsUsual() throws IOException {
        StudyPlan plan = with("");
        assertEquals(Parameters.DEFAULTS, plan.parameters());
        assertEquals(new PictureSource.Given(), plan.pictures());
        assertEquals(List.of(), plan.axes());
        assertEquals(new Repeats(20, 1), plan.repeats());
        assertEquals(List.of(Measure.SIMILARITY, Measure.RIGHT), plan.measures());
        assertEquals(1, plan.networks().size());
    }

    @Test
    void aNetworkHasNumbersOfItsOwn() throws IOException {
        StudyPlan plan = with("'parameters': {'gain': 0.5, 'rule': 'hebb'},"
                + "'networks': [{}, {'name': 'steep', 'rule': 'storkey', 'parameters': {'gain': 0.7, 'side': 8}}]");
        assertEquals("A", plan.networks().getFirst().name());
        assertEquals(0.5, plan.setting(0, 0, 0).parameters().real(Parameter.GAIN));
        assertEquals("hebb", plan.setting(0, 0, 0).parameters().rule().key());
        assertEquals(0.7, plan.setting(0, 1, 0).parameters().real(Parameter.GAIN));
        assertEquals(8, plan.setting(0, 1, 0).parameters().side());
    }

    @Test
    void valuesAreAListOrGoInStepsOrInSoManyPoints() throws IOException {
        assertEquals(List.of(0.4, 0.1), values("'what': 'noise', 'values': [0.4, 0.1]"));
        assertEquals(List.of(0.0, 0.1, 0.2, 0.3), values("'what': 'noise', 'from': 0, 'to': 0.3, 'step': 0.1"));
        assertEquals(List.of(0.0, 0.2), values("'what': 'noise', 'from': 0, 'to': 0.3, 'step': 0.2"));
        assertEquals(List.of(0.2, 0.3, 0.4), values("'what': 'noise', 'from': 0.2, 'to': 0.4, 'points': 3"));
        assertEquals(List.of(0.2), values("'what': 'noise', 'from': 0.2, 'to': 0.2, 'points': 1"));
        assertEquals(List.of(0.1234567, 0.172839, 0.2222222),
                values("'what': 'noise', 'from': 0.1234567, 'to': 0.2222222, 'points': 3"));
        assertEquals(List.of(1.0, 10.0, 100.0),
                values("'what': 'memories', 'from': 1, 'to': 100, 'points': 3, 'logarithmic': true"));
        assertEquals(List.of(1.0, 2.0, 3.0, 4.0), values("'what': 'memories', 'from': 1, 'to': 4, 'points': 40"));
        assertEquals(List.of(0.0, 1.0), values("'what': 'rule', 'values': ['hebb', 'storkey']"));
    }

    @Test
    void manyValuesAreReadAgain() throws IOException {
        StudyPlan plan = with("'vary': [{'what': 'gain', 'from': 0.1, 'to': 0.9, 'points': 90000}]");
        Path file = folder.resolve("many.study.json");
        StudyFile.write(file, plan);
        assertEquals(plan, StudyFile.read(file));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock = """
                    'vari': []                                                | vari is nothing that a study knows here. Take one of format
                    'vary': {}                                                | vary is an object, and ought to be a list
                    'vary': [{'what': 'loudness', 'values': [1]}]             | vary[0].what is \u201Cloudness\u201D, and nothing is called that. Take one of noise, side
                    'vary': [{'values': [1]}]                                 | vary[0].what is missing. Take one of noise, side
                    'vary': [{'what': 'noise'}]                               | vary[0].values is missing. Give a list of values, or from
                    'vary': [{'what': 'noise', 'vaules': [1]}]                | vary[0].vaules is nothing that a study knows here. Take one of what, values
                    'vary': [{'what': 'noise', 'values': []}]                 | vary[0].values holds no values. Give one value at least
                    'vary': [{'what': 'noise', 'values': [0, 1.5]}]           | vary[0].values[1] is 1.5, and ought to be a number, 0 to 1
                    'vary': [{'what': 'noise', 'values': [0, 'x']}]           | vary[0].values[1] is \u201Cx\u201D, and ought to be a number
                    'vary': [{'what': 'noise', 'values': 0.5}]                | vary[0].values is 0.5, and ought to be a list
                    'vary': [{'what': 'noise', 'values': [0.1, 0.1]}]         | vary[0].values[1] is 0.1, and so is values[0]
                    'vary': [{'what': 'noise', 'values': [0], 'from': 0}]     | vary[0].from is given beside values. Give a list of values, or
                    'vary': [{'what': 'noise', 'from': '0', 'to': 1}]         | vary[0].from is \u201C0\u201D, and ought to be a number
                    'vary': [{'what': 'noise', 'from': 0, 'step': 0.1}]       | vary[0].to is missing
                    'vary': [{'what': 'noise', 'from': 0, 'to': 1}]           | vary[0].step is missing. Say step, or how many points
                    'vary': [{'what': 'noise', 'from': 1, 'to': 0, 'step': 0.1}]   | vary[0].to is 0, and ought to be no less than from
                    'vary': [{'what': 'noise', 'from': 0, 'to': 1, 'step': 0}]     | vary[0].step is 0, and ought to be above 0
                    'vary': [{'what': 'noise', 'from': 0, 'to': 1, 'step': -0.1}]  | vary[0].step is -0.1, and ought to be above 0
                    'vary': [{'what': 'noise', 'from': 0, 'to': 1, 'step': 1e-9}]  | vary[0].step makes more than 100\u00A0000 values. Take a greater one
                    'vary': [{'what': 'noise', 'from': 0, 'to': 2, 'step': 0.5}]   | vary[0].to is 2, and ought to be a number, 0 to 1
                    'vary': [{'what': 'noise', 'from': 0, 'to': 1, 'points': 0}]   | vary[0].points is 0, and ought to be a whole number, 1 to
                    'vary': [{'what': 'noise', 'from': 0, 'to': 1, 'points': 1}]   | vary[0].points is 1, and ought to be 2 or more, since from and to are two values
                    'vary': [{'what': 'noise', 'from': 1, 'to': 1, 'points': 5}]   | vary[0].points is 5, and ought to be 1, since from and to are the same value
                    'vary': [{'what': 'noise', 'from': 0, 'to': 0.5, 'step': 2}]   | vary[0].step is 2, and ought to be 0.5 at most, which is how far to is from from
                    'vary': [{'what': 'side', 'from': 8, 'to': 10, 'step': 0.5}]   | vary[0].step is 0.5, and ought to be a whole number
                    'vary': [{'what': 'memories', 'from': 1.5, 'to': 3, 'points': 2}] | vary[0].from is 1.5, and ought to be a whole number
                    'vary': [{'what': 'memories', 'values': [1, 2, 3e9]}]     | vary[0].values[2] is 3000000000, and ought to be a whole number, 1 to 1000000
                    'vary': [{'what': 'memories', 'values': [1, 2, 2]}]       | vary[0].values[2] is 2, and so is values[1]
                    'vary': [{'what': 'rule', 'values': ['hebb', 'hebb']}]    | vary[0].values[1] is hebb, and so is values[0]
                    'vary': [{'what': 'rule', 'values': ['hebb'], 'step': 1}] | vary[0].step does not go with rule. Give a list of values
                    'vary': [{'what': 'rule', 'values': ['hebb'], 'logarithmic': true}] | vary[0].logarithmic does not go with rule. Leave it out
                    'vary': [{'what': 'flippedPixels', 'values': [1], 'logarithmic': true}] | vary[0].logarithmic does not go with flippedPixels
                    'vary': [{'what': 'rule'}]                                | vary[0].values is missing. Give one value at least
                    'networks': [{'name': 'B'}, {}]                           | networks[1].name is \u201CB\u201D, and so is networks[0].name
                    'silencedByHand': {'neurons': [1, 'two']}                 | silencedByHand.neurons[1] is \u201Ctwo\u201D, and ought to be a whole number, 0 to 255
                    'vary': [{'what': 'noise', 'from': 0, 'to': 1, 'points': 3, 'step': 0.5}]            | vary[0].step does not go with points
                    'vary': [{'what': 'noise', 'from': 0, 'to': 1, 'points': 3, 'logarithmic': true}]    | vary[0].from is 0, and ought to be above 0, since the axis is logarithmic
                    'vary': [{'what': 'noise', 'values': [0.1, 0], 'logarithmic': true}]                 | vary[0].values[1] is 0, and ought to be above 0, since the axis is logarithmic
                    'vary': [{'what': 'noise', 'values': [0.1], 'logarithmic': 'yes'}]                   | vary[0].logarithmic is \u201Cyes\u201D, and ought to be true or false
                    'vary': [{'what': 'memories', 'values': [1, 2.5]}]        | vary[0].values[1] is 2.5, and ought to be a whole number, 1 to 1000000
                    'vary': [{'what': 'memories', 'values': [0]}]             | vary[0].values[0] is 0, and ought to be a whole number, 1 to 1000000
                    'vary': [{'what': 'flippedPixels', 'values': [-1]}]       | vary[0].values[0] is -1, and ought to be a whole number, 0 to 1048576
                    'vary': [{'what': 'flippedPixels', 'values': [257]}]      | vary[0].values[0] is 257, and ought to be 256 at most, as many as the smallest network has
                    'vary': [{'what': 'flippedPixels', 'values': [1]}, {'what': 'noise', 'values': [0]}]                 | does not go together: Flipped pixels are all the noise that there is
                    'vary': [{'what': 'noiseKind', 'values': ['gaussian']}, {'what': 'flippedPixels', 'values': [1]}]    | does not go together: Flipped pixels are all the noise that there is
                    'vary': [{'what': 'side', 'values': [4, 16]}, {'what': 'flippedPixels', 'values': [17]}]             | vary[1].values[0] is 17, and ought to be 16 at most
                    'vary': [{'what': 'rule', 'values': ['hebb', 'heb']}]     | vary[0].values[1] is \u201Cheb\u201D, and no learning rule is called that. Take one of spike-hebbian
                    'vary': [{'what': 'rule', 'values': [1]}]                 | vary[0].values[0] is 1, and ought to be a text
                    'vary': [{'what': 'noise', 'values': [0]}, {'what': 'noise', 'values': [1]}]         | vary[1].what is \u201Cnoise\u201D, and so is vary[0].what
                    'vary': [{'what': 'gain', 'values': [0]}, {'what': 'noise', 'values': [1]}, {'what': 'beta', 'values': [1]}] | vary[2] is one too many: a study varies at most 2 things
                    'measure': ['similarty']                                  | measure[0] is \u201Csimilarty\u201D, and nothing is measured by that name. Take one of similarity
                    'measure': ['ceiling']                                    | measure[0] is \u201Cceiling\u201D, and nothing is measured by that name
                    'measure': ['right', 'right']                             | measure[1] is \u201Cright\u201D, and so is measure[0]
                    'measure': 'right'                                        | measure is \u201Cright\u201D, and ought to be a list
                    'pictures': {'random': 1e-300}                            | pictures.random cannot be taken: activity lies above 0 and below 1, and is not 1.0E-300: a millionth is the least
                    'repeat': {'cues': 2, 'cues': 3}                          | “cues” is there twice
                    'vary': [{'what': 'noise', 'values': [0.0, -0.0]}]         | vary[0].values[1] is 0, and so is values[0]
                    'vary': [{'what': 'plus', 'from': -1e308, 'to': 1e308, 'points': 3}] | vary[0].to is 1.0E308, and ought to be less far from the other end
                    'vary': [{'what': 'noise', 'from': -1e400, 'to': 1, 'step': 0.5}] | vary[0].from is
                    'vary': [{'what': 'beta', 'from': 1e-308, 'to': 1e308, 'points': 3, 'logarithmic': true}] | vary[0].to is 1.0E308, and ought to be less far from the other end
                    'vary': [{'what': 'noise', 'from': 0, 'to': 1, 'step': 1e400}] | and ought to be above 0
                    'pictures': {'random': 0}                                 | pictures.random cannot be taken: activity lies above 0 and below 1, and is not 0
                    'pictures': {'random': 0.5}                               | Random patterns are as many as one wants: say how many memories
                    'pictures': {'random': '0.5'}                             | pictures.random is \u201C0.5\u201D, and ought to be a number
                    'pictures': {'random': 0.5, 'from': ['a.png']}            | pictures.from is given beside random. Name pictures, as
                    'pictures': {}                                            | pictures.from is missing, and so is random. Name pictures, as
                    'pictures': {'form': ['a.png']}                           | pictures.form is nothing that a study knows here. Take one of from, random
                    'pictures': ['a.png']                                     | pictures is a list, and ought to be an object
                    'memories': 0                                             | memories is 0, and ought to be a whole number, 1 to
                    'memories': 2.5                                           | memories is 2.5, and ought to be a whole number, 1 to
                    'repeat': {'cues': 0}                                     | repeat.cues is 0, and ought to be a whole number, 1 to
                    'repeat': {'cues': 5, 'drows': 2}                         | repeat.drows is nothing that a study knows here. Take one of cues, draws
                    'parameters': {'gain': 2}                                 | parameters.gain is 2, and ought to be a number, 0 to 1
                    'parameters': {'gian': 0.2}                               | parameters.gian is nothing that a study knows here. Take one of noise, side
                    'parameters': {'rule': 'heb'}                             | parameters.rule is \u201Cheb\u201D, a learning rule that this Engram does not know. Take one of
                    'parameters': {'seed': 0.5}                               | parameters.seed is 0.5, and ought to be a whole number of 64 bits
                    'networks': [{'name': 'A'}, {'name': 'A'}]                | networks[1].name is \u201CA\u201D, and so is networks[0].name
                    'networks': [{'parameters': {'gain': -1}}]                | networks[0].parameters.gain is -1, and ought to be a number
                    'networks': [{'parameters': {'rule': 'hebb'}}]            | networks[0].parameters.rule is nothing that a study knows here
                    'networks': [{'rules': 'hebb'}]                           | networks[0].rules is nothing that a study knows here. Take one of name, rule
                    'networks': ['A']                                         | networks[0] is \u201CA\u201D, and ought to be an object
                    'silencedByHand': [1]                                     | silencedByHand is a list, and ought to be an object
                    'silencedByHand': {'neurons': [256]}                      | silencedByHand.neurons[0] is 256, and ought to be a whole number, 0 to 255
                    'silencedByHand': {'side': 8, 'neurons': [1]}             | silencedByHand.side is 8, and the network's is 16. Correct it, or leave out who is silenced
                    'silencedByHand': {'neuron': [1]}                         | silencedByHand.neuron is nothing that a study knows here. Take one of side, neurons
                    'version': 2                                              | is of version 2, and this program knows studies up to 1
                    'title': 5                                                | title is 5, and ought to be a text
                    """)
    void whatIsWrongIsToldWithItsPlaceAndWhatIsAllowedThere(String member, String told) {
        String problem = problem(member);
        assertTrue(problem.matches("own\\.study\\.json(: \\p{Alpha}| ).*"), problem);
        assertTrue(problem.contains(told), problem);
    }

    @Test
    void whoIsSilencedByHandStandsInTheFileAndNowhereWhereNobodyIs() throws IOException {
        StudyPlan plan = with("'parameters': {'side': 8}, 'silencedByHand': {'neurons': [62, 5]}");
        assertEquals(SilencedByHand.NONE.with(8, new int[] {5, 62}, true), plan.parameters().silencedByHand());
        assertEquals(Map.of("side", 8, "neurons", List.of(5, 62)), StudyFile.members(plan).get("silencedByHand"));
        Path file = folder.resolve("silenced.study.json");
        StudyFile.write(file, plan);
        assertEquals(plan, StudyFile.read(file));
        assertEquals(plan, with("'silencedByHand': {'side': 8, 'neurons': [5, 62]}, 'parameters': {'side': 8}"));
        for (String nobody : List.of("", "'silencedByHand': null", "'silencedByHand': {}")) {
            assertFalse(StudyFile.members(with(nobody)).containsKey("silencedByHand"));
            assertEquals(with(""), with(nobody));
        }
    }

    @Test
    void tooManyCellsAreRefused() {
        assertTrue(problem("'vary': [{'what': 'gain', 'from': 0, 'to': 1, 'points': 2000},"
                + " {'what': 'noise', 'from': 0, 'to': 1, 'points': 501}]").contains("1\u00A0002\u00A0000 networks to ask"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
                    {                                      | line 1, column 2: Unexpected end-of-input: expected close marker for Object. Correct it
                    {"format": "engram-study",, "a": 1}    | line 1, column 27
                    [1, 2]                                 | no JSON object
                    hello                                  | line 1, column
                    {"format": "engram-study"} {}          | more than one JSON object
                    {}                                     | does not say that it is a study
                    {"format": "engram"}                   | does not say that it is a study: “format” is “engram”
                    {"format": "engram-study", "": 1}      | : “” is nothing that a study knows here
                    """)
    void whatIsNoStudyIsToldWithLineAndColumn(String text, String told) {
        FileProblem problem = assertThrows(FileProblem.class, () -> read(text));
        assertTrue(problem.getMessage().contains(told), problem.getMessage());
        assertFalse(problem.getMessage().contains("\n"), problem.getMessage());
    }

    @Test
    void theLineIsTheOneThatIsWrong() {
        FileProblem problem =
                assertThrows(FileProblem.class, () -> read("{\n  \"format\": \"engram-study\",\n  \"memories\": x\n}"));
        assertTrue(problem.getMessage().contains("line 3, column 15"), problem.getMessage());
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        FileProblem problem = assertThrows(FileProblem.class, () -> StudyFile.read(folder.resolve("none.study.json")));
        assertTrue(problem.getMessage().startsWith("none.study.json is not there."), problem.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "@x", "A, B", "\u201Cquoted\u201D \\\"and\\\" so", "", " ", "\u7DB2\u7D61",
                "\u0634\u0628\u0643\u0629", "\\ud83d\\ude00"})
    void anyNameOfANetworkStays(String name) throws IOException {
        StudyPlan plan = with("'networks': [{'name': '" + name + "'}]");
        Path file = folder.resolve("again.study.json");
        StudyFile.write(file, plan);
        assertEquals(plan, StudyFile.read(file));
    }

    @Test
    void aNameStandsOnOneLineAndIsOfWholeLetters() throws IOException {
        assertEquals("A B", with("'networks': [{'name': 'A\\r\\nB'}]").networks().getFirst().name());
        assertEquals("?", with("'networks': [{'name': '\\ud83d'}]").networks().getFirst().name());
        assertTrue(problem("'networks': [{'name': '" + "x".repeat(201) + "'}]")
                .contains("networks[0].name has 201 letters, and 200 are the most"));
    }

    @Test
    void whatTheLibraryWouldHaveSetIsNotTold() {
        String told = problem("'parameters': {'cut': NaN}");
        assertTrue(told.contains("Non-standard token 'NaN'"), told);
        assertFalse(told.contains("JsonReadFeature"), told);
    }

    @Test
    void networksWithoutNamesHaveNamesOfTheirOwn() throws IOException {
        StudyPlan plan = with("'networks': [" + String.join(", ", Collections.nCopies(28, "{}")) + "]");
        assertEquals(List.of("Y", "Z", "A2", "B2"), plan.networks().subList(24, 28).stream().map(each -> each.name()).toList());
    }
}
