package io.chipwire.enrich.mention;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.enrich.claim.Shared;
import io.chipwire.events.Json;
import io.chipwire.events.Range;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Numbers and money against the English cases of two public suites. A case is right when every
 * value in it is, and no other is read.
 */
class NumberSuitesTest {
    private static final String RECOGNIZERS = "suites/recognizers-text/";
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:e-?\\d+)?");

    @Test
    void numbersOfRecognizersText() throws IOException {
        List<Case> cases = recognizers("Number/English/NumberModel.json", 1);
        assertShare("recognizers-text number", cases, NumberSuitesTest::numbers, 0.9);
    }

    @Test
    void currenciesOfRecognizersText() throws IOException {
        List<Case> cases = recognizers("NumberWithUnit/English/CurrencyModel.json", 0.01);
        assertShare("recognizers-text currency", cases, NumberSuitesTest::sums, 0.85);
    }

    @Test
    void numeralsOfDuckling() throws IOException {
        assertShare("duckling numeral", duckling("Numeral", "EN"), NumberSuitesTest::numbers, 0.9);
    }

    @Test
    void moneyOfDuckling() throws IOException {
        Function<String, List<Double>> any =
                text -> sums(text).isEmpty() ? numbers(text) : sums(text);
        assertShare("duckling money", duckling("AmountOfMoney", "EN"), any, 0.9);
        assertShare("duckling money, all regions", duckling("AmountOfMoney", ""), any, 0.9);
    }

    private record Case(String text, List<Double> values) {}

    private static void assertShare(
            String suite, List<Case> cases, Function<String, List<Double>> read, double least) {
        List<String> wrong = new ArrayList<>();
        for (Case one : cases) {
            List<Double> values = read.apply(one.text());
            if (!agree(one.values(), values)) {
                wrong.add(one.text() + ": expected " + one.values() + ", got " + values);
            }
        }
        double share = 1 - (double) wrong.size() / cases.size();
        System.out.println(
                String.format(Locale.ROOT, "%s: %.1f %% of %d", suite, 100 * share, cases.size()));
        assertThat(share).as(suite + "\n" + String.join("\n", wrong)).isGreaterThanOrEqualTo(least);
    }

    private static boolean agree(List<Double> wanted, List<Double> read) {
        if (wanted.size() != read.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            double apart = Math.abs(wanted.get(i) - read.get(i));
            if (apart > 1e-6 * Math.max(1, Math.abs(wanted.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static List<Double> numbers(String text) {
        List<Token> tokens = Scanner.scan(text, 0, text.length());
        List<Double> values = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Numerals.Read number = Numerals.at(tokens, at);
            if (!number.isNothing()) {
                boolean negative = number.kind() == Numerals.Kind.NEGATIVE;
                values.add(negative ? -number.range().told() : number.range().told());
            }
            at = Math.max(at + 1, number.after());
        }
        return values;
    }

    private static List<Double> sums(String text) {
        List<Token> tokens = Scanner.scan(text, 0, text.length());
        List<Double> values = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Sums.Read sum = Sums.at(tokens, at);
            if (!sum.isNothing()) {
                values.addAll(ends(sum.money().sum()));
            }
            at = Math.max(at + 1, sum.after());
        }
        return values;
    }

    private static List<Double> ends(Range range) {
        return range instanceof Range.Between(double low, double high)
                ? List.of(low, high)
                : List.of(range.told());
    }

    /** The cases of a file; those whose value is told in hundredths come as parts of the whole. */
    private static List<Case> recognizers(String file, double cent) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (JsonNode one : Json.tree(Files.readAllBytes(Shared.folder(RECOGNIZERS + file)))) {
            List<Double> values = new ArrayList<>();
            for (JsonNode result : one.path("Results")) {
                JsonNode resolution = result.path("Resolution");
                if (resolution.path("value").isTextual()) {
                    double unit = resolution.path("unit").asText().equals("Cent") ? cent : 1;
                    values.add(unit * Double.parseDouble(resolution.path("value").asText()));
                }
            }
            cases.add(new Case(one.path("Input").asText(), values));
        }
        return cases;
    }

    private static List<Case> duckling(String file, String locale) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String line :
                Files.readAllLines(Shared.folder("suites/duckling/" + file + ".jsonl"))) {
            JsonNode one = Json.tree(line.getBytes(StandardCharsets.UTF_8));
            String where = one.path("locale").asText();
            if (locale.isEmpty() ? where.startsWith("EN") : where.equals(locale)) {
                String expect = one.path("expect").asText();
                double unit = expect.startsWith("simple Cent") ? 0.01 : 1;
                List<Double> values = new ArrayList<>();
                Matcher number = NUMBER.matcher(expect);
                while (number.find()) {
                    values.add(unit * Double.parseDouble(number.group()));
                }
                cases.add(new Case(one.path("phrase").asText(), values));
            }
        }
        return cases;
    }
}
