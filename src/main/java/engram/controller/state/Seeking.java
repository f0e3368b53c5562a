package engram.controller.state;

/** Goes to the moment that somebody wants to look at. */
@FunctionalInterface
public interface Seeking {

    /** Goes to a time step; goes on playing if it plays. */
    void seek(int time);

    /** Goes to a time step and stays there, for somebody who looks into what happened in it. */
    default void stopAt(int time) {
        seek(time);
    }

    /** Goes back to where one was before the newest seeking, and goes on as then. */
    default void takeBack() {}
}
