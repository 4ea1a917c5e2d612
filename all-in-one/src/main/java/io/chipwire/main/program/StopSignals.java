package io.chipwire.main.program;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The signals that ask a process to end. The class that handles them is of the JDK but of no
 * standard, so that it is asked for by name: where it is missing, the JVM's own way remains.
 */
final class StopSignals {
    private static final Logger LOG = LoggerFactory.getLogger(StopSignals.class);

    /** Their names and numbers; a process that one of them ends exits with 128 and the number. */
    private static final Map<String, Integer> NUMBERS = Map.of("INT", 2, "TERM", 15);

    private static final int ENDED_BY_SIGNAL = 128;

    private StopSignals() {}

    /**
     * Runs this at the first such signal and ends the process then; a second one ends it at once.
     */
    static void handle(Runnable stop) {
        for (Map.Entry<String, Integer> signal : NUMBERS.entrySet()) {
            try {
                handle(signal.getKey(), ENDED_BY_SIGNAL + signal.getValue(), stop);
            } catch (ReflectiveOperationException | RuntimeException e) {
                LOG.debug("SIG{} is left to the JVM", signal.getKey(), e);
            }
        }
    }

    private static void handle(String name, int exit, Runnable stop)
            throws ReflectiveOperationException {
        Class<?> signals = Class.forName("sun.misc.Signal");
        Class<?> handlers = Class.forName("sun.misc.SignalHandler");
        Method handle = signals.getMethod("handle", signals, handlers);
        Object signal = signals.getConstructor(String.class).newInstance(name);
        Object standard = handlers.getField("SIG_DFL").get(null);
        Object handler =
                Proxy.newProxyInstance(
                        StopSignals.class.getClassLoader(),
                        new Class<?>[] {handlers},
                        (proxy, method, arguments) -> {
                            if (!method.getName().equals("handle")) {
                                return method.invoke(stop, arguments);
                            }
                            handle.invoke(null, signal, standard);
                            stop.run();
                            Runtime.getRuntime().exit(exit);
                            return null;
                        });
        handle.invoke(null, signal, handler);
    }
}
