package io.chipwire.index.feed;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Asks a Kafka cluster what it holds. */
final class Cluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Admin admin;

    Cluster(String bootstrapServers) {
        admin =
                Admin.create(
                        Map.of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                (int) PATIENCE.toMillis(),
                                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                (int) PATIENCE.toMillis()));
    }

    /**
     * What the cluster holds of the followed topics.
     *
     * @throws ExecutionException if the cluster or a topic is not there, or not yet
     */
    Log log() throws ExecutionException, TimeoutException, InterruptedException {
        String cluster = get(admin.describeCluster().clusterId());
        Map<TopicPartition, Partition> partitions = new HashMap<>();
        for (TopicDescription topic :
                get(admin.describeTopics(RecordReader.TOPICS).allTopicNames()).values()) {
            topic.partitions()
                    .forEach(info ->
                            partitions.put(
                                    new TopicPartition(topic.name(), info.partition()),
                                    new Partition(
                                            topic.name(),
                                            topic.topicId().toString(),
                                            info.partition())));
        }
        Map<TopicPartition, ListOffsetsResultInfo> first =
                offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, ListOffsetsResultInfo> end = offsets(partitions, OffsetSpec.latest());
        Map<Partition, Log.Range> ranges = new HashMap<>();
        partitions.forEach((where, partition) ->
                ranges.put(partition, new Log.Range(offset(first, where), offset(end, where))));
        return new Log(cluster, ranges);
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(
            Map<TopicPartition, Partition> partitions, OffsetSpec which)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        partitions.keySet().forEach(partition -> wanted.put(partition, which));
        ListOffsetsOptions committed = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
        return get(admin.listOffsets(wanted, committed).all());
    }

    private static long offset(
            Map<TopicPartition, ListOffsetsResultInfo> offsets, TopicPartition where) {
        return Objects.requireNonNull(offsets.get(where), "Kafka left a partition out").offset();
    }

    private static <T> T get(KafkaFuture<T> answer)
            throws ExecutionException, TimeoutException, InterruptedException {
        return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
