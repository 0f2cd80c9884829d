package io.ccaas.cli;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.archive.Archive;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.sealing.AgeIdentities;
import io.ccaas.sdk.sealing.SealedRecording;
import io.ccaas.sdk.sealing.Unsealer;
import io.ccaas.sdk.time.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "get",
        mixinStandardHelpOptions = true,
        description = {
            "Fetches a recording and opens it, or with --sealed as it lies in the store.",
            "Nothing appears at OUT before the whole object was compared with what the vault knows of it. For stdout it is fetched"
                    + " twice, first to compare it."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written whole",
            "64:the call does not fit, or OUT must be another",
            "65:no such recording, or what lies in the store is not the one that was kept: changed, cut, or sealed to others; nothing is left at OUT",
            "69:the store cannot be reached, or the time was over",
            "78:partners.yaml, a key, the vault, or a disk of this machine"
        })
final class RecordingsGetCommand implements Callable<Integer> {

    @Mixin
    RecordingsCommand.Kept kept = new RecordingsCommand.Kept();

    @Parameters(index = "0", paramLabel = "ID", description = "recording id")
    String id = "";

    @Option(names = "-o", paramLabel = "OUT", required = true, description = "output file, or '-' for stdout")
    String output = "";

    @Option(names = "-i", paramLabel = "IDENTITY", description = "file with private keys; may be given several times")
    List<String> identities = List.of();

    @Option(names = "--sealed", description = "do not open it")
    boolean sealed;

    @Option(names = "--force", description = "replace an existing OUT")
    boolean force;

    @Override
    public Integer call() throws IOException {
        if (sealed != identities.isEmpty()) {
            throw new UsageException("give -i IDENTITY to open it, or --sealed to fetch it as it is");
        }
        RecordingId recording = RecordingId.parse(id);
        Deadline deadline = Timeout.deadline(kept.seconds);
        try (Ccaas ccaas = Ccaas.open(kept.partners)) {
            Archive archive = ccaas.archive();
            if (sealed) {
                write(out -> copySealed(archive, recording, deadline, out));
                return Exit.DONE;
            }
            try (AgeIdentities keys = SealedFiles.identities(identities)) {
                Unsealer unsealer = Unsealer.with(keys);
                write(out -> copy(archive, recording, unsealer, deadline, out));
            }
        }
        return Exit.DONE;
    }

    private void write(OutputFile.Content content) throws IOException {
        if (!output.equals("-")) {
            OutputFile file = OutputFile.at(output, force);
            file.requireOther(identities);
            file.write(content);
            return;
        }
        content.writeTo(OutputStream.nullOutputStream());
        try (OutputStream stdout = Console.bytes()) {
            content.writeTo(stdout);
        }
    }

    private static void copy(
            Archive archive, RecordingId recording, Unsealer unsealer, Deadline deadline, OutputStream out)
            throws IOException {
        try (InputStream audio = archive.get(recording, unsealer, deadline)) {
            audio.transferTo(out);
        }
    }

    private static void copySealed(Archive archive, RecordingId recording, Deadline deadline, OutputStream out)
            throws IOException {
        try (SealedRecording object = archive.sealed(recording, deadline)) {
            object.writeTo(out);
        }
    }
}
