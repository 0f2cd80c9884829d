package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.samples.demo.EmbeddedPartners;
import io.ccaas.sdk.testing.Canaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings that {@code forward --store} keeps: fetched, listed, erased; against the sample partners in processes of their own. */
@Tag("long-run")
final class RecordingsTest {

    @TempDir
    private Path folder;

    private EmbeddedPartners partners;
    private String file;
    private String printed = "";

    @BeforeEach
    void start() throws Exception {
        partners = EmbeddedPartners.start(Shell.RECORDINGS);
        file = partners.file().toString();
    }

    @AfterEach
    void stop() throws Exception {
        partners.close();
    }

    private Ran ccaas(String... arguments) throws Exception {
        return Shell.in(folder).run(arguments);
    }

    private String kept(String... more) throws Exception {
        Path recording = folder.resolve("call.wav");
        Files.copy(Shell.RECORDINGS.resolve("email.wav"), recording);
        Files.writeString(
                folder.resolve("call.wav.json"),
                "{\"customer\":\"" + EmbeddedPartners.NUMBER
                        + "\",\"direction\":\"INBOUND\",\"startedAt\":\"2026-11-21T10:00:00Z\"}");
        printed = forwarded(more).exits(0).text();
        assertTrue(printed.contains("\"step\":\"NOTED\""), printed);
        return printed.replaceAll("(?s).*\"recording\":\"([a-z2-7]+)\".*", "$1");
    }

    private Ran forwarded(String... more) throws Exception {
        List<String> call = new ArrayList<>(List.of("forward", at("call.wav"), "--partners", file));
        call.addAll(List.of("--to", "transcribe-fr", "--crm", "crm-fr", "--store", "folder"));
        call.addAll(List.of(more));
        return ccaas(call.toArray(String[]::new));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private Ran listed() throws Exception {
        return ccaas("recordings", "list", "--partners", file);
    }

    private String number() throws IOException {
        return Files.writeString(folder.resolve("caller"), "+33 6 39 98 00 01\n")
                .toString();
    }

    @Test
    void keptRecording_opensAndIsTheCleanedAudio() throws Exception {
        String id = kept();
        String key = partners.resolve("archive.key").toString();
        ccaas("recordings", "get", id, "-i", key, "-o", at("out.wav"), "--partners", file)
                .exits(0);
        ccaas("clean", at("call.wav"), "-o", at("clean.wav")).exits(0);
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("clean.wav")), Files.readAllBytes(folder.resolve("out.wav")));
        ccaas("recordings", "get", id, "--sealed", "-o", at("out.age"), "--partners", file)
                .exits(0);
        ccaas("unseal", "-i", key, "-o", at("again.wav"), at("out.age")).exits(0);
        assertEquals(-1, Files.mismatch(folder.resolve("clean.wav"), folder.resolve("again.wav")));
    }

    @Test
    void note_linksToWhatIsKept() throws Exception {
        String id = kept("--link", "https://calls.example.com/listen/");
        assertTrue(printed.contains("https://calls.example.com/listen/" + id + "\""), printed);
        assertTrue(listed().exits(0).text().contains(id));
    }

    @Test
    void linkOfAnotherForm_orWithoutStore_isUsage() throws Exception {
        kept();
        String[] call = {"forward", at("call.wav"), "--partners", file, "--to", "transcribe-fr", "--link", ""};
        call[call.length - 1] = "http://calls.example.com/";
        ccaas(call).refuses(64, "--link goes with --store: ");
        String[] stored =
                Stream.concat(Stream.of(call), Stream.of("--store", "folder")).toArray(String[]::new);
        ccaas(stored).refuses(64, "--link takes https://HOST/PATH/ without user name, query and fragment");
    }

    @Test
    void runAgain_keepsNothingTwice() throws Exception {
        String id = kept();
        assertTrue(forwarded().exits(0).text().contains("\"step\":\"ALREADY_DONE\""));
        String all = listed().exits(0).text();
        assertEquals(1, all.lines().count());
        assertTrue(all.contains("{\"recording\":\"" + id + "\",\"retention\":\"calls\",\"until\":\"2027-02-2"), all);
        assertTrue(all.contains("\"waiting\":false"), all);
        String theirs = ccaas("recordings", "list", "--caller", number(), "--partners", file)
                .exits(0)
                .text();
        assertEquals(all, theirs);
    }

    @Test
    void erasedPerson_isNowhere() throws Exception {
        String id = kept();
        String line = ccaas("recordings", "erase", "--caller", number(), "--crm", "crm-fr", "--partners", file)
                .exits(0)
                .text();
        assertTrue(line.startsWith("{\"erased\":[\"" + id + "\"]"), line);
        assertTrue(line.contains("{\"place\":\"crm-fr\",\"answer\":\"ERASED\"}"), line);
        assertEquals("", listed().exits(0).text());
        ccaas("recordings", "get", id, "--sealed", "-o", at("gone.age"), "--partners", file)
                .refuses(65, "ARCHIVE_UNKNOWN");
        assertFalse(Files.exists(folder.resolve("gone.age")));
        for (String place : List.of("calls", "vault-keys", "recordings", "audit.log", "jobs")) {
            try (Stream<Path> all = Files.walk(partners.resolve(place))) {
                for (Path one : all.filter(Files::isRegularFile).toList()) {
                    assertEquals(List.of(), Canaries.marks().finds(Files.readAllBytes(one)), place);
                }
            }
        }
    }

    @Test
    void erasedById_isGoneAndAskingAgainIsNoError() throws Exception {
        String id = kept();
        assertTrue(ccaas("recordings", "erase", id, "--partners", file)
                .exits(0)
                .text()
                .contains(id));
        String again =
                ccaas("recordings", "erase", id, "--partners", file).exits(0).text();
        assertTrue(again.startsWith("{\"erased\":[]"), again);
        assertEquals("", listed().exits(0).text());
    }

    @Test
    void erasedRecording_doesNotComeBackWithTheNextRun() throws Exception {
        ccaas("recordings", "erase", kept(), "--partners", file).exits(0);
        assertTrue(forwarded().exits(0).text().contains("\"step\":\"ALREADY_DONE\""));
        assertEquals("", listed().exits(0).text());
    }

    @Test
    void purge_takesNothingBeforeItsTime() throws Exception {
        String id = kept();
        ccaas("recordings", "purge", "--partners", file).exits(0);
        assertTrue(listed().exits(0).text().contains(id));
    }

    @Test
    void storeThatIsNotDeclared_isUsage() throws Exception {
        kept();
        String recording = at("call.wav");
        ccaas("forward", recording, "--partners", file, "--to", "transcribe-fr", "--store", "bucket")
                .refuses(64, "--store names another store than partners.yaml declares; it declares a folder: --store");
    }
}
