package engram.document.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.export.file.JsonFile;
import engram.model.FileProblem.Place;
import engram.model.study.plan.StudyPlan;
import org.junit.jupiter.api.Test;

/** The studies in an experiment's file, whatever stands there. */
class StudyListTest {

    private static final Place FILE = new Place("a.engram", "experiment.json");

    private static final List<Object> JUNK = Arrays.asList(null, "", "noise", "\uD83D", "a\nb", true, 0L, -1L, 3L, Long.MAX_VALUE,
            Long.MIN_VALUE, 0.5, -0.0, 1e308, -1e308, 5e-324, new BigInteger("9".repeat(40)), List.of(), Map.of(),
            List.of(1L, "a"), Map.of("what", "noise", "from", -1e300, "to", 1e300, "step", 1e-300),
            Map.of("what", "memories", "from", 1L, "to", 1e308, "points", 100_000L, "logarithmic", true),
            Map.of("what", "memories", "values", List.of(1e9, 2e9)), List.of(Map.of("name", "A"), Map.of("name", "A")));

    /** The same with one value, anywhere in it, in the place of which there is something else. */
    private static Object spoilt(Object whole, SplittableRandom random) {
        if (whole instanceof Map<?, ?> members && !members.isEmpty() && random.nextInt(6) > 0) {
            Map<String, Object> all = new LinkedHashMap<>();
            int place = random.nextInt(members.size());
            members.forEach((name, value) -> all.put((String) name, all.size() == place ? spoilt(value, random) : value));
            return all;
        }
        if (whole instanceof List<?> values && !values.isEmpty() && random.nextInt(6) > 0) {
            List<Object> all = new ArrayList<>(values);
            int place = random.nextInt(all.size());
            all.set(place, spoilt(all.get(place), random));
            return all;
        }
        return JUNK.get(random.nextInt(JUNK.size()));
    }

    /** As it comes out of a file. */
    private static List<?> read(List<?> written) throws IOException {
        return (List<?>) JsonFile.read(JsonFile.bytes(Collections.singletonMap("studies", written))).get("studies");
    }

    @Test
    void whateverStandsThereIsAStudyOrIsToldInOneLineAndStays() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        int taken = 0;
        for (int number = 0; number < 1000; number++) {
            StudyPlan plan = RandomStudies.of(number % 50, 1).getFirst();
            List<?> spoilt = read(Arrays.asList(spoilt(StudyFile.members(plan), random)));
            StudyList read = StudyList.read(spoilt, FILE);
            assertEquals(1, read.plans().size() + read.unread().size());
            taken += read.plans().size();
            List<String> said = StudyList.problems(read.unread(), FILE).stream().map(Exception::getMessage).toList();
            assertEquals(read.unread().size(), said.size());
            for (String line : said) {
                assertTrue(line.startsWith("a.engram: experiment.json, studies[0]"), line);
                assertFalse(line.contains("\n"), line);
                assertEquals(spoilt, StudyList.write(List.of(), read.unread()));
            }
        }
        assertTrue(taken > 30 && taken < 970, taken + " of 1000 were studies all the same");
    }

    @Test
    void ofThoseThatCannotBeReadAsManyStayAsOfThoseThatCan() throws IOException {
        List<Object> many = new ArrayList<>(Collections.nCopies(30, "junk"));
        RandomStudies.of(1, 25).forEach(plan -> many.add(StudyFile.members(plan)));
        StudyList read = StudyList.read(read(many), FILE);
        assertTrue(RandomStudies.of(1, 25).subList(0, StudyList.MOST).equals(read.plans()));
        assertEquals(StudyList.MOST, read.unread().size());
        List<Object> again = StudyList.write(read.plans(), read.unread());
        assertTrue(read.equals(StudyList.read(read(again), FILE)));
    }
}
