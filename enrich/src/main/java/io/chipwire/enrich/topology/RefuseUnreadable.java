package io.chipwire.enrich.topology;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

/** Refuses a record that is no event, and goes on with the next. Made by Kafka Streams. */
public final class RefuseUnreadable implements DeserializationExceptionHandler {
    private @Nullable Refusals refusals;

    @Override
    public void configure(Map<String, ?> configuration) {
        refusals = Refusals.in(configuration);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context,
            ConsumerRecord<byte[], byte[]> record,
            Exception exception) {
        return refusals == null
                ? Response.fail()
                : Response.resume(refusals.unreadable(context, record.value(), exception));
    }
}
