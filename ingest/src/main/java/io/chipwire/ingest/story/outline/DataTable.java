package io.chipwire.ingest.story.outline;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Tells a table of data, whose rows are read across, from one that only lays the page out. */
final class DataTable implements NodeFilter {
    /** More text than this in one cell is a column of the page. */
    private static final int LONGEST_CELL = 1_500;

    private final Element table;
    private boolean layout;
    private int rows;
    private int cells;
    private int cellText;

    private DataTable(Element table) {
        this.table = table;
    }

    /** Whether the rows of a table are to be read across. */
    static boolean is(Element table) {
        String role = table.attr("role");
        if (role.equals("presentation") || role.equals("none")) {
            return false;
        }
        DataTable walk = new DataTable(table);
        table.filter(walk);
        return !walk.layout && walk.cells > walk.rows;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            cellText += words.getWholeText().length();
            layout |= cellText > LONGEST_CELL;
        } else if (node instanceof Element element && !element.equals(table)) {
            switch (element.normalName()) {
                case "table", "h1", "article", "main" -> layout = true;
                case "tr" -> rows++;
                case "td", "th" -> {
                    cells++;
                    cellText = 0;
                }
                default -> {}
            }
        }
        return layout ? FilterResult.STOP : FilterResult.CONTINUE;
    }
}
