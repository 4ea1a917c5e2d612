package io.chipwire.enrich.story;

import io.chipwire.enrich.deal.Reference;
import io.chipwire.events.ArticleRef;
import io.chipwire.events.Claim;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A made-up market and its press.
 *
 * @param tellings article revisions in the order they came out
 * @param meant the number of the true deal that a claim tells of, by the claim's id
 */
record World(
        List<TrueDeal> deals,
        List<Telling> tellings,
        Map<String, Integer> meant,
        Reference reference) {

    /** One revision of an article; without claims it takes back what the article said. */
    record Telling(ArticleRef article, List<Claim> claims) {}

    static World of(long seed, int deals, int articles) {
        Market market = new Market(seed, deals);
        Press press = new Press(seed, market);
        List<Telling> tellings = press.write(articles);
        return new World(
                market.deals(), tellings, new HashMap<>(press.meant()), market.reference());
    }
}
