package io.ccaas.sdk.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the tables of texts with marked personal data. */
final class CaseTable {

    private static final Pattern MARK = Pattern.compile("\\{\\{([A-Z]+):(.*?)\\}\\}", Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    /**
     * One text.
     *
     * @param original without marks
     * @param expected with placeholders
     * @param findings in order
     */
    record Case(String original, String expected, List<Redaction> findings) {}

    private CaseTable() {}

    static List<Case> cases(String table) {
        List<Case> cases = new ArrayList<>();
        for (String line : lines(table)) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                cases.add(parse(unescaped(line)));
            }
        }
        return cases;
    }

    private static List<String> lines(String table) {
        try (InputStream in = Objects.requireNonNull(CaseTable.class.getResourceAsStream(table))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String unescaped(String line) {
        String plain = line.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
        return ESCAPE.matcher(plain).replaceAll(hex -> Character.toString(Integer.parseInt(hex.group(1), 16)));
    }

    private static Case parse(String marked) {
        StringBuilder original = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        List<Redaction> findings = new ArrayList<>();
        Matcher mark = MARK.matcher(marked);
        int copied = 0;
        while (mark.find()) {
            original.append(marked, copied, mark.start());
            expected.append(marked, copied, mark.start());
            PersonalDataKind kind = PersonalDataKind.valueOf(mark.group(1));
            int start = original.length();
            int resultStart = expected.length();
            original.append(mark.group(2));
            expected.append(kind.placeholder());
            findings.add(new Redaction(kind, start, original.length(), resultStart, expected.length()));
            copied = mark.end();
        }
        String rest = marked.substring(copied);
        return new Case(original + rest, expected + rest, findings);
    }
}
