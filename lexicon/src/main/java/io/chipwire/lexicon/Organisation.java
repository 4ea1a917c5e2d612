package io.chipwire.lexicon;

import io.chipwire.events.Best;
import io.chipwire.events.Party;
import java.util.List;
import java.util.stream.Stream;

/**
 * A company, a state body, a laboratory or a state.
 *
 * @param aliases other ways to write its name, its systems among them for a computing centre
 * @param kind what it mainly is
 * @param country ISO 3166 code of its seat, {@code XX} for a body of several states
 * @param parent id of the organisation that owns it
 * @param source where this can be looked up
 */
public record Organisation(
        String id,
        String name,
        List<String> aliases,
        Kind kind,
        String country,
        Best<String> parent,
        String source)
        implements Entry {

    public Organisation {
        aliases = List.copyOf(aliases);
    }

    @Override
    public List<String> spellings() {
        return Stream.concat(Stream.of(name), aliases.stream()).toList();
    }

    /** The organisation as events name it. */
    public Party party() {
        return new Party(id, name);
    }

    /** What an organisation mainly is. */
    public enum Kind {
        /** Runs clouds or platforms of planetary size. */
        HYPERSCALER,
        /** Rents out accelerators. */
        NEOCLOUD,
        /** Builds AI models or products on them. */
        LAB,
        /** Designs chips. */
        CHIPMAKER,
        /** Builds servers, parts or whole systems. */
        HARDWARE,
        /** Sells network access. */
        TELCO,
        /** Started out with mining of coins. */
        MINER,
        /** A computing centre, university or research body. */
        RESEARCH,
        /** A state, ministry, agency or fund of a state. */
        STATE,
        /** Any other company. */
        COMPANY,
        /** Many buyers under one name: "Chinese tech firms". */
        GROUP
    }
}
