package io.ccaas.cli;

import io.ccaas.sdk.sealing.AgeIdentities;
import io.ccaas.sdk.sealing.Recipients;
import io.ccaas.sdk.sealing.SealedRecording;
import io.ccaas.sdk.sealing.Unsealer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "rewrap",
        mixinStandardHelpOptions = true,
        description = {
            "Gives a sealed file a new header for other recipients; its content stays sealed and passes as it is.",
            "Who is no recipient any more cannot open OUT. A copy that they kept they still can: only unsealing and sealing anew ends"
                    + " that. The content is not verified here."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written",
            "64:the call does not fit, a recipient is none, or OUT must be another",
            "65:IN was refused: not age, its header changed, or sealed to others; nothing is left at OUT",
            "78:a file or disk of this machine, or an identity file that holds no key or that others can read"
        })
final class RewrapCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "IN", description = "sealed file; '-' for stdin")
    String input = "";

    @Option(names = "-o", paramLabel = "OUT", required = true, description = "output file, or '-' for stdout")
    String output = "";

    @Option(
            names = "-i",
            paramLabel = "IDENTITY",
            required = true,
            description = "file with a private key that opens IN; may be given several times")
    List<String> identities = List.of();

    @Option(
            names = "-r",
            paramLabel = "RECIPIENT",
            description = "age1… or 'ssh-ed25519 …'; may be given several times")
    List<String> recipients = List.of();

    @Option(
            names = "-R",
            paramLabel = "RECIPIENTS",
            description = "file with a recipient on each line, such as FILE.pub")
    List<String> recipientFiles = List.of();

    @Option(names = "--force", description = "replace an existing OUT")
    boolean force;

    @Override
    public Integer call() throws IOException {
        Recipients to = SealedFiles.recipients(recipients, recipientFiles);
        try (AgeIdentities keys = SealedFiles.identities(identities)) {
            Unsealer unsealer = Unsealer.with(keys);
            if (output.equals("-")) {
                try (OutputStream stdout = Console.bytes()) {
                    rewrap(unsealer, to, stdout);
                }
                return Exit.DONE;
            }
            OutputFile file = OutputFile.at(output, force);
            if (!input.equals("-")) {
                file.requireOther(TypedPath.of("IN", input));
            }
            file.requireOther(identities);
            file.requireOther(recipientFiles);
            file.write(out -> rewrap(unsealer, to, out));
        }
        return Exit.DONE;
    }

    private void rewrap(Unsealer unsealer, Recipients to, OutputStream out) throws IOException {
        try (SealedRecording sealed = unsealer.rewrap(SealedRecording.received(SealedFiles.input(input)), to)) {
            sealed.writeTo(out);
        }
    }
}
