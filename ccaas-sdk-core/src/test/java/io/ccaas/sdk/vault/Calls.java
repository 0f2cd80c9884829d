package io.ccaas.sdk.vault;

import io.ccaas.sdk.call.CallMetadata;
import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.recording.StoredObject;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.vault.keys.FileKeys;
import io.ccaas.sdk.vault.keys.MasterKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** Calls, keys and objects of the tests. */
final class Calls {

    static final PhoneNumber ANNA = PhoneNumber.parse("+33 6 39 98 00 01");
    static final PhoneNumber BORIS = PhoneNumber.parse("+49 30 23125 017");
    static final RetentionClass QUARTER = RetentionClass.of("quarter", Duration.ofDays(90));
    static final StoredObject OBJECT = StoredObject.of(4711, new byte[32], filled(1));
    static final StoredObject OTHER = StoredObject.of(4712, filled(2), filled(3));

    private static final Instant STARTED = Instant.parse("2026-11-22T10:15:30.250Z");

    private Calls() {}

    static CallMetadata of(PhoneNumber caller) {
        return CallMetadata.of(caller, Direction.INBOUND, STARTED)
                .agent("agent-zoé")
                .callId("CA-77")
                .build();
    }

    static byte[] filled(int value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    static MasterKey master(char digit) {
        try (Secret hex = Secret.copyOf(String.valueOf(digit).repeat(64).getBytes(StandardCharsets.US_ASCII))) {
            return MasterKey.of(hex);
        }
    }

    static FileKeys keys(Path directory) {
        return FileKeys.open(directory, master('a'));
    }
}
