package io.chipwire.index.feed;

/**
 * A partition of one topic of one cluster.
 *
 * @param topicId Kafka's id of the topic: another one after it was deleted and made again
 */
record Partition(String topic, String topicId, int number) {}
