package io.chipwire.ingest.article;

import io.chipwire.events.Article.Block;
import io.chipwire.events.Best;
import io.chipwire.events.Dating;
import io.chipwire.ingest.article.Colophon.Fact;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.story.facts.Byline;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain text or Markdown as a draft. The two are one here: newsletters that people save as {@code
 * .txt} are full of Markdown.
 *
 * <p>The title is that of the front matter, else a heading near the top, else the first line that
 * is not a date; of a line as long as a paragraph its first sentence, with "…" behind it. The date
 * is that of the front matter, else of a line near the top that dates what stands below it; the
 * very first line does not count, for there a site prints today. The authors are those of the front
 * matter, else of a byline near the top. A summary in the front matter is the first paragraph.
 */
public final class TextReader {
    private static final int TITLE_WITHIN = 3;
    private static final int DATE_WITHIN = 6;
    private static final int LONGEST_HEADING = 200;
    private static final int LONGEST_BYLINE = 120;
    private static final Pattern SENTENCE =
            Pattern.compile(
                    "(?s).{10,"
                            + LONGEST_HEADING
                            + "}?(?:[.!?\u2026](?=\\s)|[\u3002\uff01\uff1f])");

    private TextReader() {}

    /**
     * The draft of a text; its body may be empty.
     *
     * @throws io.chipwire.ingest.limit.UnreadableException if the text goes beyond a limit
     */
    public static Draft read(String text, Budget budget) {
        budget.countText(text);
        List<String> lines = text.lines().toList();
        FrontMatter front = FrontMatter.of(lines);
        Body body = Lines.read(told(front, lines), budget);
        body = withoutBreadcrumbs(body);
        int titleAt = titleAt(body);
        String title = front.title().isEmpty() ? title(body, titleAt) : front.title();
        Dating published = front.published() instanceof Dating.Dated dated ? dated : dateLine(body);
        return new Draft(
                title,
                front.authors().isEmpty() ? bylines(body) : front.authors(),
                published,
                front.updated(),
                front.language(),
                front.address(),
                colophon(front, title),
                withHeading(body, titleAt));
    }

    /** The text below the front matter; the summary stands above it if it says more. */
    private static List<String> told(FrontMatter front, List<String> lines) {
        List<String> text = lines.subList(front.lines(), lines.size());
        String summary = front.summary();
        if (summary.isEmpty() || text.stream().anyMatch(line -> line.contains(summary))) {
            return text;
        }
        List<String> all = new ArrayList<>(List.of(summary, ""));
        all.addAll(text);
        return all;
    }

    private static Colophon colophon(FrontMatter front, String title) {
        Colophon told = front.colophon();
        return front.title().isEmpty() && !title.isEmpty()
                ? told.with(Fact.TITLE, "first heading or line")
                : told;
    }

    private static int titleAt(Body body) {
        List<Block> blocks = body.blocks();
        for (int i = 0; i < Math.min(TITLE_WITHIN, blocks.size()); i++) {
            if (blocks.get(i).kind() == Block.Kind.HEADING) {
                return i;
            }
        }
        return blocks.size() > 1 && isDate(blocks.getFirst()) ? 1 : 0;
    }

    private static String title(Body body, int index) {
        return index < body.blocks().size() ? opening(body.blocks().get(index).text()) : "";
    }

    /** A line as a title; of a paragraph its first sentence, or as many words as a title has. */
    private static String opening(String line) {
        if (line.length() <= LONGEST_HEADING) {
            return line;
        }
        Matcher sentence = SENTENCE.matcher(line);
        int space = line.lastIndexOf(' ', LONGEST_HEADING);
        int end =
                sentence.lookingAt()
                        ? sentence.end()
                        : space > 0 ? space : line.offsetByCodePoints(0, LONGEST_HEADING / 2);
        return line.substring(0, end) + " \u2026";
    }

    /** Navigation glued to the title, {@code HomeNewsThe title}, stands before the title itself. */
    private static Body withoutBreadcrumbs(Body body) {
        List<Block> blocks = body.blocks();
        for (int i = 0; i + 1 < Math.min(TITLE_WITHIN, blocks.size()); i++) {
            String line = plain(blocks.get(i).text());
            String next = plain(blocks.get(i + 1).text());
            if (line.length() > next.length() && line.endsWith(next)) {
                return body.without(i);
            }
        }
        return body;
    }

    private static String plain(String text) {
        return text.replace('’', '\'').replace('‘', '\'');
    }

    /** A first line that reads like a title is a heading, though nothing marks it. */
    private static Body withHeading(Body body, int titleAt) {
        if (titleAt + 1 >= body.blocks().size()) {
            return body;
        }
        Block first = body.blocks().get(titleAt);
        boolean isTitle =
                first.kind() == Block.Kind.PARAGRAPH
                        && first.text().length() <= LONGEST_HEADING
                        && !first.text().endsWith(".");
        return isTitle ? body.with(titleAt, Block.Kind.HEADING) : body;
    }

    /** The names of a line near the top that opens as a byline does. */
    private static List<String> bylines(Body body) {
        return body.blocks().stream()
                .limit(DATE_WITHIN)
                .skip(1)
                .map(Block::text)
                .filter(TextReader::isByline)
                .map(Byline::names)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isByline(String line) {
        return line.length() <= LONGEST_BYLINE && !line.endsWith(".") && Byline.opens(line);
    }

    static Dating dateLine(Body body) {
        List<Block> blocks = body.blocks();
        for (int i = 1; i < Math.min(DATE_WITHIN, blocks.size()); i++) {
            if (WrittenDate.ofLine(blocks.get(i).text()) instanceof Best.Value(var day)) {
                return new Dating.Dated(day, "date line");
            }
        }
        return new Dating.Undated();
    }

    private static boolean isDate(Block block) {
        return WrittenDate.ofLine(block.text()) instanceof Best.Value<?>;
    }
}
