package engram.service;

import module java.base;
import engram.model.Progress;
import engram.model.experiment.Appearance;
import engram.model.experiment.Memory;
import engram.model.image.GrayImage;
import engram.model.image.Picture;

/** The pictures at the network's side. Immutable; a new one takes over from the last whatever did not change. */
public final class Gallery {

    /** Holds no picture. */
    public static final Gallery EMPTY = new Gallery(Map.of());

    private record Entry(Picture picture, boolean inverted, int side, Appearance appearance) {}

    private final Map<Long, Entry> entries;

    private Gallery(Map<Long, Entry> entries) {
        this.entries = entries;
    }

    /**
     * Brings pictures to a side.
     *
     * @param memories the pictures wanted; others are left out
     */
    Gallery with(List<Memory> memories, int side, Progress progress) {
        Map<Long, Entry> wanted = new HashMap<>();
        for (int i = 0; i < memories.size(); i++) {
            Memory memory = memories.get(i);
            Entry known = entries.get(memory.id());
            boolean stillRight = known != null && known.picture() == memory.picture() && known.inverted() == memory.inverted()
                    && known.side() == side;
            if (stillRight) {
                wanted.put(memory.id(), known);
            } else {
                GrayImage grey = memory.grey(side);
                Appearance appearance = new Appearance(grey, grey.threshold());
                wanted.put(memory.id(), new Entry(memory.picture(), memory.inverted(), side, appearance));
            }
            progress.report(i + 1, memories.size());
        }
        return new Gallery(wanted);
    }

    /** What a picture looks like to the network, or null where that is not known yet. */
    public Appearance of(Memory memory) {
        Entry entry = entries.get(memory.id());
        return entry == null ? null : entry.appearance();
    }
}
