package io.chipwire.enrich.topology;

import org.apache.kafka.common.utils.Bytes;

/** What leaves a step of the topology. */
sealed interface Outcome {
    /** A record of the topic of claims or of deals, in its form on the wire. */
    record Published(Bytes json) implements Outcome {}

    /** A deal that is no more. */
    record Gone() implements Outcome {}

    /** A record of the topic of refusals. */
    record TurnedDown(Bytes json) implements Outcome {}

    /** What goes to a buyer's ledger. */
    record Said(Entry entry) implements Outcome {}
}
