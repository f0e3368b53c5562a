package engram.model.trial;

import engram.model.Heap;
import engram.model.image.Picture;

/** Counts the memory that pictures fill while they are read, and refuses them before there is none left. For one thread. */
public final class PictureRoom {

    private final long there;
    private long bytes;
    private int taken;

    /**
     * Begins to count.
     *
     * @param there the bytes of pictures that are there already
     */
    public PictureRoom(long there) {
        this.there = there;
    }

    /**
     * Takes note of one more picture that is kept.
     *
     * @throws InsufficientMemoryException if there is no room for it
     */
    public void take(Picture picture) {
        if (there + bytes + picture.bytes() > Heap.forPictures()) {
            throw InsufficientMemoryException.pictures(taken, Heap.forPictures(), there);
        }
        bytes += picture.bytes();
        taken++;
    }

    /**
     * Asks for room before pictures are made.
     *
     * @param count how many
     * @param first one of them; the others are like it
     * @throws InsufficientMemoryException if there is no room for all of them
     */
    public void require(int count, Picture first) {
        long left = Heap.forPictures() - there - bytes;
        if ((double) count * first.bytes() > left) {
            throw InsufficientMemoryException.pictures((int) Math.max(0, left / first.bytes()), Heap.forPictures(),
                    there + bytes);
        }
    }
}
