package io.chipwire.enrich.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tokens of a sentence, with nothing beyond its ends. Digits are read once. */
final class Tokens {
    private final List<Token> all;
    private final @Nullable Digits[] digits;

    Tokens(List<Token> all) {
        this.all = all;
        this.digits = new Digits[all.size()];
    }

    int size() {
        return all.size();
    }

    /** The token at an index of the sentence. */
    Token get(int at) {
        return all.get(at);
    }

    List<Token> between(int first, int after) {
        return all.subList(first, after);
    }

    boolean has(int at) {
        return at >= 0 && at < all.size();
    }

    /** The word there; empty beyond the ends. */
    String word(int at) {
        return has(at) ? all.get(at).word() : "";
    }

    /** Whether one of the words stands there. */
    boolean is(int at, String... words) {
        return has(at) && all.get(at).is(words);
    }

    boolean isMark(int at) {
        return has(at) && all.get(at).meaning() instanceof Meaning.Mark;
    }

    boolean isHardware(int at) {
        return has(at) && all.get(at).meaning() instanceof Meaning.Hardware;
    }

    boolean isListed(int at) {
        return has(at) && all.get(at).meaning() instanceof Meaning.Listed;
    }

    /** Whether nothing stands between a token and the one after it. */
    boolean isGlued(int at) {
        return has(at) && has(at + 1) && all.get(at).end() == all.get(at + 1).start();
    }

    /** The number word there. */
    NumberWord number(int at) {
        return NumberWord.of(word(at));
    }

    /** The number in digits there. */
    Digits digits(int at) {
        if (!has(at)) {
            return Digits.NONE;
        }
        Digits read = digits[at];
        if (read == null) {
            read = Digits.of(all.get(at).word());
            digits[at] = read;
        }
        return read;
    }
}
