package digest.edition;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;

/** When arXiv is silent: its feeds name Saturday and Sunday in skipDays (rss.arxiv.org, April 2026). */
final class ArxivCalendar {

    private ArxivCalendar() {}

    static boolean isSilentOn(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** "sunday". */
    static String nameOf(LocalDate date) {
        return date.getDayOfWeek().name().toLowerCase(Locale.ROOT);
    }
}
