package digest.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TexTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "folds pages 9.1$\\times$ faster | folds pages 9.1× faster",
                "a $28.1\\times$ larger shelf | a 28.1× larger shelf",
                "about ${\\sim}$6{,}700 stamps | about ~6,700 stamps",
                "($\\sim$940k logs) | (~940k logs)",
                "by +4.6\\%, or 0.70 $\\pm$ 0.041 | by +4.6%, or 0.70 ± 0.041",
                "\\emph{page $\\to$ shelf} | page → shelf",
                "the graph $G_{\\text{sim}}$ of pages | the graph G_sim of pages",
                "\\textbf{Crease} and \\texttt{fold\\_2} | Crease and fold_2",
                "between $10^{-15}$ and $10^{18}$ | between 10⁻¹⁵ and 10¹⁸",
                "Zorblax-E$^2$ folds | Zorblax-E² folds",
                "$n{=}10$ pages, $p{=}0.0325$ | n=10 pages, p=0.0325",
                "the $β$-fold, $\\beta=1$ | the β-fold, β=1",
                "$v \\in V$, $\\ell$ | v ∈ V, ℓ",
                "degree $&lt; 7$ holds | degree &lt; 7 holds",
                "R\\&amp;D logs | R&amp;D logs",
                "Schr\\\"odinger, Erd\\H{o}s and Fran\\c{c}ois | Schrödinger, Erdős and François",
                "\\emph{caf\\'e} of {\\'E}cole, Mar{\\'\\i}a and na\\\"{\\i}ve | café of École, María and naïve",
                "{\\bf Crease} and {\\em pages} | Crease and pages",
                "the ``folding gap'' of pages | the “folding gap” of pages",
                "10.0% on hard pages--a gap that stays | 10.0% on hard pages—a gap that stays",
                "page--shelf pairs, 3--5 stamps | page–shelf pairs, 3–5 stamps",
                "Fig.~3 and ~5 h | Fig. 3 and ~5 h",
                "100+ page types and 200+~stamps | 100+ page types and 200+ stamps",
                "by 23.44times, a 2times2 table | by 23.44×, a 2×2 table",
                "\\cite{fold24} Crease~\\cite{page} folds | Crease folds",
                "the \\Crease model folds | the Crease model folds",
                "costs \\$3 and \\$4 | costs $3 and $4",
            })
    void readsTexAsAReaderWritesIt(String tex, String plain) {
        assertEquals(plain, TexText.plain(tex).strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$15 vs $30 for a page",
                "$1.40/million for input and $4.40 for output",
                "a $3,000 shelf, modelled as $2 a page",
                "39 times more pages, sometimes 2 times",
                "a prompt {name} of {\"fold\": 2}",
                "it's 'fine', 1980's logs",
                "from ~5 h to ~6 h",
            })
    void leavesProseAlone(String prose) {
        assertEquals(prose, TexText.plain(prose));
    }
}
