package io.ccaas.samples.transcription;

import io.ccaas.sdk.signing.Field;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form as a client writes it, and as no client should. */
final class Form {

    private static final String BOUNDARY = "form-boundary";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    static Field contentType() {
        return new Field("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    }

    /** The usual request for a recording. */
    static Form of(byte[] audio, String format) {
        return new Form()
                .field("model", "whisper-1")
                .field("response_format", format)
                .file("audio.wav", audio);
    }

    Form field(String name, String value) {
        return part(
                "Content-Disposition: form-data; name=\"" + name + "\"\r\n", value.getBytes(StandardCharsets.UTF_8));
    }

    Form file(String fileName, byte[] content) {
        return file("file", fileName, content);
    }

    Form file(String name, String fileName, byte[] content) {
        String disposition = "Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName + "\"\r\n";
        return part(disposition + "Content-Type: audio/wav\r\n", content);
    }

    Form part(String headers, byte[] content) {
        raw("--" + BOUNDARY + "\r\n" + headers + "\r\n");
        out.writeBytes(content);
        return raw("\r\n");
    }

    Form raw(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    byte[] end() {
        return raw("--" + BOUNDARY + "--\r\n").out.toByteArray();
    }
}
