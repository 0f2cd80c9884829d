package io.ccaas.sdk.audio.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Programs of Debian that write and read audio. */
final class Tools {

    private Tools() {}

    /** Runs a program and returns what it wrote to its output; fails when the program does. */
    static byte[] run(String... command) throws Exception {
        Path out = Files.createTempFile("tool", ".out");
        Path errors = Files.createTempFile("tool", ".err");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(errors.toFile())
                    .start();
            process.getOutputStream().close();
            if (process.waitFor() != 0) {
                String said = Files.readString(errors, StandardCharsets.ISO_8859_1);
                throw new IOException(String.join(" ", command) + ": " + said);
            }
            return Files.readAllBytes(out);
        } finally {
            Files.delete(out);
            Files.delete(errors);
        }
    }

    static byte[] ffmpeg(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-nostdin", "-y"));
        command.addAll(List.of(arguments));
        return run(command.toArray(new String[0]));
    }

    /** Work with files in a folder of its own. */
    interface Work {
        void in(Path folder) throws Exception;
    }

    /** Gives the input a file, runs the work, and returns the file {@code out} with the extension. */
    static byte[] convert(byte[] input, String extension, Work work) throws Exception {
        Path folder = Files.createTempDirectory("corpus");
        try {
            Files.write(folder.resolve("in." + extension), input);
            work.in(folder);
            return Files.readAllBytes(folder.resolve("out." + extension));
        } finally {
            try (Stream<Path> left = Files.list(folder)) {
                for (Path path : left.toList()) {
                    Files.delete(path);
                }
            }
            Files.delete(folder);
        }
    }

    static byte[] ffmpegTags(byte[] input, String extension, String... tags) throws Exception {
        return convert(input, extension, folder -> {
            List<String> arguments = new ArrayList<>(
                    List.of("-i", folder.resolve("in." + extension).toString(), "-c", "copy"));
            arguments.addAll(List.of(tags));
            arguments.add(folder.resolve("out." + extension).toString());
            ffmpeg(arguments.toArray(new String[0]));
        });
    }

    static byte[] ffmpegChapters(byte[] input, String extension, String title) throws Exception {
        return convert(input, extension, folder -> {
            Path chapters = Files.writeString(
                    folder.resolve("chapters"),
                    ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=1500\ntitle=" + title + "\n"
                            + "[CHAPTER]\nTIMEBASE=1/1000\nSTART=1500\nEND=3000\ntitle=" + title + "\n");
            ffmpeg(
                    "-i",
                    folder.resolve("in." + extension).toString(),
                    "-i",
                    chapters.toString(),
                    "-map",
                    "0:a",
                    "-map_metadata",
                    "1",
                    "-map_chapters",
                    "1",
                    "-c",
                    "copy",
                    folder.resolve("out." + extension).toString());
        });
    }

    static byte[] ffmpegTwoTracks(byte[] input, String extension, String name) throws Exception {
        return convert(input, extension, folder -> {
            String in = folder.resolve("in." + extension).toString();
            ffmpeg(
                    "-i",
                    in,
                    "-i",
                    in,
                    "-map",
                    "0:a",
                    "-map",
                    "1:a",
                    "-c",
                    "copy",
                    "-metadata:s:a:1",
                    "handler_name=" + name,
                    folder.resolve("out." + extension).toString());
        });
    }

    /** Without lacing: of a laced last block ffmpeg leaves out the padding of its end in the wrong frame, so that it hears other sound. */
    static byte[] mkvmerge(byte[] input, String extension, String title, String track) throws Exception {
        return convert(
                input,
                extension,
                folder -> run(
                        "mkvmerge",
                        "-q",
                        "--disable-lacing",
                        "--webm",
                        "--title",
                        title,
                        "--track-name",
                        "0:" + track,
                        "-o",
                        folder.resolve("out." + extension).toString(),
                        folder.resolve("in." + extension).toString()));
    }
}
