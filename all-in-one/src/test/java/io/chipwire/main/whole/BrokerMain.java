package io.chipwire.main.whole;

import io.chipwire.main.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A broker as a process of its own, in the place of a cluster. */
final class BrokerMain {
    private BrokerMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedBroker broker =
                new EmbeddedBroker(
                        Path.of(arguments[0]), 0, reason -> Runtime.getRuntime().halt(1));
        broker.start();
        System.out.println("broker at " + broker.bootstrapServers());
        new CountDownLatch(1).await();
    }
}
