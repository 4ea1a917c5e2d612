package io.chipwire.main.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.utils.Time;

/**
 * Takes a broker that was killed out of the metadata before it starts again.
 *
 * <p>After a crash the metadata still says that the broker leads its partitions, at the address of
 * its last life. Kafka 4.3 believes that for a moment: it loads the unfinished transactions and
 * tries to send their markers there. When the broker then registers anew, its partitions have no
 * leader for a moment, which Kafka takes for deleted partitions: it records the transaction as
 * finished without having marked its records, and readers of committed records wait for the marker
 * for ever. A broker that is not registered leads nothing, so that nothing is loaded before it is
 * really up.
 */
final class CrashedBroker {
    private static final String CLEAN = ".kafka_cleanshutdown";

    private CrashedBroker() {}

    /** Whether the folder's last user did not get to say goodbye. */
    static boolean left(Path log) {
        return Files.exists(log.resolve("meta.properties")) && !Files.exists(log.resolve(CLEAN));
    }

    /** Starts the controller alone, has it forget the broker, and stops it. */
    static void forget(Path log, int controllerPort) {
        KafkaRaftServer controller =
                new KafkaRaftServer(
                        new KafkaConfig(BrokerSettings.ofController(log, controllerPort)),
                        Time.SYSTEM);
        try {
            controller.startup();
            unregister(BrokerSettings.HOST + ":" + controllerPort);
        } finally {
            controller.shutdown();
            controller.awaitShutdown();
        }
    }

    private static void unregister(String controller) {
        Map<String, Object> settings =
                Map.of(AdminClientConfig.BOOTSTRAP_CONTROLLERS_CONFIG, controller);
        try (Admin admin = Admin.create(settings)) {
            admin.unregisterBroker(BrokerSettings.NODE).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof BrokerIdNotRegisteredException)) {
                throw new IllegalStateException("the controller keeps the crashed broker", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        }
    }
}
