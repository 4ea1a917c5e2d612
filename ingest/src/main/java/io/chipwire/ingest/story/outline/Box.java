package io.chipwire.ingest.story.outline;

/**
 * A block element of a page and the passages in it.
 *
 * @param parent index of the box around it; the outermost is its own parent
 * @param tag name of the element
 * @param verdict what its tag and class words say of it
 * @param first index of its first passage
 * @param end one past the index of its last passage
 */
public record Box(int parent, String tag, Verdict verdict, int first, int end) {}
