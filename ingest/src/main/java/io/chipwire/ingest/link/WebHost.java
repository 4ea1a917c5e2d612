package io.chipwire.ingest.link;

import java.net.IDN;
import java.util.Locale;

/** The host of a URL. */
final class WebHost {
    private static final String FORBIDDEN = " #%/:<>?@[\\]^`{|}\u007F";
    private static final long ADDRESSES = 1L << 32;

    private WebHost() {}

    /** The host in ASCII and lower case, or nothing if it cannot be one. */
    static String of(String written) {
        String ascii = ascii(Percent.decoded(written)).toLowerCase(Locale.ROOT);
        boolean isForbidden =
                ascii.chars().anyMatch(c -> c <= ' ' || c > 0x7E || FORBIDDEN.indexOf(c) >= 0);
        if (isForbidden || ascii.isEmpty()) {
            return "";
        }
        return isNumber(ascii) ? address(ascii) : ascii;
    }

    private static String ascii(String host) {
        if (host.chars().allMatch(c -> c < 0x80)) {
            return host;
        }
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    /** A host whose last label is a number is an address or nothing. */
    private static boolean isNumber(String host) {
        String last = labels(host)[labels(host).length - 1];
        return last.matches("\\d+|0x[0-9a-f]*");
    }

    private static String[] labels(String host) {
        return (host.endsWith(".") ? host.substring(0, host.length() - 1) : host).split("\\.", -1);
    }

    /** The four numbers of an address that may be written in one to four, of any base. */
    private static String address(String host) {
        String[] labels = labels(host);
        if (labels.length > 4) {
            return "";
        }
        long address = 0;
        for (int i = 0; i < labels.length; i++) {
            long number = number(labels[i]);
            boolean isLast = i == labels.length - 1;
            long most = isLast ? ADDRESSES >> (8 * i) : 256;
            if (number < 0 || number >= most) {
                return "";
            }
            address += isLast ? number : number << (24 - 8 * i);
        }
        return (address >> 24)
                + "."
                + (address >> 16 & 0xFF)
                + "."
                + (address >> 8 & 0xFF)
                + "."
                + (address & 0xFF);
    }

    private static long number(String label) {
        if (label.isEmpty()) {
            return -1;
        }
        boolean isHex = label.startsWith("0x");
        boolean isOctal = !isHex && label.length() > 1 && label.startsWith("0");
        String digits = isHex ? label.substring(2) : label;
        try {
            return digits.isEmpty() ? 0 : Long.parseLong(digits, isHex ? 16 : isOctal ? 8 : 10);
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}
