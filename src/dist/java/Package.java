import module java.base;

/**
 * Makes the program that needs no Java on the machine, with the tools of the JDK that runs this: our jar, a Java with what
 * Engram and its libraries ask of it, and both as a program of this system. {@code mvn -Pdist package} calls it.
 */
public final class Package {

    /** jlink cannot find this out, since some libraries are no modules. */
    private static final String JDK_MODULES =
            "java.desktop,java.logging,java.net.http,java.prefs,java.scripting,java.sql,java.xml,jdk.jfr,jdk.unsupported,"
                    + "jdk.unsupported.desktop";

    private Package() {}

    /**
     * Builds {@code target/dist}; what was there before is replaced.
     *
     * @param args the project's folder, its version, its description, the time that files in the jar carry, the modules to
     *     start with (ours first), the main class, the options of every start, and the class path with the libraries
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path project = Path.of(args[0]);
        String modules = args[4];
        String mainClass = args[5];
        Path target = project.resolve("target");
        Path input = target.resolve("dist-input");
        Path runtime = target.resolve("dist-runtime");
        Path output = target.resolve("dist");
        // jlink and jpackage refuse to overwrite, and no library of another version may stay.
        for (Path old : List.of(input, runtime, output)) {
            remove(old);
        }
        Files.createDirectories(input);
        for (String library : args[7].split(File.pathSeparator)) {
            if (library.endsWith(".jar")) {
                Files.copy(Path.of(library), input.resolve(Path.of(library).getFileName()));
            }
        }
        run(Map.of(), tool("jar"), "--create", "--file=" + input.resolve("engram.jar"), "--date=" + args[3],
                "--main-class=" + mainClass, "--module-version=" + args[1], "-C", target.resolve("classes").toString(), ".");
        run(Map.of(), tool("jlink"), "--add-modules=" + JDK_MODULES, "--strip-debug", "--no-man-pages", "--no-header-files",
                "--generate-cds-archive", "--output=" + runtime);
        List<String> pack = new ArrayList<>(List.of(tool("jpackage"), "--type", "app-image", "--name", "engram", "--description",
                args[2], "--app-version", args[1], "--input", input.toString(), "--main-jar", "engram.jar", "--main-class",
                mainClass, "--runtime-image", runtime.toString(), "--dest", output.toString()));
        pack.addAll(icon(project.resolve("images")));
        List<String> contents = new ArrayList<>(List.of("LICENSE", "src/site/markdown/licences.md"));
        if (isOn("Linux")) {
            // A program without an installer cannot tell the desktop of itself: these say how to.
            contents.addAll(List.of("src/dist/linux/engram.desktop", "src/dist/linux/engram-mime.xml"));
        }
        for (String beside : contents) {
            pack.addAll(List.of("--app-content", project.resolve(beside).toString()));
        }
        for (String option : List.of("--module-path=$APPDIR", "--add-modules=" + modules,
                "-XX:SharedArchiveFile=$APPDIR/engram.jsa", args[6])) {
            pack.addAll(List.of("--java-options", option));
        }
        run(Map.of(), pack.toArray(String[]::new));
        // One run that does a little of everything, after which Java keeps its classes ready for every later one. Where it
        // could not, or where the program is moved, it starts all the same, only more slowly.
        run(Map.of("JAVA_TOOL_OPTIONS", "-XX:+AutoCreateSharedArchive"), launcher(output).toString(), "animate",
                "sample:digits/4", "--recall", "--rates", "--out", target.resolve("dist-quick-start.mp4").toString());
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static boolean isOn(String system) {
        return System.getProperty("os.name").startsWith(system);
    }

    /** Where jpackage puts the program. */
    private static Path launcher(Path output) {
        return output.resolve(
                isOn("Mac") ? "engram.app/Contents/MacOS/engram" : isOn("Windows") ? "engram/engram.exe" : "engram/bin/engram");
    }

    /** Beyond Linux, jpackage takes icons in formats of their own only: it looks for them among the images, and else uses its own. */
    private static List<String> icon(Path images) {
        return isOn("Linux") ? List.of("--icon", images.resolve("icon-256.png").toString())
                : List.of("--resource-dir", images.toString());
    }

    private static void run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IOException("%s ended with exit code %d".formatted(Arrays.toString(command), code));
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    path.toFile().setWritable(true);
                    Files.delete(path);
                }
            }
        }
    }
}
