package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.resources.ResourceLeaks;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The exit codes that no call of the packed command can be made to end with. */
@ExtendWith(ResourceLeaks.class)
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
