package io.chipwire.enrich.topology;

import io.chipwire.enrich.deal.Statement;
import io.chipwire.events.ArticleRef;
import io.chipwire.events.Claim;
import java.util.List;

/**
 * All that one article revision says about one buyer. It replaces what an earlier revision said
 * about that buyer; one without claims takes it back.
 */
record Saying(ArticleRef article, List<Claim> claims) {
    Saying {
        claims = List.copyOf(claims);
    }

    boolean isTakenBack() {
        return claims.isEmpty();
    }

    List<Statement> statements() {
        return claims.stream().map(claim -> new Statement(article, claim)).toList();
    }

    String origin() {
        return Refusals.articleOrigin(article.id(), article.revision());
    }
}
