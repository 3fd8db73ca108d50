package digest.edition;

import digest.item.Item;
import digest.item.Links;
import digest.item.Window;
import digest.source.Feeds;
import digest.story.Houses;
import digest.story.Story;
import digest.write.Editor;
import digest.write.Length;
import digest.write.Written;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sorts ranked stories into key developments, notable and papers. What cannot be written well is not key; nothing is padded.
 */
public final class EditionComposer {

    /** Below, a story is no key development however few there are: an even chance of being picked, as weights.tsv is scaled. */
    static final double KEY_WORTH = .40;

    /** Below, a story is not worth a reader's time: a chance of one in seven, where .1 is one logit. Chosen by hand. */
    static final double NOTABLE_WORTH = .22;

    /** Papers are picked more rarely, and listed apart. Chosen by hand. */
    static final double PAPER_WORTH = .15;

    /** A key development is news: quality.md, step 4. */
    private static final Duration KEY_AGE = Duration.ofHours(72);

    /**
     * What a house of lower standing tells is no key development: of the graded items of the general press 1 of 39 is a pick,
     * of partner news 0 of 14 (quality.md), and what is key among them others told first.
     */
    private static final double FIRST_HAND = .5;

    /**
     * Forum posts make up no more of the notable items than this, while others have something of worth: 6 of 7 and 3 of 6 in the
     * two example digests.
     */
    private static final double DISCUSSIONS_AT_MOST = .75;

    /**
     * The same of the key developments: 1 of 4 and 0 of 3 in the two example digests, where a post that only points at a paper or
     * a change bears the link of that.
     */
    private static final double FORUM_KEYS_AT_MOST = .25;

    private final Feeds feeds;
    private final Window window;
    private final LocalDate date;
    private final List<Story> stories;
    private final Map<Section.Id, List<Written>> chosen = new EnumMap<>(Section.Id.class);
    private final Map<String, String> cuts = new HashMap<>();

    private EditionComposer(List<Story> stories, Feeds feeds, Window window, LocalDate date) {
        this.stories = stories;
        this.feeds = feeds;
        this.window = window;
        this.date = date;
        for (Section.Id id : Section.Id.values()) chosen.put(id, new ArrayList<>());
    }

    /**
     * @param stories best first, those that may not be told among them
     * @param coverage how each source did, passed on
     */
    public static Composition compose(
            List<Story> stories, Feeds feeds, Window window, LocalDate date, List<Edition.Coverage> coverage) {
        return new EditionComposer(stories, feeds, window, date).compose(coverage);
    }

    private Composition compose(List<Edition.Coverage> coverage) {
        Feeds.Limits limits = feeds.edition().limits();
        fillKey(limits.key());
        fill(Section.Id.NOTABLE, limits.notable(), Length.NOTABLE, NOTABLE_WORTH);
        fill(Section.Id.PAPERS, limits.papers(), Length.PAPER, PAPER_WORTH);
        List<Section> sections = new ArrayList<>();
        for (Section.Id id : Section.Id.values()) {
            List<Written> stories = chosen.get(id);
            sections.add(new Section(id, stories, stories.isEmpty() ? whyEmpty(id, coverage) : null));
        }
        List<Candidate> candidates = stories.stream().map(this::candidate).toList();
        return new Composition(new Edition(date, window, "extractive", sections, coverage, stories.size()), candidates);
    }

    /** Best first: once within the cap of one source, then, if places are left, with what that cap held back. */
    private void fillKey(int limit) {
        List<Written> heldBack = new ArrayList<>();
        for (Story story : stories) {
            if (story.cut() != null) continue;
            String objection = objection(story, limit);
            Optional<Written> written = objection == null ? Editor.write(story, Length.KEY) : Optional.empty();
            if (objection != null) {
                cuts.put(story.id(), objection);
            } else if (written.isEmpty()) {
                cuts.put(story.id(), "not key: its sources do not say enough for a full item");
            } else if (isTold(written.get()) && isOverCap(story, Section.Id.KEY, FORUM_KEYS_AT_MOST * limit)) {
                cuts.put(story.id(), "not key: " + cap(story, Section.Id.KEY));
                heldBack.add(written.get());
            } else {
                addKey(written.get());
            }
        }
        for (Written written : heldBack) if (chosen.get(Section.Id.KEY).size() < limit) addKey(written);
        sort(Section.Id.KEY);
    }

