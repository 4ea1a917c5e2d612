package io.chipwire.events.ledger;

import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import io.chipwire.events.EventDate;
import io.chipwire.events.Known;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The quarter of a year that a deal is counted in: {@code 2024-Q2}. */
final class Quarter {
    private Quarter() {}

    /** When the order was, else when it could be known; empty where no date tells. */
    static String of(Deal deal) {
        for (Deal.Step step : deal.history()) {
            if (step.status() == Deal.Status.ORDERED
                    && step.when() instanceof Best.Value<EventDate>(EventDate date)) {
                LocalDate day = date.first();
                boolean isVague = !of(day).equals(of(date.last()));
                return isVague ? Integer.toString(day.getYear()) : of(day);
            }
        }
        Known known = deal.firstKnown();
        return known.by() == Known.By.PUBLISHED
                ? of(LocalDate.ofInstant(known.at(), ZoneOffset.UTC))
                : "";
    }

    private static String of(LocalDate day) {
        return day.getYear() + "-Q" + ((day.getMonthValue() + 2) / 3);
    }
}
