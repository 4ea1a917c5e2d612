package io.chipwire.enrich.topology;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a record that the broker will never take, with a pointer to it, and goes on with the
 * next. Any other fault of sending stops the thread. Made by Kafka Streams.
 */
public final class RefuseUnsendable implements ProductionExceptionHandler {
    private @Nullable Refusals refusals;

    @Override
    public void configure(Map<String, ?> configuration) {
        refusals = Refusals.in(configuration);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context,
            ProducerRecord<byte[], byte[]> record,
            Exception exception) {
        boolean isRecordsFault =
                exception instanceof RecordTooLargeException
                        || exception instanceof InvalidRecordException;
        return isRecordsFault ? refuse(context, record, exception) : Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes") // as Kafka declares it
    public Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception exception,
            SerializationExceptionOrigin origin) {
        return refuse(context, record, exception);
    }

    private Response refuse(
            ErrorHandlerContext context, ProducerRecord<?, ?> record, Exception exception) {
        return refusals == null
                ? Response.fail()
                : Response.resume(refusals.unsendable(context, record, exception));
    }
}
