package io.chipwire.ingest.article;

import io.chipwire.events.Article.Block;
import io.chipwire.ingest.limit.Budget;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of Markdown or plain text as blocks. A line is a block, for so most people save articles;
 * but a line that was broken because it was full is joined with the next, and so is a line of a
 * list that is indented below its item.
 */
final class Lines {
    private static final int LONGEST_UNDERLINED = 120;
    private static final int LONGEST_CAPITALS = 100;
    private static final int FEWEST_CAPITALS = 4;

    private static final Pattern HEADING =
            Pattern.compile("(?:#{1,6}\\s+|#{2,6}(?=\\p{L}))(.*)|={2,6}\\s+(.+?)\\s+={2,6}");

    /** Word writes the second level of a list with {@code o} and {@code §}. */
    private static final Pattern LIST_ITEM =
            Pattern.compile(
                    "(?:(?<sign>[-*+•·▪◦‣–∙●○■□➤►✓✔✅\\uF0B7\\uF0A7])\\s+|[o§]\\t\\s*"
                            + "|(?<number>\\d{1,3})[.)]\\s+|\\([a-z]\\)\\s+)(?:\\[[ xX]]\\s+)?(?<words>\\S.*)");

    private static final Pattern QUOTE = Pattern.compile(">[>\\s]*(.*)");

    /** More than four tildes are a rule. */
    private static final Pattern FENCE = Pattern.compile("(`{3,})[^`]*|(~{3,4})(?!~).*");

    private static final Pattern BARE_FENCE = Pattern.compile("[`~]{3,}\\w*");

    /** Rules, and the attributes that some write below a table. */
    private static final Pattern RULE =
            Pattern.compile("--|\\{:[^{}]*}|[-*_=~+#.\\\\\\s\\u2010-\\u2015\\u2500-\\u257F]{3,}");

