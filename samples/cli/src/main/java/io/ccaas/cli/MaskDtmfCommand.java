package io.ccaas.cli;

import io.ccaas.sdk.audio.AudioCleaner;
import io.ccaas.sdk.audio.channels.CallLayout;
import io.ccaas.sdk.audio.channels.DtmfMask;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.result.CleaningReport;
import io.ccaas.sdk.audio.result.MaskingNote;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "mask-dtmf",
        mixinStandardHelpOptions = true,
        description = {
            "Writes an audio-only copy in which key tones are silenced: card numbers and codes that callers typed.",
            "This changes the audio; all other samples stay. Works on WAV with PCM or G.711. Tones that are drowned by a voice in"
                    + " their channel may be missed, spoken numbers stay, and nothing is claimed about a standard of the card"
                    + " industry."
        })
final class MaskDtmfCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "IN", description = "recording; '-' for stdin")
    String input = "";

    @Option(names = "-o", paramLabel = "OUT", required = true, description = "output file, or '-' for stdout")
    String output = "";

    @Option(
            names = "--channel",
            paramLabel = "WHOSE",
            description = "customer, agent or all; default: ${DEFAULT-VALUE}, since tones leak into the other channel")
    Whose channel = Whose.ALL;

    @Option(
            names = "--customer",
            paramLabel = "SIDE",
            description = "where the customer is heard, left or right; needed with --channel customer or agent")
    @Nullable
    Side customer;

    @Option(names = "--json", description = "print a report as JSON (with -o -: on stderr)")
    boolean json;

    @Option(names = "--force", description = "replace an existing OUT")
    boolean force;

    enum Whose {
        CUSTOMER,
        AGENT,
        ALL
    }

    enum Side {
        LEFT,
        RIGHT
    }

    @Override
    public Integer call() throws IOException {
        AudioCleaner plain = AudioCleaner.standard().maskingKeyTones(mask());
        CleanRun run = new CleanRun(force ? plain.replacingExistingOutput() : plain, input, output);
        try {
            CleaningReport report = run.clean();
            if (json) {
                run.report(CleanReportJson.masked(report).build());
            } else {
                report.warnings().forEach(Console::warning);
                report.masking().ifPresent(note -> Console.message(said(note, report)));
            }
            return Exit.DONE;
        } catch (AudioRefusedException refusal) {
            if (json) {
                run.report(CleanReportJson.refused(refusal).build());
            }
            throw refusal;
        }
    }

    private DtmfMask mask() {
        if (channel == Whose.ALL) {
            return DtmfMask.allChannels();
        }
        if (customer == null) {
            throw new UsageException(
                    "--channel customer and agent need --customer left or right: the recording does not say it");
        }
        CallLayout layout = customer == Side.LEFT ? CallLayout.CUSTOMER_LEFT : CallLayout.CUSTOMER_RIGHT;
        return channel == Whose.CUSTOMER ? DtmfMask.customerChannel(layout) : DtmfMask.agentChannel(layout);
    }

    private static String said(MaskingNote note, CleaningReport report) {
        long milliseconds = note.samples() * 1000 / report.format().sampleRate();
        return note.stretches() + " stretches silenced, " + milliseconds + " ms in all";
    }
}
