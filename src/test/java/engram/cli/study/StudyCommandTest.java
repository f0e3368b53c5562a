package engram.cli.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.Engram;
import engram.Experiments;
import engram.cli.CommandRun;
import engram.document.Document;
import engram.document.DocumentFile;
import engram.document.OtherProcess;
import engram.document.study.StudyFile;
import engram.model.Progress;
import engram.model.study.plan.StudyKind;
import engram.model.study.plan.StudyPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StudyCommandTest {

    private static final String SMALL = """
            {
              "format": "engram-study",
              "pictures": {"random": 0.5},
              "memories": 3,
              "parameters": {"side": 8, "steps": 10, "iterations": 2, "epochs": 1},
              "networks": [{"name": "=1+1"}, {"name": "B", "rule": "hebb", "dynamics": "binary"}],
              "vary": [{"what": "noise", "values": [0.1, 0.4]}],
              "repeat": {"cues": 3, "draws": %d}
            }
            """;

    @TempDir
    private Path folder;

    private Path study(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + StudyFile.ENDING), text);
    }

    private Path small(int draws) throws IOException {
        return study("small", SMALL.formatted(draws));
    }

    private Path out(String name) {
        return folder.resolve(name);
    }

    /** All files but the times, by name. */
    private static Map<String, String> files(Path of) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(of)) {
            for (Path file : all.filter(each -> !each.endsWith("timings.csv")).toList()) {
                files.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    @Test
    void helpSaysWhatThereIs() {
        String help = CommandRun.of("study", "--help").done();
        assertTrue(help.contains("engram study merge --out=DIR DIR..."), help);
        assertFalse(help.contains("%n") || help.contains("%%"), help);
        assertTrue(CommandRun.of("study", "--version").done().startsWith("Engram"));
        assertTrue(CommandRun.of("study", "new", "--version").done().startsWith("Engram"));
        assertTrue(CommandRun.of("study", "new", "--help").done().contains("KIND"));
        assertTrue(CommandRun.of("study", "merge", "--help").done().contains("byte for byte"));
    }

    @Test
    void wrongWordsAreWrongUsage() throws IOException {
        assertEquals("name the file of a study; engram study new KIND --out FILE writes one", CommandRun.of("study").misused());
        assertEquals("--out is missing: name the folder to write into", CommandRun.of("study", small(1)).misused());
        for (String part : List.of("0/2", "3/2", "1/0", "1", "a/b", "1/2/3", "-1/2", "9999999999/2")) {
            assertTrue(CommandRun.of("study", small(1), "--out", out("o"), "--part=" + part)
                    .misused()
                    .startsWith("--part " + part + ": it is the number of a part and of how many"));
        }
        assertTrue(
                CommandRun.of("study", "new", "kapacity", "--out", out("k")).misused().contains("take one of noise, capacity"));
        assertTrue(CommandRun.of("study", "new", "noise").misused().contains("--out"));
        assertTrue(CommandRun.of("study", "merge", "--out", out("m")).misused().contains("DIR"));
        assertFalse(Files.exists(out("o")));
    }

    @Test
    void whatIsWrongIsSaidInOneLineAndNothingIsWritten() throws IOException {
        assertTrue(CommandRun.of("study", folder.resolve("no.study.json"), "--out", out("o")).failed().contains("is not there"));
        Path wrong = study("wrong", "{\"format\": \"engram-study\", \"memories\": 0}");
        assertTrue(CommandRun.of("study", wrong, "--out", out("o")).failed().contains("memories is 0, and ought to be"));
        Path given = study("given", "{\"format\": \"engram-study\"}");
        assertTrue(CommandRun.of("study", given, "--out", out("o")).failed().contains("names no pictures: name some besides it"));
        assertTrue(CommandRun.of("study", small(1), "sample:digits/4", "--out", out("o"))
                .failed()
                .contains("makes its pictures by chance: leave out sample:digits/4"));
        Path many =
                study("many", "{\"format\": \"engram-study\", \"pictures\": {\"from\": [\"sample:digits/4\"]}, \"memories\": 2}");
        assertTrue(CommandRun.of("study", many, "--out", out("o"))
                .failed()
                .contains(many
                        + ": memories: 2 pictures are to be learned, and there is 1: name more pictures, or fewer memories"));
        Path large = study("large", "{\"format\": \"engram-study\", \"pictures\": {\"random\": 0.5}, \"memories\": 1000000,"
                + " \"parameters\": {\"side\": 1024}}");
        assertTrue(CommandRun.of("study", large, "--out", out("o")).failed().contains("memory"));
        assertFalse(Files.exists(out("o")));
    }

    @Test
    void aPictureThatCannotBeReadIsToldWithItsPlaceInTheStudy() throws IOException {
        String text = "{\"format\": \"engram-study\", \"pictures\": {\"from\": [\"sample:digits/4\", \"%s\"]}}";
        Path none = study("none", text.formatted("nowhere.png"));
        String told = CommandRun.of("study", none, "--out", out("o")).failed();
        assertTrue(told.contains(none + ": pictures.from[1]: nowhere.png is not there."), told);
        assertTrue(told.contains("It is looked for in " + Path.of("").toAbsolutePath()), told);
        Path sample = study("sample", text.formatted("sample:digits/44"));
        assertTrue(CommandRun.of("study", sample, "--out", out("o"))
                .failed()
                .contains(sample + ": pictures.from[1]: sample:digits/44: digits has no"));
        assertFalse(Files.exists(out("o")));
    }

    @Test
    void whatIsDamagedInAFolderIsToldWithTheFolderAndWhatHelps() throws IOException {
        CommandRun.of("study", small(2), "--out", out("o")).done();
        Map<String, String> undisturbed = files(out("o"));
        Path cells = out("o").resolve("cells.csv");
        List<String> lines = Files.readAllLines(cells);
        Files.write(cells, Stream.concat(lines.subList(0, 4).stream(), Stream.of(lines.get(5))).toList());
        String told = CommandRun.of("study", small(2), "--out", out("o")).failed();
        assertTrue(told.contains(cells + " is damaged: line 5 is of cell 4, and ought to be of cell 3. Take out this line"),
                told);
        Files.write(cells, lines.subList(0, 4));
        assertEquals(0, CommandRun.of("study", small(2), "--out", out("o")).code());
        assertEquals(undisturbed, files(out("o")));
        Files.writeString(cells, "Cell;Network\n");
        assertTrue(CommandRun.of("study", "merge", out("o"), "--out", out("m"))
                .failed()
                .contains(cells + " does not begin with its columns: another program has saved it"));
        Path part = out("o").resolve("part.json");
        Files.writeString(part, "{\"part\": 2, \"parts\": 1}");
        assertTrue(CommandRun.of("study", "merge", out("o"), "--out", out("m"))
                .failed()
                .contains(part + ": part is 2, and ought to be a whole number, 1 to 1"));
        Files.writeString(out("o").resolve("study.json"), "{");
        assertTrue(CommandRun.of("study", "merge", out("o"), "--out", out("m"))
                .failed()
                .contains("Copy the study's own file to it, or begin anew with --overwrite"));
        assertFalse(Files.exists(out("m")));
    }

    @Test
    void aStudyOfAnyPicturesLearnsThoseNamedBesidesIt() throws IOException {
        Path given =
                study("given", "{\"format\": \"engram-study\", \"parameters\": {\"side\": 8, \"steps\": 5, \"iterations\": 1},"
                        + " \"repeat\": {\"cues\": 2}}");
        assertTrue(CommandRun.of("study", given, "sample:digits/4", "sample:digits/6", "--out", out("o")).done().contains("A"));
        assertTrue(CommandRun.of("study", given, "sample:digits/4", "--out", out("o"))
                .failed()
                .contains("holds results of this study with other pictures"));
    }

    @Test
    void partsPutTogetherAreWhatOneRunWrites() throws IOException {
        String whole = CommandRun.of("study", small(2), "--out", out("whole")).done();
        assertTrue(whole.contains("Right picture found, 95 % interval"), whole);
        for (int part = 1; part <= 3; part++) {
            assertTrue(CommandRun.of("study", small(2), "--part", part + "/3", "--out", out("p" + part))
                    .done()
                    .contains("part " + part + " of 3 is whole"));
        }
        CommandRun merged = CommandRun.of("study", "merge", out("p2"), out("p3"), out("p1"), "--out", out("merged"));
        assertEquals(whole.replace(out("whole").toString(), ""), merged.done().replace(out("merged").toString(), ""));
        assertEquals(files(out("whole")), files(out("merged")));
    }

    @Test
    void whatCannotBeMergedIsSaidAndNothingIsWritten() throws IOException {
        CommandRun.of("study", small(1), "--part", "1/2", "--out", out("p1")).done();
        assertTrue(CommandRun.of("study", "merge", out("p1"), "--out", out("m")).failed().contains("there is no part 2"));
        assertFalse(Files.exists(out("m")));
        CommandRun.of("study", small(1), "--part", "2/2", "--out", out("p2")).done();
        Map<String, String> before = files(out("p1"));
        assertTrue(CommandRun.of("study", "merge", out("p1"), out("p2"), "--out", out("p1"), "--overwrite")
                .failed()
                .contains("is one of the parts: write into another folder"));
        assertEquals(before, files(out("p1")));
    }

    @Test
    void aStudyThatIsThereIsGoneOnWithAndAnotherIsNot() throws IOException {
        CommandRun.of("study", small(2), "--out", out("whole")).done();
        CommandRun.of("study", small(2), "--out", out("cut")).done();
        Path cells = out("cut").resolve("cells.csv");
        byte[] bytes = Files.readAllBytes(cells);
        Files.write(cells, Arrays.copyOf(bytes, bytes.length * 2 / 3));
        CommandRun again = CommandRun.of("study", small(2), "--out", out("cut"));
        assertTrue(again.err().startsWith("4 of 8 cells are there already"), again.err());
        assertEquals(0, again.code());
        assertEquals(files(out("whole")), files(out("cut")));
        assertTrue(CommandRun.of("study", small(3), "--out", out("cut")).failed().contains("holds another study"));
        CommandRun.of("study", small(3), "--out", out("cut"), "--overwrite").done();
        assertEquals(13, Files.readAllLines(cells).size());
    }

    @Test
    void whoBeginsAnewHasNoResultsOfTheOlderStudyBesideTheCells() throws IOException {
        CommandRun.of("study", small(1), "--out", out("o")).done();
        CommandRun.of("study", small(2), "--part", "1/2", "--out", out("o"), "--overwrite").done();
        assertEquals(Set.of("cells.csv", "study.json", "part.json"), files(out("o")).keySet());
    }

    /** Three small pictures, of which this was asked, the newest first; written into a file. */
    private Path experiment(String... studies) throws IOException {
        List<StudyPlan> plans = new ArrayList<>();
        for (String text : studies) {
            plans.add(StudyFile.read(study("asked", text)));
        }
        Path file = folder.resolve("asked.engram");
        DocumentFile.write(file, Document.of(Experiments.small()).withStudies(plans), Optional.empty(), Optional.empty(),
                Progress.IGNORED);
        return file;
    }

    private static String given(String title, double noise) {
        return """
                {"format": "engram-study", "title": "%s", "parameters": {"side": 8, "steps": 5, "iterations": 1, "noise": %s},
                 "repeat": {"cues": 2, "draws": 2}}""".formatted(title, noise);
    }

    @Test
    void anExperimentBringsTheStudyThatWasAskedOfItLastAndItsPictures() throws IOException {
        Path asked = experiment(given("newest", 0.2), given("older", 0.4));
        assertTrue(CommandRun.of("study", asked, "--out", out("o")).done().contains("A"));
        Path alone = study("alone", given("newest", 0.2));
        CommandRun.of("study", alone, asked, "--out", out("alone")).done();
        assertEquals(files(out("alone")), files(out("o")));
        CommandRun.of("study", asked, "--study", 2, "--out", out("o2")).done();
        CommandRun.of("study", study("older", given("older", 0.4)), asked, "--out", out("alone2")).done();
        assertEquals(files(out("alone2")), files(out("o2")));
        assertNotEquals(files(out("o")), files(out("o2")));
    }

    @Test
    void aStudyThatMakesOrNamesItsPicturesDoesSoInAnExperimentToo() throws IOException {
        String named = given("named", 0.2).replace("\"title\"", "\"pictures\": {\"from\": [\"sample:digits/5\"]}, \"title\"");
        Path asked = experiment(SMALL.formatted(1), named);
        CommandRun.of("study", asked, "--out", out("o")).done();
        CommandRun.of("study", small(1), "--out", out("alone")).done();
        assertEquals(files(out("alone")), files(out("o")));
        CommandRun.of("study", asked, "--study", 2, "--out", out("o2")).done();
        CommandRun.of("study", study("named", named), "--out", out("alone2")).done();
        assertEquals(files(out("alone2")), files(out("o2")));
    }

    /** Somebody's study that this version cannot read is not passed over without a word. */
    @Test
    void aStudyOfAnExperimentThatCannotBeReadIsTold() throws IOException {
        Path asked = experiment(given("newest", 0.2), given("older", 0.4));
        try (FileSystem inside = FileSystems.newFileSystem(asked)) {
            Path json = inside.getPath("experiment.json");
            String text = Files.readString(json);
            assertTrue(text.contains("newest"));
            Files.writeString(json, text.replaceFirst("\"title\"\\s*:\\s*\"newest\"", "\"mood\":1"));
        }
        String damaged = asked + ": experiment.json, studies[0], mood is nothing that a study knows here";
        String told = CommandRun.of("study", asked, "--study", 2, "--out", out("o2")).failed();
        assertTrue(told.contains(damaged), told);
        CommandRun one = CommandRun.of("study", asked, "--out", out("o"));
        assertEquals(0, one.code(), one.err());
        assertTrue(one.err().contains(damaged), one.err());
        CommandRun.of("study", study("older", given("older", 0.4)), asked, "--out", out("alone")).done();
        assertEquals(files(out("alone")), files(out("o")));
    }

    @Test
    void picturesOfChanceForWhichThereIsNoMemoryAreRefusedBeforeAnythingIsWritten() throws IOException {
        Path many = study("many", """
                {"format": "engram-study", "pictures": {"random": 0.5}, "parameters": {"side": 128, "rule": "hebb",
                 "dynamics": "binary"}, "memories": 1000000, "repeat": {"cues": 1, "draws": 1}}""");
        String told = CommandRun.of("study", many, "--out", out("many")).failed();
        assertTrue(told.contains("1\u00A0000\u00A0000 pictures at side 128 need"), told);
        assertFalse(Files.exists(out("many")));
    }

    @Test
    void damagedTimesStopAMergeBeforeItWrites() throws IOException {
        CommandRun.of("study", small(1), "--part", "1/2", "--out", out("one")).done();
        CommandRun.of("study", small(1), "--part", "2/2", "--out", out("two")).done();
        Path times = out("two").resolve("timings.csv");
        Files.writeString(times, Files.readString(times).replaceFirst(",[0-9.]+\n", ",soon\n"));
        String told = CommandRun.of("study", "merge", out("one"), out("two"), "--out", out("whole")).failed();
        assertTrue(told.contains(times + " is damaged. Take the file away: nothing but the times is lost"), told);
        assertFalse(Files.exists(out("whole")));
    }

    @Test
    void whichStudyOfAnExperimentIsMeantIsSaidInOneLineWhereThereIsNone() throws IOException {
        Path none = experiment();
        assertEquals(none
                + " holds no study: run one in the window and save, or name one before it: engram study FILE.study.json " + none,
                CommandRun.of("study", none, "--out", out("o")).failed());
        Path two = experiment(given("newest", 0.2), given("older", 0.4));
        for (int number : new int[] {0, 3, -1}) {
            assertEquals("--study " + number + ": " + two + " holds 2 studies; the newest is 1",
                    CommandRun.of("study", two, "--study=" + number, "--out", out("o")).misused());
        }
        assertEquals("--study chooses one of an experiment's studies: name an experiment, or leave it out",
                CommandRun.of("study", small(1), "--study", 1, "--out", out("o")).misused());
        assertTrue(CommandRun.of("study", two, "sample:digits/4", "--out", out("o"))
                .failed()
                .contains("brings its own pictures: leave out sample:digits/4"));
        assertTrue(CommandRun.of("study", two, "--network=b", "--out", out("o")).misused().startsWith("--network does not go"));
        assertTrue(CommandRun.of("study", two, "--invert", "--out", out("o")).misused().startsWith("--invert does not go"));
        assertTrue(CommandRun.of("study", folder.resolve("no.engram"), "--out", out("o")).failed().contains("does not exist"));
        assertFalse(Files.exists(out("o")));
    }

    @Test
    void showNumbersTheStudiesOfAnExperiment() throws IOException {
        Path two = experiment(given("", 0.2), given("Who is older?", 0.4));
        String shown = CommandRun.of("show", two).done();
        assertTrue(shown.contains("\n   Study\n1  untitled       2 draws\n2  Who is older?  2 draws\n"), shown);
        String json = CommandRun.of("show", two, "--json").done();
        assertTrue(json.contains("\"title\" : \"Who is older?\""), json);
        assertFalse(CommandRun.of("show", experiment()).done().contains("Study"));
    }

    @Test
    void aStudyInAnExperimentThatCannotBeReadIsToldWithItsPlace() throws IOException {
        Path file = experiment(given("known", 0.2));
        spoil(file, "\"engram-study\"", "\"a study\"");
        String said = " experiment.json, studies[0] does not say that it is a study: \u201Cformat\u201D is \u201Ca study\u201D.";
        assertTrue(CommandRun.of("study", file, "--out", out("o")).failed().contains(said));
        assertTrue(CommandRun.of("show", file).done().contains(said));
    }

    /** Has other words stand in an experiment's file. */
    private static void spoil(Path file, String words, String others) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path json = zip.getPath("experiment.json");
            Files.writeString(json, Files.readString(json).replace(words, others));
        }
    }

    @Test
    void ofManyPointsTheFirstArePrinted() throws IOException {
        Path many = study("many",
                "{\"format\": \"engram-study\", \"pictures\": {\"random\": 0.5}, \"memories\": 2, \"parameters\":"
                        + " {\"side\": 4, \"steps\": 2, \"iterations\": 1, \"epochs\": 1}, \"repeat\": {\"cues\": 1},"
                        + " \"vary\": [{\"what\": \"noise\", \"from\": 0, \"to\": 1, \"points\": 203}]}");
        List<String> lines = CommandRun.of("study", many, "--out", out("o")).done().lines().toList();
        assertTrue(lines.contains("and 3 points more"), lines.toString());
        assertEquals(204, Files.readAllLines(out("o").resolve("results.csv")).size());
    }

    @ParameterizedTest
    @EnumSource(StudyKind.class)
    void anExampleOfEveryKindIsWrittenOnce(StudyKind kind) throws IOException {
        Path file = folder.resolve("deep/example.study.json");
        String said = CommandRun.of("study", "new", kind.key(), "--out", file).done();
        assertTrue(said.contains("engram study " + file + " --out DIR runs it"), said);
        assertEquals(kind.example(), StudyFile.read(file));
        Files.writeString(file, "mine");
        assertTrue(CommandRun.of("study", "new", kind.key(), "--out", file).failed().contains("is there already"));
        assertEquals("mine", Files.readString(file));
        CommandRun.of("study", "new", kind.key().toUpperCase(Locale.ROOT), "--out", file, "--overwrite").done();
        assertEquals(kind.example(), StudyFile.read(file));
    }

    @Test
    @Timeout(120)
    void whoStopsAStudyIsToldHowMuchOfItIsThere() throws Exception {
        Path endless = small(100_000);
        Process process = OtherProcess.builder(Engram.class, "study", endless.toString(), "--out", out("o").toString()).start();
        try {
            Path cells = out("o").resolve("cells.csv");
            while (process.isAlive() && (!Files.exists(cells) || Files.size(cells) < 10_000)) {
                Thread.sleep(20);
            }
            // As Ctrl-C does: the program is asked to end.
            process.toHandle().destroy();
            String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            Matcher told = Pattern
                    .compile("engram: stopped; ([\\d\u00A0]+) of 400\u00A0000 cells are in (.*): the same words go on from there")
                    .matcher(said.lines().toList().getLast());
            assertTrue(told.matches(), said);
            assertEquals(Files.readAllLines(cells).size() - 1, Integer.parseInt(told.group(1).replace("\u00A0", "")));
            assertEquals(out("o").toString(), told.group(2));
        } finally {
            process.destroyForcibly();
        }
    }
}
