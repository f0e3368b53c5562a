package engram.document.study;

import module java.base;

/**
 * A folder of folders of results, of which so many are kept as there is room for.
 *
 * @param place where they are; need not be there
 * @param mostFolders at most so many
 * @param mostBytes at most so large, all together
 */
public record StudyShelf(Path place, int mostFolders, long mostBytes) {

    private static final int MOST_FOLDERS = 200;
    private static final long MOST_BYTES = 200_000_000;

    /** What such folders are called: by what was asked. Anything else is left alone. */
    private static final Pattern NAME = Pattern.compile("(memories-)?crc32c-.+");

    /** One with as much room as is usual. */
    public StudyShelf(Path place) {
        this(place, MOST_FOLDERS, MOST_BYTES);
    }

    /** A folder, when it was used last, and how large it is. */
    private record Folder(Path path, long used, long bytes) {

        static Folder of(Path path) throws IOException {
            long used = 0;
            long bytes = 0;
            for (Path file : InUse.files(path)) {
                used = Math.max(used, Files.getLastModifiedTime(file).toMillis());
                bytes += Files.size(file);
            }
            return new Folder(path, used, bytes);
        }
    }

    /** Takes away what there is no room for: what was used longest ago goes first, and never what is in use. */
    public void tidy() {
        List<Folder> folders = folders();
        int count = folders.size();
        long bytes = folders.stream().mapToLong(Folder::bytes).sum();
        for (Folder folder : folders) {
            if (count <= mostFolders && bytes <= mostBytes) {
                return;
            }
            if (InUse.discard(folder.path())) {
                count--;
                bytes -= folder.bytes();
            }
        }
    }

    /** Those that were used longest ago first. */
    private List<Folder> folders() {
        List<Folder> folders = new ArrayList<>();
        try (Stream<Path> all = Files.list(place)) {
            for (Path path : all.filter(each -> NAME.matcher(each.getFileName().toString()).matches()).toList()) {
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    folders.add(Folder.of(path));
                }
            }
        } catch (IOException _) {
            // There is none, or it is just being taken away by somebody else: another time, then.
        }
        folders.sort(Comparator.comparingLong(Folder::used));
        return folders;
    }
}
