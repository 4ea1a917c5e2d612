package io.chipwire.ingest.story.facts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which of two numbers is the month, where a page writes its days in numbers alone. */
enum NumberOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** Nothing tells. */
    UNKNOWN;

    private static final Pattern NUMBERS =
            Pattern.compile("(?<!\\d)(\\d{1,2})[/-](\\d{1,2})[/-](?:(?:19|20)\\d\\d|\\d\\d)(?!\\d)");
    private static final int MONTHS = 12;

    /** Unicode CLDR, short date patterns: languages that write the year first or vary. */
    private static final Set<String> YEAR_FIRST = Set.of("eu", "hu", "ja", "ko", "lt", "sv", "zh");

    /** Unicode CLDR, short date patterns: regions of English. */
    private static final Set<String> AMERICAN = Set.of("PH", "PR", "US");

    private static final Set<String> EITHER = Set.of("CA", "ZA");

    /** Domains of countries where English is written with the day first. */
    private static final Set<String> BRITISH =
            Set.of("au", "hk", "ie", "in", "my", "ng", "nz", "pk", "sg", "uk");

    /** The order that other dates of the page prove, or that its language or country has. */
    static NumberOrder of(Page page) {
        return Stream.concat(page.marks().times().stream(), page.marks().dates().stream())
                .map(mark -> proved(mark.text()))
                .filter(order -> order != UNKNOWN)
                .findFirst()
                .orElseGet(() -> usual(page));
    }

    private static NumberOrder proved(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.find()) {
            return UNKNOWN;
        }
        if (Integer.parseInt(numbers.group(1)) > MONTHS) {
            return DAY_FIRST;
        }
        return Integer.parseInt(numbers.group(2)) > MONTHS ? MONTH_FIRST : UNKNOWN;
    }

    private static NumberOrder usual(Page page) {
        List<Locale> told =
                Stream.of(
                                SiteFinder.language(page).orElse(""),
                                page.meta().first("og:locale").replace('_', '-'))
                        .map(Locale::forLanguageTag)
                        .filter(locale -> !locale.getLanguage().isEmpty())
                        .toList();
        if (told.isEmpty()) {
            return UNKNOWN;
        }
        String language = told.getFirst().getLanguage();
        if (!language.equals("en")) {
            return YEAR_FIRST.contains(language) ? UNKNOWN : DAY_FIRST;
        }
        return told.stream()
                .map(Locale::getCountry)
                .filter(country -> !country.isEmpty())
                .findFirst()
                .map(NumberOrder::ofCountry)
                .orElseGet(() -> ofHost(page.url()));
    }

    private static NumberOrder ofCountry(String country) {
        if (EITHER.contains(country)) {
            return UNKNOWN;
        }
        return AMERICAN.contains(country) ? MONTH_FIRST : DAY_FIRST;
    }

    private static NumberOrder ofHost(String url) {
        String host = Address.host(url);
        String domain = host.substring(host.lastIndexOf('.') + 1);
        if (BRITISH.contains(domain)) {
            return DAY_FIRST;
        }
        return domain.length() == 2 && !domain.equals("us") ? UNKNOWN : MONTH_FIRST;
    }
}
