package io.chipwire.ingest.article;

import io.chipwire.events.Best;
import io.chipwire.ingest.story.facts.Access;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a text tells of itself that is no part of its article's event.
 *
 * @param site the name of the site or newsletter, as the text tells it
 * @param access who may read it, as declared
 * @param found where each fact stood, in words; nothing for a fact that is not told. Dates carry
 *     theirs themselves
 */
public record Colophon(Best<String> site, Best<Access> access, Map<Fact, String> found) {
    /** A text that tells nothing. */
    public static final Colophon NONE = new Colophon(Best.unknown(), Best.unknown(), Map.of());

    public Colophon {
        found = Map.copyOf(found);
    }

    /** What can be told. */
    public enum Fact {
        TITLE,
        AUTHORS,
        SITE,
        LANGUAGE,
        ADDRESS,
        ACCESS,
        BODY
    }

    /** The same with a fact that stood elsewhere. */
    public Colophon with(Fact fact, String how) {
        Map<Fact, String> more = new EnumMap<>(Fact.class);
        more.putAll(found);
        more.put(fact, how);
        return new Colophon(site, access, more);
    }

    /** The same without a fact that turned out not to hold. */
    public Colophon without(Fact fact) {
        Map<Fact, String> fewer = new EnumMap<>(Fact.class);
        fewer.putAll(found);
        fewer.remove(fact);
        return new Colophon(site, access, fewer);
    }

    /** The same for a text of a site whose name is known. */
    public Colophon of(String siteName, String how) {
        return siteName.isEmpty()
                ? this
                : new Colophon(Best.of(siteName), access, found).with(Fact.SITE, how);
    }
}
