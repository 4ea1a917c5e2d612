package io.chipwire.enrich.encoder;

import java.util.ArrayList;
import java.util.List;

/** Joins the pieces that the network takes for names to whole names. */
final class NameTags {
    private final Window window;
    private final List<Tag> tags;

    NameTags(Window window, List<Tag> tags) {
        this.window = window;
        this.tags = tags;
    }

    /** The names, but for those of chips and makers, which lists know better. */
    List<Passage.Span> names() {
        List<Passage.Span> names = new ArrayList<>();
        int at = 0;
        while (at < tags.size()) {
            int after = at + 1;
            if (tags.get(at) == Tag.FIRST
                    && !piece(at).goesOn()
                    && !window.pieces().get(at).isBorder()) {
                while (after < tags.size() && row(after) == row(at) && goesOn(after)) {
                    after++;
                }
                if (isFree(at, after)) {
                    names.add(new Passage.Span(row(at), piece(at).start(), piece(after - 1).end()));
                }
            }
            at = after;
        }
        return names;
    }

    /** A name goes on with what the network says, and to the end of its last word. */
    private boolean goesOn(int at) {
        return tags.get(at) == Tag.FURTHER || piece(at).goesOn();
    }

    private Piece piece(int at) {
        return window.pieces().get(at).piece();
    }

    private int row(int at) {
        return window.pieces().get(at).row();
    }

    private boolean isFree(int from, int to) {
        return window.marks().subList(from, to).stream()
                .allMatch(mark -> mark == Window.Mark.TEXT || mark == Window.Mark.NAME);
    }
}
