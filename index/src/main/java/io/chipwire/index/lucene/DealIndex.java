package io.chipwire.index.lucene;

import io.chipwire.events.Claims;
import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import io.chipwire.events.Refused;
import io.chipwire.index.search.DealSearch;
import io.chipwire.index.search.Reach;
import io.chipwire.lexicon.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * Deals, articles, refusals and corrections on disk. One thread writes; any thread may search.
 *
 * <p>A write is found after {@link #refresh()} and safe after {@link #commit}. After an {@link
 * UncheckedIOException} from a write nothing more can be written: close the index and open it
 * again.
 */
public final class DealIndex implements AutoCloseable {
    /** Version of the documents' form; an index of another one is filled anew. */
    private static final String FORM = "2";

    private static final String FORM_KEY = "chipwire.form";
    private static final String FILLING_KEY = "chipwire.filling";
    private static final double WRITE_BUFFER_MB = 32;

    private final Words words = new Words();
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<String, String> committed;
    private long filling;

    private DealIndex(Directory directory) throws IOException {
        this.directory = directory;
        this.writer =
                new IndexWriter(
                        directory,
                        new IndexWriterConfig(words).setRAMBufferSizeMB(WRITE_BUFFER_MB));
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        this.committed = new HashMap<>();
        if (writer.getLiveCommitData() != null) {
            writer.getLiveCommitData()
                    .forEach(data -> committed.put(data.getKey(), data.getValue()));
        }
        if (!committed.getOrDefault(FORM_KEY, FORM).equals(FORM)) {
            committed.keySet().retainAll(Set.of(FILLING_KEY));
        }
        this.filling = Long.parseLong(committed.getOrDefault(FILLING_KEY, "0"));
    }

    /**
     * Opens the index of a folder, or makes one.
     *
     * @throws IllegalStateException if another process holds it or it cannot be read; the message
     *     says what to do
     */
    public static DealIndex open(Path folder) {
        try {
            Files.createDirectories(folder);
            return new DealIndex(FSDirectory.open(folder));
        } catch (LockObtainFailedException e) {
            throw new IllegalStateException(
                    "the index in "
                            + folder
                            + " is in use by another process; stop that one or take another folder",
                    e);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "the index in "
                            + folder
                            + " cannot be read ("
                            + e.getMessage()
                            + "); remove the folder and it is made anew from the topics",
                    e);
        }
    }

    /** Answers from the index, with names read by the lexicon. */
    public DealSearch search(Lexicon lexicon) {
        return new LuceneSearch(
                new Snapshots(searchers), new Queries(new Reach(lexicon), words), words);
    }

    /** Puts a deal in, in the place of an earlier revision. */
    public void put(Deal deal) {
        write(Field.Kind.DEAL.key(deal.id()), Documents.of(deal));
    }

    /** Takes a deal out. */
    public void dropDeal(String id) {
        drop(Field.Kind.DEAL.key(id));
    }

    /** Notes what the newest revision of an article says. */
    public void put(Claims claims) {
        String revision = claims.article().id() + "@" + claims.article().revision();
        write(Field.Kind.SEEN.key(revision), Documents.seen(revision));
        write(Field.Kind.ARTICLE.key(claims.article().id()), Documents.of(claims));
    }

    /** Forgets an article. */
    public void dropArticle(String id) {
        drop(Field.Kind.ARTICLE.key(id));
    }

    /** Notes a refusal. */
    public void put(Refused refused) {
        write(Field.Kind.REFUSED.key(refused.id()), Documents.of(refused));
    }

    /** Notes a decision. */
    public void put(Correction correction) {
        write(Field.Kind.CORRECTION.key(correction.id()), Documents.of(correction));
    }

    /** Makes all writes so far visible to searches. */
    public void refresh() {
        io(searchers::maybeRefreshBlocking);
    }

    /** Writes all to disk, together with notes of the caller's. */
    public void commit(Map<String, String> notes) {
        Map<String, String> data = new HashMap<>(notes);
        data.put(FORM_KEY, FORM);
        data.put(FILLING_KEY, Long.toString(filling));
        io(() -> {
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        });
        committed.clear();
        committed.putAll(data);
    }

    /** The notes of the last commit; empty if there is none, or an older program wrote it. */
    public Map<String, String> committed() {
        return Map.copyOf(committed);
    }

    /**
     * Begins a new filling: what is there stays visible, and what is not written again until {@link
     * #sweep()} is dropped then.
     */
    public void startOver() {
        filling++;
    }

    /** Drops what the current filling has not written. */
    public void sweep() {
        BooleanQuery stale =
                new BooleanQuery.Builder()
                        .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                        .add(Queries.term(Field.FILLING, Long.toString(filling)), Occur.MUST_NOT)
                        .build();
        io(() -> writer.deleteDocuments(stale));
    }

    /** Closes without a commit: what was written since the last one is read again. */
    @Override
    public void close() {
        io(() -> {
            searchers.close();
            writer.rollback();
            directory.close();
        });
    }

    private void write(String key, Document document) {
        document.add(new StringField(Field.FILLING, Long.toString(filling), Store.NO));
        io(() -> writer.updateDocument(new Term(Field.KEY, key), document));
    }

    private void drop(String key) {
        io(() -> writer.deleteDocuments(new Term(Field.KEY, key)));
    }

    /** What may fail with the disk. */
    private interface DiskWork {
        void run() throws IOException;
    }

    private static void io(DiskWork work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (AlreadyClosedException e) {
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        }
    }
}
