package engram.view.control;

import module javafx.controls;

/** A small picture in a square frame, enlarged or reduced to fit. */
public final class PictureBox extends StackPane {

    private final ImageView view = new ImageView();

    public PictureBox(double side, String explanation) {
        getStyleClass().add("picture-box");
        setMinSize(side + 2, side + 2);
        setPrefSize(side + 2, side + 2);
        setMaxSize(side + 2, side + 2);
        setAlignment(Pos.CENTER);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(explanation);
        Tips.explain(this, explanation);
        view.setPreserveRatio(true);
        view.setFitWidth(side);
        view.setFitHeight(side);
        getChildren().add(view);
    }

    /** Shows a picture, or nothing where it is null. */
    public void show(Image image) {
        view.setImage(image);
    }
}