    private static final Pattern DRAWN = Pattern.compile("[\\u2500-\\u257F]+");

    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\]]{1,40}]:\\s*(.*)");

    private final List<String> lines;
    private final References references;
    private final LineBreaks breaks;
    private final Fences fences;
    private final Budget budget;
    private final Body.Builder body = new Body.Builder();
    private final StringBuilder pending = new StringBuilder();
    private Block.Kind pendingKind = Block.Kind.PARAGRAPH;
    private int pendingIndent;

    private int at;
    private boolean isTable;

    private Lines(References references, Budget budget) {
        this.lines = references.lines();
        this.references = references;
        this.breaks = LineBreaks.of(lines);
        this.fences = new Fences(lines);
        this.budget = budget;
    }

    static Body read(List<String> lines, Budget budget) {
        Lines reading = new Lines(References.of(lines), budget);
        while (reading.at < reading.lines.size()) {
            reading.line(reading.lines.get(reading.at));
            reading.at++;
        }
        reading.flush();
        return reading.body.build();
    }

    private void line(String raw) {
        budget.checkTime();
        String line = withoutBreak(raw.strip());
        isTable = isTable && line.indexOf('|') >= 0;
        Matcher fence = FENCE.matcher(line);
        if (fence.matches()
                && takesCode(fence.group(1) == null ? fence.group(2) : fence.group(1))) {
            return;
        }
        if (line.isEmpty() || isPictureLink(line) || BARE_FENCE.matcher(line).matches()) {
            flush();
        } else if (isUnderline(line)) {
            pendingKind = Block.Kind.HEADING;
            flush();
        } else if (RULE.matcher(line).matches()) {
            flush();
        } else if (isTitleBelowRule(line)) {
            begin(Block.Kind.HEADING, line);
            flush();
        } else {
            text(raw, line);
        }
    }

    private void text(String raw, String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher quote = QUOTE.matcher(line);
        if (heading.matches()) {
            begin(Block.Kind.HEADING, heading(heading));
            flush();
        } else if (quote.matches()) {
            quote(quote.group(1));
        } else if (isTable || PipeRow.is(line) || isTableHead(line)) {
            row(line);
        } else {
            prose(raw, line);
        }
    }

    private void prose(String raw, String line) {
        Matcher item = LIST_ITEM.matcher(line);
        int indent = raw.length() - raw.stripLeading().length();
        boolean goesOn = goesOn(raw);
        if (item.matches() && !(goesOn && mayBeWords(item))) {
            begin(Block.Kind.LIST_ITEM, item.group("words"));
            pendingIndent = indent;
        } else if (goesOn || isBelowItem(indent)) {
            join(line);
        } else {
            begin(isCapitals(line) ? Block.Kind.HEADING : Block.Kind.PARAGRAPH, words(line));
        }
    }

    /** A number or a dash at the start of a line that goes on need not begin an item. */
    private static boolean mayBeWords(Matcher item) {
        String number = item.group("number");
        return number == null ? "–".equals(item.group("sign")) : !number.equals("1");
    }

    private static String words(String line) {
        Matcher footnote = FOOTNOTE.matcher(line);
        return footnote.matches() ? footnote.group(1) : line;
    }

    private boolean isBelowItem(int indent) {
        return pendingKind == Block.Kind.LIST_ITEM
                && !pending.isEmpty()
                && indent > pendingIndent + 1;
    }

    private void quote(String words) {
        Matcher heading = HEADING.matcher(words);
        Matcher item = LIST_ITEM.matcher(words);
        if (words.isEmpty()) {
            flush();
        } else if (heading.matches()) {
            begin(Block.Kind.QUOTE, heading(heading));
            flush();
        } else if (item.matches()) {
            begin(Block.Kind.QUOTE, item.group("words"));
        } else if (pendingKind == Block.Kind.QUOTE && goesOn(lines.get(at))) {
            join(words);
        } else {
            begin(Block.Kind.QUOTE, words);
        }
    }

    private boolean goesOn(String raw) {
        boolean mayGoOn =
                switch (pendingKind) {
                    case PARAGRAPH, LIST_ITEM, QUOTE -> !pending.isEmpty() && at > 0;
                    case HEADING, TABLE_ROW, CODE -> false;
                };
        return mayGoOn && breaks.goOn(lines.get(at - 1), raw);
    }

    /** A hyphen at the end of a line joins two parts of a word, and marks stand without a space. */
    private void join(String line) {
        int last = pending.length() - 1;
        boolean isHyphen =
                last > 0
                        && pending.charAt(last) == '-'
                        && Character.isLetterOrDigit(pending.charAt(last - 1));
        boolean isGlued = isHyphen || LineBreaks.beginsWithMark(line);
        pending.append(isGlued ? "" : " ").append(line);
    }

    private boolean isTableHead(String line) {
        return line.indexOf('|') >= 0
                && at + 1 < lines.size()
                && PipeRow.isDelimiter(lines.get(at + 1).strip());
    }

    private void row(String line) {
        flush();
        isTable = true;
        if (!PipeRow.isDelimiter(line)) {
            begin(Block.Kind.TABLE_ROW, PipeRow.text(line));
        }
    }

    /** A backslash at the end of a line says that it ends there. */
    private static String withoutBreak(String line) {
        return line.endsWith("\\") ? line.substring(0, line.length() - 1).strip() : line;
    }

    /** A line right below a rule, with nothing below it, heads what follows. */
    private boolean isTitleBelowRule(String line) {
        return at > 0
                && !lines.get(at - 1).isBlank()
                && RULE.matcher(lines.get(at - 1).strip()).matches()
                && (at + 1 >= lines.size() || lines.get(at + 1).isBlank())
                && line.length() <= LONGEST_UNDERLINED
                && ".,;:。".indexOf(line.charAt(line.length() - 1)) < 0
                && line.chars().anyMatch(Character::isLetter)
                && !HEADING.matcher(line).matches();
    }

    private boolean isUnderline(String line) {
        boolean isSentence =
                !pending.isEmpty() && ".。".indexOf(pending.charAt(pending.length() - 1)) >= 0;
        boolean isDrawn = line.length() > 2 && !isSentence && DRAWN.matcher(line).matches();
        boolean isLine = isDrawn || (line.length() > 1 && (isAll(line, '=') || isAll(line, '-')));
        return isLine
                && !pending.isEmpty()
                && pendingKind == Block.Kind.PARAGRAPH
                && pending.length() <= LONGEST_UNDERLINED;
    }

    /** A line in capitals with nothing above and below it heads what follows. */
    private boolean isCapitals(String line) {
        return line.length() <= LONGEST_CAPITALS
                && !line.endsWith(".")
                && isBlank(at - 1)
                && isBlank(at + 1)
                && line.chars().noneMatch(Character::isLowerCase)
                && line.chars().filter(Character::isUpperCase).count() >= FEWEST_CAPITALS;
    }

    private boolean isBlank(int index) {
        return index < 0
                || index >= lines.size()
                || lines.get(index).isBlank()
                || RULE.matcher(lines.get(index).strip()).matches();
    }

    /** The words of a heading, without the hashes that may close it. */
    private static String heading(Matcher heading) {
        String words = heading.group(1) == null ? heading.group(2) : heading.group(1);
        int end = words.length();
        while (end > 0 && (words.charAt(end - 1) == '#' || words.charAt(end - 1) == ' ')) {
            end--;
        }
        return words.substring(0, end);
    }

    /** What is left on a line of its own where a converter wrote a link around a picture. */
    private static boolean isPictureLink(String line) {
        return line.equals("[")
                || (line.startsWith("](") && line.endsWith(")") && line.indexOf(' ') < 0);
    }

    private static boolean isAll(String line, char character) {
        return line.chars().allMatch(c -> c == character);
    }

    private void begin(Block.Kind kind, String text) {
        flush();
        pendingKind = kind;
        pending.append(text);
    }

    /** Takes the lines of code up to their closing fence; without one there is no code. */
    private boolean takesCode(String fence) {
        int end = fences.closing(fence, at);
        if (end == Fences.OPEN) {
            return false;
        }
        flush();
        lines.subList(at + 1, end).forEach(this::code);
        at = end;
        return true;
    }

    private void code(String line) {
        Words.Builder words = new Words.Builder();
        words.append(line);
        body.add(Block.Kind.CODE, words.take());
    }

    private void flush() {
        body.add(pendingKind, InlineText.read(pending.toString(), references, budget));
        pending.setLength(0);
        pendingKind = Block.Kind.PARAGRAPH;
    }
}
