package io.chipwire.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Articles about invented companies that buy real chip models: each true deal is told by several
 * articles, most of each article is about something else. The same seed gives the same articles.
 */
final class GeneratedNews {
    private static final int ARTICLES_PER_DEAL = 5;
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

    private static final List<String> FIRST_NAMES =
            List.of(
                    "Aldermoor",
                    "Brightwell",
                    "Corvane",
                    "Dunmarsh",
                    "Elmhurst",
                    "Farrowgate",
                    "Glenmoor",
                    "Harrowby",
                    "Inverleith",
                    "Jasperfield",
                    "Kestrelton",
                    "Lindholme",
                    "Marlowe",
                    "Northgate",
                    "Oakhampton",
                    "Pennington",
                    "Quillfeather",
                    "Ravensworth",
                    "Silverbeck",
                    "Thornbury");
    private static final List<String> LAST_NAMES =
            List.of(
                    "Compute",
                    "Cloud",
                    "AI",
                    "Labs",
                    "Systems",
                    "Networks",
                    "Robotics",
                    "Analytics",
                    "Dynamics",
                    "Telecom",
                    "Research",
                    "Data",
                    "Motors",
                    "Biotech",
                    "Energy",
                    "Grid",
                    "Semantics",
                    "Vision",
                    "Media",
                    "Bank");
    private static final List<String> CHIPS =
            List.of("H100", "H200", "B200", "A100", "MI300X", "H20", "GB200", "L40S");
    private static final List<String> FILLER =
            List.of(
                    "The weather in the region stayed mild, and the harvest festival drew a record crowd.",
                    "Analysts expect the quarter to end with slower growth in consumer electronics.",
                    "A new museum opened its doors on Saturday after four years of building work.",
                    "Shares in the sector were little changed in afternoon trading.",
                    "The city council will vote on the new tram line in the coming weeks.",
                    "Researchers presented a model that predicts river levels three days ahead.",
                    "The orchestra announced its programme for the coming season.",
                    "Several start-ups showed software for warehouses at the trade fair.");

    private GeneratedNews() {}

    /** A document to hand in. */
    record Document(String url, LocalDate published, String text) {}

    /** So many articles, made one by one. */
    static Stream<Document> articles(int count, long seed) {
        return IntStream.range(0, count).mapToObj(number -> article(number, seed));
    }

    private static Document article(int number, long seed) {
        int deal = number / ARTICLES_PER_DEAL;
        Random facts = new Random(seed * 31 + deal);
        String buyer =
                FIRST_NAMES.get(deal % FIRST_NAMES.size())
                        + " "
                        + LAST_NAMES.get(deal / FIRST_NAMES.size() % LAST_NAMES.size());
        String chip = CHIPS.get(facts.nextInt(CHIPS.size()));
        int quantity = 500 * (1 + facts.nextInt(200));
        LocalDate ordered = FIRST_DAY.plusDays(deal % 600);

        Random telling = new Random(seed * 17 + number);
        StringBuilder text =
                new StringBuilder("News of the day, number ").append(number).append("\n\n");
        paragraph(text, telling);
        text.append(sentence(buyer, chip, quantity, telling)).append("\n\n");
        for (int paragraph = 0; paragraph < 4; paragraph++) {
            paragraph(text, telling);
        }
        return new Document(
                "https://news" + number % 50 + ".example/story/" + number,
                ordered.plusDays(number % ARTICLES_PER_DEAL),
                text.toString());
    }

    private static String sentence(String buyer, String chip, int quantity, Random telling) {
        String number = String.format(Locale.ROOT, "%,d", quantity);
        return switch (telling.nextInt(4)) {
            case 0 -> buyer + " has ordered " + number + " " + chip + " GPUs, the company said.";
            case 1 ->
                    buyer
                            + " bought "
                            + number
                            + " "
                            + chip
                            + " chips, according to the Morning Wire.";
            case 2 -> "An order for " + number + " " + chip + " GPUs was placed by " + buyer + ".";
            default -> buyer + " has taken delivery of " + number + " " + chip + " GPUs.";
        };
    }

    private static void paragraph(StringBuilder text, Random telling) {
        for (int sentence = 0; sentence < 3; sentence++) {
            text.append(FILLER.get(telling.nextInt(FILLER.size()))).append(' ');
        }
        text.append("\n\n");
    }
}
