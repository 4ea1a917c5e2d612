package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Best;
import java.util.List;

/**
 * Whom a sentence credits for its news: a publisher that the lexicon lists, wherever it stands, or
 * any name where the language credits one: "according to the Harbour Ledger", "the Harbour Ledger
 * reported".
 *
 * @param name the credited name
 * @param index of its token in the sentence
 */
record CreditForm(String name, int index) {
    private static final String[] TELLS = {
        "reported", "reports", "revealed", "reveals", "wrote", "writes", "learned", "disclosed"
    };

    private static final String[] PAPERS = {
        "newspaper", "magazine", "daily", "weekly", "outlet", "publication", "website", "newsletter"
    };

    /** What stands after "reported" when the news came before it. */
    private static final String[] AFTER_NEWS = {
        ".", ",", "that", ":", "on", "in", "earlier", "last", "this", "first", "citing", "how"
    };

    /** Trades that make a name a person's: a person is asked, a paper is credited. */
    private static final String[] OFFICES = {
        "chief", "an", "a", "analyst", "president", "director", "founder", "head", "who", "ceo"
    };

    /** The credits of a sentence, those in plain form before a publisher's bare name. */
    static Best<CreditForm> in(Line line, List<String> parties) {
        Best<CreditForm> bare = Best.unknown();
        for (int i = 0; i < line.size(); i++) {
            if (line.at(i).meaning() instanceof Meaning.Press(var publisher)
                    && !parties.contains(Actor.fold(publisher.name()))) {
                return Best.of(new CreditForm(publisher.name(), i));
            }
            if (bare instanceof Best.Unknown<CreditForm>
                    && isName(line, i)
                    && isCredited(line, i)
                    && !parties.contains(Actor.fold(name(line, i)))) {
                bare = Best.of(new CreditForm(name(line, i), i));
            }
        }
        return bare;
    }

    private static boolean isName(Line line, int index) {
        return switch (line.at(index).meaning()) {
            case Meaning.Unlisted _ -> true;
            case Meaning.Listed _ -> !Actor.at(line, index).isMaker();
            case Meaning.Human _,
                    Meaning.Press _,
                    Meaning.Word(),
                    Meaning.Mark(),
                    Meaning.Hardware _,
                    Meaning.Numeral _,
                    Meaning.Sum _,
                    Meaning.Date _,
                    Meaning.Back() ->
                    false;
        };
    }

    private static String name(Line line, int index) {
        String name = Actor.at(line, index).party().name();
        return name.startsWith("The ") ? name.substring("The ".length()) : name;
    }

    private static boolean isCredited(Line line, int index) {
        int before = index - 1;
        while (line.is(before, "the", "newspaper", "magazine", "a", "report", "by", "from", "in")) {
            before--;
        }
        boolean person = line.is(index + 1, ",") && line.is(index + 2, OFFICES);
        boolean accorded = line.is(before, "to") && line.is(before - 1, "according");
        boolean cited = line.is(before, "citing");
        boolean seen =
                line.is(index - 1, "the", "by", "told")
                        && line.is(before, "told", "seen", "reviewed", "reported")
                        && !line.is(index - 1, "reported");
        return (accorded || cited || seen || isTeller(line, index)) && !person;
    }

    private static boolean isTeller(Line line, int index) {
        int verb = index + 1;
        boolean paper = line.is(verb, PAPERS);
        verb = paper ? verb + 1 : verb;
        boolean passedOn = line.is(verb, "said", "says") && (paper || isCiting(line, verb));
        while (line.is(verb, "first", "has", "had", "exclusively", "earlier")) {
            verb++;
        }
        boolean ends = verb + 1 >= line.size() || line.is(verb + 1, AFTER_NEWS);
        boolean dated =
                verb + 1 < line.size() && line.at(verb + 1).meaning() instanceof Meaning.Date;
        return passedOn || (line.is(verb, TELLS) && (ends || dated));
    }

    private static boolean isCiting(Line line, int verb) {
        return line.is(verb + 1, "citing") || line.is(verb + 2, "citing");
    }
}
