package io.chipwire.enrich.topology;

import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a record that a step fails on, and goes on with the next. A fault of Kafka's own is no
 * fault of the record: it stops the thread. Made by Kafka Streams.
 */
public final class RefuseFaults implements ProcessingExceptionHandler {
    private @Nullable Refusals refusals;

    @Override
    public void configure(Map<String, ?> configuration) {
        refusals = Refusals.in(configuration);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        if (exception instanceof KafkaException || refusals == null) {
            return Response.fail();
        }
        return Response.resume(refusals.unusable(context, record.value(), exception));
    }
}
