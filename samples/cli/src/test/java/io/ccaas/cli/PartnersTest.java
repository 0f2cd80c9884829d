package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.samples.demo.EmbeddedPartners;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that call partners, against the sample partners in processes of their own. */
@Tag("long-run")
final class PartnersTest {

    private static final String SEARCH = "{\"phone\":\"" + EmbeddedPartners.NUMBER + "\"}";

    @TempDir
    private Path folder;

    private EmbeddedPartners partners;
    private String file;

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

    private String recording() throws Exception {
        Path recording = folder.resolve("+33639980001.wav");
        Files.copy(Shell.RECORDINGS.resolve("email.wav"), recording);
        Files.writeString(
                folder.resolve("+33639980001.wav.json"),
                "{\"customer\":\"+33639980001\",\"direction\":\"INBOUND\",\"startedAt\":\"2026-11-21T10:00:00Z\"}");
        return recording.toString();
    }

    @Test
    void forward_writesOneNoteAndNeverASecond() throws Exception {
        String recording = recording();
        String first = ccaas("forward", recording, "--partners", file, "--to", "transcribe-fr", "--crm", "crm-fr")
                .exits(0)
                .text();
        assertTrue(first.contains("\"step\":\"NOTED\",\"note\":\"may i have your email please"), first);
        assertTrue(first.contains("[EMAIL]"), first);
        String again = ccaas("forward", recording, "--partners", file, "--to", "transcribe-fr", "--crm", "crm-fr")
                .exits(0)
                .text();
        assertTrue(again.contains("\"step\":\"ALREADY_DONE\""), again);
        assertEquals(
                1,
                partners.crmPrinted().stream()
                        .filter(line -> line.contains("/v1/calls"))
                        .count());
        assertFalse(String.join("\n", partners.transcriberPrinted()).contains("33639980001"));
    }

    @Test
    void auditLogOfACall_isVerifiedAndAChangeIsSeen() throws Exception {
        ccaas("request", "crm-fr", "POST", "contacts/search", "-d", SEARCH, "--class", "CONTACT", "--partners", file)
                .exits(0);
        String log = partners.resolve("audit.log").toString();
        String key = partners.resolve("audit.pub").toString();
        String whole = ccaas(
                        "audit",
                        "verify",
                        log,
                        "--key",
                        key,
                        "--anchor",
                        partners.resolve("audit.anchor").toString())
                .exits(0)
                .text();
        assertTrue(whole.contains("tail proven"), whole);
        assertTrue(ccaas("audit", "verify", log, "--key", key).exits(0).text().contains("tail unproven"));
        Files.writeString(Path.of(log), Files.readString(Path.of(log)).replaceFirst("\"seq\":2,", "\"seq\":3,"));
        ccaas("audit", "verify", log, "--key", key).refuses(77, "AUDIT_");
    }

    @Test
    void request_printsTheAnswerAndTheSession() throws Exception {
        Ran ran = ccaas(
                "request",
                "crm-fr",
                "POST",
                "contacts/search",
                "-d",
                SEARCH,
                "--class",
                "CONTACT",
                "--partners",
                file,
                "-v");
        assertTrue(ran.exits(0).text().startsWith("{\"contacts\":[{\"id\":\"c-1\""), ran.text());
        assertTrue(ran.err().startsWith("ccaas: tls: TLSv1.3 "), ran.err());
        assertTrue(ran.err().contains("ccaas: signed: \"@method\" \"@target-uri\" \"content-digest\""), ran.err());
        assertTrue(ran.err().endsWith("status 200, its signature is verified, at the first attempt\n"), ran.err());
    }

    @Test
    void callerWhomTheCrmDoesNotKnow_isAFinding() throws Exception {
        Path metadata = Files.writeString(
                folder.resolve("other.json"),
                "{\"customer\":\"+33639980002\",\"direction\":\"INBOUND\",\"startedAt\":\"2026-03-01T10:00:00Z\"}");
        ccaas(
                        "forward",
                        recording(),
                        "--partners",
                        file,
                        "--to",
                        "transcribe-fr",
                        "--crm",
                        "crm-fr",
                        "--metadata",
                        metadata.toString())
                .refuses(1, "no contact in the CRM has this call's number");
    }

