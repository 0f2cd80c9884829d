package io.ccaas.sdk.http;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.http.transport.WireBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * multipart/form-data (RFC 7578) with constant boundary and file name: two recordings of equal sound give equal bytes.
 * Audio that holds the boundary is refused, because it could smuggle fields of its own.
 */
final class MultipartAudio implements WireBody {

    static final String BOUNDARY = "ccaas-sdk-7d1f5a0c9e3b4826-audio-only";

    private static final String LINE = "\r\n";

    private final byte[] front;
    private final AudioOnly audio;
    private final byte[] end;

    MultipartAudio(Map<String, List<String>> fields, String part, AudioOnly audio) {
        StringBuilder text = new StringBuilder();
        fields.forEach((name, values) -> values.forEach(value ->
                text.append(part(name)).append(LINE).append(LINE).append(value).append(LINE)));
        text.append(part(part))
                .append("; filename=\"audio.")
                .append(audio.fileExtension())
                .append('"')
                .append(LINE)
                .append("Content-Type: ")
                .append(audio.mediaType())
                .append(LINE)
                .append(LINE);
        this.front = text.toString().getBytes(StandardCharsets.UTF_8);
        this.end = (LINE + "--" + BOUNDARY + "--" + LINE).getBytes(StandardCharsets.US_ASCII);
        this.audio = audio;
    }

    private static String part(String name) {
        return "--" + BOUNDARY + LINE + "Content-Disposition: form-data; name=\"" + name + '"';
    }

    @Override
    public long length() {
        return front.length + audio.length() + end.length;
    }

    @Override
    public String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    @Override
    public InputStream open() throws IOException {
        InputStream guarded = new BoundaryGuard(audio.openStream(), BOUNDARY);
        return new SequenceInputStream(Collections.enumeration(
                List.of(new ByteArrayInputStream(front), guarded, new ByteArrayInputStream(end))));
    }
}
