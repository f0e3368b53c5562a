package engram.view.weights;

import engram.plot.Box;
import engram.plot.PlotLook;
import engram.view.plot.StepAxis;

/**
 * Where the parts of the view of weights are: the matrix, one neuron's pictures, and what stands beside both.
 *
 * @param room all that there is
 * @param low whether that is low
 * @param look how large letters are
 */
record WeightsLayout(Box room, boolean low, PlotLook look) {

    /** In ems: left of the matrix, for numbers. */
    private static final double LEFT = 3.4;
    private static final double GAP = 14;
    /** A room that is so high, as a share of its width, has the pictures below the matrix. */
    private static final double TALL = 0.75;
    private static final double SHARE_OF_MATRIX = 0.56;
    /** In ems: the least room beside the pictures for numbers, and the gap before each of what stands there. */
    private static final double LEAST_BESIDE = 9.6;
    static final double BESIDE = 1;
    /** Below the matrix of a low view: the numbers of the bar of colours reach beyond it. */
    private static final double HALF_LINE = 0.6;
    /** Above it: the readout lies over the titles, and not over the first number. */
    private static final double TITLE = 1.75;

    private double em() {
        return look.size();
    }

    /** Whether the pictures stand below the matrix. */
    boolean isTall() {
        return room.height() > TALL * room.width();
    }

    /** Where the matrix is, without its numbers. */
    Box matrix() {
        double top = Math.round((low ? TITLE : StepAxis.ABOVE) * em());
        double left = Math.round(LEFT * em());
        if (isTall()) {
            double around = top + MatrixPlot.below(look);
            double pictures = (room.width() - GAP) / 2 + Math.round(2.2 * em());
            double most = Math.max(room.height() * SHARE_OF_MATRIX, room.height() - pictures) - around;
            double side = Math.max(0, Math.floor(Math.min(most, room.width() - left)));
            return new Box(room.left() + left, room.top() + top, side, side);
        }
        double height = room.height() - top - Math.round((low ? HALF_LINE : StepAxis.BELOW) * em());
        double width = (room.width() - left - widthOfBar() - 2 * GAP) / 3;
        // The matrix may be larger than the pictures beside it, which have room to spare in a wide window.
        double side = Math.max(0, Math.floor(Math.min(height, width * 1.2)));
        return new Box(room.left() + left, room.top() + top, side, side);
    }

    private double widthOfBar() {
        return Math.round(MatrixPlot.WIDTH_OF_BAR * em());
    }

    /** Right of the matrix and its bar, or below them. */
    Box pictures() {
        Box frame = matrix();
        return isTall()
                ? Box.between(room.left(), frame.bottom() + MatrixPlot.below(look) + Math.round(2.2 * em()), room.right(),
                        room.bottom())
                : Box.between(frame.right() + widthOfBar() + GAP, frame.top(),
                        Math.min(room.right(), frame.right() + widthOfBar() + 2 * GAP + 2 * frame.width()), frame.bottom());
    }

    /** Right of the pictures, or of the matrix above them; without area where those take all of the width. */
    Box beside() {
        Box pictures = pictures();
        double left = isTall() ? matrix().right() + GAP : pictures.right() + Math.round(BESIDE * em());
        return room.right() - left < LEAST_BESIDE * em() ? Box.NONE
                : Box.between(left, low ? room.top() : matrix().top(), room.right(),
                        isTall() ? matrix().bottom() + Math.round(StepAxis.BELOW * em()) : room.bottom());
    }
}
