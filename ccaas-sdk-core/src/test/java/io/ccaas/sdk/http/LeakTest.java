package io.ccaas.sdk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.testing.LeakGuard;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.Planted;
import io.ccaas.sdk.testing.SampleRecordings;
import io.ccaas.sdk.time.Deadline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Row 16: of everything a recorder wrote into a recording, the partner receives the sound. */
class LeakTest {

    private static final String NUMBER = "+33639980001";
    private static final String AGENT = "Camille Dupond";
    private static final Instant STARTED = Instant.parse("2019-03-14T15:09:26Z");
    private static final LeakGuard GUARD = LeakGuard.planting(
            Planted.number("caller", NUMBER),
            Planted.text("agent", AGENT),
            Planted.moment("start", STARTED, ZoneId.of("Europe/Paris")));

    @TempDir
    Path directory;

    private byte[] recording() {
        return SampleRecordings.muLaw()
                .seconds(2)
                .planting(NUMBER, AGENT, STARTED.toString())
                .bytes();
    }

    @Test
    void recordingNamedByItsCaller_givesThePartnerNothingOfTheCall() throws Exception {
        Path named = Files.write(directory.resolve(NUMBER + "_" + AGENT + ".wav"), recording());
        PartnerFolder folder = PartnerFolder.create(Files.createDirectory(directory.resolve("keys")));
        try (RawPartner partner = RawPartner.start(folder, RawPartner::wellBehaved);
                Bench bench = Bench.open(folder, partner.endpoint());
                AudioOnly audio = AudioOnly.from(named)) {
            Deadline deadline = Deadline.in(Duration.ofSeconds(30));
            bench.client().send(Bench.REPEATABLE, TransferId.fresh(), Map.of(), audio, deadline);
            assertEquals(1, partner.received().size());
            GUARD.requireAbsent(partner.received().get(0).everything());
            GUARD.requireAbsent(bench.audited());
        }
    }

    @Test
    void guard_findsTheValuesInTheRecordingItself() {
        assertThrows(AssertionError.class, () -> GUARD.requireAbsent(recording()));
    }
}
