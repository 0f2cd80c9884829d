package io.ccaas.cli;

import io.ccaas.sdk.sealing.AgeIdentities;
import io.ccaas.sdk.sealing.AgeIdentity;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "keygen",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a private key of age, writes it to a file that only its owner can read, and prints its recipient (age1…).",
            "Whoever has that file opens what is sealed to the recipient; whoever loses it loses that too. The age program reads it."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "64:the call does not fit, or OUT must be another",
            "78:a file or disk of this machine, or with -y a file that holds no key or that others can read"
        })
final class KeygenCommand implements Callable<Integer> {

    @Option(names = "-o", paramLabel = "OUT", description = "file for the private key")
    @Nullable
    String output;

    @Option(
            names = "-y",
            paramLabel = "IDENTITY",
            description = "make nothing: print the recipients of the private keys in this file")
    @Nullable
    String existing;

    @Option(names = "--force", description = "replace an existing OUT")
    boolean force;

    @Override
    public Integer call() throws IOException {
        if ((output == null) == (existing == null)) {
            throw new UsageException("give -o OUT for a new key, or -y IDENTITY for the recipients of one");
        }
        if (existing != null) {
            try (AgeIdentities identities = SealedFiles.identities(List.of(existing))) {
                identities.recipients().forEach(recipient -> Console.result(recipient.text()));
            }
        } else if (output != null) {
            if (output.equals("-")) {
                throw new UsageException("a private key is written to a file alone; name one");
            }
            make(OutputFile.at(output, force));
        }
        return Exit.DONE;
    }

    private static void make(OutputFile file) throws IOException {
        try (AgeIdentity identity = AgeIdentity.generate();
                Secret text = identity.text()) {
            String recipient = identity.recipient().text();
            file.write(out -> {
                out.write(("# public key: " + recipient + "\n").getBytes(StandardCharsets.US_ASCII));
                write(text, out);
                out.write('\n');
            });
            Console.result(recipient);
        }
    }

    private static void write(Secret text, OutputStream out) throws IOException {
        byte[] letters = text.use(SecretAccess.reading(), byte[]::clone);
        try {
            out.write(letters);
        } finally {
            Arrays.fill(letters, (byte) 0);
        }
    }
}
