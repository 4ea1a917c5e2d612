package io.chipwire.main;

import io.chipwire.main.command.Chipwire;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where the program begins. */
public final class Main {
    /** Says at each start that an incubating module would make Lucene faster; we do without it. */
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        VECTORS.setLevel(Level.SEVERE);
        System.exit(Chipwire.run(arguments));
    }
}
