package io.ccaas.sdk.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class OriginTest {

    @Test
    void chainOfCauses_innermostOneCounts() {
        Exception chain = new RuntimeException("a", new IllegalStateException("b", new IOException("c")));
        assertEquals("java.io.IOException", Origin.of(chain).type());
    }

    @Test
    void causesThatGoRoundInACircle_end() {
        Exception first = new Exception("first");
        Exception second = new Exception("second", first);
        first.initCause(second);
        assertEquals("java.lang.Exception", Origin.of(first).type());
    }

    @Test
    void exceptionWithoutFrames_hasAnUnknownPlace() {
        Exception bare = new Exception("bare");
        bare.setStackTrace(new StackTraceElement[0]);
        assertEquals("java.lang.Exception at unknown place", Origin.of(bare).toString());
    }

    @Test
    void place_isClassMethodAndLine() {
        String place = Origin.of(new Exception("here")).place();
        assertTrue(place.matches("\\Q" + OriginTest.class.getName() + "\\E\\.place_isClassMethodAndLine:[0-9]+"));
    }
}
