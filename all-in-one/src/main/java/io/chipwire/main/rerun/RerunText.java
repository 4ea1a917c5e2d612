package io.chipwire.main.rerun;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;

/** What a rerun found, for people. */
final class RerunText {
    private RerunText() {}

    static void print(LedgerChange change, PrintWriter out) {
        switch (change) {
            case LedgerChange.Added(Shown deal, Set<String> partOf) -> {
                print("added", deal, "+", out);
                print("until now in", partOf, out);
            }
            case LedgerChange.Lost(Shown deal, Set<String> wentTo) -> {
                print("lost", deal, "-", out);
                print("then in", wentTo, out);
            }
            case LedgerChange.Changed(Shown before, Shown after) -> {
                out.println("changed  " + after.title() + "  (deal " + after.id() + ")");
                after.slots()
                        .forEach((slot, value) -> {
                            String was = before.slots().getOrDefault(slot, "");
                            if (!value.equals(was)) {
                                out.println(
                                        "  " + slot + ": " + orNone(was) + " -> " + orNone(value));
                            }
                        });
                before.claims()
                        .forEach((id, line) -> {
                            if (!line.equals(after.claims().get(id))) {
                                out.println("  - " + line);
                            }
                        });
                after.claims()
                        .forEach((id, line) -> {
                            if (!line.equals(before.claims().get(id))) {
                                out.println("  + " + line);
                            }
                        });
            }
        }
        out.println();
    }

    static String summary(List<LedgerChange> changes, int deals) {
        int lost = 0;
        int added = 0;
        int changed = 0;
        for (LedgerChange change : changes) {
            switch (change) {
                case LedgerChange.Lost _ -> lost++;
                case LedgerChange.Added _ -> added++;
                case LedgerChange.Changed _ -> changed++;
            }
        }
        return deals
                + (deals == 1 ? " deal: " : " deals: ")
                + added
                + " added, "
                + lost
                + " lost, "
                + changed
                + " changed";
    }

    private static void print(String what, Shown deal, String sign, PrintWriter out) {
        out.println(what + "  " + deal.title() + "  (deal " + deal.id() + ")");
        deal.slots()
                .forEach((slot, value) -> {
                    if (!value.isEmpty() && !value.equals("-")) {
                        out.println("  " + slot + ": " + value);
                    }
                });
        deal.claims().values().forEach(line -> out.println("  " + sign + " " + line));
    }

    private static void print(String words, Set<String> deals, PrintWriter out) {
        if (!deals.isEmpty()) {
            out.println("  " + words + " deal " + String.join(", ", deals));
        }
    }

    private static String orNone(String value) {
        return value.isEmpty() || value.equals("-") ? "none" : value;
    }
}
