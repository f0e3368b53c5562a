/**
 * What can be chosen comes in. What somebody chose goes out.
 * Start at {@link engram.view.dialog.TableDialog}.
 */
package engram.view.dialog;
