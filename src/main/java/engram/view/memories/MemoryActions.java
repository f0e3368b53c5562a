package engram.view.memories;

import engram.model.experiment.Memory;

/** What people can do with a memory in the list. */
public interface MemoryActions {

    /** Takes it out of the list. */
    void remove(Memory memory);

    /** Takes all out of the list. */
    void removeAll();

    /** Gives it another name; an empty one is ignored. */
    void rename(Memory memory, String name);

    /** Exchanges its light and dark. */
    void invert(Memory memory);

    /** Moves it to a place in the list, counted from 0 on; a place beyond the ends means the end. */
    void move(Memory memory, int place);

    /** Makes it what the network is asked. */
    void ask(Memory memory);
}
