package io.ccaas.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever meets a code finds it in docs/errors.md, and finds no code there that nothing says. */
final class ErrorsDocTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern WRITTEN = Pattern.compile("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\"");
    private static final Pattern PREFIX = Pattern.compile("\"([A-Z]+_[A-Z]+_)\" \\+ status");
    private static final Pattern CONSTANT = Pattern.compile("(?m)^ {4,8}([A-Z][A-Z0-9_]+)\\(");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([A-Z0-9_]+\\*?)` \\|");

    /** Names of cipher suites, of authorities and of codecs, a verdict, variables, and words of CRMs, which look like codes. */
    private static final Set<String> NO_CODES = Set.of(
            "AES_128_GCM_SHA256",
            "AES_256_GCM_SHA384",
            "CHACHA20_POLY1305_SHA256",
            "NIST_1A",
            "SYMANTEC_TLS",
            "A_AAC",
            "A_FLAC",
            "A_OPUS",
            "A_VORBIS",
            "AUDIO_ONLY",
            "LC_ALL",
            "SSH_AUTH_SOCK",
            "API_CURRENTLY_DISABLED",
            "API_DISABLED_FOR_ORG",
            "DUPLICATES_DETECTED",
            "FIELD_CUSTOM_VALIDATION_EXCEPTION",
            "INSUFFICIENT_ACCESS",
            "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY",
            "INSUFFICIENT_ACCESS_OR_READONLY",
            "INVALID_EMAIL_ADDRESS",
            "INVALID_FIELD",
            "INVALID_FIELD_FOR_INSERT_UPDATE",
            "INVALID_TYPE",
            "OBJECT_NOT_FOUND",
            "SERVER_UNAVAILABLE",
            "STORAGE_LIMIT_EXCEEDED",
            "STRING_TOO_LONG",
            "UNABLE_TO_LOCK_ROW",
            "UNKNOWN_EXCEPTION",
            "ALREADY_MODIFIED",
            "CONTAINS_TOKEN",
            "DUPLICATE_DATA",
            "DUPLICATE_VALUE",
            "ENTITY_IS_DELETED",
            "HUBSPOT_DEFINED",
            "INVALID_CROSS_REFERENCE_KEY",
            "INVALID_DATA",
            "LIMIT_EXCEEDED",
            "MALFORMED_ID",
            "REQUEST_LIMIT_EXCEEDED",
            "REQUIRED_FIELD_MISSING",
            "TOO_MANY_REQUESTS");

    @Test
    void codesOfTheSources_areThoseOfTheDocument() throws IOException {
        Set<String> listed = found(LISTED, Files.readString(ROOT.resolve("docs/errors.md")), "", "");
        assertEquals(String.join("\n", codes()), String.join("\n", listed));
    }

    @Test
    void sourcesOfAllModules_areRead() throws IOException {
        Set<String> codes = codes();
        assertTrue(codes.containsAll(List.of("WAV_TWO_DATA", "AUDIT_EDITED", "PARTNER_ANSWERED_*")));
        assertTrue(codes.contains("AUDIO_OUTPUT_IS_FILE"));
        assertTrue(codes.containsAll(List.of("TRANSCRIPT_SHAPE", "CRM_NOTE_TOO_LONG", "EGRESS_REGION")));
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String module : List.of("ccaas-sdk-core", "ccaas-sdk-crm", "ccaas-sdk-transcription", "samples/cli")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    codes.addAll(codesOf(file, Files.readString(file)));
                }
            }
        }
        codes.removeAll(NO_CODES);
        return codes;
    }

    /** One enum names its codes by its constants. */
    private static Set<String> codesOf(Path file, String source) {
        if (file.endsWith("audit/chain/AuditTamperedException.java")) {
            return found(CONSTANT, source, "AUDIT_", "");
        }
        Set<String> codes = found(WRITTEN, source, "", "");
        codes.addAll(found(PREFIX, source, "", "*"));
        return codes;
    }

    private static Set<String> found(Pattern pattern, String text, String before, String after) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(before + matcher.group(1) + after);
        }
        return found;
    }
}
