package io.chipwire.enrich.story;

/**
 * Who writes.
 *
 * @param isRead whether its articles reach us; else others only credit it
 */
record Outlet(String name, String host, boolean isRead) {}
