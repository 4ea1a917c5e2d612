package io.chipwire.query.question;

import io.chipwire.events.Best;
import io.chipwire.index.search.DealQuery;
import io.chipwire.index.search.DealSearch;
import io.chipwire.index.search.Found;
import io.chipwire.lexicon.Lexicon;
import java.time.InstantSource;
import java.util.List;

/** Answers questions in words. Thread-safe. */
public final class Asker {
    /** The longest question that is read, in characters. */
    public static final int LONGEST_QUESTION = 500;

    private final QuestionReader reader;
    private final DealSearch search;

    /** Answers from the index; relative dates count from the clock. */
    public Asker(Lexicon lexicon, DealSearch search, InstantSource clock) {
        this.reader = new QuestionReader(lexicon, clock);
        this.search = search;
    }

    /**
     * The deals that a question asks for. Words that no list knows are looked for in the articles;
     * if none of them stands there they are left out, and the answer says so.
     */
    public Answer ask(String question, int limit, int offset) {
        Question read = reader.read(question);
        DealQuery known = read.query().page(limit, offset);
        if (!read.unknown().isEmpty()) {
            DealQuery withWords = known.text(text(known.text(), read.unknown()));
            Found found = search.find(withWords);
            if (found.total() > 0) {
                return answer(question, withWords, List.of(), found);
            }
        }
        return answer(question, known, read.unknown(), search.find(known));
    }

    private static Answer answer(
            String question, DealQuery query, List<String> ignored, Found found) {
        return new Answer(
                question,
                Understood.of(query),
                ignored,
                found.total(),
                found.deals(),
                Sentences.answer(found));
    }

    private static String text(Best<String> names, List<String> words) {
        String joined = String.join(" ", words);
        return names instanceof Best.Value<String>(String some) ? some + " " + joined : joined;
    }
}
