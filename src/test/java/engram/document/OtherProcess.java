package engram.document;

import module java.base;

/** Programs of the tests, each run as a process of its own. */
public final class OtherProcess {

    private OtherProcess() {}

    /** Starts one; what it complains about is seen. */
    public static Process of(Class<?> program, String... words) throws IOException {
        return builder(program, words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** One that is not started yet: where what it says is wanted. */
    public static ProcessBuilder builder(Class<?> program, String... words) {
        String classes = Stream
                .of(System.getProperty("jdk.module.path"), System.getProperty("java.class.path"),
                        Path.of("target", "test-classes").toString())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC", "-Xshare:auto", "-Djava.awt.headless=true", "-cp", classes, program.getName()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command);
    }
}
