/**
 * in: documents with the claims that a careful reader found, and a lexicon. out: Evaluation: how
 * well the program's own claims agree with them, how far its confidence can be trusted, and what
 * goes wrong, by cause.
 *
 * <p>People measure their own mail with it, so the gold is a plain file: a document a line. Where a
 * gold file names sources, {@link io.chipwire.enrich.eval.Part} says which of them may be looked at
 * when rules are made.
 */
@NullMarked
package io.chipwire.enrich.eval;

import org.jspecify.annotations.NullMarked;
