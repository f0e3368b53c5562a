package engram.measure;

import module java.base;

/**
 * Whose eyes a picture is seen with. The matrices are those of Machado, Oliveira and Fernandes (2009) for the want of one kind
 * of cone, and hold for light, not for the numbers that pixels store.
 */
enum Eyes {
    USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTANOPE(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
    DEUTERANOPE(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881);

    private static final double[] LIGHT = IntStream.range(0, 256).mapToDouble(Eyes::light).toArray();

    private final double[] matrix;

    /** Red, green and blue seen, each of red, green and blue shown. */
    Eyes(double... matrix) {
        this.matrix = matrix;
    }

    /** Changes colours to what these eyes see of them. */
    void see(int[] rgb) {
        if (this == USUAL) {
            return;
        }
        // Few colours in many pixels.
        Map<Integer, Integer> seen = new HashMap<>();
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = seen.computeIfAbsent(rgb[i], this::seen);
        }
    }

    private int seen(int rgb) {
        double red = LIGHT[rgb >> 16 & 255];
        double green = LIGHT[rgb >> 8 & 255];
        double blue = LIGHT[rgb & 255];
        int seen = 0;
        for (int row = 0; row < matrix.length; row += 3) {
            seen = seen << 8 | stored(matrix[row] * red + matrix[row + 1] * green + matrix[row + 2] * blue);
        }
        return seen;
    }

    /** As sRGB has it. */
    private static double light(int stored) {
        double part = stored / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static int stored(double light) {
        double part = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.clamp(part, 0, 1));
    }
}
