package io.ccaas.cli;

import io.ccaas.sdk.sealing.Recipients;
import io.ccaas.sdk.sealing.SealedRecording;
import io.ccaas.sdk.sealing.Sealer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "seal",
        mixinStandardHelpOptions = true,
        description = {
            "Encrypts a file in the age format (version 1, binary), so that only the recipients can open it, each alone.",
            "What it writes is opened by ccaas unseal and by the age program. It does not say who sealed it."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:sealed",
            "64:the call does not fit, a recipient is none, or OUT must be another",
            "78:a file or disk of this machine: missing, not readable, full; or --native without Conscrypt"
        })
final class SealCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "IN", description = "file; '-' for stdin")
    String input = "";

    @Option(names = "-o", paramLabel = "OUT", required = true, description = "output file, or '-' for stdout")
    String output = "";

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

    @Option(names = "--native", description = "use Conscrypt, which must be on the class path; some times faster")
    boolean fast;

    @Option(names = "--force", description = "replace an existing OUT")
    boolean force;

    @Override
    public Integer call() throws IOException {
        Recipients to = SealedFiles.recipients(recipients, recipientFiles);
        Sealer sealer = fast ? Sealer.to(to).withConscrypt() : Sealer.to(to);
        if (output.equals("-")) {
            try (OutputStream stdout = Console.bytes()) {
                seal(sealer, stdout);
            }
            return Exit.DONE;
        }
        OutputFile file = OutputFile.at(output, force);
        if (!input.equals("-")) {
            file.requireOther(TypedPath.of("IN", input));
        }
        file.requireOther(recipientFiles);
        file.write(out -> seal(sealer, out));
        return Exit.DONE;
    }

    private void seal(Sealer sealer, OutputStream out) throws IOException {
        try (SealedRecording sealed = sealer.seal(SealedFiles.input(input))) {
            sealed.writeTo(out);
        }
    }
}
