package io.ccaas.sdk.audio.corpus;

import io.ccaas.sdk.audio.corpus.Entry.Expect;
import io.ccaas.sdk.audio.corpus.Plants.Plant;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the corpus into a folder, in the form that the judge reads: {@code base/}, a folder a format, {@code manifest.json}. */
final class CorpusFolder {

    private final Path folder;
    private final Map<String, String> decoded = new HashMap<>();

    private CorpusFolder(Path folder) {
        this.folder = folder;
    }

    static void write(Path folder, List<Entry> entries) throws Exception {
        new CorpusFolder(folder).writeAll(entries);
    }

    private void writeAll(List<Entry> entries) throws Exception {
        new Bases(Files.createDirectories(folder.resolve("base"))).make();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            lines.add(write(entries.get(i), new Plants(i)));
        }
        Files.writeString(folder.resolve("manifest.json"), "{\"files\": [\n" + String.join(",\n", lines) + "\n]}\n");
    }

    private String write(Entry entry, Plants plants) throws Exception {
        Path base = folder.resolve("base").resolve(entry.base());
        Path file = folder.resolve(entry.file());
        Files.createDirectories(folder.resolve(entry.format()));
        try {
            Files.write(file, entry.recipe().make(Files.readAllBytes(base), plants));
        } catch (RuntimeException e) {
            throw new IllegalStateException("the recipe of " + entry.id() + " does not fit its base", e);
        }
        List<String> values = plants.made().stream().map(CorpusFolder::json).toList();
        return "{" + pair("id", entry.id()) + ", " + pair("file", entry.file()) + ", " + pair("format", entry.format())
                + ", \"tier\": 1, " + pair("assurance", entry.expect() == Expect.KEPT ? "L3" : "L2") + ", "
                + pair("expect", entry.expect() == Expect.REFUSE ? "refuse" : "clean") + ", "
                + pair("base", entry.base())
                + sound(entry, base, file) + ", \"canaries\": [" + String.join(", ", values) + "]}";
    }

    /** What a decoder hears in the base; where the value lies in the audio itself, in the file. */
    private String sound(Entry entry, Path base, Path file) throws Exception {
        return switch (entry.expect()) {
            case CLEAN -> ", " + pair("decoded_md5", heard(base));
            case KEPT, OWN -> ", " + pair("decoded_md5", heard(file));
            case CUT, REFUSE -> "";
        };
    }

    private String heard(Path file) throws Exception {
        String known = decoded.get(file.toString());
        if (known == null) {
            byte[] said = Tools.ffmpeg("-i", file.toString(), "-map", "0:a:0", "-f", "md5", "-");
            known = new String(said, StandardCharsets.US_ASCII).strip().substring("MD5=".length());
            decoded.put(file.toString(), known);
        }
        return known;
    }

    private static String json(Plant plant) {
        String where = plant.where().replace("\\", "").replace("\"", "");
        return "{" + pair("loc", where) + ", " + pair("kind", plant.kind()) + ", " + pair("value", value(plant)) + "}";
    }

    private static String value(Plant plant) {
        return plant.kind().equals("mp4lang") ? "opq" : plant.value();
    }

    private static String pair(String name, String value) {
        StringBuilder escaped = new StringBuilder();
        value.chars()
                .forEach(c ->
                        escaped.append(c < 0x20 || c > 0x7E ? String.format("\\u%04x", c) : String.valueOf((char) c)));
        return "\"" + name + "\": \"" + escaped + "\"";
    }
}
