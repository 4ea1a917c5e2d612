package io.chipwire.query;

import io.chipwire.events.Deal;
import io.chipwire.events.Json;
import io.chipwire.index.lucene.DealIndex;
import io.chipwire.index.search.DealSearch;
import io.chipwire.lexicon.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A real index that holds the six deals of {@code deals.jsonl}. */
public final class Ledger implements AutoCloseable {
    /** The lexicon of all tests. */
    public static final Lexicon LEXICON = Lexicon.builtIn();

    private final DealIndex index;

    /** Makes the index in a folder. */
    public Ledger(Path folder) {
        index = DealIndex.open(folder);
        deals().forEach(index::put);
        index.refresh();
    }

    /** The six deals. */
    public static List<Deal> deals() {
        try (var in = Objects.requireNonNull(Ledger.class.getResourceAsStream("deals.jsonl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Json.read(line.getBytes(StandardCharsets.UTF_8), Deal.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of them. */
    public static Deal deal(String id) {
        return deals().stream().filter(deal -> deal.id().equals(id)).findFirst().orElseThrow();
    }

    /** Answers from them. */
    public DealSearch search() {
        return index.search(LEXICON);
    }

    @Override
    public void close() {
        index.close();
    }
}
