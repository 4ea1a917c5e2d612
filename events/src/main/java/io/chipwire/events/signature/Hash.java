package io.chipwire.events.signature;

/** 64-bit hashes of words, the same on every machine: FNV-1a with the last mix of SplitMix64. */
final class Hash {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hash() {}

    static long of(CharSequence word) {
        long hash = OFFSET;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * PRIME;
        }
        return mixed(hash);
    }

    /** The hash of a sequence: of what came before, and the next word's. */
    static long join(long before, long next) {
        return mixed(before * PRIME + next);
    }

    private static long mixed(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
