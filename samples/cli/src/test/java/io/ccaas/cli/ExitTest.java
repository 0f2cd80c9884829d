package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.tls.overlay.OverlayStateException;
import io.ccaas.sdk.tls.policy.OverlayRefusedException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The exit codes that no call of the packed command can be made to end with. */
class ExitTest {

    private static final String NUMBER = "+33639980001";

    @Test
    void faultOfOurs_is70_withItsPlaceAndWithoutItsMessage() {
        String said = said(70, new IllegalStateException(NUMBER));
        assertTrue(said.contains("IllegalStateException at io.ccaas.cli.ExitTest."), said);
        assertFalse(said.contains(NUMBER), said);
    }

    @Test
    void finding_is1() {
        assertEquals("ccaas: two contacts\n", said(1, new FindingException("two contacts")));
    }

    /** A document that a policy refuses is no fault of this machine's set-up. */
    @Test
    void firstOverlayThatIsRefused_is77_andASourceThatFailsIs78() {
        said(77, OverlayRefusedException.because("TLS_OVERLAY_REFUSED", "a good one", "it is not", "Mend it."));
        said(78, OverlayStateException.unknown("TLS_OVERLAY_SOURCE"));
    }

    private static String said(int code, Exception failure) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertEquals(code, Exit.explain(failure));
        } finally {
            System.setErr(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
