package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.forwarding.Forwarded;
import io.ccaas.sdk.forwarding.JobStep;
import io.ccaas.sdk.privacy.Redactor;
import io.ccaas.sdk.recording.RecordingId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ForwardCommandTest {

    @Test
    void charactersThatTurnTextRound_areNotPrinted() {
        Forwarded done = new Forwarded(
                RecordingId.fresh(),
                Optional.of(Redactor.standard().redact("pay \u202e0001\u202c\u2066 euros\u009b2J")),
                JobStep.NOTED);
        assertEquals("pay 0001 euros2J", ForwardCommand.json(done).requireText("note"));
    }
}
