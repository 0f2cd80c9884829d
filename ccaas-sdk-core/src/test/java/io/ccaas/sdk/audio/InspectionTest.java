package io.ccaas.sdk.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.result.AudioStructure;
import io.ccaas.sdk.audio.result.StructureVerdict;
import io.ccaas.sdk.testing.SampleRecordings;
import io.ccaas.sdk.testing.WavBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InspectionTest {

    private static final String NUMBER = "+33639980001";
    private static final byte[] INPUT =
            SampleRecordings.muLaw().planting(NUMBER).bytes();

    @TempDir
    Path folder;

    private static AudioInspection inspect(AudioInspector inspector, byte[] input) {
        return inspector.inspect(new ByteArrayInputStream(input));
    }

    @Test
    void structures_areListedWithVerdicts() {
        List<String> found = inspect(AudioInspector.masked(), INPUT).structures().stream()
                .map(s -> s.kind() + " " + s.verdict())
                .toList();
        List<String> expected = List.of(
                "RIFF header REBUILT",
                "fmt REBUILT",
                "fact REBUILT",
                "bext DROPPED",
                "LIST/INFO DROPPED",
                "data KEPT",
                "iXML DROPPED",
                "cart DROPPED");
        assertEquals(expected, found);
    }

    @Test
    void masked_holdsNoValue() {
        AudioInspection masked = inspect(AudioInspector.masked(), INPUT);
        assertEquals(Cleaning.report(INPUT), masked.report().orElseThrow());
        masked.structures().forEach(s -> assertFalse(s.value().contains(NUMBER)));
    }

    @Test
    void shown_holdsValuesButNeverInToString() {
        AudioInspection shown = inspect(AudioInspector.showingValues(), INPUT);
        AudioStructure info = shown.structures().stream()
                .filter(s -> s.kind().equals("LIST/INFO"))
                .findFirst()
                .orElseThrow();
        assertTrue(info.value().contains(NUMBER));
        assertFalse(shown.toString().contains(NUMBER));
    }

    @Test
    void unknownId_isNotShownAsKind() {
        byte[] input = WavBytes.riff()
                .fmtPcm16(1, 8000)
                .chunk("0639", new byte[2])
                .chunk("data", new byte[2])
                .bytes();
        assertFalse(inspect(AudioInspector.showingValues(), input).toString().contains("0639"));
    }

    @Test
    void refusedInput_listsWhatWasSeenAndWhy() {
        byte[] input = WavBytes.riff()
                .fmtPcm16(1, 8000)
                .chunk("data", new byte[2])
                .chunk("data", new byte[2])
                .bytes();
        AudioInspection found = inspect(AudioInspector.masked(), input);
        assertEquals("WAV_TWO_DATA", found.refusal().orElseThrow().code());
        assertTrue(found.report().isEmpty());
        AudioStructure last = found.structures().get(found.structures().size() - 1);
        assertEquals(StructureVerdict.REFUSED, last.verdict());
        assertEquals(46, last.offset());
    }

    @Test
    void file_givesWhatTheStreamGives() throws IOException {
        Path file = Files.write(folder.resolve("in"), INPUT);
        assertEquals(
                inspect(AudioInspector.showingValues(), INPUT),
                AudioInspector.showingValues().inspect(file));
    }
}
