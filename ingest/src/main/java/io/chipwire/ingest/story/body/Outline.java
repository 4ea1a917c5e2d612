package io.chipwire.ingest.story.body;

import java.util.List;

/**
 * A page's text in reading order, cut at block borders, and the tree of boxes around it.
 *
 * @param passages all text that a reader could see, furniture included
 * @param boxes all block elements, each after its parent
 */
record Outline(List<Passage> passages, List<Box> boxes) {}
