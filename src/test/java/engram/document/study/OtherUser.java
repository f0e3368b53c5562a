package engram.document.study;

import module java.base;
import java.nio.file.Path;

/** Another program that uses a folder, for as long as it is left to run. */
final class OtherUser {

    private OtherUser() {}

    /** Holds a file as another window would. */
    public static void main(String... arguments) throws Exception {
        try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE); FileLock _ = channel.lock(0, Long.MAX_VALUE, true)) {
            System.out.println("held");
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
