package engram.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.Experiments;
import engram.export.file.JsonFile;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.experiment.Twin;
import engram.model.image.GrayImage;
import engram.model.image.Greys;
import engram.model.image.Picture;
import engram.model.image.Retouch;
import engram.model.image.RgbImage;
import engram.model.parameter.Parameter;
import org.junit.jupiter.api.Test;

/** The page of the experiment file names what is in such a file, and nothing else. */
class ExperimentFilePageTest {

    private static final Path PAGE = Path.of("src", "site", "markdown", "experiment-file.md");
    private static final Pattern NAMES = Pattern.compile("^\\| ((?:`\\w+`(?:, )?)+) \\|", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    /** The names in the first column of the table below a heading. */
    private static Set<String> namesBelow(String heading) throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf("\n" + heading + "\n");
        assertTrue(from >= 0, heading);
        int next = page.indexOf("\n#", from + heading.length());
        return NAMES.matcher(page.substring(from, next < 0 ? page.length() : next))
                .results()
                .flatMap(row -> NAME.matcher(row.group(1)).results())
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A document of which every member is there. */
    private static Map<?, ?> json() throws IOException {
        Experiment small = Experiments.small();
        GrayImage grey = new GrayImage(2, 1, Greys.means(new double[] {0.1, 0.9}));
        Memory photo = new Memory(9, "photo", new Picture("DSC 1", 4000, 2000, grey, new RgbImage(1, 1, new int[1])), true);
        Experiment.Cue cue = new Experiment.Cue(photo, 1, Retouch.NONE.with(8, new int[] {3}, true));
        Document document = new Document(new Experiment(List.of(photo), Optional.of(cue), small.parameters()),
                Twin.copyOf(Parameters.DEFAULTS), true, new Sight("Raster", "", 3, List.of(1)), "", List.of(), Map.of());
        Optional<Recalled> recalled = Optional.of(new Recalled(1, "sha256:0"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DocumentFile.write(bytes, document, recalled, recalled, Progress.IGNORED);
        return JsonFile.read(DocumentFileTest.parts(bytes.toByteArray()).get("experiment.json"));
    }

    private static Set<String> names(Object object) {
        return ((Map<?, ?>) object).keySet().stream().map(String.class::cast).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> and(Set<String> names, String... more) {
        Set<String> all = new TreeSet<>(names);
        all.addAll(List.of(more));
        return all;
    }

    @Test
    void everyMemberIsInThePageAndNoOther() throws IOException {
        Map<?, ?> json = json();
        assertEquals(names(json), namesBelow("## experiment.json"));
        Set<String> memory = names(((List<?>) json.get("memories")).getFirst());
        assertEquals(memory, namesBelow("### A memory"));
        assertEquals(names(json.get("cue")), namesBelow("### The cue"));
        assertEquals(names(json.get("second")), namesBelow("### The second network"));
        assertEquals(names(json.get("seen")), namesBelow("### What was seen"));
        assertEquals(names(((Map<?, ?>) json.get("recalled")).get("a")), namesBelow("### What was recalled"));
    }

    @Test
    void parametersAreThoseOfTheDeclarations() throws IOException {
        Set<String> declared =
                Arrays.stream(Parameter.values()).map(Parameter::key).collect(Collectors.toCollection(TreeSet::new));
        Set<String> all = and(declared, "noiseKind", "rule", "dynamics", "seed");
        assertEquals(all, names(json().get("parameters")));
        assertEquals(all, names(((Map<?, ?>) json().get("second")).get("own")));
    }

    @Test
    void thePageSaysWhichVersionThisIs() throws IOException {
        String page = Files.readString(PAGE);
        assertTrue(page.contains("the version of this format: " + Fields.VERSION_NUMBER + ";"));
        assertTrue(page.contains("\"" + Fields.FORMAT_NAME + "\""));
    }
}
