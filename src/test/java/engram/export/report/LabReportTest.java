package engram.export.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.Experiments;
import engram.export.picture.Still;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Twin;
import engram.model.image.GrayImage;
import engram.model.network.weights.Weights;
import engram.model.parameter.Parameter;
import engram.model.score.ScoreCard;
import engram.model.trial.CueStimulus;
import engram.model.trial.Network;
import engram.model.trial.Run;
import engram.model.trial.Training;
import engram.model.trial.Trial;
import engram.palette.Palette;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class LabReportTest {

    private static final String HOSTILE =
            "</style></title><script>alert(\"1\")</script> &amp; ' \u202Eevil\u202C \uD83D\uDE00 \uD800 \u0000\u001B a\r\nb";
    private static final ZonedDateTime TIME = ZonedDateTime.of(2026, 3, 9, 7, 5, 0, 0, ZoneId.of("Europe/Berlin"));
    private static final LabReport.Made MADE = new LabReport.Made("Engram 1.2", TIME);

    /** Any bytes there are, and enough of them for several lines of base64. */
    private static final byte[] FILE = new byte[1000];

    private static Experiment experiment;
    private static Trial a;
    private static Trial b;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compute() {
        new Random(1).nextBytes(FILE);
        Experiment small = Experiments.small();
        List<Memory> memories = new ArrayList<>(small.memories());
        memories.set(1, memories.get(1).renamed(HOSTILE));
        experiment = small.withMemories(memories);
        a = trial(experiment);
        b = trial(Twin.DEFAULT.of(experiment));
    }

    private static Trial trial(Experiment wanted) {
        List<GrayImage> greys = wanted.memories().stream().map(memory -> memory.grey(wanted.parameters().side())).toList();
        Weights weights = Training.of(greys, wanted.parameters()).learn(Progress.IGNORED);
        Experiment.Cue cue = wanted.cue().orElseThrow();
        CueStimulus question = CueStimulus.of(cue, cue.subject().grey(wanted.parameters().side()), wanted.parameters());
        Run run = new Run(question, Network.of(weights, greys), wanted.parameters());
        run.advance(wanted.parameters().recallSteps(), Progress.IGNORED);
        return run.soFar();
    }

    private static LabReport.Content content(List<Trial> trials, String title, List<LabReport.View> views, String notes,
            Optional<byte[]> file) {
        return new LabReport.Content(title, experiment, Still.of(trials, Integer.MAX_VALUE, 0, _ -> ""), Palette.VIRIDIS, views,
                "It happened.", notes, file, MADE);
    }

    private static LabReport.Content usual() {
        return content(List.of(a, b), "My experiment", List.of(), "What I saw.", Optional.of(FILE));
    }

    private Path write(LabReport.Content content) throws FileProblem {
        Path page = folder.resolve("report.html");
        LabReport.write(page, content, Progress.IGNORED);
        return page;
    }

    /** As a program reads it that knows nothing of HTML, and fetches nothing. */
    private static Document parsed(Path page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(page.toFile());
    }

    private static List<Element> all(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    /** What is read below a heading. */
    private static String section(Document page, String title) {
        return all(page, "section").stream()
                .filter(section -> section.getElementsByTagName("h2").item(0).getTextContent().equals(title))
                .map(Element::getTextContent)
                .findFirst()
                .orElseThrow();
    }

    /** The cells of a line of a table, without its last one, which explains. */
    private static List<String> row(Document page, String name) {
        return all(page, "tr").stream()
                .map(row -> row.getTextContent().strip().lines().map(String::strip).toList())
                .filter(cells -> cells.getFirst().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + name));
    }

    @Test
    void itIsWellFormedAndSaysWhatMadeIt() throws Exception {
        Document page = parsed(write(usual()));
        assertEquals("html", page.getDocumentElement().getTagName());
        assertEquals("My experiment", all(page, "h1").getFirst().getTextContent());
        assertTrue(page.getDocumentElement().getTextContent().contains("Made with Engram 1.2 on 9 March 2026, 07:05. Seed 1."));
        assertEquals("What I saw.", section(page, "Notes").strip().lines().skip(1).findFirst().orElseThrow().strip());
    }

    @Test
    void theScoresOfBothNetworksStandBesideWhatTheyAreMeasuredAgainst() throws Exception {
        Document page = parsed(write(usual()));
        Still still = Still.of(List.of(a, b), Integer.MAX_VALUE, 0, _ -> "");
        ScoreCard ofA = still.first().card();
        ScoreCard ofB = still.frames().getLast().card();
        assertEquals(numbers("The answer", ofA.scores().recalled(), ofB.scores().recalled()),
                row(page, "The answer").subList(0, 3));
        assertEquals(numbers("Cue alone", ofA.scores().cueAlone(), ofB.scores().cueAlone()),
                row(page, "Cue alone").subList(0, 3));
        assertEquals(numbers("No memory", ofA.scores().withoutMemory(), ofB.scores().withoutMemory()),
                row(page, "No memory").subList(0, 3));
        assertEquals(numbers("Constant answer", ofA.constantAnswer(), ofB.constantAnswer()),
                row(page, "Constant answer").subList(0, 3));
        assertEquals(numbers("Perfect recall", ofA.scores().ceiling(), ofB.scores().ceiling()),
                row(page, "Perfect recall").subList(0, 3));
    }

    private static List<String> numbers(String name, double first, double second) {
        return List.of(name, Text.of("%.2f", first), Text.of("%.2f", second));
    }

    @Test
    void aSingleNetworkHasOneColumn() throws Exception {
        Document page = parsed(write(content(List.of(a), "One", List.of(), "", Optional.empty())));
        assertFalse(all(page, "th").stream().anyMatch(cell -> cell.getTextContent().equals("B")));
        assertEquals(Text.of("%.2f", Still.of(List.of(a), Integer.MAX_VALUE, 0, _ -> "").first().card().scores().recalled()),
                row(page, "The answer").get(1));
        assertTrue(all(page, "a").isEmpty(), "there is no experiment to go on with");
        assertFalse(all(page, "h2").stream().anyMatch(heading -> heading.getTextContent().equals("Notes")));
    }

    @Test
    void everyParameterThatHasAPartIsThereAndNoOther() throws Exception {
        Document page = parsed(write(usual()));
        String parameters = section(page, "Parameters");
        for (Parameter parameter : Parameter.values()) {
            boolean used = a.parameters().uses(parameter) || b.parameters().uses(parameter);
            assertEquals(used, parameters.contains(parameter.title() + " " + parameter.symbol()), parameter.title());
        }
        assertEquals(List.of("Side n", "8", "8", "pixels (16)"), row(page, "Side n"), "the usual one is in brackets");
        assertEquals(List.of("Learning rule", a.parameters().rule().title(), b.parameters().rule().title()),
                row(page, "Learning rule"));
    }

    @Test
    void whatIsBelowZeroHasAMinusAndNoHyphen() throws Exception {
        Document page = parsed(write(usual()));
        assertEquals("\u22120.07", row(page, Parameter.MINUS.title() + " " + Parameter.MINUS.symbol()).get(1));
    }

    @Test
    void noNameAndNoNoteBecomesAnythingButText() throws Exception {
        Path file = write(
                content(List.of(a, b), HOSTILE, List.of(new LabReport.View(HOSTILE, HOSTILE, 2)), HOSTILE, Optional.of(FILE)));
        Document page = parsed(file);
        assertTrue(all(page, "script").isEmpty());
        assertEquals(1, all(page, "style").size());
        assertFalse(Files.readString(file).contains("<script"));
        String legible =
                "</style></title><script>alert(\"1\")</script> &amp; ' \u202Eevil\u202C \uD83D\uDE00 \uFFFD \uFFFD\uFFFD a\nb";
        assertEquals(legible, all(page, "h1").getFirst().getTextContent());
        assertTrue(section(page, "Notes").contains(legible));
        assertTrue(all(page, "bdi").stream().filter(name -> name.getTextContent().equals(legible)).count() >= 2,
                "a name that runs the other way leaves its neighbours alone");
        assertArrayEquals(FILE, LabReport.experiment(file).orElseThrow());
    }

    @Test
    void nothingInItLeadsOutOfIt() throws Exception {
        Path file = write(content(List.of(a, b), "Self-contained",
                List.of(new LabReport.View("Drawn", "<svg xmlns='http://www.w3.org/2000/svg'/>", 300)),
                "See https://example.org/", Optional.of(FILE)));
        Document page = parsed(file);
        for (String attribute : List.of("src", "href", "srcset", "data", "action", "poster", "background", "xlink:href")) {
            all(page, "*").stream()
                    .filter(element -> element.hasAttribute(attribute))
                    .forEach(element -> assertTrue(element.getAttribute(attribute).startsWith("data:"), element.getTagName()));
        }
        assertTrue(all(page, "link").isEmpty() && all(page, "iframe").isEmpty());
        String style = all(page, "style").getFirst().getTextContent();
        assertFalse(style.contains("url(") || style.contains("@import"), style);
        // What a note says is a text: the only address in the file.
        assertEquals(1, Pattern.compile("https?:").matcher(Files.readString(file)).results().count());
    }

    @Test
    void picturesAreThereToBeSeen() throws Exception {
        Document page = parsed(write(usual()));
        List<Element> pictures = all(page, "img");
        // Each memory as opened and as stored, the cue in three forms, and the figure.
        assertEquals(2 * 3 + 3 + 1, pictures.size());
        for (Element picture : pictures) {
            String source = picture.getAttribute("src");
            byte[] png = Base64.getDecoder().decode(source.substring("data:image/png;base64,".length()));
            assertTrue(ImageIO.read(new ByteArrayInputStream(png)).getWidth() >= Integer.parseInt(picture.getAttribute("width")));
            assertFalse(picture.getAttribute("alt").isBlank());
        }
        byte[] stored =
                Base64.getDecoder().decode(pictures.get(1).getAttribute("src").substring("data:image/png;base64,".length()));
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(stored));
        int cell = seen.getWidth() / 8;
        for (int neuron = 0; neuron < 64; neuron++) {
            boolean on = experiment.memories().getFirst().grey(8).threshold().isOn(neuron);
            assertEquals(on ? 0xFFFFFFFF : 0xFF000000, seen.getRGB(neuron % 8 * cell + cell / 2, neuron / 8 * cell + cell / 2),
                    "neuron " + neuron);
        }
    }

    @Test
    void theExperimentComesBackByteByByte() throws Exception {
        assertArrayEquals(FILE, LabReport.experiment(write(usual())).orElseThrow());
        Element link = all(parsed(write(usual())), "a").getFirst();
        assertEquals("experiment.engram", link.getAttribute("download"));
        assertArrayEquals(FILE, Base64.getDecoder()
                .decode(link.getAttribute("href").substring("data:application/octet-stream;base64,".length())));
    }

    @Test
    void anyOtherFileHasNone() throws Exception {
        assertEquals(Optional.empty(), LabReport.experiment(write(content(List.of(a), "", List.of(), "", Optional.empty()))));
        assertEquals(Optional.empty(), LabReport.experiment(
                write(content(List.of(a), "", List.of(), "<a id=\"engram-experiment\" href=\"data:x\">", Optional.empty()))));
        assertEquals(Optional.empty(), LabReport.experiment(Files.write(folder.resolve("x.html"), FILE)));
        assertEquals(Optional.empty(), LabReport.experiment(Files.writeString(folder.resolve("empty.html"), "")));
        assertEquals(Optional.empty(), LabReport
                .experiment(Files.writeString(folder.resolve("other.html"), "<html><a id=\"engram-experiment\">x</a></html>")));
        assertThrows(FileProblem.class, () -> LabReport.experiment(folder.resolve("gone.html")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500, 1335})
    void whereTheExperimentIsCutOffItSaysSo(int kept) throws Exception {
        String page = Files.readString(write(usual()));
        int start = page.indexOf(LabReport.LINK_START) + LabReport.LINK_START.length();
        Path cut = Files.writeString(folder.resolve("cut.html"), page.substring(0, start + kept));
        FileProblem problem = assertThrows(FileProblem.class, () -> LabReport.experiment(cut));
        assertEquals("cut.html is damaged: the experiment in it is not whole. Copy or save it again.", problem.getMessage());
        Path damaged = Files.writeString(folder.resolve("cut.html"),
                page.substring(0, start + kept) + "*" + page.substring(start + kept));
        assertThrows(FileProblem.class, () -> LabReport.experiment(damaged));
    }

    @Test
    void manyMemoriesAreCountedAndTheReportStopsWhereItIsCancelled() throws Exception {
        List<Memory> many = IntStream.range(0, 100)
                .mapToObj(i -> new Memory(100 + i, "M" + i, experiment.memories().getFirst().picture(), i % 2 == 1))
                .toList();
        Experiment large = new Experiment(many, experiment.cue(), experiment.parameters());
        LabReport.Content content = new LabReport.Content("Many", large, Still.of(List.of(a), 0, 0, _ -> ""), Palette.VIRIDIS,
                List.of(), "", "", Optional.empty(), MADE);
        List<Long> told = new ArrayList<>();
        Path page = folder.resolve("many.html");
        LabReport.write(page, content, (done, total) -> {
            told.add(done);
            assertTrue(done <= total, done + " of " + total);
        });
        assertTrue(section(parsed(page), "What was learned").contains("And 40 pictures more"));
        assertEquals(told.stream().sorted().toList(), told);
        Path stopped = folder.resolve("stopped.html");
        assertThrows(CancellationException.class, () -> LabReport.write(stopped, content, (done, _) -> {
            if (done == 30) {
                throw new CancellationException();
            }
        }));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(page), left.toList(), "nothing half written");
        }
    }
}
