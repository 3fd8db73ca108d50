package digest.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainClauseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The kernel was rewritten in one night.",
                "Qwen9-4B runs at 41 tok/s on the phone.",
                "Each reader scores well below the limit by itself.",
                "We coordinate the shards through one ledger.",
                "On long prompts the cache shrinks to a third of its size.",
                "When both agree, accuracy hits 95%.",
                "The tool you need is in the box.",
                "None of these exist in the ledger.",
                "Pretrained readers perform well on clean pages but suffer on stained ones.",
                "Compared to the old one, the new reader drops fewer pages.",
                "Further analysis reveals that the drop comes from the scanner.",
                "The lab, which nobody knew, released three readers on Monday.",
                "“The queue is the bottleneck of every team.”",
                "Mistral put the weights of both readers on a public page.",
                "Limits: the reader cannot see the back of a page.",
                "All but one of them fail on page two.",
                "Claude Opus 4.6 rebuilt gotree from its tests.",
                "Given a shelf of old pages, many readers find the right one.",
                "However that is not how the scanner works.",
                "Since 1990, pages have been read by hand.",
                "Gotree uses perplexity where lower is better.",
                "Qwen9-4B exploits weaknesses in scanners through sparse pages.",
                "On the same shelf, recall ranged from 61% to 89% of the pages.",
                "The reader I'm using is older than the scanner.",
                "Recently I'm using two scanners at once.",
                "So the queue only ever grows on a Friday.",
                "The old reader and our small parser provide a robust basis.",
            })
    void takesASentence(String sentence) {
        assertThat(MainClause.in(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Automatic selection of small or large TA states.",
                "All four pages, quad splits, three scanners.",
                "ZX_fp4 checkpoint (build 12), required for the b12 kernels.",
                "A token level loss that gives each page the same weight.",
                "Disposable readers, which is what you write for a demo.",
                "A blog with drawings you can actually turn around.",
                "Beats the old reader on every one of the nine languages.",
                "Would have been great to read the whole ledger at once.",
                "Could be of use for those who count pages.",
                "Looks like an easy win for small scanners since you can leave it running.",
                "Works for any page on the shelf that you have a key to.",
                "Use the small reader for long pages.",
                "Intended for libraries and anyone building a scanner for them.",
                "Forced her to read the lines one by one.",
                "Went from 15% to 99% of the pages in a week.",
                "Why small readers fail on stained pages.",
                "200 lines of code extending the existing reorder table to pages.",
                "152 sample pages combining two turns and a stamp.",
                "Zero cloud, zero calls to read the page, zero rooms.",
                "Run prompts many times to track the pages of a shelf.",
                "Page config with Fold-2 in practice I'm using two shelves right now.",
                "Built-in three-part shelf (facts, scratch pad) so the reader doesn't forget a page.",
                "Still didn't fix it: most of the pages came back stained.",
                "Small buffers for the cache and run state to avoid faults on old disks.",
                "Limits: slow pages and a reader that was rented by the hour.",
                "Mac M3, 256GB unified memory and a fan.",
                "bf16 mixed precision with a fan on top of it.",
                "Swap in whatever is on the shelf today.",
                "Accents, pauses and small noises that make a voice sound human.",
                "Accuracy around 80% across all readers.",
                "Same readers and same weights in both conditions.",
                "Most tests done with a page at a time.",
                "The skill of reading, which does offer gains in some circumstances.",
                "All 5 tests passing on the second shelf.",
                "Reading without stamps so it only learns the pages.",
                "Run simulated readers on a shelf.",
            })
    void refusesWhatOnlyLooksLikeOne(String fragment) {
        assertThat(MainClause.in(fragment)).isFalse();
    }
}
