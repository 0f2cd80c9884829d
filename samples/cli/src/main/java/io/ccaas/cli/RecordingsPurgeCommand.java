package io.ccaas.cli;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.archive.Archive;
import io.ccaas.sdk.archive.Cleared;
import io.ccaas.sdk.time.Deadline;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "purge",
        mixinStandardHelpOptions = true,
        description = {
            "Finishes what killed processes began, then erases every recording whose time is over (vault.keepDays). Run it once a day.",
            "Prints a line for what was settled, then a line for each thousand that were due."
        })
final class RecordingsPurgeCommand implements Callable<Integer> {

    private static final int PAGE = 1000;

    @Mixin
    RecordingsCommand.Kept kept = new RecordingsCommand.Kept();

    @Override
    public Integer call() {
        Deadline deadline = Timeout.deadline(kept.seconds);
        try (Ccaas ccaas = Ccaas.open(kept.partners)) {
            Archive archive = ccaas.archive();
            int worst = ClearedJson.print(archive.settle(deadline));
            Cleared due;
            do {
                due = archive.purge(Instant.now(), PAGE, deadline);
                worst = Math.max(worst, ClearedJson.print(due));
            } while (!due.recordings().isEmpty());
            return worst;
        }
    }
}
