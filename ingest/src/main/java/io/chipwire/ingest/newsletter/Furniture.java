package io.chipwire.ingest.newsletter;

import io.chipwire.events.Worded;
import java.util.Locale;

/**
 * What a block is beside the items of an issue, by the standing words that it says. Where words of
 * two kinds stand in a block, the first kind in this order holds.
 */
enum Furniture implements Worded {
    NONE,
    CONTENTS,
    GREETING,
    /** A text that says of itself who paid for it. */
    PAID,
    POLL,
    PROMOTION,
    REFERRAL,
    SIGN_OFF,
    SPONSOR,
    SUBSCRIPTION;

    /** Longer blocks say more than standing words. */
    private static final int LONGEST = 400;

    /** A label is short; a sentence that opens like one is not. */
    private static final int LONGEST_LABEL = 80;

    private static final String MARKS_BEFORE = "#* \t\n\u000B\f\r";
    private static final String MARKS_BEHIND = ":.!?… \t\n\u000B\f\r";

    /** The kind of a block. */
    static Furniture of(String block) {
        if (block.length() > LONGEST) {
            return NONE;
        }
        return FurnitureTable.BUILT_IN.kinds(plain(block)).stream()
                .filter(kind -> block.length() <= kind.longest())
                .findFirst()
                .orElse(NONE);
    }

    /** Whether a section under a heading of this kind belongs to the heading. */
    boolean isSection() {
        return switch (this) {
            case POLL, PROMOTION, REFERRAL, SIGN_OFF, SUBSCRIPTION -> true;
            case NONE, CONTENTS, GREETING, PAID, SPONSOR -> false;
        };
    }

    private int longest() {
        return switch (this) {
            case SIGN_OFF, SPONSOR -> LONGEST_LABEL;
            case NONE, CONTENTS, GREETING, PAID, POLL, PROMOTION, REFERRAL, SUBSCRIPTION -> LONGEST;
        };
    }

    private static String plain(String block) {
        String text = Emoji.trimmed(block);
        int start = 0;
        int end = text.length();
        while (start < end && MARKS_BEFORE.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (start < end && MARKS_BEHIND.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end).replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
