package io.chipwire.enrich.mention;

import java.util.List;
import java.util.Map;

/** How texts write currencies. */
final class MoneyWords {
    private static final Map<String, String> SIGNS =
            Map.of(
                    "$", "USD", "\u20ac", "EUR", "\u00a3", "GBP", "\u00a5", "JPY", "\u20b9", "INR",
                    "\u20a9", "KRW");

    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("dollars", "USD"),
                    Map.entry("dollar", "USD"),
                    Map.entry("usd", "USD"),
                    Map.entry("euros", "EUR"),
                    Map.entry("euro", "EUR"),
                    Map.entry("eur", "EUR"),
                    Map.entry("pounds", "GBP"),
                    Map.entry("gbp", "GBP"),
                    Map.entry("yuan", "CNY"),
                    Map.entry("rmb", "CNY"),
                    Map.entry("renminbi", "CNY"),
                    Map.entry("cny", "CNY"),
                    Map.entry("yen", "JPY"),
                    Map.entry("jpy", "JPY"),
                    Map.entry("won", "KRW"),
                    Map.entry("krw", "KRW"),
                    Map.entry("rupees", "INR"),
                    Map.entry("inr", "INR"),
                    Map.entry("francs", "CHF"),
                    Map.entry("chf", "CHF"),
                    Map.entry("kronor", "SEK"),
                    Map.entry("sek", "SEK"),
                    Map.entry("kroner", "NOK"),
                    Map.entry("nok", "NOK"),
                    Map.entry("dkk", "DKK"),
                    Map.entry("cad", "CAD"),
                    Map.entry("aud", "AUD"),
                    Map.entry("sgd", "SGD"),
                    Map.entry("dirhams", "AED"),
                    Map.entry("riyals", "SAR"),
                    Map.entry("ringgit", "MYR"),
                    Map.entry("reais", "BRL"));

    private static final Map<String, String> PREFIXES =
            Map.of(
                    "us", "USD", "c", "CAD", "ca", "CAD", "a", "AUD", "au", "AUD", "s", "SGD", "nt",
                    "TWD", "hk", "HKD", "rs", "INR");

    private MoneyWords() {}

    /** The currency of a sign at a token: {@code $}, or {@code NT$} with the token before it. */
    static String ofSign(List<Token> tokens, int at) {
        String currency = SIGNS.getOrDefault(tokens.get(at).word(), "");
        if (currency.equals("USD")
                && at > 0
                && tokens.get(at - 1).end() == tokens.get(at).start()) {
            return PREFIXES.getOrDefault(tokens.get(at - 1).word(), currency);
        }
        return currency;
    }

    /** The currency of a code that may stand before the number: "EUR 3 million", not "won 3". */
    static String ofCode(String word) {
        return word.length() == 3 && !word.equals("won") && !word.equals("yen") ? ofWord(word) : "";
    }

    /** The currency that a word names; empty if it names none. */
    static String ofWord(String word) {
        return WORDS.getOrDefault(word, "");
    }

    /** Whether a word before "dollars" tells the country: "U.S. dollars". */
    static boolean isCountry(String word) {
        return word.equals("us") || word.equals("u") || word.equals("s") || word.equals(".");
    }
}
