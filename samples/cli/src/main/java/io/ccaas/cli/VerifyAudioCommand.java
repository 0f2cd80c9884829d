package io.ccaas.cli;

import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.verify.AudioOnlyVerifier;
import io.ccaas.sdk.audio.verify.verdict.PayloadRefusedException;
import io.ccaas.sdk.audio.verify.verdict.VerifiedAudio;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonObject;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify-audio",
        mixinStandardHelpOptions = true,
        description = {
            "Says whether this is exactly an audio-only payload as ccaas clean writes it: for partners and gateways.",
            "Exit code 0 and one line of facts, or 65 and the place that is not so."
        })
final class VerifyAudioCommand implements Callable<Integer> {

    @Parameters(paramLabel = "IN", description = "a payload; '-' for stdin")
    String input = "";

    @Option(names = "--json", description = "print JSON")
    boolean json;

    @Override
    public Integer call() {
        try {
            VerifiedAudio audio = input.equals("-")
                    ? AudioOnlyVerifier.verify(Console.input())
                    : AudioOnlyVerifier.verify(Path.of(input));
            Console.result(json ? Json.text(accepted(audio)) : line(audio));
            return Exit.DONE;
        } catch (PayloadRefusedException refusal) {
            if (json) {
                Console.result(Json.text(refused(refusal)));
            }
            throw refusal;
        }
    }

    private static String line(VerifiedAudio audio) {
        AudioFormat format = audio.format();
        return "audio only: " + format.container().fileExtension() + ", " + format.codec() + ", " + format.sampleRate()
                + " Hz, channels " + format.channels() + ", "
                + format.duration().toMillis() + " ms, " + audio.length()
                + " bytes, SHA-256 " + audio.sha256();
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

    private static JsonObject refused(PayloadRefusedException refusal) {
        return JsonObject.builder()
                .put("result", "REFUSED")
                .put("code", refusal.code())
                .put("offset", refusal.offset())
                .build();
    }
}
