package io.chipwire.enrich.claim;

import io.chipwire.events.Best;
import io.chipwire.events.Party;
import io.chipwire.lexicon.Lexicon;
import io.chipwire.lexicon.Organisation;

/** Who belongs to whom: AWS to Amazon. Nobody rents from its own house. */
record Houses(Lexicon lexicon) {
    /** The id of the owner, or the empty string. */
    String owner(Party party) {
        return lexicon.organisation(party.id())
                        instanceof Best.Value<Organisation>(Organisation found)
                ? found.parent().orElse("")
                : "";
    }

    /** Whether two are one organisation, or one of them owns the other. */
    boolean areOne(Party one, Party two) {
        return one.id().equals(two.id())
                || owner(one).equals(two.id())
                || owner(two).equals(one.id());
    }
}
