package io.chipwire.enrich.claim;

/**
 * Tells who has others call off a purchase: "Regulators ordered companies to suspend purchases of
 * H20s". It is theirs that is off, not the regulators'.
 */
final class Commands {
    private static final String[] TELLS = {
        "advised",
        "asked",
        "directed",
        "discouraged",
        "instructed",
        "ordered",
        "pressed",
        "told",
        "urged",
        "warned"
    };

    private static final String[] STOP = {
        "avoid", "cancel", "cease", "halt", "pause", "refrain", "scrap", "stop", "suspend"
    };

    /** What is ordered that nobody buys: "ordered the halt of Nvidia imports". */
    private static final String[] STOPPING = {
        "ban",
        "freeze",
        "halt",
        "inquiry",
        "investigation",
        "pause",
        "probe",
        "review",
        "stop",
        "suspension"
    };

    private Commands() {}

    /** Whether somebody is told to have ordered others to stop what the chips stand behind. */
    static boolean isGivenBy(Line line, Anchor chips, Figure figure) {
        boolean stopped = false;
        for (int at = chips.first() - 1; at > 0 && !line.isBorder(at); at--) {
            if (stopped && line.is(at, TELLS)) {
                return figure.mentions()
                        .contains(new Figure.Mention(chips.line(), Vendors.subject(line, at)));
            }
            stopped |= (line.is(at, STOP) && line.is(at - 1, "to")) || isStop(line, at);
        }
        return false;
    }

    /** Whether a noun with its article stands there that tells an end or an inquiry. */
    static boolean isStop(Line line, int at) {
        return line.is(at, STOPPING) && line.is(at - 1, "a", "an", "the");
    }
}
