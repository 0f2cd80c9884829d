package io.ccaas.samples.transcription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.samples.transcription.Words.Segment;
import java.util.List;
import org.junit.jupiter.api.Test;

class SphinxOutputTest {

    @Test
    void utterancesWithTimes_becomeSegments() {
        String output = """
                thank you
                <sil> 0.080 0.180 1.000000
                thank 0.190 0.370 1.000000
                (NULL) 0.370 0.370 1.000000
                you(2) 0.380 0.570 0.511208
                <sil> 0.580 2.550 1.000000

                goodbye
                goodbye 2.600 3.170 1.000000
                """;
        assertEquals(
                List.of(new Segment(190, 570, "thank you"), new Segment(2600, 3170, "goodbye")),
                SphinxOutput.segments(output));
    }

    @Test
    void silence_hasNoSegments() {
        assertEquals(List.of(), SphinxOutput.segments("\n"));
    }
}
