package engram.model.study.plan;

import module java.base;
import engram.model.Parallel;
import engram.model.Progress;
import engram.model.Text;
import engram.model.experiment.Memory;
import engram.model.experiment.Seeds;
import engram.model.image.GrayImage;
import engram.model.image.Picture;
import engram.model.image.RgbImage;
import engram.model.study.engine.Setting;

/**
 * The pictures of a study, draw by draw. Each draw is an order of all pictures, of which more and more are learned: what a
 * smaller network knows, a larger one of the same draw knows too.
 */
public sealed interface Memories {

    /** How many there are at most; {@link Integer#MAX_VALUE} where there are as many as one wants. */
    int most();

    /**
     * What a network learns, in order.
     *
     * @param progress may cancel
     */
    List<Memory> of(Setting setting, Progress progress);

    /** The same; nobody can cancel it. */
    default List<Memory> of(Setting setting) {
        return of(setting, Progress.IGNORED);
    }

    /**
     * Pictures at a network's side, before thresholding.
     *
     * @param progress may cancel
     */
    static List<GrayImage> greys(List<Memory> memories, int side, Progress progress) {
        GrayImage[] greys = new GrayImage[memories.size()];
        Parallel.each(greys.length, place -> greys[place] = memories.get(place).grey(side), progress);
        return Arrays.asList(greys);
    }

    /**
     * Pictures that are there: the first draw takes the first ones, every other one some by chance.
     *
     * @param all in order, at least one
     * @param seed of the study
     */
    record OfPictures(List<Memory> all, long seed) implements Memories {

        /** Copies the list. */
        public OfPictures {
            all = List.copyOf(all);
        }

        @Override
        public int most() {
            return all.size();
        }

        @Override
        public List<Memory> of(Setting setting, Progress progress) {
            int count = setting.memories() == 0 ? all.size() : setting.memories();
            if (setting.draw() == 0) {
                return all.subList(0, count);
            }
            List<Memory> drawn = new ArrayList<>(all);
            Collections.shuffle(drawn, new Random(new Seeds(seed).draw(setting.draw())));
            return List.copyOf(drawn.subList(0, count));
        }
    }

    /**
     * Patterns of chance, each pixel by itself.
     *
     * @param activity the chance of white, above 0 and below 1
     * @param seed of the study
     */
    record OfChance(double activity, long seed) implements Memories {

        @Override
        public int most() {
            return Integer.MAX_VALUE;
        }

        @Override
        public List<Memory> of(Setting setting, Progress progress) {
            Seeds seeds = new Seeds(new Seeds(seed).draw(setting.draw()));
            int side = setting.parameters().side();
            Memory[] memories = new Memory[setting.memories()];
            Parallel.each(memories.length, place -> memories[place] = pattern(place, side, seeds), progress);
            return List.of(memories);
        }

        private Memory pattern(int place, int side, Seeds seeds) {
            RandomGenerator random = seeds.pattern(place);
            double[] values = new double[side * side];
            do {
                Arrays.setAll(values, pixel -> random.nextDouble() < activity ? 1 : 0);
                // One colour is no pattern.
            } while (values.length > 1 && Arrays.stream(values).distinct().count() < 2);
            int[] colours = Arrays.stream(values).mapToInt(value -> value > 0 ? 0xFFFFFF : 0).toArray();
            GrayImage grey = new GrayImage(side, side, values);
            String name = Text.of("random %d", place + 1);
            return new Memory(place + 1L, name, new Picture(name, side, side, grey, new RgbImage(side, side, colours)), false);
        }
    }
}
