package digest.cli;

import digest.cli.Console.Ending;
import digest.cli.Console.Level;
import digest.item.CanonicalKey;
import digest.item.Page;
import digest.item.Window;
import digest.source.Address;
import digest.source.Fetched.Failed;
import digest.source.Fetched.Outcome;
import digest.store.Store;
import digest.store.StoreException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pages that items lead to: those that the store holds, the others from the web. A page that cannot be had costs nothing but its
 * own text.
 *
 * @param web null where nobody is asked
 */
record LinkedPages(Store store, @Nullable Web web, Console console) {

    /** Asks for pages, an answer each, in their order. */
    interface Web {
        List<PageAnswer> ask(List<String> urls) throws UserFault, StoreException;
    }

    /**
     * What is known of pages, or can be learnt now.
     *
     * @return by canonical key of the address, failures among them; without those that nobody was asked for
     */
    Map<String, Page> read(Collection<String> addresses, Window window, Instant now) throws StoreException, UserFault {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (String address : addresses) wanted.put(CanonicalKey.of(address), address);
        Map<String, Page> pages = new LinkedHashMap<>(store.pages(wanted.keySet(), window, now));
        wanted.keySet().removeAll(pages.keySet());
        // the edition of a day that is over is made of what was known then
        if (web == null || wanted.isEmpty() || window.to().isBefore(now)) return pages;
        Map<String, Page> fresh = ask(wanted, web);
        store.addPages(fresh, now);
        pages.putAll(fresh);
        return pages;
    }

    private Map<String, Page> ask(Map<String, String> wanted, Web web) throws UserFault, StoreException {
        List<String> keys = List.copyOf(wanted.keySet());
        List<PageAnswer> answers = web.ask(List.copyOf(wanted.values()));
        Map<String, Page> fresh = new LinkedHashMap<>();
        int read = 0;
        for (int i = 0; i < keys.size(); i++) {
            Page page = answers.get(i).page();
            // a host that wants peace, or a run out of time, says nothing of the page
            boolean asked = !(answers.get(i).fetched() instanceof Failed failed) || failed.outcome() == Outcome.FAILED;
            if (asked) fresh.put(keys.get(i), page);
            if (page.problem() == null) read++;
            else
                console.say(
                        Level.VERBOSE,
                        Ending.NOTE,
                        "page " + Address.redacted(wanted.get(keys.get(i))) + ": " + page.problem());
        }
        console.say(Level.VERBOSE, "pages of items that say little: " + read + " of " + keys.size() + " read");
        return fresh;
    }
}
