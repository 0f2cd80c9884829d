package io.ccaas.samples.transcription;

import io.ccaas.samples.server.PartnerRequest;
import io.ccaas.samples.server.RefusedException;
import io.ccaas.sdk.audio.verify.AudioOnlyVerifier;
import io.ccaas.sdk.audio.verify.verdict.PayloadRefusedException;
import io.ccaas.sdk.audio.verify.verdict.VerifiedAudio;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Takes audio and nothing else, and asks its engines. */
record Recogniser(List<Engine> engines) {

    /** Words, and who heard them. */
    record Heard(Words words, String engine) {}

    Recogniser {
        engines = List.copyOf(engines);
    }

    /** The first engine that hears words answers; silence is an answer too when nobody hears more. */
    Heard hear(PartnerRequest request, ReceivedAudio audio) throws IOException {
        requireAudioOnly(request, audio);
        Optional<Heard> best = Optional.empty();
        for (Engine engine : engines) {
            Optional<Words> words = engine.transcribe(audio);
            if (words.isPresent() && (best.isEmpty() || best.get().words().isSilence())) {
                best = Optional.of(new Heard(words.get(), engine.name()));
            }
        }
        Heard heard = best.orElseThrow(() -> new RefusedException(422, "AUDIO_NOT_UNDERSTOOD"));
        request.fact("engine", heard.engine());
        return heard;
    }

    /** A good partner does not take what it should not know, and says only which rule was broken. */
    private static void requireAudioOnly(PartnerRequest request, ReceivedAudio audio) {
        try {
            VerifiedAudio verified = AudioOnlyVerifier.verify(audio.file());
            request.fact("audio", verified.format().codec());
        } catch (PayloadRefusedException refusal) {
            throw new RefusedException(422, refusal.code());
        }
    }
}
