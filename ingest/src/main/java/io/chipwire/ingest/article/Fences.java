package io.chipwire.ingest.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fences around code, and where they close. */
final class Fences {
    /** No line closes the fence. */
    static final int OPEN = -1;

    private final List<String> lines;

    /** Lengths of fences by their mark that no later line closes. */
    private final Map<Character, Integer> unclosed = new HashMap<>();

    Fences(List<String> lines) {
        this.lines = lines;
    }

    /**
     * The index of the line that closes a fence, or {@link #OPEN}.
     *
     * @param at index of the line with the fence; asked in the order of the lines
     */
    int closing(String fence, int at) {
        char mark = fence.charAt(0);
        if (fence.length() >= unclosed.getOrDefault(mark, Integer.MAX_VALUE)) {
            return OPEN;
        }
        for (int i = at + 1; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith(fence) && line.chars().allMatch(c -> c == mark)) {
                return i;
            }
        }
        unclosed.put(mark, fence.length());
        return OPEN;
    }
}
