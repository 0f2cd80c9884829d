package io.ccaas.cli;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.archive.Archive;
import io.ccaas.sdk.archive.Cleared;
import io.ccaas.sdk.archive.elsewhere.Elsewhere;
import io.ccaas.sdk.crm.Crms;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.transcription.Transcriptions;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = {
            "Erases recordings by id, or a person everywhere: in the CRMs that are named, at transcription partners"
                    + " that kept a copy against what was agreed, in the store and in the vault.",
            "What was erased is in the audit log, without saying of whom."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all of it is gone",
            "1:something stays, or somebody must ask a place by hand; the line says what, and the call can be repeated"
        })
final class RecordingsEraseCommand implements Callable<Integer> {

    @Mixin
    RecordingsCommand.Kept kept = new RecordingsCommand.Kept();

    @Parameters(arity = "0..*", paramLabel = "ID", description = "recording ids")
    List<String> ids = List.of();

    @Option(
            names = "--caller",
            paramLabel = "FILE",
            description = "the person whose number stands in FILE; '-' for stdin")
    @Nullable
    String caller;

    @Option(names = "--crm", paramLabel = "PARTNER", description = "a CRM to be asked too; may be given several times")
    List<String> crms = List.of();

    @Option(
            names = "--transcription",
            paramLabel = "PARTNER",
            description =
                    "a transcription partner to be asked again for every copy that it has not deleted; may be given"
                            + " several times")
    List<String> transcriptions = List.of();

    @Override
    public Integer call() throws IOException {
        if ((caller == null) == ids.isEmpty()) {
            throw new UsageException("name recordings by ID, or a person by --caller FILE");
        }
        if (caller == null && !(crms.isEmpty() && transcriptions.isEmpty())) {
            throw new UsageException("--crm and --transcription go with --caller: partners know none of these ids");
        }
        List<RecordingId> recordings = ids.stream().map(RecordingId::parse).toList();
        Deadline deadline = Timeout.deadline(kept.seconds);
        try (Ccaas ccaas = Ccaas.open(kept.partners)) {
            Archive archive = ccaas.archive();
            if (caller != null) {
                return ClearedJson.print(archive.erase(CallerFile.read(caller), places(ccaas), deadline));
            }
            return each(archive, recordings, deadline);
        }
    }

    private List<Elsewhere> places(Ccaas ccaas) {
        Stream<Elsewhere> partners = crms.stream().map(id -> new CrmPlace(id, Crms.connect(ccaas, id)));
        Stream<Elsewhere> transcribers =
                transcriptions.stream().map(id -> new TranscriptionPlace(id, Transcriptions.connect(ccaas, id)));
        return Stream.concat(partners, transcribers).toList();
    }

    private static int each(Archive archive, List<RecordingId> recordings, Deadline deadline) {
        int worst = Exit.DONE;
        for (RecordingId recording : recordings) {
            Cleared cleared = archive.erase(recording, deadline);
            worst = Math.max(worst, ClearedJson.print(cleared));
        }
        return worst;
    }
}
