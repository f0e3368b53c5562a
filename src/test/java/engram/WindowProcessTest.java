package engram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;
import engram.document.Document;
import engram.document.DocumentFile;
import engram.model.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program with its window as the system sees it: a process that ends, and with which code and words. */
class WindowProcessTest {

    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    private Path errors;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void nameTheErrors() {
        errors = folder.resolve("errors");
    }

    @AfterEach
    void endWhatWasStarted() {
        started.forEach(Process::destroyForcibly);
    }

    private Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        started.add(process);
        return process;
    }

    /** Starts the program as Maven does, without arguments. */
    private Process engram(String display, String... options) throws IOException {
        return engram(display, List.of(options));
    }

    /** The same with words behind it. */
    private Process engram(String display, List<String> options, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "--module-path",
                System.getProperty("jdk.module.path"),
                // Libraries of libraries, which no module asks for by name.
                "-cp", System.getProperty("java.class.path"),
                "--enable-native-access=engram,javafx.graphics,org.bytedeco.javacpp,org.bytedeco.ffmpeg", "-Dprism.order=sw"));
        words.addAll(options);
        words.addAll(List.of("-m", "engram/engram.Engram"));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(errors.toFile());
        // What the person who runs the tests has set, or has not saved, is none of theirs.
        builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        if (display != null) {
            builder.environment().put("DISPLAY", display);
        }
        return start(builder);
    }

    private static int codeOf(Process process) throws InterruptedException {
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it has not ended");
        return process.exitValue();
    }

    @Test
    void filesThatAreDamagedEndItWithALine() throws Exception {
        Path digits = Files.createDirectories(folder.resolve("engram/images/digits"));
        Files.writeString(digits.resolve("4.png"), "no picture");
        Process process = engram(null, "-Dglass.platform=Headless", "--patch-module", "engram=" + folder);
        assertEquals(1, codeOf(process));
        List<String> lines = Files.readAllLines(errors);
        assertEquals(1, lines.size(), String.join("\n", lines));
        assertTrue(lines.getFirst().startsWith("Engram cannot open its window: "), lines.getFirst());
        assertTrue(lines.getFirst().contains("digit 4"), lines.getFirst());
    }

    @Test
    void aToolkitThatCannotStartEndsItWithALine() throws Exception {
        Process process = engram(null, "-Dglass.platform=Headless", "-Dprism.order=none");
        assertEquals(1, codeOf(process));
        List<String> lines = Files.readAllLines(errors);
        assertEquals(1, lines.size(), String.join("\n", lines));
        assertTrue(lines.getFirst().startsWith("Engram cannot open a window: "), lines.getFirst());
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129"})
    void itEndsWhenTheSystemSaysSoWhileItStarts(String signal, int code) throws Exception {
        assumeTrue(has("kill"));
        Process process = engram(null, "-Dglass.platform=Headless");
        start(new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))).waitFor();
        assertEquals(code, codeOf(process));
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129", "destroy, 0", "display, 1"})
    void itEndsWhenItsWindowOrItsDisplayIsTakenAway(String how, int code) throws Exception {
        assumeTrue(has("Xvfb") && has("xdotool") && has("kill"), "there is no virtual display to open a window on");
        Process display = start(new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24"));
        String name = ":" + firstLineOf(display);
        Process process = engram(name, "-Dglass.platform=gtk");
        Process search = on(name, "search", "--sync", "--onlyvisible", "--name", "Engram$");
        process.onExit().thenRun(search::destroyForcibly);
        String window = firstLineOf(search);
        switch (how) {
            case "destroy" -> on(name, "windowclose", window);
            case "display" -> display.destroyForcibly();
            default -> start(new ProcessBuilder("kill", "-" + how, Long.toString(process.pid())));
        }
        assertEquals(code, codeOf(process));
    }

    private String display() throws IOException {
        assumeTrue(has("Xvfb") && has("xdotool") && has("kill"), "there is no virtual display to open a window on");
        return ":" + firstLineOf(start(new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24")));
    }

    /** Waits until the program has a window with such a title; what is no letter takes several of its signs. */
    private void awaitWindow(Process process, String display, String title) throws Exception {
        Process search = on(display, "search", "--sync", "--onlyvisible", "--name", title);
        process.onExit().thenRun(search::destroyForcibly);
        assertTrue(search.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && search.exitValue() == 0,
                () -> "no window " + title + ": " + lines(errors));
    }

    private static String lines(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void whatWasNotSavedIsThereAgainAfterItWasKilled() throws Exception {
        String display = display();
        Process first = engram(display, "-Dglass.platform=gtk");
        awaitWindow(first, display, "^Untitled .+ Engram$");
        Path unsaved = folder.resolve("state").resolve("engram").resolve("unsaved");
        Eventually.eventually("a change is kept", () -> {
            // Keys that come before the whole window is there go nowhere.
            on(display, "mousemove", "640", "20", "click", "1", "key", "n").waitFor();
            TimeUnit.SECONDS.sleep(1);
            return holds(unsaved);
        });
        start(new ProcessBuilder("kill", "-KILL", Long.toString(first.pid()))).waitFor();
        assertEquals(137, codeOf(first));
        Process second = engram(display, "-Dglass.platform=gtk");
        awaitWindow(second, display, "^.+ Untitled .+ Engram$");
    }

    private static boolean holds(Path unsaved) throws IOException {
        if (!Files.isDirectory(unsaved)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(unsaved)) {
            return files.anyMatch(file -> file.toString().endsWith(".json"));
        }
    }

    @Test
    void aFileThatIsNamedIsOpened() throws Exception {
        String display = display();
        Path file = folder.resolve("digits.engram");
        DocumentFile.write(file, Document.of(Experiments.small()), Optional.empty(), Optional.empty(), Progress.IGNORED);
        awaitWindow(engram(display, List.of("-Dglass.platform=gtk"), file.toString()), display, "^digits.engram .+ Engram$");
    }

    private Process on(String display, String... words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of("xdotool"), Arrays.stream(words)).toList());
        builder.environment().put("DISPLAY", display);
        return start(builder);
    }

    private static String firstLineOf(Process process) throws IOException {
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            return said.readLine();
        }
    }

    private static boolean has(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
