package io.ccaas.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "recordings",
        mixinStandardHelpOptions = true,
        description = {
            "What the vault and the store of partners.yaml hold: recordings, sealed, and what is known of their calls, apart.",
            "Recordings come in by: ccaas forward --store"
        },
        subcommands = {
            RecordingsGetCommand.class,
            RecordingsListCommand.class,
            RecordingsEraseCommand.class,
            RecordingsPurgeCommand.class
        })
final class RecordingsCommand implements Runnable {

    @Spec
    CommandSpec spec;

    /** Where they are kept, and how long a call of this command may take. */
    static final class Kept {

        @Option(
                names = "--partners",
                paramLabel = "FILE",
                required = true,
                description = "partners.yaml with vault and store")
        Path partners = Path.of("");

        @Option(names = "--timeout", paramLabel = "SECONDS", description = "default: ${DEFAULT-VALUE}")
        int seconds = 3600;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: get, list, erase or purge");
    }
}
