package io.chipwire.query.deliver;

import io.chipwire.events.Digest;
import io.chipwire.events.Part;
import io.chipwire.events.Topics;
import io.chipwire.index.search.DealSearch;
import io.chipwire.query.digest.Digests;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers the digest of each day (UTC) that is over, once, into a folder and to the topic {@code
 * chipwire.digests}. Days missed while the program was off are made up for, the last {@value
 * #MOST_MISSED} of them. What fails is tried again a minute later.
 */
public final class DigestDelivery implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DigestDelivery.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
    private static final int MOST_MISSED = 31;

    private final DealSearch search;
    private final Part index;
    private final DigestFolder folder;
    private final Topic topic;
    private final InstantSource clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "digest-delivery");

    /** Where digests go besides the folder. */
    interface Topic {
        void send(Digest digest) throws IOException, InterruptedException;
    }

    /**
     * A delivery that {@link #start} sets going.
     *
     * @param index the part that must be ready, else a digest would lack what is still to be read
     */
    public DigestDelivery(
            DealSearch search,
            Part index,
            Path folder,
            String bootstrapServers,
            InstantSource clock) {
        this(search, index, folder, toTopic(bootstrapServers), clock);
    }

    DigestDelivery(DealSearch search, Part index, Path folder, Topic topic, InstantSource clock) {
        this.search = search;
        this.index = index;
        this.folder = new DigestFolder(folder);
        this.topic = topic;
        this.clock = clock;
    }

    /** The key is the day, so a digest sent twice is one. */
    private static Topic toTopic(String bootstrapServers) {
        TopicWriter<Digest> writer = new TopicWriter<>(Topics.DIGESTS, bootstrapServers);
        return digest -> writer.send(digest.day().toString(), digest);
    }

    /** Looks now and every minute whether a day is over. */
    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        stopping.countDown();
        thread.interrupt();
    }

    private void run() {
        try {
            do {
                try {
                    deliverDue();
                } catch (IOException | RuntimeException e) {
                    LOG.warn("a digest is late and will be tried again: {}", e.getMessage(), e);
                }
            } while (!stopping.await(BETWEEN_LOOKS.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            LOG.debug("the digest delivery stops");
        }
    }

    /** Delivers what is due; returns the days. */
    List<LocalDate> deliverDue() throws IOException, InterruptedException {
        if (!(index.state() instanceof Part.State.Ready)) {
            return List.of();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<LocalDate> due = DigestFolder.due(folder.last(), today, MOST_MISSED);
        for (LocalDate day : due) {
            Digest digest = Digests.of(day, search.knownOn(day));
            topic.send(digest);
            folder.write(digest);
        }
        return due;
    }
}
