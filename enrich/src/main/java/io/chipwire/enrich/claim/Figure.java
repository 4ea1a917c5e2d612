package io.chipwire.enrich.claim;

import io.chipwire.events.Best;
import io.chipwire.lexicon.Lexicon;
import io.chipwire.lexicon.Organisation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody named in an article, with every place that does.
 *
 * @param actor as first named by its fullest name
 * @param mentions where it is named, in order
 */
record Figure(Actor actor, List<Mention> mentions) {
    /**
     * A place that names somebody.
     *
     * @param line index of the sentence
     * @param index of the token
     */
    record Mention(int line, int index) {}

    /** All who are named in the lines: short names stand with the full ones, people with theirs. */
    static List<Figure> in(List<Line> lines, Lexicon lexicon) {
        Map<String, Figure> byId = new LinkedHashMap<>();
        Map<String, List<String>> byFirst = new HashMap<>();
        List<Mention> people = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            for (int at = 0; at < line.size(); at++) {
                if (Actor.isNamedAt(line, at)) {
                    Actor actor = Actor.at(line, at);
                    if (actor.isPerson()) {
                        people.add(new Mention(i, at));
                    } else {
                        byId.merge(key(actor, byFirst), of(actor, i, at), Figure::join);
                    }
                }
            }
        }
        for (Mention mention : people) {
            Line line = lines.get(mention.line());
            List<String> ids = Actor.at(line, mention.index()).actsFor();
            String id = ids.stream().filter(byId::containsKey).findFirst().orElse(ids.getFirst());
            if (lexicon.organisation(id) instanceof Best.Value<Organisation>(Organisation own)) {
                Actor actor = Actor.of(own, line.evidence(mention.index()), mention.index());
                byId.merge(id, of(actor, mention.line(), mention.index()), Figure::join);
            }
        }
        return List.copyOf(byId.values());
    }

    private static Figure of(Actor actor, int line, int index) {
        return new Figure(actor, new ArrayList<>(List.of(new Mention(line, index))));
    }

    private static Figure join(Figure one, Figure two) {
        one.mentions.addAll(two.mentions);
        boolean fuller = two.actor.party().name().length() > one.actor.party().name().length();
        return fuller ? new Figure(two.actor, one.mentions) : one;
    }

    private static String key(Actor actor, Map<String, List<String>> byFirst) {
        String id = actor.party().id();
        if (actor.isListed()) {
            return id;
        }
        String first = id.split("-", 2)[0];
        List<String> known = byFirst.computeIfAbsent(first, _ -> new ArrayList<>());
        for (String other : known) {
            if (other.startsWith(id + "-") || id.startsWith(other + "-") || id.equals(other)) {
                return other;
            }
        }
        known.add(id);
        return id;
    }
}
