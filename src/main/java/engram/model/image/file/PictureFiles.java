package engram.model.image.file;

import module java.base;
import engram.model.FileProblem;
import engram.model.Text;
import engram.model.image.decode.Refusal;

/**
 * The files that were brought in, once folders are replaced by what is in them.
 *
 * @param files each file once, whatever it may be or hold; at most {@link #MOST_FILES}
 * @param problems folders of which something, or everything, is not among the files, and why
 */
public record PictureFiles(List<Path> files, List<FileProblem> problems) {

    /** More files than this are not taken at once. */
    public static final int MOST_FILES = 10_000;

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int LONGEST_NUMBER = 20;

    private static final Comparator<Path> NATURAL_ORDER =
            Comparator.comparing(PictureFiles::sortedAs).thenComparing(FileProblem::nameOf);

    /** Keeps both in lists of its own. */
    public PictureFiles {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /**
     * Replaces each folder by all files in it and in the folders in it. Files and folders that the system hides are
     * left out there. Links are followed, but no folder is visited twice.
     *
     * @param filesAndFolders files, which are taken as they are even if they do not exist, and folders
     * @return the files in the order given, those of a folder by name, digit-2 before digit-10
     */
    public static PictureFiles in(List<Path> filesAndFolders) {
        return in(filesAndFolders, MOST_FILES);
    }

    /** The same with another limit. */
    static PictureFiles in(List<Path> filesAndFolders, int mostFiles) {
        Set<Path> files = new LinkedHashSet<>();
        List<FileProblem> problems = new ArrayList<>();
        for (Path given : filesAndFolders) {
            Walk walk = new Walk(new LinkedHashSet<>(), new ArrayList<>(), new HashSet<>(), mostFiles + 1);
            if (Files.isDirectory(given)) {
                walk.folder(given);
                if (walk.found.isEmpty() && walk.problems.isEmpty()) {
                    problems.add(
                            new FileProblem(FileProblem.nameOf(given), "holds no files", "Choose a folder with pictures in it"));
                }
            } else {
                walk.found.add(given);
            }
            problems.addAll(walk.problems);
            files.addAll(walk.found);
            if (files.size() > mostFiles) {
                problems.add(new FileProblem(FileProblem.nameOf(given),
                        Text.of("goes beyond the %,d files that are taken at once", mostFiles),
                        "Bring in fewer, or a part of the folder"));
                break;
            }
        }
        return new PictureFiles(files.stream().limit(mostFiles).toList(), problems);
    }

    /** A name with every number in it filled up with zeros, so that numbers compare by size. */
    private static String sortedAs(Path file) {
        return NUMBER.matcher(FileProblem.nameOf(file).toLowerCase(Locale.ROOT))
                .replaceAll(number -> "0".repeat(Math.max(0, LONGEST_NUMBER - number.group().length())) + number.group());
    }

    /** A walk through one folder, and what it has found so far. */
    private record Walk(Set<Path> found, List<FileProblem> problems, Set<Path> visited, int mostFiles) {

        void folder(Path folder) {
            try {
                if (!visited.add(folder.toRealPath())) {
                    return;
                }
                for (Path entry : entries(folder)) {
                    if (found.size() >= mostFiles) {
                        return;
                    }
                    if (Files.isDirectory(entry)) {
                        folder(entry);
                    } else {
                        // A broken link, a pipe: reading it will fail, and say why.
                        found.add(entry);
                    }
                }
            } catch (IOException e) {
                problems.add(Refusal.opening(folder, e));
            }
        }

        private static List<Path> entries(Path folder) throws IOException {
            try (Stream<Path> entries = Files.list(folder)) {
                return entries.filter(entry -> !isHidden(entry)).sorted(NATURAL_ORDER).toList();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        private static boolean isHidden(Path entry) {
            try {
                return Files.isHidden(entry) || FileProblem.nameOf(entry).startsWith(".");
            } catch (IOException e) {
                // Then reading it will fail, and say why.
                return false;
            }
        }
    }
}
