package engram.model.spike;

import static org.junit.jupiter.api.Assertions.assertEquals;

import module java.base;
import org.junit.jupiter.api.Test;

class SpikeBytesTest {

    @Test
    void bitBIsNumberBOfItsWord() {
        SplittableRandom random = new SplittableRandom(3);
        for (long word : new long[] {0, -1, 1, Long.MIN_VALUE, 1L << 31, random.nextLong(), random.nextLong()}) {
            SpikeBytes bytes = new SpikeBytes(2);
            double[] numbers = new double[128];
            bytes.put(1, word);
            bytes.copyTo(numbers, 128);
            for (int b = 0; b < 64; b++) {
                assertEquals(0, numbers[b]);
                assertEquals(word >>> b & 1, numbers[64 + b], "bit " + b);
            }
        }
    }

    @Test
    void numbersComeBackAsTheWordsTheyCameFrom() {
        SplittableRandom random = new SplittableRandom(4);
        for (int draw = 0; draw < 100; draw++) {
            long word = random.nextLong() & random.nextLong();
            double[] numbers = new double[64];
            Arrays.setAll(numbers, b -> word >>> b & 1);
            SpikeBytes bytes = new SpikeBytes(1);
            bytes.become(numbers, 64);
            assertEquals(word, bytes.word(0));
        }
    }

    @Test
    void whatIsBehindTheLastNumberIsNoSpike() {
        SpikeBytes bytes = new SpikeBytes(1);
        bytes.become(new double[] {1, 0, 1}, 3);
        assertEquals(0b101, bytes.word(0));
    }
}
