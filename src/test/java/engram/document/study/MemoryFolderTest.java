package engram.document.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.Experiments;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.parameter.Parameter;
import engram.model.study.memories.MemoryAnswer;
import engram.model.study.memories.MemoryAnswers;
import engram.model.study.memories.MemoryQuestions;
import engram.model.study.memories.MemoryStudy;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryFolderTest {

    private static final Experiment ASKED = Experiments.with(Experiments.small(), Parameter.NOISE, 0.9);
    private static final MemoryQuestions QUESTIONS = new MemoryQuestions(ASKED.memories(), List.of(ASKED.parameters()), 3);

    @TempDir
    private Path folder;

    private void ask(int most) throws FileProblem {
        MemoryAnswers answers = new MemoryAnswers(QUESTIONS);
        try (MemoryFolder opened = MemoryFolder.open(folder, answers::add)) {
            assertEquals(answers.count(), opened.next());
            answers.ask(answer -> {
                if (answers.count() > most) {
                    throw new CancellationException();
                }
                opened.append(answer);
            }, Progress.IGNORED, Progress.IGNORED);
        } catch (CancellationException e) {
            assertTrue(most < QUESTIONS.all());
        }
    }

    private MemoryStudy read() throws FileProblem {
        MemoryAnswers answers = new MemoryAnswers(QUESTIONS);
        MemoryFolder.read(folder, answers::add);
        return answers.study(Progress.IGNORED);
    }

    @Test
    void whatWasStoppedTwiceIsInTheEndWhatComesOfItAtOnce() throws IOException {
        ask(4);
        assertEquals(4, read().answered());
        assertEquals(Double.NaN, new MemoryAnswers(QUESTIONS).study(Progress.IGNORED).networks().getFirst().lost().getFirst());
        // Killed in the middle of a row.
        Files.writeString(folder.resolve(MemoryFolder.ANSWERS), "1,0.5", StandardOpenOption.APPEND);
        assertEquals(4, read().answered());
        ask(13);
        ask(1000);
        assertEquals(MemoryStudy.of(QUESTIONS, Progress.IGNORED, Progress.IGNORED), read());
    }

    @Test
    void whatIsNoAnswerIsToldInOneLine() throws IOException {
        ask(1000);
        String rows = Files.readString(folder.resolve(MemoryFolder.ANSWERS));
        for (String wrong : List.of("7,0.5,0.5,MEMORY\n", "x,0.5,0.5,MEMORY\n", "0,0.5,0.5,NOBODY\n")) {
            Files.writeString(folder.resolve(MemoryFolder.ANSWERS), rows.substring(0, rows.indexOf('\n') + 1) + wrong);
            FileProblem problem = assertThrows(FileProblem.class, this::read);
            assertTrue(problem.getMessage().contains("is damaged") && !problem.getMessage().contains("\n"), problem.getMessage());
        }
        Files.writeString(folder.resolve(MemoryFolder.ANSWERS), rows + "0,0.5,0.5,MEMORY\n");
        assertThrows(FileProblem.class, this::read);
    }

    @Test
    void theFoldersNameTellsAllThatAnswersDependOn() {
        Set<String> names = new HashSet<>();
        names.add(MemoryFolder.name(QUESTIONS));
        names.add(MemoryFolder.name(new MemoryQuestions(ASKED.memories(), List.of(ASKED.parameters()), 4)));
        names.add(MemoryFolder.name(new MemoryQuestions(ASKED.memories().reversed(), List.of(ASKED.parameters()), 3)));
        names.add(MemoryFolder.name(new MemoryQuestions(ASKED.memories(), List.of(ASKED.parameters().withSeed(5)), 3)));
        names.add(MemoryFolder
                .name(new MemoryQuestions(ASKED.memories(), List.of(ASKED.parameters().with(Parameter.THRESHOLD, 0.123)), 3)));
        names.add(MemoryFolder.name(new MemoryQuestions(ASKED.memories(), List.of(ASKED.parameters(), ASKED.parameters()), 3)));
        assertEquals(6, names.size());
        assertNotEquals(Optional.empty(),
                names.stream().filter(name -> name.matches("memories-crc32c-\\w+-crc32c-\\w+")).findAny());
    }

    @Test
    void noAnswerIsTakenBeyondTheLast() {
        MemoryAnswers answers = new MemoryAnswers(QUESTIONS);
        answers.ask((MemoryAnswer _) -> {}, Progress.IGNORED, Progress.IGNORED);
        MemoryAnswer again = new MemoryAnswer(0, 1, 0, engram.model.score.Settled.Kind.MEMORY);
        assertThrows(IllegalArgumentException.class, () -> answers.add(again));
    }
}
