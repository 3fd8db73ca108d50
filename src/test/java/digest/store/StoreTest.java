package digest.store;

import static digest.store.Fixtures.BLOG;
import static digest.store.Fixtures.LAB;
import static digest.store.Fixtures.at;
import static digest.store.Fixtures.edition;
import static digest.store.Fixtures.harvest;
import static digest.store.Fixtures.item;
import static digest.store.Fixtures.json;
import static digest.store.Fixtures.poll;
import static digest.store.Fixtures.window;
import static org.assertj.core.api.Assertions.assertThat;

import digest.item.Harvest;
import digest.item.Item;
import digest.item.Page;
import digest.item.Window;
import digest.source.Fetched;
import digest.source.Fetched.Outcome;
import digest.source.Problem;
import digest.source.Source;
import digest.text.Content;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    private static final Window SATURDAY = window("2026-04-10T07:00", "2026-04-11T07:00");
    private static final Window SUNDAY = window("2026-04-11T07:00", "2026-04-12T07:00");
    private static final Window MONDAY = window("2026-04-12T07:00", "2026-04-13T07:00");
    private static final List<Source> BOTH = List.of(BLOG, LAB);

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() throws StoreException {
        store = Store.open(folder.resolve("feeds.db"), Duration.ZERO, line -> {});
    }

    @AfterEach
    void close() throws StoreException {
        store.close();
    }

    @Test
    void givesBackAnItemWholeAfterReopening() throws StoreException {
        Item item = item(BLOG, "blog.example/a", at("2026-04-12T10:00"));
        poll(store, MONDAY.to(), item);
        close();
        open();
        assertThat(store.candidates(MONDAY, BOTH)).containsExactly(item);
    }

    @Test
    void ordersByDateThenKeyThenSource() throws StoreException {
        Instant ten = at("2026-04-12T10:00");
        poll(
                store,
                MONDAY.to(),
                item(LAB, "b", ten),
                item(LAB, "a", ten),
                item(BLOG, "b", ten),
                item(BLOG, "z", ten.minusSeconds(1)));
        assertThat(store.candidates(MONDAY, List.of(LAB, BLOG)))
                .extracting(i -> i.key() + " " + i.feed())
                .containsExactly("z Blog", "a Lab", "b Blog", "b Lab");
    }

    @Test
    void keepsAnItemOfTwoSourcesTwice() throws StoreException {
        Instant ten = at("2026-04-12T10:00");
        poll(store, MONDAY.to(), item(BLOG, "same", ten, "One telling."), item(LAB, "same", ten, "Another telling."));
        assertThat(store.candidates(MONDAY, BOTH))
                .extracting(i -> i.feed() + ": " + i.content().plain())
                .containsExactly("Blog: One telling.", "Lab: Another telling.");
    }

    @Test
    void leavesOutSourcesThatAreNoLongerFollowed() throws StoreException {
        Instant ten = at("2026-04-12T10:00");
        poll(store, MONDAY.to(), item(BLOG, "a", ten), item(LAB, "b", ten));
        assertThat(store.candidates(MONDAY, List.of(LAB))).extracting(Item::key).containsExactly("b");
    }

    @Test
    void takesNameWeightAndRoundupFromTheListAsItIsNow() throws StoreException {
        poll(store, MONDAY.to(), item(BLOG, "a", at("2026-04-12T10:00")));
        Source now = new Source("Renamed", true, BLOG.url(), Source.Kind.FEED, 1.7, List.of(), true, false, false, 0);
        Item found = store.candidates(MONDAY, List.of(now)).get(0);
        assertThat(found.feed()).isEqualTo("Renamed");
        assertThat(found.weight()).isEqualTo(1.7);
        assertThat(found.roundup()).isTrue();
    }

    @Test
    void keepsTheFeedsOwnTitleForASourceWithoutAName() throws StoreException {
        Item titled = item(Source.of("The Blog's Own Title", BLOG.url(), false), "a", at("2026-04-12T10:00"));
        poll(store, MONDAY.to(), titled);
        assertThat(store.candidates(MONDAY, BOTH)).extracting(Item::feed).containsExactly("The Blog's Own Title");
    }

    @Test
    void keepsTheLongestTextWithItsLinksAndTheEarliestDate() throws StoreException {
        Item full = item(BLOG, "a", at("2026-04-12T10:00"), "A long and complete text, with all there is to say.");
        Item teaser = item(BLOG, "a", at("2026-04-12T11:00"), "A teaser.");
        poll(store, at("2026-04-12T12:00"), full);
        poll(store, MONDAY.to(), teaser);
        assertThat(store.candidates(MONDAY, BOTH)).containsExactly(full);
    }

    @Test
    void growsWithATextThatGrows() throws StoreException {
        poll(store, at("2026-04-12T12:00"), item(BLOG, "a", at("2026-04-12T10:00"), "A teaser."));
        poll(store, MONDAY.to(), item(BLOG, "a", at("2026-04-12T10:00"), "A long and complete text."));
        assertThat(store.candidates(MONDAY, BOTH))
                .extracting(Item::content)
                .containsExactly(Content.of("A long and complete text."));
    }

    @Test
    void keepsALongTextThatASourceShowsTwiceInOneFeed() throws StoreException {
        Instant ten = at("2026-04-12T10:00");
        poll(store, MONDAY.to(), item(BLOG, "a", ten, "A long and complete text."), item(BLOG, "a", ten, "Short."));
        assertThat(store.candidates(MONDAY, BOTH))
                .extracting(i -> i.content().plain())
                .containsExactly("A long and complete text.");
    }

    @Test
    void onAFirstPollTellsOnlyWhatIsDatedInTheWindow() throws StoreException {
        poll(
                store,
                MONDAY.to(),
                item(BLOG, "new", at("2026-04-12T10:00")),
                item(BLOG, "old", at("2026-04-11T10:00")),
                item(BLOG, "older", at("2020-01-01T10:00")));
        assertThat(store.candidates(MONDAY, BOTH)).extracting(Item::key).containsExactly("new");
    }

    @Test
    void onALaterPollTellsALateDatedItemByFirstSight() throws StoreException {
        poll(store, SUNDAY.to(), item(BLOG, "a", at("2026-04-11T10:00")));
        poll(store, MONDAY.to(), item(BLOG, "late", at("2026-04-11T09:00")), item(BLOG, "a", at("2026-04-11T10:00")));
        assertThat(store.candidates(MONDAY, BOTH))
                .extracting(i -> i.key() + " " + i.published())
                .containsExactly("late 2026-04-13T07:00:00Z");
    }

    @Test
    void aFailedPollIsNoFirstPoll() throws StoreException {
        store.add(harvest(), List.of(new Fetched.Failed(BLOG, Outcome.FAILED, "no answer in 20 s")), SUNDAY.to());
        poll(store, MONDAY.to(), item(BLOG, "old", at("2026-04-11T10:00")));
        assertThat(store.candidates(MONDAY, BOTH)).isEmpty();
    }

    @Test
    void aPageThatIsNoFeedIsNoFirstPoll() throws StoreException {
        Problem problem = new Problem(BLOG.name(), true, "not a feed but an HTML page");
        store.add(new Harvest(List.of(), List.of(problem)), List.of(Fixtures.answer(BLOG)), SUNDAY.to());
        poll(store, MONDAY.to(), item(BLOG, "old", at("2026-04-11T10:00")));
        assertThat(store.candidates(MONDAY, BOTH)).isEmpty();
    }

    @Test
    void anEmptyFeedIsAFirstPoll() throws StoreException {
        store.add(harvest(), List.of(Fixtures.answer(BLOG)), SUNDAY.to());
        poll(store, MONDAY.to(), item(BLOG, "late", at("2026-04-11T10:00")));
        assertThat(store.candidates(MONDAY, BOTH)).extracting(Item::key).containsExactly("late");
    }

    @Test
    void undatedItemsOfAFirstPollShareTheDateOfTheirNearestNeighbour() throws StoreException {
        poll(
                store,
                MONDAY.to(),
                item(BLOG, "undated-new", null),
                item(BLOG, "new", at("2026-04-12T10:00")),
                item(BLOG, "old", at("2026-04-10T10:00")),
                item(BLOG, "undated-old", null));
        assertThat(store.candidates(MONDAY, BOTH))
                .extracting(i -> i.key() + " " + i.published())
                .containsExactly("new 2026-04-12T10:00:00Z", "undated-new 2026-04-12T10:00:00Z");
        assertThat(store.unplaced(MONDAY, BOTH)).isZero();
    }

    @Test
    void countsItemsThatNothingDates() throws StoreException {
        poll(store, MONDAY.to(), item(BLOG, "a", null), item(BLOG, "b", Instant.EPOCH), item(LAB, "c", null));
        assertThat(store.candidates(MONDAY, BOTH)).isEmpty();
        assertThat(store.unplaced(MONDAY, BOTH)).isEqualTo(3);
        assertThat(store.unplaced(MONDAY, List.of(LAB))).isEqualTo(1);
        assertThat(store.unplaced(window("2026-04-13T07:00", "2026-04-14T07:00"), BOTH))
                .as("said once, not every day")
                .isZero();
    }

    @Test
    void undatedItemsOfALaterPollCountByFirstSight() throws StoreException {
        poll(store, SUNDAY.to(), item(BLOG, "a", null));
        poll(store, MONDAY.to(), item(BLOG, "b", null), item(BLOG, "a", null));
        assertThat(store.candidates(MONDAY, BOTH))
                .extracting(i -> i.key() + " " + i.published())
                .containsExactly("b 2026-04-13T07:00:00Z");
    }

    @Test
    void aFutureDateIsClampedToFirstSight() throws StoreException {
        poll(store, MONDAY.to(), item(BLOG, "a", at("2026-05-01T10:00")));
        assertThat(store.candidates(MONDAY, BOTH)).extracting(Item::published).containsExactly(MONDAY.to());
        assertThat(store.candidates(window("2026-04-30T00:00", "2026-05-02T00:00"), BOTH))
                .isEmpty();
    }

    @Test
    void keepsWhatAnHourlyPollSawAndTheMorningsNoLongerShows() throws StoreException {
        poll(store, SUNDAY.to(), item(BLOG, "a", at("2026-04-11T10:00")));
        poll(store, at("2026-04-12T13:00"), item(BLOG, "hot", at("2026-04-12T12:30")), item(BLOG, "undated", null));
        poll(store, MONDAY.to(), item(BLOG, "cold", at("2026-04-13T06:00")));
        assertThat(store.candidates(MONDAY, BOTH))
                .extracting(i -> i.key() + " " + i.published())
                .containsExactly(
                        "hot 2026-04-12T12:30:00Z", "undated 2026-04-12T13:00:00Z", "cold 2026-04-13T06:00:00Z");
    }

    @Test
    void aPastDayIsToldFromFeedsThatAreReadMonthsLater() throws StoreException {
        Window day = window("2026-04-13T00:00", "2026-04-14T00:00");
        poll(
                store,
                at("2026-11-22T02:35"),
                item(BLOG, "after", at("2026-04-14T00:00")),
                item(BLOG, "dated", at("2026-04-13T23:59")),
                item(BLOG, "undated", null),
                item(BLOG, "before", at("2026-04-12T10:00")));
        assertThat(store.candidates(day, BOTH)).extracting(Item::key).containsExactly("dated", "undated");
    }

    @Test
    void aPastDayWithoutRecordPlacesUndatedItemsOfALaterPollByTheirNeighbour() throws StoreException {
        poll(store, at("2026-11-22T02:35"), item(BLOG, "a", at("2026-04-12T10:00")));
        poll(store, at("2026-11-22T02:36"), item(BLOG, "undated", null), item(BLOG, "b", at("2026-04-13T10:00")));
        assertThat(store.candidates(window("2026-04-13T00:00", "2026-04-14T00:00"), BOTH))
                .extracting(Item::key)
                .containsExactly("b", "undated");
    }

    @Test
    void anEditionOnRecordFindsItsItemsAsTheyWere() throws StoreException {
        poll(store, SUNDAY.to(), item(BLOG, "a", at("2026-04-11T10:00"), "A teaser."));
        List<Item> told = store.candidates(SUNDAY, BOTH);
        store.commit(edition("2026-04-12", SUNDAY), json("2026-04-12", SUNDAY, "a"));

        poll(
                store,
                MONDAY.to(),
                item(BLOG, "a", at("2026-04-11T10:00"), "A long and complete text."),
                item(BLOG, "late", at("2026-04-11T09:00")));
        assertThat(store.candidates(SUNDAY, BOTH)).isEqualTo(told);
        assertThat(store.candidates(MONDAY, BOTH)).extracting(Item::key).containsExactly("late");

        store.commit(edition("2026-04-12", SUNDAY), json("2026-04-12", SUNDAY, "a"));
        assertThat(store.candidates(SUNDAY, BOTH))
                .as("told again, it still knows what it knew the first time")
                .isEqualTo(told);
    }

    @Test
    void anEditionOnRecordGainsASourceThatIsNew() throws StoreException {
        poll(store, SUNDAY.to(), item(BLOG, "a", at("2026-04-11T10:00")));
        store.commit(edition("2026-04-12", SUNDAY), json("2026-04-12", SUNDAY, "a"));
        poll(store, MONDAY.to(), item(LAB, "b", at("2026-04-11T11:00")));
        assertThat(store.candidates(SUNDAY, BOTH)).extracting(Item::key).containsExactly("a", "b");
    }

    @Test
    void aSecondEditionOfTheSameDayAddsAndNeverLoses() throws StoreException {
        poll(store, at("2026-04-13T07:00"), item(BLOG, "a", at("2026-04-13T05:00")), item(LAB, "z", null));
        Window morning = window("2026-04-12T07:00", "2026-04-13T07:00");
        store.commit(edition("2026-04-13", morning), json("2026-04-13", morning, "a"));
        poll(store, at("2026-04-13T12:00"), item(BLOG, "b", at("2026-04-13T06:59")), item(LAB, "c", null));
        Window noon = window("2026-04-12T07:00", "2026-04-13T12:00");
        assertThat(store.candidates(noon, BOTH)).extracting(Item::key).containsExactly("a", "b", "c");
    }

    @Test
    void bearsAClockThatIsPutBack() throws StoreException {
        Instant first = SUNDAY.from();
        poll(store, first, item(BLOG, "a", first, "one"));
        store.commit(edition("2026-04-12", SUNDAY), "{}");
        poll(store, first.plusSeconds(100), item(BLOG, "a", first, "one two"));

        poll(store, first, item(BLOG, "a", first, "one two three"));

        assertThat(store.candidates(SUNDAY, List.of(BLOG)))
                .extracting(item -> item.content().plain())
                .containsExactly("one two three");
    }

    @Test
    void remembersHowASourceDoes() throws StoreException {
        assertThat(store.health(BLOG)).isEmpty();
        poll(store, SUNDAY.from(), item(BLOG, "a", null), item(BLOG, "b", null));
        assertThat(store.health(BLOG))
                .contains(new Health(SUNDAY.from(), SUNDAY.from(), Outcome.OK, null, 0, 2, null, null, false));

        store.add(harvest(), List.of(new Fetched.Failed(BLOG, Outcome.FAILED, "HTTP 502")), SUNDAY.to());
        store.add(harvest(), List.of(new Fetched.Failed(BLOG, Outcome.LIMITED, "HTTP 429")), MONDAY.to());
        store.add(harvest(), List.of(new Fetched.Failed(BLOG, Outcome.SKIPPED, "offline")), at("2026-04-14T07:00"));
        assertThat(store.health(BLOG))
                .contains(new Health(SUNDAY.from(), MONDAY.to(), Outcome.LIMITED, "HTTP 429", 1, 2, null, null, false));

        store.add(harvest(), List.of(Fixtures.answer(BLOG)), at("2026-04-15T07:00"));
        assertThat(store.health(BLOG))
                .contains(new Health(
                        at("2026-04-15T07:00"), at("2026-04-15T07:00"), Outcome.OK, null, 0, 0, null, null, false));
    }

    @Test
    void historyIsWhatEditionsOfTheWeekBeforeToldNewestFirst() throws StoreException {
        for (String date : List.of("2026-04-05", "2026-04-06", "2026-04-12", "2026-04-13"))
            store.commit(edition(date, SUNDAY), json(date, SUNDAY, "k" + date.substring(8)));
        Past past = store.past(LocalDate.parse("2026-04-13"));
        assertThat(past.history().told())
                .extracting(t -> t.date() + " " + t.id())
                .containsExactly("2026-04-12 k12", "2026-04-06 k06");
        assertThat(past.previousEnd()).contains(SUNDAY.to());
        assertThat(past.recorded()).contains(SUNDAY);
        assertThat(past.problems()).isEmpty();
    }

    @Test
    void anEditionToldAgainReplacesTheFirst() throws StoreException {
        store.commit(edition("2026-04-12", SATURDAY), json("2026-04-12", SATURDAY, "first"));
        store.commit(edition("2026-04-12", SUNDAY), json("2026-04-12", SUNDAY, "second"));
        assertThat(store.past(LocalDate.parse("2026-04-13")).history().told())
                .extracting("id")
                .containsExactly("second");
        assertThat(store.past(LocalDate.parse("2026-04-12")).recorded()).contains(SUNDAY);
    }

    @Test
    void countsItemsPerWeekAsFarBackAsItKnowsAndFourWeeksAtMost() throws StoreException {
        Instant now = at("2026-04-12T07:00");
        poll(
                store,
                now,
                item(BLOG, "blog.example/a", at("2026-04-10T07:00")),
                item(BLOG, "blog.example/b", at("2026-04-11T07:00")),
                item(LAB, "lab.example/a", at("2025-04-11T07:00")),
                item(LAB, "lab.example/b", at("2026-04-11T07:00")));

        assertThat(store.itemsPerWeek(BLOG, now)).hasValue(7); // two in two days
        assertThat(store.itemsPerWeek(LAB, now)).hasValue(0.25); // one in four weeks
        assertThat(store.itemsPerWeek(Source.of("New", "https://new.example/", false), now))
                .isEmpty();
    }

    private static final Page READ = new Page("https://lab.example/a", "A", Content.of("The text of the page."), null);

    @Test
    void keepsAPageAsItWasFirstRead() throws StoreException {
        store.addPages(Map.of("url:lab.example/a", READ), SUNDAY.from());
        store.addPages(Map.of("url:lab.example/a", Page.failed("https://lab.example/a", "HTTP 404")), SUNDAY.to());

        assertThat(store.pages(List.of("url:lab.example/a", "url:lab.example/b"), SUNDAY, SUNDAY.to()))
                .isEqualTo(Map.of("url:lab.example/a", READ));
    }

    @Test
    void forgetsThatAPageCouldNotBeReadAfterThreeDays() throws StoreException {
        Page gone = Page.failed("https://lab.example/a", "HTTP 503");
        store.addPages(Map.of("url:lab.example/a", gone), SUNDAY.to());

        Duration days = Duration.ofDays(3);
        assertThat(store.pages(List.of("url:lab.example/a"), SUNDAY, SUNDAY.to().plus(days)))
                .isEqualTo(Map.of("url:lab.example/a", gone));
        Instant later = SUNDAY.to().plus(days).plusSeconds(1);
        assertThat(store.pages(List.of("url:lab.example/a"), SUNDAY, later)).isEmpty();
        store.addPages(Map.of("url:lab.example/a", READ), later);
        assertThat(store.pages(List.of("url:lab.example/a"), SUNDAY, later))
                .isEqualTo(Map.of("url:lab.example/a", READ));
    }

    @Test
    void anEditionOnRecordKnowsNoPageThatWasReadAfterIt() throws StoreException {
        poll(store, SUNDAY.to(), item(BLOG, "one", SUNDAY.from()));
        store.commit(edition("2026-04-12", SUNDAY), json("2026-04-12", SUNDAY, "one"));
        store.addPages(Map.of("url:lab.example/a", READ), SUNDAY.to().plusSeconds(60));

        assertThat(store.pages(List.of("url:lab.example/a"), SUNDAY, SUNDAY.to()))
                .isEmpty();
    }
}
