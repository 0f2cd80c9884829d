package io.ccaas.cli;

import io.ccaas.sdk.audio.result.AudioFileException;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.verify.AudioOnlyVerifier;
import io.ccaas.sdk.audio.verify.verdict.PayloadRefusedException;
import io.ccaas.sdk.audio.verify.verdict.VerifiedAudio;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonObject;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify-audio",
        mixinStandardHelpOptions = true,
        description = {
            "Says whether this is exactly an audio-only payload as ccaas clean writes it: for partners and gateways.",
            "Prints one line of facts, or the first place that is not so. A recording that was not cleaned is refused even"
                    + " if nothing is wrong with it: clean it first."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:audio only",
            "64:the call does not fit, or IN is a folder",
            "65:anything else than an audio-only payload",
            "78:IN is missing or not readable"
        })
final class VerifyAudioCommand implements Callable<Integer> {

    @Parameters(paramLabel = "IN", description = "a payload; '-' for stdin")
    String input = "";

    @Option(names = "--json", description = "print JSON: the facts, or code and offset of the refusal")
    boolean json;

    @Override
    public Integer call() throws IOException {
        try {
            VerifiedAudio audio = new Recording(input).read(AudioOnlyVerifier::verify, AudioOnlyVerifier::verify);
            Console.result(json ? Json.text(accepted(audio)) : line(audio));
            return Exit.DONE;
        } catch (PayloadRefusedException refusal) {
            report(CleanReportJson.refused(refusal.code(), refusal.offset()));
            throw refusal;
        } catch (AudioFileException failure) {
            report(CleanReportJson.failed(failure));
            throw failure;
        }
    }

    private void report(JsonObject.Builder refused) {
        if (json) {
            Console.result(Json.text(refused.build()));
        }
    }

    private static String line(VerifiedAudio audio) {
        return "audio only: " + FormatWords.of(audio.format()) + ", " + audio.length() + " bytes, SHA-256 "
                + audio.sha256();
    }

    private static JsonObject accepted(VerifiedAudio audio) {
        AudioFormat format = audio.format();
        return JsonObject.builder()
                .put("result", "AUDIO_ONLY")
                .put("format", format.container().fileExtension())
                .put("codec", format.codec())
                .put("sampleRate", format.sampleRate())
                .put("channels", format.channels())
                .put("millis", format.duration().toMillis())
                .put("bytes", audio.length())
                .put("sha256", audio.sha256())
                .build();
    }
}
