package io.ccaas.sdk.testing.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can only be seen in source files: their length, their words, the sentences of their packages. */
final class SourceTree {

    private static final int MEDIAN = 80;
    private static final int NINE_OF_TEN = 200;
    private static final int LONGEST = 400;

    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            "unfinished work", Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X|HACK)\\b"),
            "a path of one machine", Pattern.compile("(?<![\\w.:/])/(home|root|work|Users|mnt)/\\w"),
            "the host of a package registry", Pattern.compile("://(repo|registry|deb)[0-9]?\\.\\w"),
            "a stack trace on a stream", Pattern.compile("\\.printStackTrace\\("),
            "a name that says nothing",
                    Pattern.compile(
                            "\\b(class|interface|record|enum) \\w*(Impl|Utils?|Manager|Helper)\\b(?! extends X509)"));

    private final Map<String, List<String>> files;

    private SourceTree(Map<String, List<String>> files) {
        this.files = files;
    }

    static SourceTree of(Path root) {
        Map<String, List<String>> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".java")).toList()) {
                files.put(root.relativize(file).toString(), Files.readAllLines(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no source file there: nothing would be checked");
        }
        return new SourceTree(files);
    }

    void requireShortFiles() {
        List<Integer> lengths = files.entrySet().stream()
                .filter(file -> !file.getKey().endsWith("-info.java"))
                .map(file -> file.getValue().size())
                .sorted()
                .toList();
        int median = lengths.get((lengths.size() - 1) / 2);
        int high = lengths.get((lengths.size() * 9 + 9) / 10 - 1);
        int longest = lengths.get(lengths.size() - 1);
        if (median > MEDIAN || high > NINE_OF_TEN || longest > LONGEST) {
            throw new AssertionError(
                    "lines per file: median " + median + ", nine of ten " + high + ", longest " + longest);
        }
    }

    void requirePackageInfos() {
        List<String> faults = new ArrayList<>();
        files.keySet().stream()
                .filter(name -> !name.equals("module-info.java"))
                .map(name -> name.replaceFirst("[^/\\\\]*$", "package-info.java"))
                .distinct()
                .forEach(name -> addPackageFaults(faults, name));
        Checks.none("packages do not say what they are for", faults);
    }

    private void addPackageFaults(List<String> faults, String name) {
        // Joined without the stars, because a sentence may be broken anywhere.
        String text = String.join(" ", files.getOrDefault(name, List.of())).replaceAll(" +\\* +", " ");
        for (String part : List.of("/**", "Not here:", "@DependsOn(", "@NullMarked")) {
            if (!text.contains(part)) {
                faults.add(name + " lacks " + part);
            }
        }
    }

    void requireNoForbiddenWord() {
        List<String> faults = new ArrayList<>();
        files.forEach((name, lines) -> {
            for (int i = 0; i < lines.size(); i++) {
                addWordFaults(faults, name + ":" + (i + 1), lines.get(i));
            }
        });
        Checks.none("words that do not belong here", faults);
    }

    private static void addWordFaults(List<String> faults, String place, String line) {
        FORBIDDEN.forEach((what, pattern) -> {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                faults.add(place + ": " + what + ": " + matcher.group());
            }
        });
    }
}
