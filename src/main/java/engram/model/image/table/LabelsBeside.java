package engram.model.image.table;

import module java.base;

/** Finds the file that says what the pictures of another file show, by the names that such files have. */
public final class LabelsBeside {

    private LabelsBeside() {}

    /** Reads the labels of a file. */
    @FunctionalInterface
    public interface Reading {

        /** Its labels, or an empty list where it holds something else. */
        List<String> from(Path file) throws IOException;
    }

    /**
     * The labels of pictures. A file that cannot be read, or does not fit, gives none: it was not asked for.
     *
     * @param pictures the file of pictures
     * @param reading reads the file beside it
     * @param count how many pictures there are
     */
    public static List<String> of(Path pictures, Reading reading, int count) {
        Optional<Path> beside = file(pictures);
        if (beside.isEmpty()) {
            return List.of();
        }
        try {
            List<String> labels = reading.from(beside.get());
            return labels.size() == count ? labels : List.of();
        } catch (IOException _) {
            return List.of();
        }
    }

    /**
     * The file with the labels: {@code train-labels-idx1-ubyte} beside {@code train-images-idx3-ubyte}, {@code y_train.npy}
     * beside {@code X_train.npy}, {@code faces_labels.npy} or {@code labels.npy} beside {@code faces.npy}. Other kinds of files
     * have none.
     *
     * @return empty where there is none
     */
    public static Optional<Path> file(Path pictures) {
        if (pictures.getFileName() == null) {
            return Optional.empty();
        }
        String name = pictures.getFileName().toString();
        return names(name).distinct()
                .filter(candidate -> !candidate.equals(name))
                .map(pictures::resolveSibling)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Stream<String> names(String name) {
        if (name.matches("(?i).*idx3.*")) {
            String labels = name.replaceFirst("(?i)images(.?)idx3", "labels$1idx1").replaceFirst("(?i)idx3", "idx1");
            return Stream.of(labels, labels.replaceFirst("(?i)\\.gz$", ""), labels + ".gz");
        }
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        if (!ending.equalsIgnoreCase(".npy")) {
            return Stream.of();
        }
        return Stream
                .of(stem.replaceFirst("(?i)images|pictures|data|^x(?![a-z])", "labels"),
                        stem.replaceFirst("(?i)images|pictures|data", "targets"), stem.replaceFirst("^[xX](?![a-zA-Z])", "y"),
                        stem.replaceFirst("^[xX](?![a-zA-Z])", "Y"), stem + "_labels", stem + "-labels", stem + "_y",
                        stem + "_names", "labels")
                .map(labels -> labels + ending);
    }
}
