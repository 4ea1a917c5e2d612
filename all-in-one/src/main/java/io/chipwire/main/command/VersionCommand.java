package io.chipwire.main.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints which Chipwire this is. */
@Command(name = "version", description = "Prints the version.")
final class VersionCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        String version = VersionCommand.class.getPackage().getImplementationVersion();
        spec.commandLine()
                .getOut()
                .println(
                        "chipwire "
                                + (version == null ? "(not packaged)" : version)
                                + ", Java "
                                + Runtime.version());
    }
}
