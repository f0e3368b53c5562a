/**
 * Arrays of numbers come in, from the program or from files. NumPy's files go out, and arrays back.
 * Start at {@link engram.export.numpy.NumpyArray}.
 */
package engram.export.numpy;
