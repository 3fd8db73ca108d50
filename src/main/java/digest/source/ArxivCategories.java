package digest.source;

import java.util.ArrayList;
import java.util.List;

/** The categories that arXiv announces, from its taxonomy (arxiv.org/category_taxonomy, as known in 2026). */
final class ArxivCategories {

    /** Archives first, then the categories of each: {@code cs}, {@code cs.AI}. Computer science leads. */
    static final List<String> ALL = all();

    private ArxivCategories() {}

    private static List<String> all() {
        List<String> all = new ArrayList<>();
        add(
                all,
                "cs",
                "AI AR CC CE CG CL CR CV CY DB DC DL DM DS ET FL GL GR GT HC IR IT LG LO MA MM MS NA NE NI OH OS PF PL RO SC"
                        + " SD SE SI SY");
        add(all, "stat", "AP CO ME ML OT TH");
        add(all, "eess", "AS IV SP SY");
        add(
                all,
                "math",
                "AC AG AP AT CA CO CT CV DG DS FA GM GN GR GT HO IT KT LO MG MP NA NT OA OC PR QA RA RT SG SP ST");
        add(all, "econ", "EM GN TH");
        add(all, "q-bio", "BM CB GN MN NC OT PE QM SC TO");
        add(all, "q-fin", "CP EC GN MF PM PR RM ST TR");
        add(all, "astro-ph", "CO EP GA HE IM SR");
        add(all, "cond-mat", "dis-nn mes-hall mtrl-sci other quant-gas soft stat-mech str-el supr-con");
        add(all, "nlin", "AO CD CG PS SI");
        add(
                all,
                "physics",
                "acc-ph ao-ph app-ph atm-clus atom-ph bio-ph chem-ph class-ph comp-ph data-an ed-ph flu-dyn gen-ph geo-ph"
                        + " hist-ph ins-det med-ph optics plasm-ph pop-ph soc-ph space-ph");
        for (String archive : "gr-qc hep-ex hep-lat hep-ph hep-th math-ph nucl-ex nucl-th quant-ph".split(" "))
            all.add(archive);
        return List.copyOf(all);
    }

    private static void add(List<String> all, String archive, String categories) {
        all.add(archive);
        for (String category : categories.split(" ")) all.add(archive + "." + category);
    }
}
