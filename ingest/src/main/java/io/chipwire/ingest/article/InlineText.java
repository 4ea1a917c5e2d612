package io.chipwire.ingest.article;

import io.chipwire.ingest.article.LinkTargets.Destination;
import io.chipwire.ingest.limit.Budget;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * One line of Markdown or plain text as words: markers, images and tags go, link texts stay, with
 * their targets beside them.
 *
 * <p>The line is read once from left to right; every look ahead is bounded, so that hostile lines
 * take time in proportion to their length.
 */
final class InlineText {
    private static final int LONGEST_TAG = 1000;
    private static final int LONGEST_ENTITY = 12;
    private static final Pattern MAIL = Pattern.compile("[^\\s@/]{1,64}@[^\\s@/]{1,255}");

    /** Tags that part no words; all others do. */
    private static final Pattern WITHIN_A_WORD =
            Pattern.compile(
                    "(?i)/?(?:a|abbr|b|bdi|bdo|cite|code|data|del|em|font|i|ins|kbd|mark|q|s|small"
                            + "|span|strike|strong|sub|sup|time|tt|u|var|wbr)\\b|!--");

    private final String line;
    private final LinkTargets targets;
    private final Words.Builder words = new Words.Builder();
    private final Deque<OpenLink> open = new ArrayDeque<>();
    private final Emphasis emphasis;
    private int at;

    private InlineText(String line, References references, Budget budget) {
        this.line = line;
        this.targets = new LinkTargets(line, references, budget);
        this.emphasis = new Emphasis(line, words);
    }

    /** A link whose words are being read. */
    private record OpenLink(int from, int closedAt, Destination destination) {}

    static Words read(String line, References references, Budget budget) {
        return new InlineText(line, references, budget).read();
    }

    private Words read() {
        while (at < line.length()) {
            char c = line.charAt(at);
            switch (c) {
                case '\\' -> escape();
                case '*', '_' -> at = emphasis.read(at);
                case '~' -> tildes();
                case '!' -> image();
                case '[' -> linkStart();
                case ']' -> linkEnd();
                case '`' -> code();
                case '<' -> tag();
                case '&' -> entity();
                case 'h', 'H' -> bareUrl();
                default -> literal();
            }
        }
        return words.take();
    }

    private void literal() {
        words.append(line.charAt(at++));
    }

    /** Some converters escape the stars of bold type. */
    private void escape() {
        if (emphasis.isBold(at)) {
            at = emphasis.read(at);
            return;
        }
        at++;
        if (at < line.length() && LinkTargets.isEscapable(line.charAt(at))) {
            literal();
        } else {
            words.append('\\');
        }
    }

    private void tildes() {
        if (charAt(at + 1) == '~') {
            at += 2;
        } else {
            literal();
        }
    }

    private void image() {
        Destination destination = charAt(at + 1) == '[' ? targets.of(at + 1) : Destination.NONE;
        if (destination.exists()) {
            at = destination.end();
        } else {
            literal();
        }
    }

    private void linkStart() {
        Destination destination = targets.of(at);
        int wikiEnd = targets.wikiEnd(at);
        if (targets.isNote(at)) {
            at = targets.closing(at) + 1;
        } else if (wikiEnd > 0) {
            String inside = line.substring(at + 2, wikiEnd - 2);
            words.append(inside.substring(inside.lastIndexOf('|') + 1));
            at = wikiEnd;
        } else if (destination.exists()) {
            open.push(new OpenLink(words.length(), targets.closing(at), destination));
            at++;
        } else {
            literal();
        }
    }

    private void linkEnd() {
        OpenLink link = open.peek();
        if (link != null && link.closedAt() == at) {
            open.pop();
            if (CanonicalUrl.isHttp(link.destination().url())) {
                words.link(link.from(), link.destination().url());
            }
            at = link.destination().end();
        } else {
            literal();
        }
    }

    private void code() {
        int run = at;
        while (charAt(run) == '`') {
            run++;
        }
        String ticks = line.substring(at, run);
        int end = line.substring(run, Math.min(line.length(), run + LONGEST_TAG)).indexOf(ticks);
        if (end >= 0) {
            words.append(line.substring(run, run + end));
            at = run + end + ticks.length();
        } else {
            words.append(ticks);
            at = run;
        }
    }

    private void tag() {
        char first = charAt(at + 1);
        int end = line.substring(at, Math.min(line.length(), at + LONGEST_TAG)).indexOf('>');
        String inside = end < 0 ? "" : line.substring(at + 1, at + end);
        if (CanonicalUrl.isHttp(inside)) {
            address(inside);
            at += end + 1;
        } else if (MAIL.matcher(inside).matches()) {
            words.append(inside);
            at += end + 1;
        } else if (end > 0 && (Character.isLetter(first) || "/!?".indexOf(first) >= 0)) {
            if (!WITHIN_A_WORD.matcher(inside).lookingAt()) {
                words.append(' ');
            }
            at += end + 1;
        } else {
            literal();
        }
    }

    private void entity() {
        int end = line.substring(at, Math.min(line.length(), at + LONGEST_ENTITY)).indexOf(';');
        if (end > 1) {
            words.append(Parser.unescapeEntities(line.substring(at, at + end + 1), false));
            at += end + 1;
        } else {
            literal();
        }
    }

    private void bareUrl() {
        boolean isUrl =
                line.regionMatches(true, at, "http://", 0, 7)
                        || line.regionMatches(true, at, "https://", 0, 8);
        if (!isUrl || Character.isLetterOrDigit(charBefore(at))) {
            literal();
            return;
        }
        int end = LinkTargets.endOfUrl(line, at);
        String url = line.substring(at, end).replace("\\", "");
        if (open.isEmpty()) {
            address(url);
        } else {
            words.append(url);
        }
        at = end;
    }

    private void address(String url) {
        int from = words.length();
        words.append(url);
        words.link(from, url);
    }

    private char charBefore(int index) {
        return index > 0 ? line.charAt(index - 1) : ' ';
    }

    private char charAt(int index) {
        return index < line.length() ? line.charAt(index) : ' ';
    }
}
