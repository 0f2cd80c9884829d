package io.ccaas.sdk.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** Seals and unseals a long stream in one pass, in a process of its own. Argument: MiB. Prints how many bytes came out. */
final class LargeChild {

    private LargeChild() {}

    public static void main(String[] arguments) throws IOException {
        long length = Long.parseLong(arguments[0]) << 20;
        try (SealedRecording sealed = Sealer.to(Recipients.of(Recipient.parse(Seals.RECIPIENT)))
                        .seal(zeros(length));
                AgeIdentities identities = Seals.identities();
                InputStream plain = Unsealer.with(identities).unseal(SealedRecording.received(sealed.openStream()))) {
            System.out.println(plain.transferTo(OutputStream.nullOutputStream()));
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
