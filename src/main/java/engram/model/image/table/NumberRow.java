package engram.model.image.table;

import module java.base;

/**
 * Numbers kept as small as they can be had again from to the last bit.
 *
 * @param values gives each by its place
 * @param bytes what they take in memory
 */
record NumberRow(IntToDoubleFunction values, long bytes) {

    private static final int LARGEST_BYTE = 255;

    /** What an array and whoever knows it take beside the numbers. */
    private static final int OBJECTS = 64;

    /**
     * Keeps numbers.
     *
     * @param numbers any, none of them NaN; copied where there is a smaller way, else kept
     */
    static NumberRow of(double[] numbers) {
        boolean whole = Arrays.stream(numbers).allMatch(number -> number == (short) number);
        if (whole && Arrays.stream(numbers).allMatch(number -> number >= 0 && number <= LARGEST_BYTE)) {
            byte[] bytes = bytes(numbers);
            return new NumberRow(place -> Byte.toUnsignedInt(bytes[place]), OBJECTS + bytes.length);
        }
        if (whole && Arrays.stream(numbers).allMatch(number -> Math.abs(number) <= Byte.MAX_VALUE)) {
            byte[] bytes = bytes(numbers);
            return new NumberRow(place -> bytes[place], OBJECTS + bytes.length);
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

    private static byte[] bytes(double[] numbers) {
        byte[] bytes = new byte[numbers.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (int) numbers[i];
        }
        return bytes;
    }
}
