/**
 * The numbers of a file come in, with the shape that they have. A picture table goes out, which tells how they are read as
 * pictures and can be read otherwise. Start at {@link engram.model.image.table.PictureTable}.
 */
package engram.model.image.table;
