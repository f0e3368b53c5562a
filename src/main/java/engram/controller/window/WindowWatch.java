package engram.controller.window;

import module java.base;

/**
 * Whether the system still has the window. Under X11 any program may destroy another's window. JavaFX never hears of it: of
 * a window that is gone it takes no more events, not even this one. But GDK, by which JavaFX has its windows, takes it out
 * of its list, so the list is what is looked at. Elsewhere only the program itself can destroy its windows, and nothing is
 * looked at. Belongs to the JavaFX thread, which is GDK's as well.
 */
final class WindowWatch {

    private static final AddressLayout ADDRESS = ValueLayout.ADDRESS;

    /** Loaded beside the window's first frames, which must not wait for it. Null where there is no GDK. */
    private final CompletableFuture<Gdk> loading = CompletableFuture.supplyAsync(Gdk::load);

    /** Where GDK has what it knows of our window; null until it was looked at first. */
    private Set<Long> seen;

    /** Whether the window, which was shown, is there no longer; false where nobody can tell. */
    boolean isGone() {
        Gdk gdk = loading.getNow(null);
        if (gdk == null) {
            return false;
        }
        if (seen == null) {
            Set<Long> visible = gdk.windows(true);
            if (visible == null) {
                return false;
            }
            seen = visible;
        }
        Set<Long> still = new HashSet<>(gdk.windows(false));
        still.retainAll(seen);
        return still.isEmpty();
    }

    /**
     * The functions of GDK 3 that tell which windows there are.
     *
     * @param screen () to the screen; null where GDK has no display
     * @param windows (screen) to a new list of its windows
     * @param isVisible (window) to 1 where it is shown, 0 where not
     * @param free (list) frees it
     */
    private record Gdk(MethodHandle screen, MethodHandle windows, MethodHandle isVisible, MethodHandle free) {

        private static final long BYTES_OF_LINK = 2 * ADDRESS.byteSize();

        static Gdk load() {
            if (!System.getProperty("os.name").equals("Linux")) {
                return null;
            }
            try {
                SymbolLookup gdk = SymbolLookup.libraryLookup("libgdk-3.so.0", Arena.global());
                SymbolLookup glib = SymbolLookup.libraryLookup("libglib-2.0.so.0", Arena.global());
                return new Gdk(handle(gdk, "gdk_screen_get_default", FunctionDescriptor.of(ADDRESS)),
                        handle(gdk, "gdk_screen_get_toplevel_windows", FunctionDescriptor.of(ADDRESS, ADDRESS)),
                        handle(gdk, "gdk_window_is_visible", FunctionDescriptor.of(ValueLayout.JAVA_INT, ADDRESS)),
                        handle(glib, "g_list_free", FunctionDescriptor.ofVoid(ADDRESS)));
            } catch (IllegalArgumentException | IllegalCallerException e) {
                // No GDK, so no window of GDK's; or it may not be called.
                return null;
            }
        }

        private static MethodHandle handle(SymbolLookup library, String name, FunctionDescriptor type) {
            return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), type);
        }

        /** The addresses of all windows, or of those that are shown; null where GDK has no display. */
        Set<Long> windows(boolean shown) {
            try {
                MemorySegment display = (MemorySegment) screen.invokeExact();
                if (display.equals(MemorySegment.NULL)) {
                    return null;
                }
                Set<Long> found = new HashSet<>();
                MemorySegment list = (MemorySegment) windows.invokeExact(display);
                for (MemorySegment link = list; !link.equals(MemorySegment.NULL);) {
                    // A link of a GList: what it holds, the next one, the one before.
                    MemorySegment parts = link.reinterpret(BYTES_OF_LINK);
                    MemorySegment window = parts.get(ADDRESS, 0);
                    if (!shown || (int) isVisible.invokeExact(window) != 0) {
                        found.add(window.address());
                    }
                    link = parts.get(ADDRESS, ADDRESS.byteSize());
                }
                free.invokeExact(list);
                return found;
            } catch (Throwable e) {
                throw new IllegalStateException("GDK does not tell its windows", e);
            }
        }
    }
}
