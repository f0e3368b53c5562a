package engram.controller.document;

import module java.base;

/** Times as people read them, in the place where they are. */
final class Moments {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Moments() {}

    /** The day: {@code 3 May 2026}. */
    static String day(Instant moment) {
        return DAY.format(here(moment));
    }

    /** The time of day, with the day where that is another than now: {@code 14:32} or {@code 14:32 on 3 May 2026}. */
    static String time(Instant moment, Instant now) {
        return TIME.format(here(moment)) + onDay(moment, now);
    }

    /** The same to the second. */
    static String second(Instant moment, Instant now) {
        return SECONDS.format(here(moment)) + onDay(moment, now);
    }

    private static String onDay(Instant moment, Instant now) {
        return here(moment).toLocalDate().equals(here(now).toLocalDate()) ? "" : " on " + day(moment);
    }

    private static ZonedDateTime here(Instant moment) {
        return moment.atZone(ZoneId.systemDefault());
    }
}
