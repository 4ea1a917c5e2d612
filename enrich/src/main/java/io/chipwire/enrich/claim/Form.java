package io.chipwire.enrich.claim;

import io.chipwire.enrich.encoder.Passage.Trade;
import io.chipwire.enrich.mention.Meaning;
import io.chipwire.enrich.mention.Token;
import io.chipwire.lexicon.Organisation;
import java.util.List;

/** Tokens and numbers as a model sees them: no name, no chip, no figure of a document. */
final class Form {
    private static final int LONGEST = 16;

    private Form() {}

    /** A number as one of few, so that near ones count alike. */
    static String bucket(int n) {
        return n <= 3
                ? "" + n
                : n <= 5 ? "5" : n <= 8 ? "8" : n <= 14 ? "14" : n <= 25 ? "25" : "99";
    }

    /** A token as the model sees it: words as they are, mentions by what they are. */
    static String of(Line line, int at) {
        if (at < 0 || at >= line.size()) {
            return "<>";
        }
        Token token = line.at(at);
        return switch (token.meaning()) {
            case Meaning.Word(), Meaning.Mark() -> isPlain(token.word()) ? token.word() : "<other>";
            case Meaning.Back() -> "<back>";
            case Meaning.Listed(Organisation o) ->
                    o.kind() == Organisation.Kind.CHIPMAKER
                                    || o.kind() == Organisation.Kind.HARDWARE
                            ? "<maker>"
                            : "<org>";
            case Meaning.Unlisted _, Meaning.Human _ -> "<org>";
            case Meaning.Hardware _ -> "<chip>";
            case Meaning.Press _ -> "<press>";
            case Meaning.Numeral _ -> "<n>";
            case Meaning.Sum _ -> "<sum>";
            case Meaning.Date _ -> "<date>";
        };
    }

    private static boolean isPlain(String word) {
        return word.length() <= LONGEST && word.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    /** What somebody mainly is, as far as roles depend on it. */
    static Trade trade(Figure figure, List<Line> lines) {
        Figure.Mention mention = figure.mentions().getFirst();
        return switch (lines.get(mention.line()).at(mention.index()).meaning()) {
            case Meaning.Listed(Organisation organisation) -> trade(organisation);
            case Meaning.Human _ -> Trade.PERSON;
            case Meaning.Unlisted(String name) ->
                    name.contains(" ") ? Trade.UNLISTED_LONG : Trade.UNLISTED_SHORT;
            case Meaning.Word(),
                    Meaning.Mark(),
                    Meaning.Hardware _,
                    Meaning.Press _,
                    Meaning.Numeral _,
                    Meaning.Sum _,
                    Meaning.Date _,
                    Meaning.Back() ->
                    Trade.OTHER;
        };
    }

    private static Trade trade(Organisation organisation) {
        return switch (organisation.kind()) {
            case CHIPMAKER, HARDWARE -> Trade.MAKER;
            case NEOCLOUD, MINER -> Trade.HOST;
            case HYPERSCALER -> Trade.HYPERSCALER;
            case STATE -> Trade.STATE;
            case GROUP -> Trade.GROUP;
            case LAB, TELCO, RESEARCH, COMPANY -> Trade.USER;
        };
    }

    /** The word for it in the features, as the linear model learned it. */
    static String word(Trade trade) {
        return switch (trade) {
            case MAKER -> "maker";
            case HOST -> "host";
            case HYPERSCALER -> "hyper";
            case STATE -> "state";
            case GROUP -> "group";
            case USER -> "buyer";
            case PERSON -> "person";
            case UNLISTED_LONG -> "long";
            case UNLISTED_SHORT -> "short";
            case OTHER -> "other";
        };
    }
}
