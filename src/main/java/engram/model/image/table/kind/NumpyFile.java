package engram.model.image.table.kind;

import module java.base;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.Progress;
import engram.model.array.NumpyHeader;
import engram.model.array.NumpyInput;
import engram.model.array.NumpyZip;
import engram.model.image.decode.Refusal;
import engram.model.image.table.Arrangement;
import engram.model.image.table.LabelsBeside;
import engram.model.image.table.NamedArrays;
import engram.model.image.table.NumberStore;
import engram.model.image.table.PictureTable;
import engram.model.image.table.TableContents;

/**
 * NumPy's files as pictures: a {@code .npy} file, with the labels in one beside it, or a {@code .npz} archive of several
 * arrays, of which some are pictures and some may be their labels.
 */
final class NumpyFile {

    private static final String MORE_MEMORY = "Use a file with fewer pictures";

    /** Numbers that are kept together. */
    private static final int CHUNK = 1 << 12;

    private NumpyFile() {}

    /** Whether a file begins as one of NumPy's does. */
    static boolean isOne(byte[] head) {
        return isArray(head) || NumpyZip.isOne(head);
    }

    private static boolean isArray(byte[] head) {
        int length = NumpyHeader.MAGIC.length;
        return head.length >= length && Arrays.equals(NumpyHeader.MAGIC, 0, length, head, 0, length);
    }

    /** Reads all arrays that can be taken for pictures, the likeliest first. */
    static List<PictureTable> open(Path file, Progress progress) throws FileProblem {
        Refusal.requireOrdinary(file);
        try (InputStream in = Files.newInputStream(file)) {
            if (!isArray(in.readNBytes(NumpyHeader.MAGIC.length))) {
                return NumpyZip.open(file, zip -> tables(file, zip, progress));
            }
        } catch (IOException e) {
            throw Refusal.opening(file, e);
        }
        try (InputStream in = Files.newInputStream(file)) {
            NumpyInput array = NumpyInput.open(in, Files.size(file), Place.of(file), NumpyHeader.Form.NUMBERS);
            TableContents pictures = contents(array, TableKind.stem(file), "", progress);
            int count = pictures.arrangements().getFirst().count();
            return List.of(pictures.labelled(LabelsBeside.of(file, NumpyFile::labels, count)).likeliest());
        } catch (IOException e) {
            throw Refusal.opening(file, e);
        } catch (OutOfMemoryError _) {
            throw Place.of(file).problem("needs more memory than there is", MORE_MEMORY);
        }
    }

    private static TableContents contents(NumpyInput array, String name, String part, Progress progress) throws IOException {
        NumpyHeader header = array.header();
        // Fortran's order is only another way to write the same shape down.
        List<Arrangement> arrangements = Arrangement.of(header.shape(), header.columnMajor(), false);
        if (arrangements.isEmpty()) {
            throw array.place().problem(Arrangement.misfit(header.shape()), Arrangement.whatFits());
        }
        NumberStore numbers = new NumberStore(array.place(), CHUNK);
        long total = header.elements();
        for (long done = 0; done < total; done += CHUNK) {
            progress.report(done, total);
            double[] next = new double[(int) Math.min(CHUNK, total - done)];
            array.read(next);
            numbers.add(next);
        }
        progress.report(total, total);
        return new TableContents(name, part, numbers::value, arrangements, numbers.ranges(), List.of(), false);
    }

    /** The labels in a file of numbers or texts along one axis. */
    private static List<String> labels(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return labels(NumpyInput.open(in, Files.size(file), Place.of(file), NumpyHeader.Form.NUMBERS));
        } catch (FileProblem _) {
            try (InputStream in = Files.newInputStream(file)) {
                return labels(NumpyInput.open(in, Files.size(file), Place.of(file), NumpyHeader.Form.TEXTS));
            }
        }
    }

    /** What stands in an array along one axis; an empty list where it has more. */
    private static List<String> labels(NumpyInput array) throws IOException {
        NumpyHeader header = array.header();
        boolean texts = array.form() == NumpyHeader.Form.TEXTS;
        long[] shape = texts ? Arrays.copyOf(header.shape(), header.shape().length - 1) : header.shape();
        if (Arrays.stream(shape).filter(length -> length != 1).count() != 1 || header.elements() > TableKind.MOST_LABELS) {
            return List.of();
        }
        double[] values = new double[(int) header.elements()];
        array.read(values);
        return texts ? NumpyHeader.texts(values, (int) header.shape()[shape.length])
                : Arrays.stream(values).mapToObj(TableKind::label).toList();
    }

    /** Reads the arrays of an archive. */
    private static List<PictureTable> tables(Path file, NumpyZip zip, Progress progress) throws IOException {
        NamedArrays arrays = new NamedArrays(Place.of(file));
        List<String> names = zip.names();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Progress within = progress.stretch((double) i / names.size(), (i + 1.0) / names.size());
            try {
                long[] shape = zip.read(name, NumpyHeader.Form.NUMBERS, array -> array.header().shape());
                if (NamedArrays.areLabels(name, shape)) {
                    arrays.labels(name, zip.read(name, NumpyHeader.Form.NUMBERS, NumpyFile::labels));
                } else if (Arrangement.of(shape, false, false).isEmpty()) {
                    arrays.other(name, NumpyHeader.text(shape));
                } else {
                    arrays.pictures(zip.read(name, NumpyHeader.Form.NUMBERS,
                            array -> contents(array, TableKind.stem(file), name, within)));
                }
            } catch (FileProblem problem) {
                try {
                    arrays.labels(name, zip.read(name, NumpyHeader.Form.TEXTS, NumpyFile::labels));
                } catch (FileProblem _) {
                    arrays.problem(problem);
                }
            }
        }
        return arrays.tables();
    }
}
