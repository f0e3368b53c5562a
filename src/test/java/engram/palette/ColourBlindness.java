package engram.palette;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What eyes without one sort of cones see of a colour, by the matrices of Machado, Oliveira and Fernandes (2009) for linear
 * sRGB.
 */
final class ColourBlindness {

    private static final double[][] WITHOUT_RED =
            {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}};
    private static final double[][] WITHOUT_GREEN =
            {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}};
    private static final double[][] WITHOUT_BLUE =
            {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}};

    /** Protanopia, deuteranopia and tritanopia. */
    static final List<double[][]> ALL = List.of(WITHOUT_RED, WITHOUT_GREEN, WITHOUT_BLUE);

    private static final double[][] TO_XYZ = {{0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047},
        {0.2126729, 0.7151522, 0.0721750}, {0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883}};

    private ColourBlindness() {}

    /** How far apart such an eye sees two colours, in CIELAB (Delta E 1976); about 2 is just seen side by side. */
    static double difference(int one, int other, double[][] eye) {
        double[] a = lab(times(eye, linear(one)));
        double[] b = lab(times(eye, linear(other)));
        return Math.sqrt(IntStream.range(0, 3).mapToDouble(i -> (a[i] - b[i]) * (a[i] - b[i])).sum());
    }

    private static double[] linear(int rgb) {
        return IntStream.of(16, 8, 0).mapToDouble(shift -> Luminance.linear(rgb >> shift & 0xFF)).toArray();
    }

    private static double[] times(double[][] matrix, double[] vector) {
        return IntStream.range(0, 3)
                .mapToDouble(
                        i -> Math.clamp(matrix[i][0] * vector[0] + matrix[i][1] * vector[1] + matrix[i][2] * vector[2], 0, 1))
                .toArray();
    }

    private static double[] lab(double[] linear) {
        double[] f = IntStream.range(0, 3)
                .mapToDouble(i -> TO_XYZ[i][0] * linear[0] + TO_XYZ[i][1] * linear[1] + TO_XYZ[i][2] * linear[2])
                .map(t -> t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116)
                .toArray();
        return new double[] {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
    }
}
