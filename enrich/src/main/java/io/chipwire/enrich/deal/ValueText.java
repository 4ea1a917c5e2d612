package io.chipwire.enrich.deal;

import io.chipwire.events.Money;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import java.util.Locale;

/** Values as people read them: {@code more than 20,000 chips}, {@code 1,000,000,000 USD}. */
final class ValueText {
    private ValueText() {}

    static String of(Quantity quantity) {
        String unit = quantity.unit().word();
        boolean isBare =
                quantity.unit() == Quantity.Unit.MW
                        || quantity.count().equals(new Range.Exactly(1));
        return of(quantity.count()) + " " + (isBare ? unit : unit + "s");
    }

    static String of(Money money) {
        return of(money.sum()) + " " + money.currency();
    }

    private static String of(Range range) {
        return switch (range) {
            case Range.Exactly(double value) -> number(value);
            case Range.AtLeast(double low) -> "at least " + number(low);
            case Range.AtMost(double high) -> "at most " + number(high);
            case Range.Between(double low, double high) -> number(low) + " to " + number(high);
        };
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%,.2f", value);
    }
}