    private void addKey(Written written) {
        String id = written.story().id();
        String twin = twin(Section.Id.KEY, written);
        if (twin != null) {
            cuts.put(id, twin);
        } else {
            cuts.remove(id);
            chosen.get(Section.Id.KEY).add(written);
        }
    }

    /** Why a story is no key development, whatever could be written of it; null where nothing speaks against it. */
    private @Nullable String objection(Story story, int limit) {
        if (chosen.get(Section.Id.KEY).size() >= limit) return behind(Section.Id.KEY, story);
        double missing = KEY_WORTH - story.score().value();
        if (missing > 0) return String.format(Locale.ROOT, "not key: score is %.2f short of %.2f", missing, KEY_WORTH);
        if (story.paper() && story.items().stream().allMatch(i -> i.kind() == Item.Kind.PAPER))
            return "not key: a paper that nobody discusses";
        if (story.paper()
                && chosen.get(Section.Id.KEY).stream().anyMatch(w -> w.story().paper()))
            return "not key: a paper is among them already";
        if (isRetold(story.lead()))
            return "not key: " + Links.publisher(story.lead().url()) + " retells what others found";
        return isOld(story) ? "not key: older than 72 h" : null;
    }

    /** Fills a section best first: once within the caps, then, if places are left, with what the caps held back. */
    private void fill(Section.Id id, int limit, Length length, double worth) {
        boolean papers = id == Section.Id.PAPERS;
        Set<String> told = new HashSet<>();
        for (Written written : chosen.get(Section.Id.KEY))
            told.add(written.story().id());
        List<Story> heldBack = new ArrayList<>();
        int papersInKey = 0;
        for (Story story : stories) {
            if (story.cut() != null || story.paper() != papers) continue;
            if (told.contains(story.id()) && (!papers || papersInKey++ > 0)) continue;
            if (story.score().value() < worth) {
                cuts.put(
                        story.id(),
                        String.format(
                                Locale.ROOT,
                                "score is %.2f short of %.2f",
                                worth - story.score().value(),
                                worth));
                continue;
            }
            if (!papers && isOverCap(story, id, DISCUSSIONS_AT_MOST * limit)) {
                heldBack.add(story);
                cuts.put(story.id(), cap(story, id));
                continue;
            }
            add(id, limit, length, story);
        }
        for (Story story : heldBack) {
            String cap = cuts.get(story.id());
            add(id, limit, length, story);
            if (chosen.get(id).stream().noneMatch(w -> w.story().id().equals(story.id()))) cuts.put(story.id(), cap);
        }
        sort(id);
    }

    private void add(Section.Id id, int limit, Length length, Story story) {
        if (chosen.get(id).size() >= limit) {
            cuts.put(story.id(), behind(id, story));
            return;
        }
        Optional<Written> written =
                Editor.write(story, length, id == Section.Id.PAPERS ? chosen.get(Section.Id.KEY) : List.of());
        if (written.isEmpty()) {
            cuts.put(story.id(), "its sources do not say enough for an item");
            return;
        }
        String twin = twin(id, written.get());
        if (twin != null) {
            cuts.put(story.id(), twin);
            return;
        }
        chosen.get(id).add(written.get());
    }

    private void sort(Section.Id id) {
        chosen.get(id).sort(Comparator.comparingInt(written -> stories.indexOf(written.story())));
    }

