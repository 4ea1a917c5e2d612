package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Stage;

/**
 * Where the words of a deal word tell none: "on the order of", "took three months", "has ordered".
 */
final class Idioms {
    /** How far behind a participle the deal word may stand: "has signed a contract". */
    private static final int NEXT = 5;

    /** Participles of saying, which nobody has chips by: "has talked about 200,000 GPUs". */
    private static final String[] SAID = {
        "boasted", "bragged", "dreamed", "hinted", "joked", "mused", "spoken", "talked", "teased",
        "warned", "written"
    };

    private static final String[] IRREGULAR = {
        "become", "been", "begun", "bought", "brought", "built", "chosen", "come", "found", "given",
        "gone", "got", "gotten", "had", "held", "kept", "laid", "lost", "made", "paid", "put",
        "set", "sold", "sought", "spent", "struck", "taken", "to", "won"
    };

    private static final String[] PERMITS = {
        "approval",
        "approvals",
        "authorisation",
        "authorization",
        "clearance",
        "licence",
        "licences",
        "license",
        "licenses",
        "permission",
        "permit",
        "permits"
    };

    private static final String[] TIMES = {
        "day", "days", "hour", "hours", "minutes", "month", "months", "week", "weeks", "year",
        "years"
    };

    private final Frame frame;
    private final Line line;

    Idioms(Frame frame) {
        this.frame = frame;
        this.line = frame.line();
    }

    boolean isIdiom() {
        int first = frame.hit().first();
        boolean roughly = line.is(first - 1, "the") && line.is(first - 2, "on");
        boolean possessive =
                line.is(first, "own")
                        && line.is(first - 1, "'s", "'", "its", "their", "his", "her", "our", "my");
        boolean home = line.is(first - 1, "-") && line.is(first - 2, "in");
        boolean common = line.is(first - 1, "widely", "commonly", "most", "in", "open");
        boolean command =
                line.is(first, "order", "ordered", "orders") && Commands.isStop(line, first + 2);
        return roughly
                || command
                || possessive
                || home
                || common
                || isSaying()
                || isDuration()
                || isPermission()
                || isAuxiliary();
    }

    /** "He added that 50,000 chips would come": nothing was added but words. */
    private boolean isSaying() {
        int first = frame.hit().first();
        return line.is(first, "add", "added", "adding", "adds")
                && line.is(first + 1, "that", ":", ",", "\"", "\u201c");
    }

    /** "took three months", "a 54-day training run": how long something went on. */
    private boolean isDuration() {
        int first = frame.hit().first();
        int after = frame.hit().after();
        boolean takes = line.is(first, "take", "takes", "took", "taken", "taking");
        boolean time = false;
        for (int i = after; i < Math.min(after + 4, line.size()); i++) {
            time |= line.is(i, TIMES);
        }
        boolean run =
                line.is(first, "run", "runs") && line.is(first - 1, "training", "test", "day");
        return (takes && time) || run;
    }

    /** "received a licence to buy": nothing but leave to buy. */
    private boolean isPermission() {
        for (int i = frame.hit().after(); i < Math.min(frame.hit().after() + 4, line.size()); i++) {
            if (line.isHardware(i)) {
                break;
            }
            if (line.is(i, PERMITS)) {
                return frame.word().stage() != Stage.PLANNED;
            }
        }
        return false;
    }

    /** "has ordered": the participle tells the stage, not "has". */
    boolean isAuxiliary() {
        int at = frame.hit().after();
        if (!line.is(frame.hit().first(), "has", "have", "had", "having")
                || at > frame.hit().first() + 1) {
            return false;
        }
        while (line.is(at, "already", "also", "now", "so", "far", "since", "not", "just", "yet")
                || (at < line.size() && line.at(at).word().endsWith("ly"))) {
            at++;
        }
        boolean plain = at < line.size() && line.at(at).meaning() instanceof Meaning.Word;
        boolean participle = plain && (line.at(at).word().endsWith("ed") || line.is(at, IRREGULAR));
        boolean said = plain && line.is(at, SAID);
        if (line.is(at, "been")) {
            return true;
        }
        return said || (participle && (line.is(at + 1, "a", "an", "the") || leads(at)));
    }

    private boolean leads(int at) {
        return frame.place() + 1 < frame.hits().size()
                && frame.hits().get(frame.place() + 1).first() <= at + NEXT;
    }
}
