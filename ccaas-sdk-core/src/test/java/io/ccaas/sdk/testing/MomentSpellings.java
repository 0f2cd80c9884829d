package io.ccaas.sdk.testing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How a moment is written: dates, times of day, and seconds since 1970. */
final class MomentSpellings {

    /** Most complete forms consist of one of these, so the parts alone find them. */
    private static final List<String> PATTERNS = List.of(
            "yyyy-MM-dd",
            "yyyyMMdd",
            "dd/MM/yyyy",
            "MM/dd/yyyy",
            "dd.MM.yyyy",
            "yyyy:MM:dd",
            "yyyy/MM/dd",
            "d MMM yyyy",
            "d MMMM yyyy",
            "MMMM d, yyyy",
            "HH:mm:ss",
            "HH-mm-ss",
            "HH'h'mm");

    private MomentSpellings() {}

    static Set<String> of(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        Set<String> spellings = new LinkedHashSet<>();
        for (String pattern : PATTERNS) {
            spellings.add(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(local));
            spellings.add(DateTimeFormatter.ofPattern(pattern, Locale.FRENCH).format(local));
        }
        spellings.add(Long.toString(moment.getEpochSecond()));
        spellings.add(Long.toHexString(moment.getEpochSecond()));
        return spellings;
    }

    /** The date as eight digits, as packed decimals hold it. */
    static String packed(Instant moment) {
        return DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(moment);
    }
}
