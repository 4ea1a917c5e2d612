package io.chipwire.lexicon;

import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody who acts for organisations.
 *
 * @param aliases other ways to write the name
 * @param actsFor organisation ids, the main one first
 * @param source where this can be looked up
 */
public record Person(
        String id, String name, List<String> aliases, List<String> actsFor, String source)
        implements Entry {

    public Person {
        aliases = List.copyOf(aliases);
        actsFor = List.copyOf(actsFor);
    }

    @Override
    public List<String> spellings() {
        return Stream.concat(Stream.of(name), aliases.stream()).toList();
    }
}
