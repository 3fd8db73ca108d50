package digest.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnaphoraTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This is the limit of the method.",
                "The authors present Fold, a reader that addresses these gaps with a shelf.",
                "If the shelf isn't there for some reason, it falls back to the old card.",
                "\"Read pages 9 to 11\" works fine.",
                "Fold 3 is faster, but both old models read all of the pages.",
                "A second shelf was put on top: 2 pages and 1 stamp each.",
                "It keeps 93% of its zeros.",
                "In this case the cache is cold.",
                "The latter is slower by 3%.",
                "Readers can instead build a new shelf from scratch.",
                "The remaining pages are of old towns.",
                "Crease wins 14 of 24 sets head-to-head, and leads on logs.",
                "In larger shelves, it spreads over many pages.",
                "The tool advances all three at once with a shelf.",
                "The gain shows the effect of this methodology.",
                "Fold pins its pages; Crease doesn't.",
                "The loser (Crease 80B) read 3 pages in a night.",
                "The four Crease shelves are read at night.",
                "On the 4B, the reader loses 3 pages.",
                "Fold 2 then made a simple fix of the shelf.",
                "On half of the pages, that static shelf gets read from disk.",
                "The class of old pages is relevant to that.",
                "Reading long logs also remains a challenge.",
                "Without them the model forgets the page.",
                "After doing this, speed rises to 44 tok/s.",
                "I cleaned it up and published the weights.",
                "Once you see it this way, the design makes sense.",
                "Every message after that takes 4 seconds on the card.",
                "The answer to this was to turn the cache off.",
                "The caches load 10x as fast.",
                "No other parser could be made to work, though.",
                "For comparison, the old parser reads 12 pages.",
                "The engine keeps the page within those bounds.",
                "This build is 18% faster on a cold card.",
                "There was a rush of readers to the shop.",
                "There are only small differences between them.",
                "The 9.9% rise is four times what it was on the old card.",
                "489 other pages were left as they were.",
                "Crease-9 does appear to have a shelf, but it is empty.",
                "On a small card with large pages that means 2 GB are used.",
                "For some reason 2240 works better than 1120, and 2240 is slower, 2240 gives less.",
                "We also found a second page with a stamp.",
                "In the meantime, the old card is the best one.",
                "Page merging also appears to lead to lost stamps.",
                "Initial speed was low, even on the new card.",
                "The team did the opposite, and it paid.",
                "Previously, all of the pages were read by hand.",
                "Separately from the page work, a shelf was built.",
                "7 of 8 shelves improved at the same size.",
                "Only Fold-20B was faster, but not by that much.",
                "For everything else, the old shelf wins or ties.",
                "The first pass was a disaster of lost pages.",
                "The 2B refuses 63% of the pages.",
                "The small reader went from 78% of the pages at minimal to 28%.",
                "At three pages the same experiment showed a gain.",
                "If that shelf is full, pages are lost.",
                "Now the old card has 4 GB to spare.",
                "A key insight is that pages come in pairs.",
                "Accuracy is 100% (40 of 40 pages).",
                "Every page is a full log with a stamp, a date and a town.",
                "The reader would need the hypothetical shelf.",
                "Pages of all the towns were kept regardless.",
                "Old disks have trouble with this.",
                "Speed is a third lower without the look-ahead reader.",
                "9B reads half of the pages.",
                "Crease still finds the stamp.",
                "On larger cards the shelf costs more.",
                "The v3 shelves are for stamps of old towns.",
                "Page merging means 97% of the shelves are idle.",
                "Just dropping pages is a disaster for old logs.",
                "A 9B model beat Crease and came first.",
                "Joe Lind labelled it as half a reader.",
                "Fold-2 got the most right.",
                "Memory stays flat at 10% in all of the runs.",
                "Old readers performed well when two pages were held up."
            })
    void knowsWhatLeansOnTheSentenceBefore(String sentence) {
        assertThat(Anaphora.in(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The winner (Fold 27B) read 9 pages in a night.",
                "Because of the cache, memory falls by half.",
                "One user reports a crash.",
                "The report says, that the reader is faster on old logs.",
                "The reader keeps pages the same way as the old one.",
                "One small direction removed the refusals of nine languages.",
                "When the pages agree, accuracy hits 95%.",
                "This paper introduces a cache.",
                "We show that this rises with age.",
                "We found that those pages were cold.",
                "Every reader of Fold-2 was asked twice.",
                "Accuracy of Fold-2 is 93% on old logs.",
                "The cache is cold."
            })
    void knowsWhatStandsAlone(String sentence) {
        assertThat(Anaphora.in(sentence)).isFalse();
    }
}
