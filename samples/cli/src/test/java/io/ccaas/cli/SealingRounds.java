package io.ccaas.cli;

import io.ccaas.sdk.sealing.Recipient;
import io.ccaas.sdk.sealing.Recipients;
import io.ccaas.sdk.sealing.SealedRecording;
import io.ccaas.sdk.sealing.Sealer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Seals one file again and again with the library, a hundred times to warm up and then for the clock; prints the seconds of those. */
final class SealingRounds {

    private SealingRounds() {}

    /** Arguments: conscrypt or java, the recipient, what to seal, where to, how often. */
    public static void main(String[] args) throws IOException {
        Sealer plain = Sealer.to(Recipients.of(Recipient.parse(args[1])));
        Sealer sealer = args[0].equals("conscrypt") ? plain.withConscrypt() : plain;
        rounds(sealer, Path.of(args[2]), Path.of(args[3]), 100);
        long started = System.nanoTime();
        rounds(sealer, Path.of(args[2]), Path.of(args[3]), Integer.parseInt(args[4]));
        System.out.println((System.nanoTime() - started) / 1e9);
    }

    private static void rounds(Sealer sealer, Path from, Path to, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Files.deleteIfExists(to);
            try (SealedRecording sealed = sealer.seal(Channels.newInputStream(FileChannel.open(from)));
                    OutputStream out = Files.newOutputStream(to)) {
                sealed.writeTo(out);
            }
        }
    }
}
