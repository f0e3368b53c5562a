package engram.model;

/** Arithmetic of rows of numbers, written so that the processor works on several at once. */
public final class Vectors {

    private Vectors() {}

    /** The sum of the products of two rows of the same length, which are not modified. */
    public static double dot(double[] a, double[] b) {
        // Four sums: each addition need not wait for the one before.
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 4 <= a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** Adds {@code factor} times {@code row}, not modified, to {@code sum}, modified. */
    public static void add(double factor, double[] row, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * row[i];
        }
    }

    /** Multiplies a row by {@code factor}; modified. */
    public static void scale(double factor, double[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] *= factor;
        }
    }
}
