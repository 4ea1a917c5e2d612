package io.chipwire.query.digest;

import io.chipwire.events.Claim;
import io.chipwire.events.Deal;
import io.chipwire.events.Digest;
import io.chipwire.events.Evidence;
import io.chipwire.events.Slot;
import io.chipwire.query.question.Sentences;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A digest as Markdown. What articles say is escaped: it cannot become a heading, link or tag. */
public final class Markdown {
    private static final int MOST_EVIDENCE = 5;

    private Markdown() {}

    /** The digest as text that ends with a new line. */
    public static String of(Digest digest) {
        String title = "# Deals of " + digest.day() + "\n";
        if (digest.entries().isEmpty()) {
            return title + "\nNo deal was new or changed.\n";
        }
        return digest.entries().stream()
                .map(Markdown::entry)
                .collect(Collectors.joining("\n", title + "\n", ""));
    }

    private static String entry(Digest.Entry entry) {
        Deal deal = entry.deal();
        StringBuilder text =
                new StringBuilder("- **")
                        .append(entry.kind().word())
                        .append("** ")
                        .append(escaped(Sentences.of(deal)))
                        .append('\n');
        evidence(deal).stream()
                .limit(MOST_EVIDENCE)
                .forEach(words -> text.append("  > ").append(escaped(words)).append("\n\n"));
        deal.sources().forEach(source -> text.append("  - ").append(link(source)).append('\n'));
        return text.toString();
    }

    private static Set<String> evidence(Deal deal) {
        Set<String> words = new LinkedHashSet<>();
        for (Deal.HeldClaim held : deal.claims()) {
            Claim claim = held.claim();
            Stream.<Slot<?>>of(claim.status(), claim.quantity(), claim.amount())
                    .flatMap(slot ->
                            slot instanceof Slot.Told<?> told
                                    ? told.evidence().stream()
                                    : Stream.<Evidence>empty())
                    .map(Evidence::words)
                    .forEach(words::add);
        }
        return words;
    }

    private static String link(Deal.Document source) {
        String title = escaped(source.title().isBlank() ? source.source() : source.title());
        String name = source.title().isBlank() ? "" : ", " + escaped(source.source());
        return isWeb(source.url())
                ? "[" + title + "](<" + source.url() + ">)" + name
                : title + name + ", " + escaped(source.url());
    }

    /** Whether an address may stand in a link as it is; a URI has no spaces or angle brackets. */
    private static boolean isWeb(String url) {
        try {
            String scheme = new URI(url).getScheme();
            return List.of("http", "https").contains(scheme);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Text on one line in which Markdown finds nothing of its own. */
    static String escaped(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ")
                .replaceAll("([\\\\`*_{}\\[\\]<>#|~&!])", "\\\\$1")
                .strip();
    }
}
