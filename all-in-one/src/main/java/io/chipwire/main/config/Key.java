package io.chipwire.main.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be set for {@code chipwire run}: as an option {@code --name} or as a line {@code name =
 * value} of the file that {@code --config} names. An option wins over the file.
 */
public enum Key {
    DATA("DIR", "data", "folder of everything that is kept"),
    HOST("ADDRESS", "127.0.0.1", "address that HTTP listens on"),
    PORT("N", "8080", "port that HTTP listens on; 0 for any free one"),
    INBOX("DIR", "", "every file put into this folder is read"),
    SOURCES("FILE", "", "list of feeds and pages to follow, a line each or OPML"),
    KAFKA("HOST:PORT", "", "cluster to use in place of the embedded broker"),
    ONLY("PARTS", "ingest,enrich,query", "parts to run in this process, divided by commas"),
    BROKER_PORT("N", "0", "port of the embedded broker; 0 for that of last time or any free one"),
    LEXICON("DIR", "", "folder of your own lexicon files, read beside the built-in ones"),
    THREADS("N", "1", "threads that read articles and merge deals"),
    PRIVATE_HOSTS(
            "HOST:PORT,…",
            "",
            "private addresses that may be fetched from; all others are refused"),
    EDITORS("FILE", "", "who may correct deals: lines name = token; without it nobody may"),
    LIMITS("NAME=N,…", "", "other limits on what is read than the standard ones");

    private final String label;
    private final String standard;
    private final String meaning;

    Key(String label, String standard, String meaning) {
        this.label = label;
        this.standard = standard;
        this.meaning = meaning;
    }

    /** The name in a file; {@link #option()} has two dashes before it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name on the command line. */
    public String option() {
        return "--" + word();
    }

    /** What the value is, for the help. */
    public String label() {
        return label;
    }

    /** The value where none is given; empty for none. */
    public String standard() {
        return standard;
    }

    /** What the key sets, for the help. */
    public String meaning() {
        return meaning;
    }

    static Optional<Key> named(String word) {
        return Arrays.stream(values()).filter(key -> key.word().equals(word)).findFirst();
    }
}
