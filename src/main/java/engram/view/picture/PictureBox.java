package engram.view.picture;

import module javafx.controls;
import engram.view.control.Tips;

/** A small picture in a square frame, enlarged or reduced to fit. */
public final class PictureBox extends StackPane {

    private final ImageView view = new ImageView();

    /** Makes an empty frame with a tip. */
    public PictureBox(double side, String explanation) {
        this(side);
        setAccessibleText(explanation);
        Tips.explain(this, explanation);
    }

    /** Makes an empty frame that somebody else explains. */
    public PictureBox(double side) {
        getStyleClass().add("picture-box");
        setAlignment(Pos.CENTER);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setPreserveRatio(true);
        setSide(side);
        getChildren().add(view);
    }

    /** Makes room for a picture of another width and height, in pixels; the frame lies around it. */
    public void setSide(double side) {
        if (view.getFitWidth() != side) {
            view.setFitWidth(side);
            view.setFitHeight(side);
            setMinSize(side + 2, side + 2);
            setPrefSize(side + 2, side + 2);
            setMaxSize(side + 2, side + 2);
        }
    }

    /** Shows a picture, or nothing where it is null. */
    public void show(Image image) {
        view.setImage(image);
    }
}
