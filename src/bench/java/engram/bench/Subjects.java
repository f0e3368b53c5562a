package engram.bench;

import module java.base;
import engram.model.image.GrayImage;
import engram.model.image.Resize;
import engram.model.image.file.Sample;

/** What the networks of the benchmarks learn. */
public enum Subjects {

    /** The three sample digits of the program's first window. */
    DIGITS {
        @Override
        List<GrayImage> greys(int side) {
            return Sample.FIRST.stream().map(sample -> Resize.resize(sample.read().gray(), side)).toList();
        }
    },

    /** Three pictures of independent random pixels, half of which are on. */
    DENSE {
        @Override
        List<GrayImage> greys(int side) {
            SplittableRandom random = new SplittableRandom(7);
            return Stream.generate(() -> new GrayImage(side, side, random.doubles((long) side * side).toArray()))
                    .limit(3)
                    .toList();
        }
    };

    /** Three pictures of a side. */
    abstract List<GrayImage> greys(int side);
}
