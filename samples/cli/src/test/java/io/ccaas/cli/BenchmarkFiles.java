package io.ccaas.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes what the benchmark cleans: calls of five minutes with tags, and one large WAV file. */
final class BenchmarkFiles {

    private static final List<String> TAGS = List.of(
            "-metadata", "title=Recording +33639980001", "-metadata", "artist=Agent", "-metadata", "comment=call");

    private final Path folder;

    BenchmarkFiles(Path folder) {
        this.folder = folder;
    }

    /** The same call many times, each a file of its own. */
    List<Path> calls(String extension, int count) throws Exception {
        Path in = Files.createDirectories(folder.resolve("in-" + extension));
        Path first = in.resolve("call-0." + extension);
        if (!Files.exists(first)) {
            encode(extension, first);
        }
        List<Path> files = new ArrayList<>(List.of(first));
        for (int i = 1; i < count; i++) {
            Path next = in.resolve("call-" + i + "." + extension);
            if (!Files.exists(next)) {
                Files.copy(first, next);
            }
            files.add(next);
        }
        return files;
    }

    private void encode(String extension, Path out) throws Exception {
        Path voice = folder.resolve("voice.wav");
        if (!Files.exists(voice)) {
            Timed.run(
                    "sox",
                    "-n",
                    "-r",
                    "8000",
                    "-c",
                    "2",
                    "-b",
                    "16",
                    voice.toString(),
                    "synth",
                    "300",
                    "pinknoise",
                    "tremolo",
                    "3",
                    "90",
                    "vol",
                    "0.4");
        }
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y", "-i", voice.toString()));
        command.addAll(
                switch (extension) {
                    case "wav" -> List.of("-c:a", "pcm_mulaw");
                    case "mp3" -> List.of("-c:a", "libmp3lame", "-b:a", "48k");
                    case "opus" -> List.of("-c:a", "libopus", "-b:a", "32k");
                    default -> throw new IllegalArgumentException("no encoder for this");
                });
        command.addAll(TAGS);
        command.add(out.toString());
        Timed.run(command.toArray(new String[0]));
    }

    /** A WAV file of 16 bits and two channels with a LIST chunk in front. */
    Path large(long bytes) throws IOException {
        Path file = folder.resolve("large.wav");
        if (Files.exists(file)) {
            return file;
        }
        byte[] info = "INFOIART\14\0\0\0+33639980001".getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer head = ByteBuffer.allocate(12 + 8 + info.length + 24 + 8).order(ByteOrder.LITTLE_ENDIAN);
        head.put(text("RIFF")).putInt((int) (head.capacity() - 8 + bytes)).put(text("WAVE"));
        head.put(text("LIST")).putInt(info.length).put(info);
        head.put(text("fmt "))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 2)
                .putInt(48000);
        head.putInt(192000)
                .putShort((short) 4)
                .putShort((short) 16)
                .put(text("data"))
                .putInt((int) bytes);
        byte[] piece = new byte[1 << 20];
        for (int i = 0; i < piece.length; i++) {
            piece[i] = (byte) (i * 37 + (i >> 9));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(head.array());
            for (long done = 0; done < bytes; done += piece.length) {
                out.write(piece, 0, (int) Math.min(piece.length, bytes - done));
            }
        }
        return file;
    }

    private static byte[] text(String id) {
        return id.getBytes(StandardCharsets.ISO_8859_1);
    }
}
