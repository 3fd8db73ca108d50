package digest.write;

import digest.english.Words;
import digest.item.CanonicalKey;
import digest.item.Item;
import digest.item.Links;
import digest.story.Story;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chooses the one link of a story. A post is the link when the post itself is the finding; when it only points at a pull
 * request, a paper or an article, the link is the target.
 */
final class OneLink {

    /** Hosts that show a picture or a film of something that is told elsewhere. */
    private static final Pattern MEDIA = Pattern.compile(
            "(?i)^https?://(?:[\\w-]+\\.)*(?:redd\\.it|imgur\\.com|youtube\\.com|youtu\\.be|giphy\\.com|streamable\\.com|gyazo\\.com|x\\.com|twitter\\.com)/|\\.(?:png|jpe?g|gif|webp|mp4)(?:\\?.*)?$");

    private static final Pattern REDDIT = Pattern.compile("(?i)^https?://(?:[\\w-]+\\.)*reddit\\.com/");

    private static final String ARXIV = "arxiv:";

    /** A post with fewer words of its own only points; the llama.cpp post of 19 April 2026 has 49, shell flags included. */
    private static final int ONLY_POINTS = 60;

    private OneLink() {}

    /** The link as it is printed. */
    static String of(Story story) {
        Item lead = story.lead();
        if (lead.key().startsWith(ARXIV))
            return "https://arxiv.org/abs/" + lead.key().substring(ARXIV.length());
        if (lead.kind() != Item.Kind.DISCUSSION) return Links.output(lead.url());
        if (story.paper()) {
            Optional<String> paper = linksOf(lead)
                    .filter(l -> CanonicalKey.of(l).startsWith(ARXIV))
                    .findFirst();
            if (paper.isPresent()) return Links.output(paper.get());
        }
        if (Words.count(lead.content().prose()) >= ONLY_POINTS) return Links.output(lead.url());
        String target = lead.target();
        if (target != null
                && !MEDIA.matcher(target).find()
                && !REDDIT.matcher(target).find()) return Links.output(target);
        List<String> made = linksOf(lead)
                .filter(l -> CanonicalKey.of(l).matches("gh:[^#@]+[#@].+"))
                .toList();
        if (made.size() == 1) return Links.output(made.get(0));
        return Links.output(lead.url());
    }

    private static Stream<String> linksOf(Item item) {
        return Stream.concat(Stream.ofNullable(item.target()), item.links().stream());
    }
}
