package io.ccaas.sdk.forwarding;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.call.CallMetadata;
import io.ccaas.sdk.errors.SdkBugException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * The name under which a job is remembered: HMAC-SHA256 over the audio's digest and what tells two calls apart. Without
 * the journal's key nobody can test whether a given recording or number was forwarded.
 */
final class JobKey {

    private final String hex;

    private JobKey(String hex) {
        this.hex = hex;
    }

    static JobKey of(SecretKey key, AudioOnly audio, Optional<CallMetadata> call) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(audio.sha256());
            call.ifPresent(metadata -> add(mac, metadata));
            return new JobKey(HexFormat.of().formatHex(mac.doFinal()));
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("every Java platform has HMAC-SHA256", foreign);
        }
    }

    private static void add(Mac mac, CallMetadata call) {
        // Each part behind its length, so that no two calls can be written alike.
        for (String part : new String[] {
            call.customer().e164(),
            call.direction().name(),
            call.startedAt().toString(),
            call.callId().orElse("")
        }) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            mac.update((byte) (bytes.length >> 8));
            mac.update((byte) bytes.length);
            mac.update(bytes);
        }
    }

    String fileName() {
        return hex + ".job";
    }

    @Override
    public String toString() {
        return "JobKey[redacted]";
    }
}
