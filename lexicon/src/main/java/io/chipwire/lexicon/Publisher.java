package io.chipwire.lexicon;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who reports news.
 *
 * @param hosts host names without {@code www.}
 * @param aliases other ways in which texts credit it
 * @param source where this can be looked up
 */
public record Publisher(
        String id, String name, List<String> hosts, List<String> aliases, String source)
        implements Entry {

    public Publisher {
        hosts = List.copyOf(hosts);
        aliases = List.copyOf(aliases);
    }

    @Override
    public List<String> spellings() {
        return Stream.concat(Stream.of(name), aliases.stream()).toList();
    }
}
