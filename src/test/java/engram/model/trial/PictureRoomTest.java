package engram.model.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import engram.model.Heap;
import engram.model.image.Picture;
import engram.model.image.file.Sample;
import org.junit.jupiter.api.Test;

class PictureRoomTest {

    private static final Picture PICTURE = Sample.FIRST.getFirst().read();

    @Test
    void picturesAreTakenWhileThereIsRoomAndThenRefusedInOneLineWithTrueNumbers() {
        PictureRoom room = new PictureRoom(Heap.forPictures() - 2 * PICTURE.bytes());
        room.take(PICTURE);
        room.take(PICTURE);
        InsufficientMemoryException refusal = assertThrows(InsufficientMemoryException.class, () -> room.take(PICTURE));
        assertEquals(
                "Engram has %s of memory for pictures, of which %s are filled, and only 2 of these fit in. Choose fewer, or smaller ones."
                        .formatted(Heap.amount(Heap.forPictures()), Heap.amount(Heap.forPictures() - 2 * PICTURE.bytes())),
                refusal.getMessage());
    }

    @Test
    void roomForManyIsAskedForBeforeAnyIsTaken() {
        PictureRoom room = new PictureRoom(0);
        int fitting = (int) (Heap.forPictures() / PICTURE.bytes());
        room.require(fitting, PICTURE);
        InsufficientMemoryException refusal =
                assertThrows(InsufficientMemoryException.class, () -> room.require(fitting + 1, PICTURE));
        assertEquals("Engram has %s of memory for pictures, and only %s of these fit in. Choose fewer, or smaller ones."
                .formatted(Heap.amount(Heap.forPictures()), engram.model.Text.of("%,d", fitting)), refusal.getMessage());
    }
}
