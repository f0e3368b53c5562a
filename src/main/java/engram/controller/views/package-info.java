/**
 * The newest result, the moment looked at and the neurons chosen come in, at each pulse. What the view that is seen shows goes out; what takes long is had in the background.
 * Start at {@link engram.controller.views.ViewsController}.
 */
package engram.controller.views;
