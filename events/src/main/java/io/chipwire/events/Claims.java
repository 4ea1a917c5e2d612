package io.chipwire.events;

import java.util.List;

/**
 * All that one revision of an article says. It replaces what an earlier revision said.
 *
 * @param schema version of this record's form, {@value #SCHEMA} now
 * @param extractor name and version of the rules that read the article
 */
public record Claims(int schema, ArticleRef article, String extractor, List<Claim> claims) {
    /** Version of the form of this record. */
    public static final int SCHEMA = 1;

    public Claims {
        Schema.check(schema, SCHEMA);
        claims = List.copyOf(claims);
    }
}
