package io.ccaas.cli;

import io.ccaas.sdk.audio.AudioCleaner;
import io.ccaas.sdk.audio.channels.CallLayout;
import io.ccaas.sdk.audio.channels.DtmfMask;
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
            "Cleans a recording and silences key tones in it: card numbers and codes that callers typed.",
            "It is cleaned as ccaas clean does, with no options. This changes the audio; all other samples stay. Works on WAV with PCM or G.711, 8000 to 48000 Hz; other recordings are"
                    + " refused. Tones that are drowned by a voice in their channel may be missed, spoken numbers stay, and"
                    + " nothing is claimed about a standard of the card industry."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:cleaned and masked, also when there were no tones",
            "64:the call does not fit, or names a path that must be another (a file lies there, a folder, the input itself)",
            "65:the recording was refused: it cannot be proven clean, or not be masked",
            "78:a file or disk of this machine: missing, not readable, full"
        })
final class MaskDtmfCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "IN", description = "recording; '-' for stdin")
    String input = "";

    @Option(names = "-o", paramLabel = "OUT", required = true, description = "output file, or '-' for stdout")
    String output = "";

    @Option(
            names = "--channel",
            paramLabel = "customer|agent|all",
            description = "whose channel of a stereo call; default: all, since tones leak into the other channel")
    Whose channel = Whose.ALL;

    @Option(
            names = "--customer",
            paramLabel = "left|right",
            description = "where the customer is heard; needed with --channel customer or agent, else not used")
    @Nullable
    Side customer;

    @Option(names = "--json", description = "print a report as JSON instead of words (with -o -: on stderr)")
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
        CleanRun run = new CleanRun(force ? plain.replacingExistingOutput() : plain, input, output, json);
        CleaningReport report = run.clean();
        if (json) {
            run.report(CleanReportJson.masked(report).build());
        } else {
            report.warnings().forEach(Console::warning);
            report.masking().ifPresent(note -> Console.message(said(note, report)));
        }
        return Exit.DONE;
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
        if (note.stretches() == 0) {
            return "no key tones were found; nothing was silenced";
        }
        long milliseconds = note.samples() * 1000 / report.format().sampleRate();
        return "key tones silenced: " + note.stretches() + (note.stretches() == 1 ? " stretch, " : " stretches, ")
                + milliseconds + " ms in all";
    }
}
