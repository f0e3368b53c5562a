package engram.document.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.export.file.JsonFile;
import engram.model.FileProblem.Place;
import engram.model.study.measure.Measure;
import engram.model.study.plan.StudyKind;
import org.junit.jupiter.api.Test;

/** What the guide says of studies is so. */
class StudyGuideTest {

    private static final Path GUIDE = Path.of("src", "site", "markdown", "guide-studies.md");

    @Test
    void theExampleThatIsExplainedIsTheOneThatIsWritten() throws IOException {
        Matcher block = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
        assertTrue(block.find());
        assertEquals(new String(JsonFile.bytes(StudyFile.members(StudyKind.CAPACITY.example())), StandardCharsets.UTF_8),
                block.group(1));
        byte[] json = block.group(1).getBytes(StandardCharsets.UTF_8);
        assertEquals(StudyKind.CAPACITY.example(), StudyFile.read(JsonFile.read(json), new Place("guide", "")));
    }

    @Test
    void everyKindAndMeasureIsNamed() throws IOException {
        String guide = Files.readString(GUIDE);
        for (StudyKind kind : StudyKind.values()) {
            assertTrue(guide.contains("`" + kind.key() + "`") || guide.contains("study new " + kind.key()), kind.key());
        }
        for (Measure measure : Measure.values()) {
            assertTrue(measure.isBaseline() || guide.contains("`" + measure.key() + "`"), measure.key());
        }
    }

    @Test
    void theScriptForSlurmIsTheOneThatIsThere() throws IOException {
        Matcher block = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
        assertTrue(block.find());
        List<String> script = Files.readAllLines(Path.of("src", "measure", "slurm", "study.sbatch"));
        for (String line : block.group(1).lines().toList()) {
            assertTrue(script.contains(line) || script.contains(line.replaceFirst("^engram", "\"\\${ENGRAM:-engram}\"")), line);
        }
    }
}
