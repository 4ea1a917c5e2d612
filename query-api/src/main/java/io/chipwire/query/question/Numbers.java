package io.chipwire.query.question;

import io.chipwire.events.Money;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** Numbers as sentences have them. */
final class Numbers {
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;

    private Numbers() {}

    /** "100,000", "more than 20,000 servers with". */
    static String of(Quantity quantity) {
        String count = range(quantity.count(), Numbers::plain);
        return switch (quantity.unit()) {
            case CHIP -> count;
            case SERVER, RACK, SYSTEM -> count + " " + quantity.unit().word() + "s of";
            case MW -> count + " MW of";
        };
    }

    /** "$1 billion", "up to 500 million EUR". */
    static String of(Money money) {
        boolean dollars = money.currency().equals("USD");
        String sum = range(money.sum(), number -> dollars ? "$" + large(number) : large(number));
        return dollars ? sum : sum + " " + money.currency();
    }

    /** "A", "A and B", "A, B and C". */
    static String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private static String range(Range range, DoubleFunction<String> text) {
        return switch (range) {
            case Range.Exactly(double value) -> text.apply(value);
            case Range.AtLeast(double low) -> "at least " + text.apply(low);
            case Range.AtMost(double high) -> "up to " + text.apply(high);
            case Range.Between(double low, double high) ->
                    text.apply(low) + " to " + text.apply(high);
        };
    }

    private static String large(double number) {
        if (number >= BILLION) {
            return plain(number / BILLION) + " billion";
        }
        return number >= MILLION ? plain(number / MILLION) + " million" : plain(number);
    }

    private static String plain(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%,.0f", number)
                : String.format(Locale.ROOT, "%,.2f", number).replaceAll("\\.?0+$", "");
    }
}
