package io.chipwire.main.demo;

import io.chipwire.events.Best;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The sample news: a folder with a list {@code demo.tsv} of path, day and source, in the order in
 * which they are to be read.
 *
 * @param folder where they lie
 * @param entries in order, at least one
 */
public record Samples(Path folder, List<Entry> entries) {
    private static final String LIST = "demo.tsv";
    private static final String SITE = "site/";

    /** Questions that the samples answer. */
    public static final List<String> QUESTIONS =
            List.of(
                    "who bought H100s in 2024?",
                    "how many GPUs did Lumenfield AI buy?",
                    "what did Kestrel Motors buy?");

    public Samples {
        entries = List.copyOf(entries);
    }

    /**
     * One document.
     *
     * @param path in the folder, with {@code /}
     */
    public record Entry(String path, Best<LocalDate> published, Best<String> source) {
        /** Whether it is read from the sample site and not from the folder. */
        public boolean isOfSite() {
            return path.startsWith(SITE);
        }
    }

    /**
     * Reads the list.
     *
     * @throws IOException if there is none
     * @throws IllegalStateException if a line of it cannot be used
     */
    public static Samples in(Path folder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        Path list = folder.resolve(LIST);
        int number = 0;
        for (String line : Files.readAllLines(list)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                entries.add(entry(line.split("\t", -1), list + ":" + number));
            }
        }
        return new Samples(folder, entries);
    }

    /** The document's address or path, as {@code chipwire add} takes it. */
    public String document(Entry entry, String siteAddress) {
        return entry.isOfSite()
                ? siteAddress + "/" + entry.path().substring(SITE.length())
                : folder.resolve(entry.path()).toString();
    }

    /** The folder of the pages that the sample site serves. */
    public Path site() {
        return folder.resolve(SITE);
    }

    private static Entry entry(String[] columns, String where) {
        if (columns.length != 3) {
            throw new IllegalStateException(
                    where + ": expected path, day and source divided by tabs");
        }
        return new Entry(
                columns[0],
                columns[1].isBlank() ? Best.unknown() : Best.of(LocalDate.parse(columns[1])),
                columns[2].isBlank() ? Best.unknown() : Best.of(columns[2]));
    }
}
