package io.chipwire.enrich.deal;

import io.chipwire.events.ArticleRef;
import io.chipwire.events.Claim;
import java.util.List;

/**
 * All that one article revision says about one buyer and its kin. It replaces what an earlier
 * revision said about them; one without claims takes it back.
 */
public record Saying(ArticleRef article, List<Claim> claims) {
    public Saying {
        claims = List.copyOf(claims);
    }

    /** Whether the article says nothing about the buyer any more. */
    public boolean isTakenBack() {
        return claims.isEmpty();
    }
}
