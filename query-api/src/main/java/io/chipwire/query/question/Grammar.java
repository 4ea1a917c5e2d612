package io.chipwire.query.question;

import io.chipwire.events.Deal.Status;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The words of questions about deals that are no names. */
final class Grammar {
    private static final Set<Status> ARRIVED =
            EnumSet.of(Status.PART_DELIVERED, Status.DELIVERED, Status.DEPLOYED);

    /** What a word asks for. */
    static final Map<String, Set<Status>> STATUS =
            Map.ofEntries(
                    Map.entry("cancelled", Set.of(Status.CANCELLED)),
                    Map.entry("canceled", Set.of(Status.CANCELLED)),
                    Map.entry("blocked", Set.of(Status.CANCELLED)),
                    Map.entry("scrapped", Set.of(Status.CANCELLED)),
                    Map.entry("denied", Set.of(Status.DENIED)),
                    Map.entry("rumoured", Set.of(Status.RUMOURED)),
                    Map.entry("rumored", Set.of(Status.RUMOURED)),
                    Map.entry("plan", Set.of(Status.PLANNED)),
                    Map.entry("plans", Set.of(Status.PLANNED)),
                    Map.entry("planned", Set.of(Status.PLANNED)),
                    Map.entry("planning", Set.of(Status.PLANNED)),
                    Map.entry("received", ARRIVED),
                    Map.entry("receive", ARRIVED),
                    Map.entry("delivered", ARRIVED),
                    Map.entry("deployed", Set.of(Status.DEPLOYED)),
                    Map.entry("installed", Set.of(Status.DEPLOYED)));

    /** Words after which, or about which, nothing is owned. */
    static final Set<String> LEASE =
            Set.of("lease", "leases", "leased", "leasing", "rent", "rents", "rented", "renting");

    /** What a seller does. */
    static final Set<String> SELL =
            Set.of(
                    "sell",
                    "sells",
                    "sold",
                    "selling",
                    "supply",
                    "supplies",
                    "supplied",
                    "supplying",
                    "ship",
                    "ships",
                    "shipped",
                    "shipping",
                    "provide",
                    "provides",
                    "provided",
                    "deliver",
                    "delivers");

    /** What a buyer does. */
    static final Set<String> BUY =
            Set.of(
                    "buy",
                    "buys",
                    "bought",
                    "buying",
                    "purchase",
                    "purchases",
                    "purchased",
                    "purchasing",
                    "acquire",
                    "acquired",
                    "acquires",
                    "get",
                    "got",
                    "gets",
                    "order",
                    "orders",
                    "ordered",
                    "ordering",
                    "obtain",
                    "obtained");

    /** What an owner does, and what helps other verbs. */
    static final Set<String> HAVE = Set.of("own", "owns", "have", "has", "had", "want", "wants");

    /** Before a seller's name. */
    static final Set<String> FROM = Set.of("from");

    /** Before a buyer's name. */
    static final Set<String> TO = Set.of("to", "for");

    /** Words that hold a question together. */
    static final Set<String> GLUE =
            Set.of(
                    "a",
                    "about",
                    "all",
                    "an",
                    "and",
                    "any",
                    "are",
                    "as",
                    "at",
                    "been",
                    "being",
                    "between",
                    "buyer",
                    "buyers",
                    "by",
                    "can",
                    "card",
                    "cards",
                    "chip",
                    "chips",
                    "companies",
                    "company",
                    "deal",
                    "deals",
                    "did",
                    "do",
                    "does",
                    "ever",
                    "far",
                    "find",
                    "for",
                    "from",
                    "give",
                    "hardware",
                    "how",
                    "i",
                    "in",
                    "is",
                    "it",
                    "list",
                    "made",
                    "make",
                    "many",
                    "me",
                    "most",
                    "much",
                    "of",
                    "off",
                    "on",
                    "or",
                    "our",
                    "please",
                    "s",
                    "seller",
                    "sellers",
                    "show",
                    "so",
                    "some",
                    "tell",
                    "that",
                    "the",
                    "their",
                    "them",
                    "there",
                    "they",
                    "to",
                    "units",
                    "us",
                    "was",
                    "were",
                    "what",
                    "when",
                    "where",
                    "which",
                    "who",
                    "whom",
                    "whose",
                    "will",
                    "with");

    private Grammar() {}
}
