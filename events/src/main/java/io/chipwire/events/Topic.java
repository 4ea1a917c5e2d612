package io.chipwire.events;

import java.util.Map;

/**
 * A topic and what travels on it. Keys are text.
 *
 * @param name the topic's name in Kafka
 * @param key what the key is, in words
 * @param type class of the values
 * @param configuration what Kafka is told when the topic is made
 * @param <T> type of the values
 */
public record Topic<T>(String name, String key, Class<T> type, Map<String, String> configuration) {
    public Topic {
        configuration = Map.copyOf(configuration);
    }
}
