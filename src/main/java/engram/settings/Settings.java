package engram.settings;

import module java.base;

/**
 * What people have set in the window, apart from the experiment. All of it is a matter of taste: none changes a number. What
 * there is to set stands in {@link Setting}. Immutable.
 *
 * @param members what was set, by its name in the file, as it stands there. What another version has kept and this one does not
 *     know is among it: it goes back into the file as it was
 */
public record Settings(Map<String, Object> members) {

    /** What there is at the first start. */
    public static final Settings DEFAULTS = new Settings(Map.of());

    /** Keeps a map of its own. */
    public Settings {
        // A map that knows nulls: what is not understood may be one.
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /**
     * What a file says. What makes no sense in it is as at the first start.
     *
     * @param found all that stands in the file, by name
     */
    static Settings of(Map<String, Object> found) {
        Settings settings = new Settings(found);
        for (Setting<?> setting : Setting.ALL) {
            settings = settings.understood(setting);
        }
        return settings;
    }

    private <T> Settings understood(Setting<T> setting) {
        return with(setting, get(setting));
    }

    /** What something is set to. */
    public <T> T get(Setting<T> setting) {
        return setting.reading().apply(members.get(setting.name())).orElse(setting.first());
    }

    /** The same with something set to another value. */
    public <T> Settings with(Setting<T> setting, T value) {
        Map<String, Object> changed = new LinkedHashMap<>(members);
        if (value.equals(setting.first())) {
            changed.remove(setting.name());
        } else {
            changed.put(setting.name(), setting.writing().apply(value));
        }
        return new Settings(changed);
    }

    /**
     * A folder in which a dialog can open, if it is still there. Asks the system, which may take a moment.
     *
     * @param setting which of the folders
     */
    public Optional<Path> folder(Setting<Optional<Path>> setting) {
        return get(setting).filter(Files::isDirectory);
    }

    /** Experiment files that were opened or saved and are still there, the newest first. Asks the system about each. */
    public List<Path> recents() {
        return get(Setting.RECENTS).stream().filter(Files::isRegularFile).toList();
    }

    /**
     * The same after an experiment file was opened or saved: it is the newest, and its folder is where the next one is looked
     * for.
     */
    public Settings withRecent(Path file) {
        Path full = file.toAbsolutePath().normalize();
        List<Path> recents =
                Stream.concat(Stream.of(full), get(Setting.RECENTS).stream()).distinct().limit(Setting.MOST_RECENTS).toList();
        return with(Setting.RECENTS, recents).with(Setting.EXPERIMENT_FOLDER, Optional.ofNullable(full.getParent()));
    }

    /** All as at the first start. The window stays where it is, and so does what only another version knows. */
    public Settings reset() {
        Map<String, Object> rest = new LinkedHashMap<>(members);
        Setting.ALL.stream().filter(setting -> setting != Setting.PLACE).forEach(setting -> rest.remove(setting.name()));
        return new Settings(rest);
    }

    /** All that there is to write, by name: also what is as at the first start, so that a later version does not change it. */
    Map<String, Object> written() {
        Map<String, Object> all = new LinkedHashMap<>();
        Setting.ALL.forEach(setting -> written(setting).ifPresent(value -> all.put(setting.name(), value)));
        members.forEach(all::putIfAbsent);
        return all;
    }

    private <T> Optional<Object> written(Setting<T> setting) {
        return Optional.ofNullable(setting.writing().apply(get(setting)));
    }
}
