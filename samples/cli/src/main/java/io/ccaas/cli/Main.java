package io.ccaas.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ccaas}: secure contact-centre integrations from the shell. */
@Command(
        name = "ccaas",
        version = "ccaas 0.1.0-SNAPSHOT",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Secure contact-centre integrations from the shell.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:findings, or not compliant",
            "64:usage: the words of the call, or a path in it that must be another",
            "65:an input was refused",
            "69:partner unavailable",
            "70:a bug of ours",
            "77:a policy refused (TLS, egress, privacy, signature)",
            "78:configuration, or a file or disk of this machine (missing, not readable, full)"
        },
        subcommands = {
            CleanCommand.class,
            MaskDtmfCommand.class,
            InspectCommand.class,
            VerifyAudioCommand.class,
            RequestCommand.class,
            TokenCommand.class,
            ForwardCommand.class,
            RecordingsCommand.class,
            TlsCheckCommand.class,
            TlsPoliciesCommand.class,
            RedactCommand.class,
            FlowsCommand.class,
            DoctorCommand.class,
            AuditCommand.class,
            WebhookCommand.class,
            KeygenCommand.class,
            SealCommand.class,
            UnsealCommand.class,
            RewrapCommand.class
        })
public final class Main implements Runnable {

    @Spec
    CommandSpec spec;

    /**
     * Runs one command.
     *
     * @param arguments as typed
     */
    public static void main(String[] arguments) {
        System.exit(watched(arguments));
    }

    private static int watched(String... arguments) {
        Interrupts interrupts = Interrupts.watched();
        try {
            return run(arguments);
        } catch (StackOverflowError | OutOfMemoryError failure) {
            Console.message(
                    "this process has not enough memory: " + failure.getClass().getSimpleName());
            return Exit.BUG;
        } finally {
            interrupts.ended();
        }
    }

    static int run(String... arguments) {
        CommandLine command = new CommandLine(new Main());
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setExecutionExceptionHandler((failure, line, parsed) -> Exit.explain(failure));
        command.setParameterExceptionHandler((failure, args) -> {
            Console.message(Faults.words(failure) + ". See: "
                    + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help");
            return Exit.USAGE;
        });
        return command.execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
