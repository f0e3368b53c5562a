/**
 * Files of pictures in numbers come in: IDX, NumPy, MATLAB, text. Picture tables go out, or one line that says what does not
 * fit. Start at {@link engram.model.image.table.kind.TableKind}; a new kind is a class, and a line there.
 */
package engram.model.image.table.kind;