    /**
     * Which chosen story bears this one's link (one newsletter gives one story) or tells what it does, in words; null where none
     * does. Two papers may sound alike.
     */
    private @Nullable String twin(Section.Id id, Written written) {
        for (List<Written> section : chosen.values())
            for (Written other : section) {
                if (other.story().id().equals(written.story().id())) continue;
                if (other.url().equals(written.url())) return "another story is told from " + other.url();
                if (id == Section.Id.PAPERS) continue;
                double overlap = Overlap.of(written, other);
                if (overlap > Overlap.SAME_STORY)
                    return String.format(
                            Locale.ROOT,
                            "tells much the same as %s: %.0f %% of their words",
                            other.url(),
                            100 * overlap);
            }
        return null;
    }

    private String behind(Section.Id id, Story story) {
        List<Written> better = chosen.get(id);
        if (better.isEmpty()) return "no place in " + id.title();
        double last = better.get(better.size() - 1).story().score().value();
        return String.format(
                Locale.ROOT,
                "%s is full: %.2f behind the last of %d",
                id.title(),
                Math.max(0, last - story.score().value()),
                better.size());
    }

    private boolean isOld(Story story) {
        return story.items().stream().noneMatch(i -> {
            Instant at = i.published();
            return at != null && Duration.between(at, window.to()).compareTo(KEY_AGE) <= 0;
        });
    }

    private int perSource(Section.Id id) {
        return feeds.edition().perSource().getOrDefault(id.id(), Integer.MAX_VALUE);
    }

    private long fromSource(Story story, Section.Id id) {
        return chosen.get(id).stream()
                .filter(EditionComposer::isTold)
                .filter(w -> w.story().lead().source().equals(story.lead().source()))
                .count();
    }

    /** Whether an item is told by its source, and does not merely point on: a post about a pull request bears its link. */
    private static boolean isTold(Written written) {
        return Links.publisher(written.url())
                .equals(Links.publisher(written.story().lead().url()));
    }

    private static boolean isRetold(Item lead) {
        boolean house = lead.kind() == Item.Kind.NEWS || lead.kind() == Item.Kind.DISCUSSION;
        return house && Houses.standing(lead) < FIRST_HAND;
    }

    /** @param discussions how many forum posts a section may have while others have something of worth */
    private boolean isOverCap(Story story, Section.Id id, double discussions) {
        if (fromSource(story, id) >= perSource(id)) return true;
        return isDiscussion(story)
                && chosen.get(id).stream()
                                .filter(w -> isTold(w) && isDiscussion(w.story()))
                                .count()
                        >= Math.ceil(discussions);
    }

    private static boolean isDiscussion(Story story) {
        return story.lead().kind() == Item.Kind.DISCUSSION;
    }

    private String cap(Story story, Section.Id id) {
        return fromSource(story, id) >= perSource(id)
                ? perSource(id) + " of " + story.lead().feed() + " already"
                : "forum posts already have their share of " + id.title();
    }

    private Candidate candidate(Story story) {
        for (Section.Id id : Section.Id.values()) {
            if (chosen.get(id).stream().anyMatch(w -> w.story().id().equals(story.id()))) {
                return new Candidate(story, id, id == Section.Id.NOTABLE ? cuts.get(story.id()) : null);
            }
        }
        return new Candidate(story, null, story.cut() != null ? story.cut() : cuts.get(story.id()));
    }

    private String whyEmpty(Section.Id id, List<Edition.Coverage> coverage) {
        boolean heard = coverage.stream().anyMatch(c -> c.outcome().equals("ok"));
        if (!heard)
            return "no " + id.title()
                    + (stories.isEmpty()
                            ? ": no feed answered."
                            : ": no feed answered, and nothing stored stands out.");
        if (id == Section.Id.PAPERS && ArxivCalendar.isSilentOn(date)) {
            return "no papers: arxiv announces nothing on " + ArxivCalendar.nameOf(date) + "s.";
        }
        if (stories.isEmpty()) return "no " + id.title() + ": the feeds had nothing new.";
        return switch (id) {
            case KEY -> "no key developments: nothing in the window is strong and told fully enough.";
            case NOTABLE -> "no notable items: nothing else in the window is worth your time.";
            case PAPERS -> "no papers: none in the window stands out.";
        };
    }
}
