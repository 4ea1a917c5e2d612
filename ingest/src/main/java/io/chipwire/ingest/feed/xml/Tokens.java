package io.chipwire.ingest.feed.xml;

import io.chipwire.ingest.limit.Budget;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jsoup.parser.Parser;

/**
 * Cuts XML into tokens, in one pass and in linear time whatever it holds. Comments, processing
 * instructions and the DOCTYPE are passed over: what a document declares is not expanded.
 */
final class Tokens {
    private final String xml;
    private final Budget budget;
    private final Consumer<Token> out;
    private int at;
    private boolean hadDoctype;

    private Tokens(String xml, Budget budget, Consumer<Token> out) {
        this.xml = xml;
        this.budget = budget;
        this.out = out;
    }

    /** Hands each token of the text to the consumer. */
    static void read(String xml, Budget budget, Consumer<Token> out) {
        Tokens tokens = new Tokens(xml, budget, out);
        while (tokens.at < xml.length()) {
            tokens.next();
        }
    }

    /** The name of the first start tag, or empty if something else stands before it. */
    static String first(String xml, Budget budget) {
        AtomicReference<Token> first = new AtomicReference<>(new Token.Text(""));
        Tokens tokens = new Tokens(xml, budget, first::set);
        while (tokens.at < xml.length() && isNothing(first.get())) {
            tokens.next();
        }
        return first.get() instanceof Token.Open open ? open.name() : "";
    }

    private static boolean isNothing(Token token) {
        return token instanceof Token.Text(String text) && text.replace("\uFEFF", "").isBlank();
    }

    private void next() {
        int tag = at;
        while (tag < xml.length() && !isMarkup(tag)) {
            tag++;
        }
        if (tag > at) {
            budget.checkText(tag - at);
            out.accept(new Token.Text(decoded(xml.substring(at, tag), false)));
            at = tag;
            return;
        }
        budget.countNode();
        switch (xml.charAt(at + 1)) {
            case '!' -> declaration();
            case '?' -> instruction();
            case '/' -> close();
            default -> open();
        }
    }

    private boolean isMarkup(int i) {
        if (xml.charAt(i) != '<' || i + 1 >= xml.length()) {
            return false;
        }
        char next = xml.charAt(i + 1);
        if (next == '/') {
            return i + 2 < xml.length() && isNameStart(xml.charAt(i + 2));
        }
        return next == '!' || next == '?' || isNameStart(next);
    }

    private void declaration() {
        if (xml.startsWith("<!--", at)) {
            at = after("-->", at + 4);
        } else if (xml.startsWith("<![CDATA[", at)) {
            int start = at + "<![CDATA[".length();
            int end = xml.indexOf("]]>", start);
            int stop = end < 0 ? xml.length() : end;
            budget.checkText(stop - start);
            out.accept(new Token.Text(xml.substring(start, stop)));
            at = end < 0 ? stop : end + 3;
        } else if (xml.regionMatches(true, at, "<!DOCTYPE", 0, 9) && !hadDoctype) {
            hadDoctype = true;
            at = doctypeEnd();
        } else {
            at = after(">", at);
        }
    }

    /** The end of the DOCTYPE with its declarations between square brackets. */
    private int doctypeEnd() {
        int end = after(">", at);
        int bracket = xml.indexOf('[', at);
        if (bracket < 0 || bracket >= end) {
            return end;
        }
        for (int close = xml.indexOf(']', bracket); close >= 0; close = xml.indexOf(']', close)) {
            close++;
            int next = close;
            while (next < xml.length() && Character.isWhitespace(xml.charAt(next))) {
                next++;
            }
            if (next < xml.length() && xml.charAt(next) == '>') {
                return next + 1;
            }
            close = next;
        }
        return end;
    }

    private void instruction() {
        int end = xml.indexOf("?>", at);
        at = end < 0 ? after(">", at) : end + 2;
    }

    private int after(String end, int from) {
        int found = xml.indexOf(end, from);
        return found < 0 ? xml.length() : found + end.length();
    }

    private void close() {
        at += 2;
        String name = name();
        at = after(">", at);
        out.accept(new Token.Close(name));
    }

    private void open() {
        at++;
        String name = name();
        Map<String, String> attributes = new LinkedHashMap<>();
        boolean isClosed = false;
        while (at < xml.length()) {
            char c = xml.charAt(at);
            if (c == '>') {
                at++;
                break;
            }
            if (c == '<' && isMarkup(at)) {
                // The tag was never ended.
                break;
            }
            isClosed = c == '/';
            if (c == '/' || Character.isWhitespace(c)) {
                at++;
                isClosed = c == '/' && at < xml.length() && xml.charAt(at) == '>';
            } else {
                attribute(attributes);
            }
        }
        out.accept(new Token.Open(name, attributes, isClosed));
    }

    private void attribute(Map<String, String> attributes) {
        budget.countNode();
        int start = at;
        String name = name();
        if (at == start) {
            // A character that no name has, a stray quote for instance.
            at++;
            return;
        }
        skipSpace();
        if (at < xml.length() && xml.charAt(at) == '=') {
            at++;
            skipSpace();
            attributes.putIfAbsent(name, decoded(value(), true));
        } else {
            attributes.putIfAbsent(name, "");
        }
    }

    private String value() {
        char quote = at < xml.length() ? xml.charAt(at) : ' ';
        if (quote == '"' || quote == '\'') {
            for (int i = at + 1; i < xml.length(); i++) {
                char c = xml.charAt(i);
                if (c == quote) {
                    String value = xml.substring(at + 1, i);
                    at = i + 1;
                    return value;
                }
                if (c == '<' && xml.substring(at, i).indexOf('>') >= 0) {
                    // The tag ended before the next one began: its quote was never closed.
                    break;
                }
            }
            at++;
        }
        int start = at;
        while (at < xml.length() && " \t\r\n>".indexOf(xml.charAt(at)) < 0) {
            at++;
        }
        return xml.substring(start, at);
    }

    private void skipSpace() {
        while (at < xml.length() && Character.isWhitespace(xml.charAt(at))) {
            at++;
        }
    }

    private String name() {
        int start = at;
        while (at < xml.length() && isNamePart(xml.charAt(at))) {
            at++;
        }
        return xml.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_' || c == ':';
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == ':' || c == '-' || c == '.';
    }

    private static String decoded(String text, boolean inAttribute) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, inAttribute);
    }
}
