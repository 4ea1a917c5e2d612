package io.chipwire.main.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A deal for people. */
public final class DealText {
    private DealText() {}

    /** Prints what a deal rests on: its disputes, what looks wrong, and the words of each claim. */
    public static void print(JsonNode deal, PrintWriter out) {
        out.println(
                title(deal)
                        + "  (deal "
                        + Words.text(deal.path("id"))
                        + ", told by "
                        + deal.path("origins").findValuesAsText("name").stream()
                                .map(Words::clean)
                                .collect(Collectors.joining(", "))
                        + ")");
        for (JsonNode conflict : deal.path("conflicts")) {
            out.println("  sources disagree on the " + conflict(conflict));
        }
        for (JsonNode flag : deal.path("flags")) {
            out.println("  looks wrong: " + Words.text(flag.path("text")));
        }
        claims(deal).values().forEach(line -> out.println("  " + line));
    }

    /** Prints who has the news from whom, and what changed when. */
    public static void printStory(JsonNode deal, JsonNode parts, PrintWriter out) {
        for (JsonNode origin : deal.path("origins")) {
            JsonNode via = origin.path("via");
            out.println(
                    "  origin "
                            + Words.text(origin.path("name"))
                            + (via.isEmpty() ? "" : ", through " + Words.list(via, ", "))
                            + (origin.path("own").isEmpty() ? ", itself never read" : ""));
        }
        if (!parts.path("supersedes").isEmpty()) {
            out.println("  formerly " + Words.list(parts.path("supersedes"), ", "));
        }
        for (JsonNode changed : parts.path("changes")) {
            ChangesText.print(changed, out);
        }
    }

    /** Buyer and chips. */
    public static String title(JsonNode deal) {
        return Words.text(deal.path("buyer")) + ", " + Words.list(deal.path("items"), ", ");
    }

    /** What a deal says, slot by slot. */
    public static Map<String, String> slots(JsonNode deal) {
        Map<String, String> slots = new LinkedHashMap<>();
        slots.put("buyer", Words.text(deal.path("buyer")));
        slots.put("seller", Words.text(deal.path("seller")));
        slots.put("items", Words.list(deal.path("items"), ", "));
        slots.put("quantity", Words.quantity(deal.path("quantity")));
        slots.put("amount", Words.amount(deal.path("amount")));
        slots.put("status", status(deal));
        slots.put("when", Words.text(deal.path("when")));
        List<String> conflicts = new ArrayList<>();
        deal.path("conflicts").forEach(one -> conflicts.add(conflict(one)));
        slots.put("conflicts", String.join("; ", conflicts));
        return slots;
    }

    /** The claims of a deal by id, each with its status, its words and its article. */
    public static Map<String, String> claims(JsonNode deal) {
        Map<String, String> lines = new LinkedHashMap<>();
        int place = 0;
        for (JsonNode held : inOrder(deal.path("claims"))) {
            JsonNode claim = held.path("claim");
            lines.put(
                    claim.path("id").asText(Integer.toString(place++)),
                    Words.text(claim.path("status").path("value"))
                            + ": "
                            + evidence(claim)
                            + "  ["
                            + source(deal, Words.text(held.path("article")))
                            + "]");
        }
        return lines;
    }

    /** As they became known, and those of one article in the order of its text. */
    private static List<JsonNode> inOrder(JsonNode claims) {
        Map<String, List<JsonNode>> byArticle = new LinkedHashMap<>();
        for (JsonNode held : claims) {
            byArticle
                    .computeIfAbsent(held.path("article").asText(), _ -> new ArrayList<>())
                    .add(held);
        }
        return byArticle.values().stream()
                .flatMap(told -> told.stream().sorted(Comparator.comparingLong(DealText::place)))
                .toList();
    }

    /** Where an article's text first tells a claim. */
    private static long place(JsonNode held) {
        return held.findValues("evidence").stream()
                .flatMap(JsonNode::valueStream)
                .mapToLong(
                        words -> words.path("block").asLong() << 32 | words.path("start").asLong())
                .min()
                .orElse(Long.MAX_VALUE);
    }

    static String status(JsonNode deal) {
        boolean isLease = deal.path("mode").asText().equals("lease");
        return Words.text(deal.path("status")) + (isLease ? ", lease" : "");
    }

    private static String conflict(JsonNode conflict) {
        List<String> rivals = new ArrayList<>();
        for (JsonNode rival : conflict.path("values")) {
            JsonNode holders = rival.path("heldBy");
            rivals.add(
                    Words.text(rival.path("text"))
                            + (holders.isEmpty() ? "" : " by " + Words.list(holders, ", ")));
        }
        String rule = Words.clean(conflict.path("rule").asText());
        return Words.text(conflict.path("slot"))
                + " ("
                + Words.text(conflict.path("state"))
                + (rule.isEmpty() ? "" : ": " + rule)
                + "): "
                + String.join(" against ", rivals);
    }

    /** The words of every slot, each once, in the order of the slots. */
    private static String evidence(JsonNode claim) {
        Set<String> words = new LinkedHashSet<>();
        for (JsonNode evidence : claim.findValues("evidence")) {
            for (JsonNode each : evidence) {
                words.add("\"" + Words.clean(each.path("words").asText()) + "\"");
            }
        }
        return String.join(" ", words);
    }

    private static String source(JsonNode deal, String article) {
        for (JsonNode source : deal.path("sources")) {
            if (source.path("article").asText().equals(article)) {
                return document(source);
            }
        }
        return article;
    }

    static String document(JsonNode source) {
        String day = source.path("published").path("day").asText("");
        return Words.clean(source.path("title").asText())
                + ", "
                + Words.clean(source.path("source").asText())
                + ", "
                + (day.isEmpty() ? "undated" : day);
    }
}
