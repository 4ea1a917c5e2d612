package io.chipwire.main;

import io.chipwire.main.command.Chipwire;

/** Where the program begins. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(Chipwire.run(arguments));
    }
}
