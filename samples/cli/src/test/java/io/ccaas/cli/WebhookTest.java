package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One captured webhook. */
final class WebhookTest {

    private static final String AT = "2021-02-25T15:02:10Z";
    private static final String STANDARD = String.join(
            "\r\n",
            "POST / HTTP/1.1",
            "Host: a.example",
            "Webhook-Id: msg_p5jXN8AQM9LWM0D4loKWxJek",
            "webhook-timestamp: 1614265330",
            "webhook-signature: v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            "",
            "{\"test\": 2432232314}");
    private static final String TWILIO = "POST /myapp.php?foo=1&bar=2 HTTP/1.1\nX-Twilio-Signature:"
            + " RSOYDt4T1cUTdK1PDd93/VVr8B8=\nContent-Length: 97\n\nDigits=1234&CallSid=CA1234567890ABCDE&To=%2B18005551212"
            + "&Caller=%2B14158675309&From=%2B14158675309\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeSecrets() throws IOException {
        secret("standard", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        secret("twilio", "12345");
    }

    private void secret(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private Ran verify(String request, String scheme, String... more) throws Exception {
        String[] call = new String[6 + more.length];
        System.arraycopy(
                new String[] {"webhook", "verify", "--scheme", scheme, "--secret", "file:" + scheme}, 0, call, 0, 6);
        System.arraycopy(more, 0, call, 6, more.length);
        return Shell.in(folder).fed(request.getBytes(StandardCharsets.UTF_8), call);
    }

    @Test
    void callbackThatNothingTellsFromAnother_isVerifiedWithoutAnId() throws Exception {
        String request = "GET /voice HTTP/1.1\nX-Twilio-Signature: F9lNRk+M7OYNmYX6sB6IYfbrGlA=\n\n";
        Ran ran = verify(request, "twilio", "--url", "https://mycompany.com/voice")
                .exits(0);
        assertEquals("verified: twilio, no signed time, nothing tells it from another event\n", ran.text());
    }

    @Test
    void capturedWebhook_isVerifiedAsOfThen() throws Exception {
        Ran ran = verify(STANDARD, "standard", "--at", AT).exits(0);
        assertEquals("verified: standard, " + AT + ", msg_p5jXN8AQM9LWM0D4loKWxJek\n", ran.text());
        assertEquals(
                "{\"scheme\":\"standard\",\"time\":\"" + AT + "\",\"id\":\"msg_p5jXN8AQM9LWM0D4loKWxJek\"}\n",
                verify(STANDARD, "standard", "--at", AT, "--json").exits(0).text());
    }

    @Test
    void contentEndsWhereItsLengthSays() throws Exception {
        String out = verify(TWILIO, "twilio", "--url", "https://mycompany.com/myapp.php")
                .exits(0)
                .text();
        assertFalse(out.contains("1415"), out);
        verify(TWILIO.replace(": 97", ": 970"), "twilio", "--url", "https://mycompany.com/myapp.php")
                .refuses(64, "expected a raw HTTP request on stdin, with as much content as Content-Length says");
    }

    @Test
    void webhookThatIsNotProven_isRefusedByItsRule() throws Exception {
        Ran late = verify(STANDARD, "standard");
        late.refuses(77, "WEBHOOK_TOO_OLD: expected a webhook signed at most 300 s ago, but it is older. ");
        assertTrue(late.err().endsWith("give --at INSTANT.\n"), late.err());
        verify(STANDARD.replace("2432", "2433"), "standard", "--at", AT).refuses(77, "WEBHOOK_SIGNATURE_MISMATCH: ");
        verify(STANDARD.replace("Webhook-Id", "X-Id"), "standard", "--at", AT).refuses(77, "WEBHOOK_FIELD_MISSING: ");
        verify(TWILIO, "twilio", "--url", "https://mycompany.com/other").refuses(77, "WEBHOOK_URL_UNEXPECTED: ");
    }

    @Test
    void callThatDoesNotFit_isUsage() throws Exception {
        verify(TWILIO, "twilio").refuses(64, "twilio signs the URL: give --url");
        verify(TWILIO, "twilio", "--url", "http://a.example").refuses(64, "a public URL is https://");
        verify("hello", "standard").refuses(64, "expected a raw HTTP request on stdin");
        verify(STANDARD, "standard", "--at", "yesterday").refuses(64, "--at takes an instant such as 2026-");
        Shell shell = Shell.in(folder);
        shell.run("webhook").refuses(64, "a command is missing: verify");
        shell.run("webhook", "verify", "--scheme", "none", "--secret", "file:twilio")
                .refuses(64, "--scheme takes one of: ");
        shell.run("webhook", "verify", "--scheme", "espocrm", "--secret", "file:twilio")
                .refuses(64, "espocrm needs --account");
    }

    @Test
    void secretThatIsMissingOrWritten_isConfiguration() throws Exception {
        Shell shell = Shell.in(folder);
        shell.run("webhook", "verify", "--scheme", "zoom", "--secret", "file:no")
                .refuses(78, "CREDENTIAL_MISSING: ");
        Ran ran = shell.run("webhook", "verify", "--scheme", "zoom", "--secret", "whsec_abcdef");
        assertFalse(ran.exits(78).err().contains("abcdef"), ran.err());
    }
}
