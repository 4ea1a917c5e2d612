package io.chipwire.ingest.link;

/**
 * Hosts as the tables write them: {@code news.example} with all below it, {@code google.*} under
 * any ending, {@code *} for every host.
 */
final class HostPattern {
    private static final int MOST_LABELS_OF_AN_ENDING = 2;

    private HostPattern() {}

    /** Whether a host is one that a pattern means. */
    static boolean isOn(String host, String pattern) {
        if (pattern.equals("*")) {
            return true;
        }
        if (!pattern.endsWith(".*")) {
            return host.equals(pattern) || host.endsWith("." + pattern);
        }
        String stem = pattern.substring(0, pattern.length() - 1);
        int start = host.startsWith(stem) ? 0 : host.indexOf("." + stem) + 1;
        if (start == 0 && !host.startsWith(stem)) {
            return false;
        }
        String ending = host.substring(start + stem.length());
        return !ending.isEmpty() && ending.split("\\.").length <= MOST_LABELS_OF_AN_ENDING;
    }
}
