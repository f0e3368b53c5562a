package engram.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.Eventually;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeptSettingsTest {

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("new").resolve("settings.json");
    }

    private void hold(String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    void withoutAFileTheFirstStartHasTheDefaultsAndNothingToSay() {
        try (KeptSettings kept = KeptSettings.in(file)) {
            assertEquals(Settings.DEFAULTS, kept.current());
            assertNull(kept.takeProblem());
        }
        assertFalse(Files.exists(file), "what was not changed is not written");
    }

    @Test
    void whatIsChangedIsThereAtTheNextStart() {
        Settings changed = Settings.DEFAULTS.with(Setting.PLACE, Optional.of(new Setting.Place(12, -34.5, 1500, 900, true)))
                .with(Setting.LOOK, Setting.Look.DARK)
                .with(Setting.TEXT_PERCENT, 150)
                .with(Setting.ADVANCED, true)
                .with(Setting.VIEW, "Raster")
                .with(Setting.PALETTE, "Inferno")
                .with(Setting.SPEED, "Slow start")
                .with(Setting.PICTURE_FOLDER, Optional.of(folder))
                .with(Setting.EXPORT_FOLDER, Optional.of(folder.resolve("a")))
                .with(Setting.LAST_EXPORT, "FIGURE; width=80")
                .withRecent(folder.resolve("b").resolve("digits.engram"));
        try (KeptSettings kept = KeptSettings.in(file)) {
            kept.change(_ -> changed);
        }
        try (KeptSettings next = KeptSettings.in(file)) {
            assertEquals(changed, next.current());
            assertEquals(Optional.of(new Setting.Place(12, -34.5, 1500, 900, true)), next.current().get(Setting.PLACE));
            assertEquals(Optional.of(folder.resolve("b")), next.current().get(Setting.EXPERIMENT_FOLDER));
        }
    }

    @Test
    void aChangeIsWrittenSoonAndNotOnlyAtTheEnd() {
        try (KeptSettings kept = KeptSettings.in(file)) {
            kept.change(settings -> settings.with(Setting.TEXT_PERCENT, 125));
            Eventually.eventually("the file is there", () -> Files.exists(file));
        }
    }

    @Test
    void whatANewerProgramMayHaveAddedSurvives() throws IOException {
        hold("{\"version\": 1, \"lesson\": {\"page\": 7, \"done\": [1, 2.5, null, \"x\"]}, \"theme\": \"light\"}");
        try (KeptSettings kept = KeptSettings.in(file)) {
            assertEquals(Setting.Look.LIGHT, kept.current().get(Setting.LOOK));
            kept.change(settings -> settings.with(Setting.LOOK, Setting.Look.DARK));
        }
        String written = Files.readString(file);
        assertTrue(written.replaceAll("\\s", "").contains("\"lesson\":{\"page\":7,\"done\":[1,2.5,null,\"x\"]}"), written);
        assertTrue(written.contains("\"dark\""), written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{} {}", "\u0000\u0001", "{\"theme\": \"dark\"", "nonsense", "{\"a\": [1, }"})
    void aDamagedFileMeansDefaultsAndOneLine(String content) throws IOException {
        hold(content);
        try (KeptSettings kept = KeptSettings.in(file)) {
            assertEquals(Settings.DEFAULTS, kept.current());
            assertEquals(file + " could not be read: Engram starts with its first settings.", kept.takeProblem());
            assertNull(kept.takeProblem(), "told once");
            kept.change(settings -> settings.with(Setting.TEXT_PERCENT, 175));
        }
        try (KeptSettings next = KeptSettings.in(file)) {
            assertEquals(175, next.current().get(Setting.TEXT_PERCENT));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"theme\": 3, \"textSize\": \"large\", \"advanced\": 1, \"view\": [], \"window\": true}",
                "{\"window\": {\"x\": 1, \"y\": 2, \"width\": 0, \"height\": 5}}", "{\"theme\": \"DARK\"}", "{}",
                "{\"version\": 1}",
                "{\"recent\": [3, \"here.engram\"], \"pictureFolder\": \"relative\", \"exportFolder\": \"\\u0000\"}"})
    void aSettingThatMakesNoSenseIsTheDefaultOne(String content) throws IOException {
        hold(content);
        try (KeptSettings kept = KeptSettings.in(file)) {
            assertEquals(Settings.DEFAULTS, kept.current());
            assertNull(kept.takeProblem());
        }
    }

    @Test
    void aNewerFileStaysAsItIs() throws IOException {
        String content = "{\"version\": 2, \"theme\": \"dark\"}";
        hold(content);
        try (KeptSettings kept = KeptSettings.in(file)) {
            assertEquals(Settings.DEFAULTS, kept.current());
            assertTrue(kept.takeProblem().contains("newer Engram"));
            kept.change(settings -> settings.with(Setting.TEXT_PERCENT, 125));
            assertEquals(125, kept.current().get(Setting.TEXT_PERCENT));
        }
        assertEquals(content, Files.readString(file));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldOnce() throws IOException {
        Files.writeString(folder.resolve("new"), "a file where the folder should be");
        try (KeptSettings kept = KeptSettings.in(file)) {
            kept.takeProblem();
            kept.change(settings -> settings.with(Setting.TEXT_PERCENT, 125));
            AtomicReference<String> told = new AtomicReference<>();
            Eventually.eventually("it is told", () -> {
                told.compareAndSet(null, kept.takeProblem());
                return told.get() != null;
            });
            assertEquals(file + " could not be written: settings are not kept.", told.get());
            kept.change(settings -> settings.with(Setting.TEXT_PERCENT, 150));
        }
    }

    @ParameterizedTest
    @CsvSource({"Linux, /home/a/.config/engram/settings.json",
        "Mac OS X, /home/a/Library/Application Support/Engram/settings.json",
        "Windows 11, /home/a/AppData/Roaming/Engram/settings.json"})
    void everySystemHasItsFolder(String system, String expected) {
        assertEquals(Path.of(expected), SettingsFile.place(system, Map.of(), Path.of("/home/a")));
    }

    @Test
    void variablesSayOtherwiseWhereTheyNameAFolderInFull() {
        assertEquals(Path.of("/c/engram/settings.json"),
                SettingsFile.place("Linux", Map.of("XDG_CONFIG_HOME", "/c"), Path.of("/home/a")));
        assertEquals(Path.of("/home/a/.config/engram/settings.json"),
                SettingsFile.place("Linux", Map.of("XDG_CONFIG_HOME", "c"), Path.of("/home/a")));
        assertEquals(Path.of("/r/Engram/settings.json"),
                SettingsFile.place("Windows 11", Map.of("APPDATA", "/r"), Path.of("/a")));
    }

    @Test
    void nothingIsWrittenWhereNothingIsKept() {
        try (KeptSettings kept = KeptSettings.forgotten()) {
            kept.change(settings -> settings.with(Setting.TEXT_PERCENT, 150));
            assertEquals(150, kept.current().get(Setting.TEXT_PERCENT));
        }
    }

    private Path experiment(int number) throws IOException {
        return Files.writeString(folder.resolve(number + ".engram"), "");
    }

    @Test
    void theTenNewestFilesAreRecentEachOnceAndOnlyWhereItIsStillThere() throws IOException {
        Settings settings = Settings.DEFAULTS;
        for (int i = 0; i < 12; i++) {
            settings = settings.withRecent(experiment(i));
        }
        settings = settings.withRecent(experiment(5)).withRecent(folder.resolve("x").resolve("..").resolve("5.engram"));
        Files.delete(folder.resolve("10.engram"));
        assertEquals(IntStream.of(5, 11, 9, 8, 7, 6, 4, 3, 2).mapToObj(i -> folder.resolve(i + ".engram")).toList(),
                settings.recents());
        experiment(10);
        assertEquals(10, settings.recents().size(), "it is back: on a stick, perhaps");
    }

    @Test
    void aDialogOpensInAFolderOnlyWhereItIsStillThere() {
        Settings settings = Settings.DEFAULTS.with(Setting.PICTURE_FOLDER, Optional.of(folder))
                .with(Setting.EXPORT_FOLDER, Optional.of(folder.resolve("gone")));
        assertEquals(Optional.of(folder), settings.folder(Setting.PICTURE_FOLDER));
        assertEquals(Optional.empty(), settings.folder(Setting.EXPORT_FOLDER));
        assertEquals(Optional.empty(), settings.folder(Setting.EXPERIMENT_FOLDER));
    }

    @Test
    void aResetLeavesNothingButTheWindowsPlaceAndWhatIsNotUnderstood() throws IOException {
        hold("{\"lesson\": 7, \"theme\": \"dark\", \"textSize\": 150, \"window\": {\"x\": 1, \"y\": 2, \"width\": 3, \"height\": 5}}");
        try (KeptSettings kept = KeptSettings.in(file)) {
            kept.change(settings -> settings.withRecent(folder.resolve("a.engram")).reset());
            assertEquals(Settings.DEFAULTS.with(Setting.PLACE, Optional.of(new Setting.Place(1, 2, 3, 5, false))).members(),
                    kept.current()
                            .members()
                            .entrySet()
                            .stream()
                            .filter(member -> !member.getKey().equals("lesson"))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
            assertEquals(7L, kept.current().members().get("lesson"));
        }
    }

    @Test
    void whatIsAsAtTheFirstStartIsWrittenTooSoThatALaterVersionDoesNotChangeIt() throws IOException {
        try (KeptSettings kept = KeptSettings.in(file)) {
            kept.change(settings -> settings.with(Setting.PALETTE, "Inferno"));
        }
        String written = Files.readString(file).replaceAll("\\s", "");
        assertTrue(written.startsWith("{\"version\":1,\"theme\":\"system\",\"textSize\":100,"), written);
    }

    @Test
    void noTwoSettingsHaveOneName() {
        assertEquals(Setting.ALL.size(), Setting.ALL.stream().map(Setting::name).distinct().count());
    }
}
