package io.chipwire.ingest.publish;

import io.chipwire.events.Article;
import io.chipwire.events.Refused;
import java.util.List;

/** Where articles and refusals go. Thread-safe. */
public interface ArticleSink extends AutoCloseable {
    /**
     * Waits until the sink takes records.
     *
     * @throws NotPublishedException if it does not in good time
     */
    void open();

    /**
     * Hands records over and returns when they are safe.
     *
     * @return those articles that cannot be published, as refusals, which are published instead
     * @throws NotPublishedException if any of them may be lost; publish all of them again
     */
    List<Refused> publish(List<Article> articles, List<Refused> refused);

    @Override
    void close();
}
