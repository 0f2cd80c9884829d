package io.ccaas.sdk.store.s3;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.partner.declared.proof.AwsKeys;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.StoredObject;
import io.ccaas.sdk.sealing.AgeIdentity;
import io.ccaas.sdk.sealing.Recipients;
import io.ccaas.sdk.sealing.SealedRecording;
import io.ccaas.sdk.sealing.Sealer;
import io.ccaas.sdk.store.objects.SealedBytes;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Seals, stores and gets a long stream of unknown length, in a process of its own. Arguments: directory, origin, bucket, recording id,
 * MiB. Prints the length and the digest of what was put and of what was got.
 */
final class LargePut {

    private LargePut() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        String bucket = arguments[2];
        RecordingId id = RecordingId.parse(arguments[3]);
        Deadline deadline = Deadline.in(Duration.ofMinutes(20));
        AwsKeys keys = new AwsKeys.Kept(
                new SecretReference(SecretReference.FILE, "own.id"),
                new SecretReference(SecretReference.FILE, "own.key"),
                Optional.empty());
        try (S3World world = S3World.in(directory);
                AgeIdentity identity = AgeIdentity.generate()) {
            S3Objects objects = S3Objects.connect(
                    world.client(arguments[1] + "/" + bucket + "/", keys),
                    S3Bucket.inPath(bucket).blockedElsewhere(),
                    Time.system());
            SealedRecording sealed =
                    Sealer.to(Recipients.of(identity.recipient())).seal(zeros(Long.parseLong(arguments[4]) << 20));
            StoredObject facts = objects.put(id, sealed, deadline);
            System.out.println(facts.length() + " " + HexFormat.of().formatHex(facts.sha256()));
            try (SealedBytes got = objects.get(id, deadline);
                    DigestInputStream digested =
                            new DigestInputStream(got.stream(), MessageDigest.getInstance("SHA-256"))) {
                long length = digested.transferTo(java.io.OutputStream.nullOutputStream());
                System.out.println(length + " "
                        + HexFormat.of().formatHex(digested.getMessageDigest().digest()));
            }
        }
    }

    private static InputStream zeros(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] target, int offset, int count) {
                if (left <= 0) {
                    return -1;
                }
                int given = (int) Math.min(count, left);
                Arrays.fill(target, offset, offset + given, (byte) 0);
                left -= given;
                return given;
            }
        };
    }
}
