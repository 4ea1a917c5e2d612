package io.chipwire.index.search;

import io.chipwire.events.Best;
import io.chipwire.events.Deal.Status;
import io.chipwire.events.Mode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Which deals are wanted. All that is given has to hold.
 *
 * @param buyer an id or name as the lexicon knows it, or a name as an article writes it; a parent
 *     stands for its subsidiaries too, a person for the organisations they act for
 * @param seller likewise
 * @param chip an id or spelling of a model, family or class; a family or class stands for its
 *     members. What the lexicon does not know is looked for in the text
 * @param status any of these; empty for all
 * @param mode bought or rented
 * @param text words that should stand in names, titles or evidence; one of them is enough, more are
 *     better
 * @param from first day; a deal without any date does not match a query with one
 * @param to last day
 * @param limit how many deals to return, 1 to {@value #LARGEST_LIMIT}
 * @param offset how many to skip, 0 to {@value #LARGEST_OFFSET}
 */
public record DealQuery(
        Best<String> buyer,
        Best<String> seller,
        Best<String> chip,
        Set<Status> status,
        Best<Mode> mode,
        Best<String> text,
        Best<LocalDate> from,
        Best<LocalDate> to,
        int limit,
        int offset) {
    /** The most deals that one answer holds. */
    public static final int LARGEST_LIMIT = 500;

    /** How far one can leaf; who wants more takes the export. */
    public static final int LARGEST_OFFSET = 9_500;

    /** How many deals an answer holds if nothing is said. */
    public static final int USUAL_LIMIT = 50;

    public DealQuery {
        check("limit", limit, 1, LARGEST_LIMIT);
        check("offset", offset, 0, LARGEST_OFFSET);
        status = status.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(status));
        if (from instanceof Best.Value<LocalDate>(LocalDate first)
                && to instanceof Best.Value<LocalDate>(LocalDate last)
                && first.isAfter(last)) {
            throw new IllegalArgumentException(
                    "expected from before to, got from " + first + " to " + last);
        }
    }

    /** Every deal. */
    public static DealQuery everything() {
        return new DealQuery(
                Best.unknown(),
                Best.unknown(),
                Best.unknown(),
                Set.of(),
                Best.unknown(),
                Best.unknown(),
                Best.unknown(),
                Best.unknown(),
                USUAL_LIMIT,
                0);
    }

    /** The same from this buyer. */
    public DealQuery buyer(String name) {
        return new DealQuery(
                Best.of(name), seller, chip, status, mode, text, from, to, limit, offset);
    }

    /** The same from this seller. */
    public DealQuery seller(String name) {
        return new DealQuery(
                buyer, Best.of(name), chip, status, mode, text, from, to, limit, offset);
    }

    /** The same of this chip. */
    public DealQuery chip(String name) {
        return new DealQuery(
                buyer, seller, Best.of(name), status, mode, text, from, to, limit, offset);
    }

    /** The same with one of these states. */
    public DealQuery status(Set<Status> states) {
        return new DealQuery(buyer, seller, chip, states, mode, text, from, to, limit, offset);
    }

    /** The same, bought or rented. */
    public DealQuery mode(Mode wanted) {
        return new DealQuery(
                buyer, seller, chip, status, Best.of(wanted), text, from, to, limit, offset);
    }

    /** The same with these words. */
    public DealQuery text(String words) {
        return new DealQuery(
                buyer, seller, chip, status, mode, Best.of(words), from, to, limit, offset);
    }

    /** The same between these days. */
    public DealQuery between(Best<LocalDate> first, Best<LocalDate> last) {
        return new DealQuery(buyer, seller, chip, status, mode, text, first, last, limit, offset);
    }

    /** The same, another part of the list. */
    public DealQuery page(int size, int skip) {
        return new DealQuery(buyer, seller, chip, status, mode, text, from, to, size, skip);
    }

    private static void check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "expected %s from %d to %d, got %d",
                            name,
                            least,
                            most,
                            value));
        }
    }
}
