package io.chipwire.enrich.eval;

import io.chipwire.enrich.score.ScoredClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A claim in one short line for people: {@code Meta < NVIDIA, H100, 350000 chip, planned}. */
final class ClaimLine {
    private ClaimLine() {}

    static String of(ScoredClaim claim) {
        List<String> parts = new ArrayList<>();
        String seller = claim.sellers().isEmpty() ? "" : " < " + claim.sellers().getFirst();
        parts.add(claim.buyers().getFirst() + seller);
        parts.add(String.join(" + ", claim.items()));
        claim.quantity().forEach(told -> parts.add(number(told)));
        claim.amount().forEach(told -> parts.add(number(told)));
        parts.add(claim.status());
        parts.add(claim.mode());
        parts.removeIf(String::isEmpty);
        return String.join(", ", parts);
    }

    private static String number(ScoredClaim.Told told) {
        String low = Double.isNaN(told.low()) ? "" : plain(told.low());
        String high = Double.isNaN(told.high()) ? "" : plain(told.high());
        return (low.equals(high) ? low : low + "-" + high) + " " + told.unit();
    }

    private static String plain(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : Double.toString(value);
    }
}
