package io.ccaas.sdk.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CallMetadataTest {

    private static final PhoneNumber CUSTOMER = PhoneNumber.parse("+33639980001");
    private static final Instant START = Instant.parse("2019-03-04T22:06:07Z");

    @Test
    void whatWasGiven_comesBack() {
        CallMetadata call = CallMetadata.of(CUSTOMER, Direction.INBOUND, START)
                .agent("Camille Dupond")
                .queue("facturation")
                .callId("c-17")
                .build();
        assertEquals(CUSTOMER, call.customer());
        assertEquals(Direction.INBOUND, call.direction());
        assertEquals(START, call.startedAt());
        assertEquals(Optional.of("Camille Dupond"), call.agent());
        assertEquals(Optional.of("facturation"), call.queue());
        assertEquals(Optional.of("c-17"), call.callId());
    }

    @Test
    void whatWasNotGiven_isEmpty() {
        CallMetadata call = CallMetadata.of(CUSTOMER, Direction.OUTBOUND, START).build();
        assertEquals(Optional.empty(), call.agent());
        assertEquals(Optional.empty(), call.queue());
        assertEquals(Optional.empty(), call.callId());
    }

    @Test
    void printedForm_showsNothing() {
        CallMetadata call = CallMetadata.of(CUSTOMER, Direction.INBOUND, START)
                .agent("Camille Dupond")
                .build();
        assertEquals("CallMetadata[redacted]", call.toString());
    }

    @Test
    void builderUsedAgain_doesNotChangeWhatItBuilt() {
        CallMetadata.Builder builder =
                CallMetadata.of(CUSTOMER, Direction.INBOUND, START).agent("first");
        CallMetadata call = builder.build();
        builder.agent("second");
        assertEquals(Optional.of("first"), call.agent());
    }
}
