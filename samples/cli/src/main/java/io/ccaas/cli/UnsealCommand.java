package io.ccaas.cli;

import io.ccaas.sdk.sealing.AgeIdentities;
import io.ccaas.sdk.sealing.SealedRecording;
import io.ccaas.sdk.sealing.Unsealer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "unseal",
        mixinStandardHelpOptions = true,
        description = {
            "Opens a file in the age format (version 1, binary), sealed by ccaas seal or the age program to X25519 or ssh-ed25519.",
            "Nothing appears at OUT before the whole file was verified to its end. For stdout it is read twice, first to verify"
                    + " it; stdin is kept in a temporary file for that, still sealed. If somebody changes IN in between, verified"
                    + " parts can be on stdout before the refusal."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:unsealed",
            "64:the call does not fit, or OUT must be another",
            "65:IN was refused: not age, changed, cut, or sealed to others; nothing is left at OUT",
            "78:a file or disk of this machine, an identity file that holds no key or that others can read, or --native without"
                    + " Conscrypt"
        })
final class UnsealCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "IN", description = "file; '-' for stdin")
    String input = "";

    @Option(names = "-o", paramLabel = "OUT", required = true, description = "output file, or '-' for stdout")
    String output = "";

    @Option(
            names = "-i",
            paramLabel = "IDENTITY",
            required = true,
            description = "file with private keys of age, or of ssh-ed25519; may be given several times")
    List<String> identities = List.of();

    @Option(names = "--native", description = "use Conscrypt, which must be on the class path; some times faster")
    boolean fast;

    @Option(names = "--force", description = "replace an existing OUT")
    boolean force;

    @Override
    public Integer call() throws IOException {
        try (AgeIdentities keys = SealedFiles.identities(identities)) {
            Unsealer unsealer = fast ? Unsealer.with(keys).withConscrypt() : Unsealer.with(keys);
            if (output.equals("-")) {
                toStandardOutput(unsealer);
            } else {
                toFile(unsealer, OutputFile.at(output, force));
            }
        }
        return Exit.DONE;
    }

    private void toFile(Unsealer unsealer, OutputFile file) throws IOException {
        if (!input.equals("-")) {
            file.requireOther(TypedPath.of("IN", input));
        }
        file.requireOther(identities);
        file.write(out -> unseal(unsealer, SealedFiles.input(input), out));
    }

    /** Twice: to prove the whole, and to hand it out. What can be read once is kept meanwhile as it came: sealed. */
    private void toStandardOutput(Unsealer unsealer) throws IOException {
        if (!input.equals("-") && Files.isRegularFile(TypedPath.of("IN", input))) {
            unseal(unsealer, SealedFiles.input(input), OutputStream.nullOutputStream());
            show(unsealer, input);
            return;
        }
        try (SealedSpool spool =
                SealedSpool.of(SealedFiles.input(input), in -> unseal(unsealer, in, OutputStream.nullOutputStream()))) {
            show(unsealer, spool.path().toString());
        }
    }

    private static void show(Unsealer unsealer, String proven) throws IOException {
        try (OutputStream stdout = Console.bytes()) {
            unseal(unsealer, SealedFiles.input(proven), stdout);
        }
    }

    static void unseal(Unsealer unsealer, InputStream in, OutputStream out) throws IOException {
        try (InputStream plain = unsealer.unseal(SealedRecording.received(in))) {
            plain.transferTo(out);
        }
    }
}
