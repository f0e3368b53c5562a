package engram.model.image.table;

import module java.base;

/**
 * Numbers kept as small as they can be had again from to the last bit.
 *
 * @param values gives each by its place
 * @param bytes what they take in memory
 */
record NumberRow(IntToDoubleFunction values, long bytes) {

    private static final int LARGEST = 255;

    /** What an array and whoever knows it take beside the numbers. */
    private static final int OBJECTS = 64;

    /** Bytes with and without a sign, and what pictures of 8 bits become when they are divided by 255, in both precisions. */
    private static final List<Levels> LEVELS = List.of(new Levels(number -> (int) Math.round(number), level -> level),
            new Levels(number -> (int) Math.round(number) & LARGEST, level -> (byte) level),
            new Levels(number -> (int) Math.round(LARGEST * number), level -> level / (double) LARGEST),
            new Levels(number -> (int) Math.round(LARGEST * number), level -> (float) level / LARGEST));

    /**
     * A way in which a byte can stand for a number.
     *
     * @param level the byte for a number, from 0 to 255; anything where there is none
     * @param number what a byte stands for
     */
    private record Levels(DoubleToIntFunction level, IntToDoubleFunction number) {

        boolean has(double value) {
            int closest = level.applyAsInt(value);
            return closest >= 0 && closest <= LARGEST && number.applyAsDouble(closest) == value;
        }

        NumberRow row(double[] numbers) {
            byte[] bytes = new byte[numbers.length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) level.applyAsInt(numbers[i]);
            }
            return new NumberRow(place -> number.applyAsDouble(Byte.toUnsignedInt(bytes[place])), OBJECTS + bytes.length);
        }
    }

    /**
     * Keeps numbers.
     *
     * @param numbers any, none of them NaN; copied
     */
    static NumberRow of(double[] numbers) {
        for (Levels levels : LEVELS) {
            if (Arrays.stream(numbers).allMatch(levels::has)) {
                return levels.row(numbers);
            }
        }
        if (Arrays.stream(numbers).allMatch(number -> number == (float) number)) {
            float[] floats = new float[numbers.length];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = (float) numbers[i];
            }
            return new NumberRow(place -> floats[place], OBJECTS + (long) Float.BYTES * floats.length);
        }
        double[] kept = numbers.clone();
        return new NumberRow(place -> kept[place], OBJECTS + (long) Double.BYTES * kept.length);
    }
}
