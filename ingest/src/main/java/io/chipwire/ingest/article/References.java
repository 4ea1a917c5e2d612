package io.chipwire.ingest.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines {@code [label]: https://…} of a text: where its links by reference lead.
 *
 * @param targets by folded label
 * @param lines the text's lines; those of the references are empty
 */
record References(Map<String, String> targets, List<String> lines) {
    static final References NONE = new References(Map.of(), List.of());

    private static final Pattern DEFINITION =
            Pattern.compile(
                    " {0,3}\\[([^\\[\\]^][^\\[\\]]{0,200})]:?[ \\t]+<?(https?://[^\\s<>]+)>?"
                            + "(?:[ \\t]+[\"'(].*)?[ \\t]*",
                    Pattern.CASE_INSENSITIVE);

    static References of(List<String> lines) {
        Map<String, String> targets = new HashMap<>();
        List<String> others = new ArrayList<>(lines.size());
        for (String line : lines) {
            Matcher definition = DEFINITION.matcher(line);
            if (line.indexOf('[') >= 0 && definition.matches()) {
                targets.putIfAbsent(folded(definition.group(1)), definition.group(2));
                others.add("");
            } else {
                others.add(line);
            }
        }
        return targets.isEmpty() ? new References(targets, lines) : new References(targets, others);
    }

    /** The address that a label stands for, or the empty text. */
    String target(String label) {
        return targets.getOrDefault(folded(label), "");
    }

    private static String folded(String label) {
        return label.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
