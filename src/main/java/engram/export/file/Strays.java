package engram.export.file;

import module java.base;
import engram.model.Text;

/**
 * Unfinished files: each is named for the process that writes it, and locked while it does. One whose process is gone was
 * left behind where the power failed or the process was killed.
 */
public final class Strays {

    private static final String START = ".engram-unfinished-";
    private static final Pattern NAME = Pattern.compile(Pattern.quote(START) + "(?:(\\d{1,18})-)?\\d+");

    private Strays() {}

    /** An unfinished file of this process. */
    static Path candidate(Path folder, int number) {
        return folder.resolve(Text.of("%s%d-%d", START, ProcessHandle.current().pid(), number));
    }

    /** Whether a file is an unfinished one, of whatever process. */
    public static boolean isUnfinished(Path file) {
        return NAME.matcher(String.valueOf(file.getFileName())).matches();
    }

    /** Takes away what was left behind in a folder, and nothing else. */
    public static void remove(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, START + "*")) {
            for (Path file : files) {
                if (isStray(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException _) {
            // Nobody sees them; whatever else is wrong with the folder, writing into it will tell.
        }
    }

    private static boolean isStray(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches() || !Files.isRegularFile(file)) {
            return false;
        }
        String process = name.group(1);
        if (process != null && ProcessHandle.of(Long.parseLong(process)).isPresent()) {
            return false;
        }
        // On a shared disk the process may be another machine's.
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        } catch (IOException _) {
            // Some disks know no locks.
            return true;
        }
    }
}
