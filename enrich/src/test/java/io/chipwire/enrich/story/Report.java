package io.chipwire.enrich.story;

import io.chipwire.events.Range;
import java.time.LocalDate;
import java.util.List;

/**
 * A piece of news as one outlet found it out.
 *
 * @param count what it says was ordered or has come; wrong if the outlet erred
 * @param text the words of its article
 */
record Report(
        TrueDeal deal,
        TrueDeal.Event event,
        Outlet outlet,
        LocalDate day,
        double count,
        boolean isWrong,
        Range sum,
        String title,
        String url,
        List<String> text) {}
