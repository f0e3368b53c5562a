package engram.model;

/** How much of Java's memory there is to fill, and how to say so truly. */
public final class Heap {

    /** What may be filled of it; frames, figures and what is garbage by now need the rest. */
    private static final double USABLE = 0.9;

    /** What pictures may fill of it: they stay, and reading the next one, and learning, need room beside them. */
    private static final double PICTURES = 0.6;

    private static final double MB = 1e6;
    private static final double GB = 1e9;
    private static final double TB = 1e12;

    private Heap() {}

    /** The bytes that may be filled in all. */
    public static double usable() {
        return Runtime.getRuntime().maxMemory() * USABLE;
    }

    /** The bytes that pictures may fill. */
    public static long forPictures() {
        return (long) (Runtime.getRuntime().maxMemory() * PICTURES);
    }

    /**
     * What is needed and what there is, in words: {@code "needs 1.3 GB of memory, and Engram has 0.9 GB for it"}. In a unit
     * in which the two differ.
     *
     * @param need a verb: {@code "needs"} or {@code "need"}
     * @param bytes what is needed, more than there is
     * @param has what there is
     * @param forWhat {@code "it"} or {@code "them"}
     */
    public static String shortage(String need, double bytes, double has, String forWhat) {
        String[] amounts = amounts(bytes, has);
        return Text.of("%s %s of memory, and Engram has %s for %s", need, amounts[0], amounts[1], forWhat);
    }

    /** An amount in words: {@code "1.3 GB"}, {@code "230 MB"}. */
    public static String amount(double bytes) {
        if (bytes >= TB) {
            return Text.of("%,.1f TB", bytes / TB);
        }
        return bytes >= GB ? Text.of("%,.1f GB", bytes / GB) : Text.of("%,.0f MB", Math.ceil(bytes / MB));
    }

    private static String[] amounts(double need, double has) {
        String[] usual = {amount(need), amount(has)};
        if (!usual[0].equals(usual[1])) {
            return usual;
        }
        // Too little is too little, by however few bytes: then all of them are told.
        double unit = Math.rint(need / MB) == Math.rint(has / MB) ? 1 : MB;
        String format = unit == MB ? "%,.0f MB" : "%,.0f bytes";
        return new String[] {Text.of(format, Math.rint(need / unit)), Text.of(format, Math.rint(has / unit))};
    }
}
