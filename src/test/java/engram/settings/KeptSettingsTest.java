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
        Settings changed = Settings.DEFAULTS.withPlace(new Settings.Place(12, -34.5, 1500, 900, true))
                .withLook(Settings.Look.DARK)
                .withTextPercent(150)
                .withAdvanced(true)
                .withView("Raster")
                .withPalette("Inferno")
                .withSpeed("Slow start");
        try (KeptSettings kept = KeptSettings.in(file)) {
            kept.change(_ -> changed);
        }
        try (KeptSettings next = KeptSettings.in(file)) {
            assertEquals(changed, next.current());
        }
    }

    @Test
    void aChangeIsWrittenSoonAndNotOnlyAtTheEnd() {
        try (KeptSettings kept = KeptSettings.in(file)) {
            kept.change(settings -> settings.withTextPercent(125));
            Eventually.eventually("the file is there", () -> Files.exists(file));
        }
    }

    @Test
    void whatANewerProgramMayHaveAddedSurvives() throws IOException {
        hold("{\"version\": 1, \"lesson\": {\"page\": 7, \"done\": [1, 2.5, null, \"x\"]}, \"theme\": \"light\"}");
        try (KeptSettings kept = KeptSettings.in(file)) {
            assertEquals(Settings.Look.LIGHT, kept.current().look());
            kept.change(settings -> settings.withLook(Settings.Look.DARK));
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
            kept.change(settings -> settings.withTextPercent(175));
        }
        try (KeptSettings next = KeptSettings.in(file)) {
            assertEquals(175, next.current().textPercent());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"theme\": 3, \"textSize\": \"large\", \"advanced\": 1, \"view\": [], \"window\": true}",
                "{\"window\": {\"x\": 1, \"y\": 2, \"width\": 0, \"height\": 5}}", "{\"theme\": \"DARK\"}", "{}"})
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
            kept.change(settings -> settings.withTextPercent(125));
            assertEquals(125, kept.current().textPercent());
        }
        assertEquals(content, Files.readString(file));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldOnce() throws IOException {
        Files.writeString(folder.resolve("new"), "a file where the folder should be");
        try (KeptSettings kept = KeptSettings.in(file)) {
            kept.takeProblem();
            kept.change(settings -> settings.withTextPercent(125));
            AtomicReference<String> told = new AtomicReference<>();
            Eventually.eventually("it is told", () -> {
                told.compareAndSet(null, kept.takeProblem());
                return told.get() != null;
            });
            assertEquals(file + " could not be written: settings are not kept.", told.get());
            kept.change(settings -> settings.withTextPercent(150));
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
            kept.change(settings -> settings.withTextPercent(150));
            assertEquals(150, kept.current().textPercent());
        }
    }
}
