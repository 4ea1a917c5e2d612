package io.chipwire.query.correct;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.events.Best;
import io.chipwire.events.Correction;
import io.chipwire.events.Correction.Kind;
import io.chipwire.events.Deal;
import io.chipwire.index.search.DealSearch;
import io.chipwire.index.search.Reach;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A decision as it is sent: {@code {"kind": "correct", "deals": ["…"], "claims": [], "slot":
 * "quantity", "value": {"low": 10000, "high": 10000, "unit": "chip"}, "why": "…"}}; lists and slots
 * that the kind does not need may be left out. What is wrong with it is gathered.
 */
public final class CorrectionForm {
    private static final Set<String> FIELDS =
            new TreeSet<>(Set.of("kind", "deals", "claims", "slot", "value", "why"));
    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_IDS = 500;
    private static final int LONGEST_ID = 100;

    private final JsonNode form;
    private final DealSearch search;
    private final Reach reach;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * Something that is wrong.
     *
     * @param field its name
     * @param problem what was expected and what came
     */
    public record Fault(String field, String problem) {}

    /** What becomes of it. */
    public sealed interface Outcome {
        /** The ledger can follow it. */
        record Right(Correction correction) implements Outcome {}

        /** It cannot be used. */
        record Wrong(List<Fault> faults) implements Outcome {
            public Wrong {
                faults = List.copyOf(faults);
            }
        }
    }

    private CorrectionForm(JsonNode form, DealSearch search, Reach reach) {
        this.form = form;
        this.search = search;
        this.reach = reach;
    }

    /**
     * Reads a decision about deals of the index.
     *
     * @param reach which buyers belong together
     * @param who who decided
     * @param at when
     */
    public static Outcome read(
            JsonNode form, DealSearch search, Reach reach, String who, Instant at) {
        return new CorrectionForm(form, search, reach).read(who, at);
    }

    private Outcome read(String who, Instant at) {
        form.fieldNames()
                .forEachRemaining(name -> {
                    if (!FIELDS.contains(name)) {
                        fault(name, "expected one of " + FIELDS + ", got a field of another name");
                    }
                });
        Best<Kind> told = kind();
        String why = why();
        if (!(told instanceof Best.Value<Kind>(Kind kind))) {
            return new Outcome.Wrong(faults);
        }
        List<Deal> deals = deals(kind);
        Set<String> claims = claims(kind, deals);
        Correcting correcting = Correcting.of(form, kind, this::fault);
        if (!faults.isEmpty()) {
            return new Outcome.Wrong(faults);
        }
        return new Outcome.Right(
                Correction.of(
                        kind,
                        deals.getFirst().buyerId(),
                        deals.stream().map(Deal::id).toList(),
                        List.copyOf(claims),
                        correcting.slot(),
                        correcting.value(),
                        who,
                        why,
                        at));
    }

    private Best<Kind> kind() {
        String word = form.path("kind").asText();
        for (Kind kind : Kind.values()) {
            if (kind.word().equals(word)) {
                return Best.of(kind);
            }
        }
        fault("kind", "expected confirm, reject, merge, split or correct, got \"" + word + "\"");
        return Best.unknown();
    }

    private String why() {
        String why = form.path("why").asText().strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            fault(
                    "why",
                    "expected a reason of at most "
                            + LONGEST_REASON
                            + " characters, got "
                            + why.length());
        }
        return why;
    }

    private List<Deal> deals(Kind kind) {
        List<Deal> deals = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (String id : ids("deals")) {
            switch (search.deal(id)) {
                case Best.Value<Deal>(Deal deal) -> {
                    if (ids.add(deal.id())) {
                        deals.add(deal);
                    }
                }
                case Best.Unknown<Deal>() -> fault("deals", "no deal has or had the id " + id);
            }
        }
        boolean isEnough = kind == Kind.MERGE ? deals.size() >= 2 : deals.size() == 1;
        if (faults.stream().noneMatch(fault -> fault.field().equals("deals")) && !isEnough) {
            fault(
                    "deals",
                    "expected "
                            + (kind == Kind.MERGE ? "two different deals or more" : "one deal")
                            + " to "
                            + kind.word()
                            + ", got "
                            + deals.size());
        }
        for (Deal deal : deals) {
            if (!isKin(deals.getFirst().buyerId(), deal.buyerId())) {
                fault(
                        "deals",
                        "expected deals of one buyer or its subsidiaries, got "
                                + deals.getFirst().buyer()
                                + " and "
                                + deal.buyer());
            }
        }
        return deals;
    }

    private boolean isKin(String one, String other) {
        return one.equals(other)
                || reach.organisations(one).contains(other)
                || reach.organisations(other).contains(one);
    }

    private Set<String> claims(Kind kind, List<Deal> deals) {
        Set<String> named = ids("claims");
        Set<String> held =
                deals.stream()
                        .flatMap(deal -> deal.claims().stream())
                        .map(claim -> claim.claim().id())
                        .collect(Collectors.toSet());
        switch (kind) {
            case CONFIRM, MERGE, CORRECT -> {
                if (!named.isEmpty()) {
                    fault("claims", "expected none to " + kind.word() + ", got " + named.size());
                }
            }
            case SPLIT -> {
                if (named.isEmpty() || named.containsAll(held)) {
                    fault(
                            "claims",
                            "expected some of the "
                                    + held.size()
                                    + " claims of the deal to split off, got "
                                    + named.size());
                }
            }
            case REJECT -> {}
        }
        for (String id : named) {
            if (!held.contains(id)) {
                fault("claims", "the deal holds no claim of the id " + id);
            }
        }
        return named;
    }

    private Set<String> ids(String field) {
        JsonNode list = form.path(field);
        Set<String> ids = new LinkedHashSet<>();
        if (list.isMissingNode() || list.isNull()) {
            return ids;
        }
        if (!list.isArray() || list.size() > MOST_IDS) {
            fault(field, "expected a list of at most " + MOST_IDS + " ids");
            return ids;
        }
        for (JsonNode id : list) {
            if (id.isTextual() && id.textValue().length() <= LONGEST_ID) {
                ids.add(id.textValue());
            } else {
                fault(field, "expected ids of at most " + LONGEST_ID + " characters");
            }
        }
        return ids;
    }

    private void fault(String field, String problem) {
        faults.add(new Fault(field, problem));
    }
}
