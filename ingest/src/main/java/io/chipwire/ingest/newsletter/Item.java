package io.chipwire.ingest.newsletter;

import io.chipwire.ingest.article.Body;

/**
 * An item of a newsletter issue.
 *
 * @param position place among the items, from 1
 * @param key names the item within its issue, made of its title: another item before it does not
 *     change it
 * @param title its heading, or its first words; without the emoji around it
 * @param sponsored whether the issue marks it as paid for
 * @param body what it says, heading included
 */
public record Item(int position, String key, String title, boolean sponsored, Body body) {}
