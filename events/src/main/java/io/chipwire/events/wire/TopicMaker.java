package io.chipwire.events.wire;

import io.chipwire.events.Topic;
import io.chipwire.events.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics that are missing. */
public final class TopicMaker {
    private TopicMaker() {}

    /**
     * Makes all of {@link Topics#ALL} that the cluster lacks. A topic that exists is left as it is,
     * whoever made it and however it is configured; several processes may do this at once.
     *
     * @param partitions of each new topic
     * @param replicas of each new topic; -1 leaves it to the broker
     * @return the names of the topics made, sorted
     * @throws IllegalStateException if the cluster refuses one of them
     */
    public static List<String> make(Admin admin, int partitions, short replicas)
            throws InterruptedException {
        Set<String> existing = await("a list of topics", admin.listTopics().names());
        List<NewTopic> missing =
                Topics.ALL.stream()
                        .filter(topic -> !existing.contains(topic.name()))
                        .map(topic -> missing(topic, partitions, replicas))
                        .toList();
        Map<String, KafkaFuture<Void>> making = new TreeMap<>(admin.createTopics(missing).values());
        List<String> made = new ArrayList<>();
        for (Map.Entry<String, KafkaFuture<Void>> topic : making.entrySet()) {
            try {
                topic.getValue().get();
                made.add(topic.getKey());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw refused("the topic " + topic.getKey(), e);
                }
            }
        }
        return made;
    }

    private static NewTopic missing(Topic<?> topic, int partitions, short replicas) {
        return new NewTopic(topic.name(), partitions, replicas).configs(topic.configuration());
    }

    private static <T> T await(String what, KafkaFuture<T> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw refused(what, e);
        }
    }

    private static IllegalStateException refused(String what, ExecutionException e) {
        return new IllegalStateException(
                "expected " + what + " from the cluster, got " + e.getCause(), e);
    }
}
