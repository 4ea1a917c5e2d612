package io.chipwire.ingest.newsletter;

import io.chipwire.events.Worded;
import io.chipwire.ingest.table.Table;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a block is beside the items of an issue, by the standing words that it says. */
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

    static final String FILE = "furniture.tsv";

    /** Longer blocks say more than standing words. */
    private static final int LONGEST = 400;

    /** A label is short; a sentence that opens like one is not. */
    private static final int LONGEST_LABEL = 80;

    private static final List<Row> ROWS =
            Table.read(Furniture.class, FILE).rows().stream().map(Row::of).toList();

    /** Where a row's words stand in a block. */
    private enum Place {
        IS,
        OPENS,
        HOLDS,
        LIKE
    }

    private record Row(Furniture kind, Place place, String words, Pattern pattern) {
        static Row of(List<String> cells) {
            Place place = Place.valueOf(cells.get(1).toUpperCase(Locale.ROOT));
            String words = cells.get(2);
            String pattern = place == Place.LIKE ? words : Pattern.quote(words);
            return new Row(kind(cells.getFirst()), place, words, Pattern.compile(pattern));
        }

        private static Furniture kind(String word) {
            return Stream.of(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalStateException(
                                    FILE + ": expected a kind, got \"" + word + '"'));
        }

        boolean isIn(String text) {
            return switch (place) {
                case IS -> text.equals(words);
                case OPENS -> text.startsWith(words);
                case HOLDS -> text.contains(words);
                case LIKE -> pattern.matcher(text).lookingAt();
            };
        }
    }

    /** The kind of a block. */
    static Furniture of(String block) {
        if (block.length() > LONGEST) {
            return NONE;
        }
        String text = plain(block);
        for (Row row : ROWS) {
            boolean isShort = block.length() <= longest(row.kind());
            if (isShort && row.isIn(text)) {
                return row.kind();
            }
        }
        return NONE;
    }

    /** Whether a section under a heading of this kind belongs to the heading. */
    boolean isSection() {
        return switch (this) {
            case POLL, PROMOTION, REFERRAL, SIGN_OFF, SUBSCRIPTION -> true;
            case NONE, CONTENTS, GREETING, PAID, SPONSOR -> false;
        };
    }

    private static int longest(Furniture kind) {
        return switch (kind) {
            case SIGN_OFF, SPONSOR -> LONGEST_LABEL;
            case NONE, CONTENTS, GREETING, PAID, POLL, PROMOTION, REFERRAL, SUBSCRIPTION -> LONGEST;
        };
    }

    private static String plain(String block) {
        String text = Emoji.trimmed(block).replace('’', '\'').toLowerCase(Locale.ROOT);
        return text.replaceFirst("^[#*\\s]+", "").replaceFirst("[\\s:.!?…]+$", "");
    }
}
