package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that need no partner. */
final class CommandsTest {

    @TempDir
    private Path folder;

    private Shell shell() {
        return Shell.in(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clean",
                "mask-dtmf",
                "inspect",
                "verify-audio",
                "request",
                "token",
                "forward",
                "recordings",
                "tls-check",
                "tls-policies",
                "redact",
                "flows",
                "doctor",
                "audit",
                "webhook",
                "keygen",
                "seal",
                "unseal",
                "rewrap"
            })
    void everyCommand_hasHelp(String command) throws Exception {
        Ran ran = shell().run(command, "--help").exits(0);
        assertTrue(ran.text().startsWith("Usage: ccaas " + command), ran.text());
    }

    @Test
    void help_listsTheExitCodes() throws Exception {
        String help = shell().run("--help").exits(0).text();
        for (String code : new String[] {"0", "1", "64", "65", "69", "70", "77", "78"}) {
            assertTrue(help.contains("\n  " + code + " ") || help.contains("\n   " + code + " "), help);
        }
    }

    @Test
    void wordsThatAreNotKnown_areUsage() throws Exception {
        shell().run().refuses(64, "a command is missing. See: ccaas --help");
        shell().run("--bogus").refuses(64, "Unknown option: '--bogus'. See: ccaas --help");
        shell().run("audit").refuses(64, "a command is missing: verify. See: ccaas audit --help");
        shell().run("flows", "--partners", "x", "--format", "png").refuses(64, "--format takes mermaid, svg or html");
        String here = Shell.RECORDINGS.toString();
        shell().run("doctor", "--partners", "x", "--html", here).refuses(64, "--html takes a file that does not exist");
        shell().run("doctor", "--partners", "x", "--timeout", "0").refuses(64, "--timeout takes 1 to 86400 seconds");
        shell().run("doctor", "--partners", "x").refuses(78, "PARTNERS_");
        shell().run("recordings")
                .refuses(64, "a command is missing: get, list, erase or purge. See: ccaas recordings --help");
        shell().run("recordings", "erase", "--partners", "x")
                .refuses(64, "name recordings by ID, or a person by --caller");
        shell().run("recordings", "get", "x", "-o", "y", "--partners", "x")
                .refuses(64, "give -i IDENTITY to open it, or");
    }

    @Test
    void redact_takesOddlyWrittenAddressesOut() throws Exception {
        Ran ran = shell().fed(CleanTest.ascii("write to john . smith (at) example dot com"), "redact");
        assertEquals("write to [EMAIL]", ran.exits(0).text());
    }

    @Test
    void policies_areListedAndShown() throws Exception {
        String all = shell().run("tls-policies").exits(0).text();
        assertEquals(8, all.lines().count());
        assertTrue(all.startsWith("common-2026    revision 2  reviewed 2026-11-22, review by 2027-06-30"), all);
        String whole = shell().run("tls-policies", "modern-2026").exits(0).text();
        assertTrue(whole.startsWith("policy: modern-2026 revision 2\nprotocols: TLSv1.3"), whole);
        shell().run("tls-policies", "none").refuses(78, "TLS_POLICY_UNKNOWN: expected one of the TLS policies");
    }

    @Test
    void filesThatAreMissing_areConfiguration() throws Exception {
        shell().run("flows", "--partners", "no").refuses(78, "PARTNERS_REFUSED: ");
        shell().run("audit", "verify", "no").refuses(78, "AUDIT_UNREADABLE: ");
        shell().run("tls-check", "localhost:1", "--trust", "no").refuses(78, "CREDENTIAL_MISSING: ");
    }

    @Test
    void nobodyThere_isUnavailable() throws Exception {
        shell().run("tls-check", "localhost:1").refuses(69, "PARTNER_UNREACHABLE: ");
        shell().run("tls-check", "localhost").refuses(64, "expected HOST:PORT");
    }

    @Test
    void hostThatNoNameServiceKnows_isUnavailable() throws Exception {
        shell().run("tls-check", "partner.invalid:443").refuses(69, "PARTNER_UNREACHABLE: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "86401"})
    void timeoutOutOfRange_saysTheRange(String seconds) throws Exception {
        shell().run("tls-check", "localhost:1", "--timeout", seconds).refuses(64, "--timeout takes 1 to 86400 seconds");
    }

    @Test
    void portOutOfRange_saysTheRange() throws Exception {
        shell().run("tls-check", "localhost:65536").refuses(64, "expected a port from 1 to 65535");
    }
}
