package io.ccaas.cli;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.archive.Archive;
import io.ccaas.sdk.archive.Cleared;
import io.ccaas.sdk.time.Deadline;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "purge",
        mixinStandardHelpOptions = true,
        description = {
            "Finishes what killed processes began, then erases every recording whose time is over (vault.keepDays). Run it once a day.",
            "Prints a line for what was settled, then a line for each thousand that were due."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:what was due is gone",
            "1:something that was due stays; the line says what, and the call can be repeated",
            "69:the store cannot be reached, or the time was over",
            "78:partners.yaml, the vault, or a disk of this machine"
        })
final class RecordingsPurgeCommand implements Callable<Integer> {

    private static final int PAGE = 1000;

    @Mixin
    RecordingsCommand.Kept kept = new RecordingsCommand.Kept();

    @Option(
            names = "--delete-unknown",
            description = {
                "Also deletes objects without row that are older than a day.",
                "Never after the vault was restored from a backup: what was kept since has no row either."
            })
    boolean deleteUnknown;

    @Override
    public Integer call() {
        Deadline deadline = Timeout.deadline(kept.seconds);
        try (Ccaas ccaas = Ccaas.open(kept.partners)) {
            Archive archive = ccaas.archive();
            Cleared settled = deleteUnknown ? archive.settleDeletingUnknown(deadline) : archive.settle(deadline);
            int worst = ClearedJson.print(settled);
            Cleared due;
            do {
                due = archive.purge(Instant.now(), PAGE, deadline);
                worst = Math.max(worst, ClearedJson.print(due));
            } while (!due.recordings().isEmpty());
            return worst;
        }
    }
}
