package io.chipwire.query.digest;

import io.chipwire.events.ContentId;
import io.chipwire.events.Deal;
import io.chipwire.events.Digest;
import io.chipwire.events.Known;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes the digest of a day; the same deals make the same digest, in whatever order they come. */
public final class Digests {
    private Digests() {}

    /** The deals that were new or changed on a day (UTC): new ones first, then by buyer and id. */
    public static Digest of(LocalDate day, Collection<Deal> deals) {
        List<Digest.Entry> entries =
                deals.stream()
                        .filter(deal -> isOf(day, deal))
                        .map(deal -> new Digest.Entry(kind(day, deal), deal))
                        .sorted(
                                Comparator.comparing(Digest.Entry::kind)
                                        .thenComparing(entry -> entry.deal().buyer())
                                        .thenComparing(entry -> entry.deal().id()))
                        .toList();
        Stream<String> parts =
                Stream.concat(
                        Stream.of("digest", day.toString()),
                        entries.stream()
                                .flatMap(entry ->
                                        Stream.of(
                                                entry.kind().word(),
                                                entry.deal().id(),
                                                entry.deal().revision())));
        return new Digest(Digest.SCHEMA, ContentId.of(parts.toArray(String[]::new)), day, entries);
    }

    private static boolean isOf(LocalDate day, Deal deal) {
        return Stream.of(
                        Stream.of(deal.firstKnown()),
                        deal.claims().stream().map(Deal.HeldClaim::known),
                        deal.history().stream().map(Deal.Step::known))
                .flatMap(known -> known)
                .anyMatch(known -> day(known).equals(day));
    }

    private static Digest.Entry.Kind kind(LocalDate day, Deal deal) {
        return day(deal.firstKnown()).equals(day)
                ? Digest.Entry.Kind.NEW
                : Digest.Entry.Kind.CHANGED;
    }

    private static LocalDate day(Known known) {
        return LocalDate.ofInstant(known.at(), ZoneOffset.UTC);
    }
}
