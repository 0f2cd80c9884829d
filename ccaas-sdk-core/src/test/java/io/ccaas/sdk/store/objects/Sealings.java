package io.ccaas.sdk.store.objects;

import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.sealing.AgeIdentity;
import io.ccaas.sdk.sealing.Recipients;
import io.ccaas.sdk.sealing.SealedRecording;
import io.ccaas.sdk.sealing.Sealer;
import io.ccaas.sdk.time.Deadline;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Random;

/** Sealed recordings for the tests of stores. */
public final class Sealings {

    private static final Sealer SEALER = sealer();

    private Sealings() {}

    private static Sealer sealer() {
        try (AgeIdentity identity = AgeIdentity.generate()) {
            return Sealer.to(Recipients.of(identity.recipient()));
        }
    }

    /** Of so many random bytes, with a length that is known before. */
    public static SealedRecording of(int length) {
        return SEALER.seal(new ByteArrayInputStream(random(length)), length);
    }

    /** The same without a length. */
    public static SealedRecording ofUnknownLength(int length) {
        return SEALER.seal(new ByteArrayInputStream(random(length)));
    }

    /** Sealed bytes that can be put twice and compared. */
    public static byte[] bytes(int length) {
        try (SealedRecording sealed = of(length)) {
            return sealed.openStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static SealedRecording received(byte[] sealed) {
        try {
            return SealedRecording.received(new ByteArrayInputStream(sealed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] content(SealedObjects objects, RecordingId recording) throws IOException {
        try (SealedBytes all = objects.get(recording, soon())) {
            return all.stream().readAllBytes();
        }
    }

    public static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(60));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
