package io.ccaas.samples.transcription;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.samples.server.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartReaderTest {

    private static MultipartReader reader(byte[] form) {
        return MultipartReader.of(
                new ByteArrayInputStream(form), Form.contentType().value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r",
                "\r\n",
                "\r\n--",
                "\r\n--form-boundar",
                "\r\n--form-boundar\r\n--form-boundar",
                "\r\r\n--form-boundarx",
                "--form-boundary",
                "\n--form-boundary",
                "\r\n-\r\n--\r\r\r\n"
            })
    void contentThatLooksLikeABoundary_isKept(String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
        MultipartReader reader = reader(new Form().file("audio.wav", bytes).end());
        assertArrayEquals(bytes, reader.next().orElseThrow().content().readAllBytes());
        assertEquals(true, reader.next().isEmpty());
    }

    @Test
    void everyTruncation_isRefused() {
        byte[] form =
                new Form().field("model", "a").file("audio.wav", new byte[20]).end();
        // The line end behind the last boundary may be missing.
        for (int length = 0; length < form.length - 2; length++) {
            byte[] cut = Arrays.copyOf(form, length);
            assertThrows(RefusedException.class, () -> readAll(reader(cut)), "cut at " + length);
        }
    }

    @Test
    void ninthPart_isRefused() {
        Form form = new Form();
        for (int i = 0; i < 9; i++) {
            form.field("model", "a");
        }
        assertThrows(RefusedException.class, () -> readAll(reader(form.end())));
    }

    @Test
    void endlessHeaderLine_isRefused() {
        byte[] form =
                new Form().part("X: " + "y".repeat(600) + "\r\n", new byte[1]).end();
        assertThrows(RefusedException.class, () -> readAll(reader(form)));
    }

    @Test
    void anotherContentType_isRefused() {
        ByteArrayInputStream nothing = new ByteArrayInputStream(new byte[0]);
        assertThrows(RefusedException.class, () -> MultipartReader.of(nothing, "multipart/mixed; boundary=b"));
        assertThrows(
                RefusedException.class, () -> MultipartReader.of(nothing, "multipart/form-data; boundary=b; caller=1"));
    }

    private static void readAll(MultipartReader reader) throws IOException {
        for (var part = reader.next(); part.isPresent(); part = reader.next()) {
            part.get().content().readAllBytes();
        }
    }
}
