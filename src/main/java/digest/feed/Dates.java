package digest.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as feeds write them: RFC 822 and ISO 8601 with every liberty seen, and what is neither. A date without a zone is
 * read as UTC, one without a time as its midnight.
 */
final class Dates {

    /** Longer strings are no dates. */
    private static final int LONGEST = 80;

    /** As nearly all of RSS has it, "Mon, 13 Apr 2026 10:02:22 +0000"; read without trying anything else. */
    private static final Pattern RFC_822 = Pattern.compile(
            "(?:[A-Z][a-z]{2}, )?(\\d{1,2}) ([A-Z][a-z]{2}) ([12]\\d{3}) (\\d\\d):(\\d\\d):(\\d\\d) (GMT|UTC|Z|[+-]\\d{4})");

    private static final Pattern SPACES = Pattern.compile("\\s{1,40}");

    private static final Pattern ISO = Pattern.compile(
            "([12]\\d{3})(?:-?(\\d{2})(?:-?(\\d{2}))?)?(?:[Tt _](\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d{1,12})?)?)?\\s*(Z|z|[+-]\\d{1,2}(?::?\\d{2})?|[A-Za-z]{1,5})?");

    private static final Pattern ORDINAL = Pattern.compile("([12]\\d{3})-?(\\d{3})(?:T.*)?");

    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:+-])(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,]\\d+)?)?\\s*(?:([AaPp])\\.?[Mm]\\b\\.?)?");

    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC|UT)?\\s?([+-])(\\d{1,2}):?(\\d{2})?(?!\\d)");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private static final Pattern EPOCH = Pattern.compile("\\d{10}(?:\\d{3})?");

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("fév", 2),
            Map.entry("avr", 4),
            Map.entry("mai", 5),
            Map.entry("jui", 6),
            Map.entry("aoû", 8),
            Map.entry("déc", 12),
            Map.entry("mär", 3),
            Map.entry("okt", 10),
            Map.entry("dez", 12),
            Map.entry("ene", 1),
            Map.entry("abr", 4),
            Map.entry("ago", 8),
            Map.entry("dic", 12));

    /** Minutes east of Greenwich; RFC 822 §5.1 and the common ones beyond it. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("UT", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("Z", 0),
            Map.entry("WET", 0),
            Map.entry("EST", -300),
            Map.entry("EDT", -240),
            Map.entry("ET", -300),
            Map.entry("CST", -360),
            Map.entry("CDT", -300),
            Map.entry("CT", -360),
            Map.entry("MST", -420),
            Map.entry("MDT", -360),
            Map.entry("MT", -420),
            Map.entry("PST", -480),
            Map.entry("PDT", -420),
            Map.entry("PT", -480),
            Map.entry("AKST", -540),
            Map.entry("AKDT", -480),
            Map.entry("HST", -600),
            Map.entry("AST", -240),
            Map.entry("ADT", -180),
            Map.entry("BST", 60),
            Map.entry("IST", 330),
            Map.entry("CET", 60),
            Map.entry("CEST", 120),
            Map.entry("MET", 60),
            Map.entry("MEST", 120),
            Map.entry("EET", 120),
            Map.entry("EEST", 180),
            Map.entry("MSK", 180),
            Map.entry("JST", 540),
            Map.entry("KST", 540),
            Map.entry("SGT", 480),
            Map.entry("HKT", 480),
            Map.entry("AWST", 480),
            Map.entry("ACST", 570),
            Map.entry("AEST", 600),
            Map.entry("AEDT", 660),
            Map.entry("NZST", 720),
            Map.entry("NZDT", 780),
            Map.entry("BRT", -180));

    private Dates() {}

    /** The instant a string means; null when it means none. */
    static @Nullable Instant parse(@Nullable String raw) {
        if (raw == null) return null;
        String written = raw.strip();
        if (written.isEmpty() || written.length() > 2 * LONGEST) return null;
        try {
            Matcher usual = RFC_822.matcher(written);
            if (usual.matches() && MONTHS.containsKey(usual.group(2).toLowerCase(Locale.ROOT))) return rfc822(usual);
            String text = SPACES.matcher(written).replaceAll(" ");
            if (text.length() > LONGEST) return null;
            if (EPOCH.matcher(text).matches()) {
                long number = Long.parseLong(text);
                return text.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            }
            Matcher ordinal = ORDINAL.matcher(text);
            if (ordinal.matches()) return midnight(LocalDate.ofYearDay(number(ordinal, 1, 0), number(ordinal, 2, 1)));
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) return iso(iso);
            return words(text);
        } catch (DateTimeException | ArithmeticException noSuchDay) {
            return null;
        }
    }

    private static Instant rfc822(Matcher usual) {
        int month = MONTHS.get(usual.group(2).toLowerCase(Locale.ROOT));
        LocalDate day = LocalDate.of(number(usual, 3, 0), month, number(usual, 1, 0));
        return at(day, number(usual, 4, 0), number(usual, 5, 0), number(usual, 6, 0), zone(usual.group(7)));
    }

    private static Instant iso(Matcher iso) {
        LocalDate day = LocalDate.of(number(iso, 1, 0), number(iso, 2, 1), number(iso, 3, 1));
        return at(day, number(iso, 4, 0), number(iso, 5, 0), number(iso, 6, 0), zone(iso.group(7)));
    }

    /** "Mon, 13 Apr 2026 10:02:22 +0000", "April 3, 2020 8:56 am PST", "2020/1/10 14:33:00", "10.01.2020". */
    private static @Nullable Instant words(String text) {
        int hour = 0;
        int minute = 0;
        int second = 0;
        String rest = text;
        int offset = Integer.MIN_VALUE;
        Matcher time = TIME.matcher(text);
        if (time.find()) {
            hour = number(time, 1, 0);
            minute = number(time, 2, 0);
            second = number(time, 3, 0);
            String half = time.group(4);
            if (half != null) hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
            String after = text.substring(time.end());
            Matcher east = OFFSET.matcher(after);
            if (east.find()) {
                int minutes = number(east, 2, 0) * 60 + number(east, 3, 0);
                if (east.group(3) == null && number(east, 2, 0) > 14) minutes = 0;
                offset = east.group(1).equals("-") ? -minutes : minutes;
                after = after.substring(0, east.start()) + " " + after.substring(east.end());
            }
            rest = text.substring(0, time.start()) + " " + after;
        }
        int month = 0;
        Matcher word = WORD.matcher(rest);
        while (word.find()) {
            String letters = word.group();
            Integer named = letters.length() < 3
                    ? null
                    : MONTHS.get(letters.substring(0, 3).toLowerCase(Locale.ROOT));
            if (named != null && month == 0 && !letters.equalsIgnoreCase("mardi")) {
                month = letters.toLowerCase(Locale.ROOT).startsWith("juil") ? 7 : named;
            } else if (offset == Integer.MIN_VALUE && ZONES.containsKey(letters.toUpperCase(Locale.ROOT))) {
                offset = ZONES.get(letters.toUpperCase(Locale.ROOT));
            }
        }
        LocalDate day = day(rest, month);
        return day == null ? null : at(day, hour, minute, second, offset == Integer.MIN_VALUE ? 0 : offset);
    }

    private static @Nullable LocalDate day(String rest, int month) {
        int[] numbers = new int[3];
        int count = 0;
        boolean fullYearFirst = false;
        int yearAt = -1;
        Matcher number = NUMBER.matcher(rest);
        while (number.find() && count < 3) {
            if (number.group().length() >= 3) yearAt = count;
            if (count == 0) fullYearFirst = number.group().length() == 4;
            numbers[count++] = Integer.parseInt(number.group());
        }
        if (month > 0) {
            if (count == 0) return null;
            if (count == 1) return yearAt == 0 ? LocalDate.of(numbers[0], month, 1) : null;
            boolean yearFirst = yearAt == 0;
            return LocalDate.of(year(yearFirst ? numbers[0] : numbers[1]), month, yearFirst ? numbers[1] : numbers[0]);
        }
        if (count < 3) return null;
        if (fullYearFirst) return LocalDate.of(numbers[0], numbers[1], numbers[2]);
        boolean dayFirst = rest.indexOf('.') > 0 || numbers[0] > 12;
        return LocalDate.of(year(numbers[2]), dayFirst ? numbers[1] : numbers[0], dayFirst ? numbers[0] : numbers[1]);
    }

    /** RFC 2822 §4.3: two digits below 50 are of this century, three count from 1900. */
    private static int year(int written) {
        if (written >= 1000) return written;
        return written < 50 ? 2000 + written : 1900 + written;
    }

    /** Minutes; no zone is farther from Greenwich, as {@link ZoneOffset} has it. What claims to be is a slip, and counts as none. */
    private static final int FARTHEST = 18 * 60;

    private static Instant at(LocalDate day, int hour, int minute, int second, int offsetMinutes) {
        if (hour > 24 || minute > 59 || second > 61) throw new DateTimeException("no such time");
        int offset = Math.abs(offsetMinutes) <= FARTHEST ? offsetMinutes : 0;
        return midnight(day).plusSeconds(hour * 3600L + minute * 60L + Math.min(second, 59) - offset * 60L);
    }

    private static Instant midnight(LocalDate day) {
        return OffsetDateTime.of(day, LocalTime.MIDNIGHT, ZoneOffset.UTC).toInstant();
    }

    private static int zone(@Nullable String name) {
        if (name == null) return 0;
        char sign = name.charAt(0);
        if (sign != '+' && sign != '-') return ZONES.getOrDefault(name.toUpperCase(Locale.ROOT), 0);
        String digits = name.substring(1).replace(":", "");
        int minutes = digits.length() <= 2
                ? Integer.parseInt(digits) * 60
                : Integer.parseInt(digits.substring(0, digits.length() - 2)) * 60
                        + Integer.parseInt(digits.substring(digits.length() - 2));
        return sign == '-' ? -minutes : minutes;
    }

    private static int number(Matcher matcher, int group, int absent) {
        String digits = matcher.group(group);
        return digits == null ? absent : Integer.parseInt(digits);
    }
}
