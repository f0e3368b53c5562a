package engram.model.network;

/** Whether a recall goes on changing. */
public enum Settling {
    /** It does, or may. */
    NOT_YET,
    /** Fixed point: the next state is this one. */
    FIXED_POINT,
    /** Two states follow each other for ever, as synchronous updates may. */
    TWO_CYCLE
}
