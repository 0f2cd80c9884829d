package io.ccaas.cli;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.archive.Archive;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.vault.VaultRow;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "Lists what is kept, a JSON line for each recording: its id, when its time is over, whether it waits to be settled.",
            "Nothing of a call is shown."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:listed", "69:the time was over", "78:partners.yaml, the vault, or a disk of this machine"})
final class RecordingsListCommand implements Callable<Integer> {

    private static final int PAGE = 500;

    @Mixin
    RecordingsCommand.Kept kept = new RecordingsCommand.Kept();

    @Option(
            names = "--caller",
            paramLabel = "FILE",
            description = "only recordings of the number that stands in FILE; '-' for stdin")
    @Nullable
    String caller;

    @Override
    public Integer call() throws IOException {
        try (Ccaas ccaas = Ccaas.open(kept.partners)) {
            Archive archive = ccaas.archive();
            Optional<Set<RecordingId>> wanted = caller == null
                    ? Optional.empty()
                    : Optional.of(new HashSet<>(archive.find(CallerFile.read(caller))));
            Optional<RecordingId> last = Optional.empty();
            List<VaultRow> page = archive.list(last, PAGE);
            while (!page.isEmpty()) {
                page.stream()
                        .filter(row -> wanted.isEmpty() || wanted.get().contains(row.recording()))
                        .forEach(RecordingsListCommand::print);
                last = Optional.of(page.get(page.size() - 1).recording());
                page = archive.list(last, PAGE);
            }
        }
        return Exit.DONE;
    }

    private static void print(VaultRow row) {
        Console.result(Json.text(JsonObject.builder()
                .put("recording", row.recording().text())
                .put("retention", row.retention())
                .put("until", row.until().toString())
                .put("waiting", row.isWaiting())
                .build()));
    }
}
