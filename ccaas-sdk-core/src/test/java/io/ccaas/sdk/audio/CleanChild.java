package io.ccaas.sdk.audio;

import io.ccaas.sdk.audio.channels.DtmfMask;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs in a process of its own with a small heap: cleans, then says on standard error how much memory it ever had. */
final class CleanChild {

    private CleanChild() {}

    /** Arguments: IN OUT FOLDER, where {@code -} is standard input or output; with a fourth one, key tones are masked. */
    public static void main(String[] args) throws IOException {
        AudioCleaner plain = AudioCleaner.standard().spoolingIn(Path.of(args[2]));
        AudioCleaner cleaner = args.length > 3 ? plain.maskingKeyTones(DtmfMask.allChannels()) : plain;
        if (args[1].equals("-")) {
            try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
                cleaner.clean(System.in, out);
            }
        } else if (args[0].equals("-")) {
            cleaner.clean(System.in, Path.of(args[1]));
        } else {
            cleaner.clean(Path.of(args[0]), Path.of(args[1]));
        }
        String peak = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElse("VmHWM unknown");
        System.err.println(peak.replaceAll("\\s+", " "));
    }
}
