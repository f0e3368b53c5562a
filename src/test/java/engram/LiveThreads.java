package engram;

import module java.base;

/** The threads of this program that are alive. */
public final class LiveThreads {

    private LiveThreads() {}

    /** Those of a name. */
    public static Set<Thread> named(String... names) {
        Set<String> wanted = Set.of(names);
        return Thread.getAllStackTraces()
                .keySet()
                .stream()
                .filter(thread -> wanted.contains(thread.getName()))
                .collect(Collectors.toSet());
    }
}