    @Test
    void requestOfAnotherForm_isUsage() throws Exception {
        ccaas("request", "crm-fr", "FETCH", "contacts", "--partners", file).refuses(64, "REQUEST_FORM: ");
    }

    @Test
    void requestToATranscriptionPartner_isRefused() throws Exception {
        Ran ran = ccaas("request", "transcribe-fr", "GET", "models", "--partners", file);
        ran.exits(77);
        assertEquals(0, ran.out().length);
    }

    @Test
    void tamperedAnswer_isRefused() throws Exception {
        ccaas("forward", recording(), "--partners", file, "--to", "tampering").refuses(77, "CONTENT_DIGEST_MISMATCH: ");
    }

    @Test
    void weakPartner_isRefused() throws Exception {
        ccaas("forward", recording(), "--partners", file, "--to", "weak").refuses(77, "TLS_HANDSHAKE: ");
    }

    @Test
    void partnerThatIsGone_isUnavailable() throws Exception {
        partners.transcriberPrinted();
        ccaas("forward", recording(), "--partners", file, "--to", "transcribe-fr")
                .refuses(69, "PARTNER_UNREACHABLE: ");
    }

    @Test
    void forwardWithoutMetadata_isUsage() throws Exception {
        String bare = Shell.RECORDINGS.resolve("email.wav").toString();
        ccaas("forward", bare, "--partners", file, "--to", "transcribe-fr", "--crm", "crm-fr")
                .refuses(64, "--crm needs the call's metadata: give --metadata, or RECORDING.json beside it");
    }

    @Test
    void flows_areDrawn() throws Exception {
        String map = ccaas("flows", "--partners", file).exits(0).text();
        assertTrue(map.startsWith("flowchart"), map);
        assertTrue(map.contains("transcribe-fr"), map);
        assertTrue(ccaas("flows", "--partners", file, "--format", "svg").text().startsWith("<svg "));
        assertTrue(ccaas("flows", "--partners", file, "--format", "html").text().startsWith("<!doctype html>"));
    }

    @Test
    void doctor_findsTheWeakPartnerAndWritesAPage() throws Exception {
        Path page = folder.resolve("posture.html");
        String found = ccaas("doctor", "--partners", file, "--html", page.toString())
                .exits(1)
                .text();
        assertTrue(found.startsWith("ERROR tls.handshake weak: expected "), found);
        assertTrue(found.contains("OK tls.handshake crm-fr: TLSv1.3 "), found);
        assertTrue(found.contains("OK partner.anonymous-access crm-fr: "), found);
        String html = Files.readString(page);
        assertTrue(html.contains("mend now"), html);
        assertFalse(html.contains(String.valueOf(partners.file().getParent())));
    }

    /** The look at one partner may take ten seconds; whoever has less says so, and learns that not all was looked at. */
    @Test
    void doctorThatMustEndSoon_saysWhatItDidNotLookAt() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            String text = Files.readString(Path.of(file));
            String hanging = "$1https://localhost:" + silent.getLocalPort() + "/v1/";
            Files.writeString(Path.of(file), text.replaceFirst("(?s)(id: weak.*?endpoint: )\\S+", hanging));
            String found = ccaas("doctor", "--partners", file, "--timeout", "1")
                    .exits(1)
                    .text();
            assertTrue(found.startsWith("ERROR doctor.timeout doctor: expected all "), found);
        }
    }

    @Test
    void doctorOfSoundPartners_endsWithZero() throws Exception {
        String text = Files.readString(Path.of(file));
        int weak = text.indexOf("  - id: weak");
        Files.writeString(Path.of(file), text.substring(0, weak) + text.substring(text.indexOf("  - id: crm-fr")));
        String json = ccaas("doctor", "--partners", file, "--json").exits(0).text();
        assertTrue(json.startsWith("[{\"check\":\""), json);
        assertFalse(json.contains("\"ERROR\""), json);
    }
}
