package io.ccaas.samples.transcription;

import io.ccaas.samples.server.PartnerRequest;
import io.ccaas.samples.server.RefusedException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client may send: audio under a constant name, and the fields of the interface, whose values come from short
 * lists. A prompt, a title, a caller's number or a speaking file name is refused: a good partner does not take what it
 * should not know.
 */
final class TranscriptionForm implements AutoCloseable {

    private static final Pattern FILE_NAME = Pattern.compile("audio\\.[a-z0-9]{2,4}");

    /**
     * The form of one interface.
     *
     * @param audio what its part with the audio is called
     * @param longest most bytes of a value
     * @param fields its other parts, and what each may say
     */
    record Shape(String audio, int longest, Map<String, Pattern> fields) {}

    private final Shape shape;
    private final PartnerRequest request;
    private final Map<String, String> values = new LinkedHashMap<>();
    private @Nullable ReceivedAudio audio;

    private TranscriptionForm(Shape shape, PartnerRequest request) {
        this.shape = shape;
        this.request = request;
    }

    /** Reads all of it; when this returns the content is proven. */
    static TranscriptionForm read(Shape shape, PartnerRequest request) throws IOException {
        TranscriptionForm form = new TranscriptionForm(shape, request);
        try {
            form.readParts();
            return form;
        } catch (IOException | RuntimeException e) {
            form.close();
            throw e;
        }
    }

    private void readParts() throws IOException {
        String type = request.field("Content-Type").orElse("");
        MultipartReader parts = MultipartReader.of(request.content(), type);
        for (Optional<Part> part = parts.next(); part.isPresent(); part = parts.next()) {
            show(part.get());
            if (part.get().name().equals(shape.audio())) {
                readAudio(part.get());
            } else {
                readField(part.get());
            }
        }
    }

    private void show(Part part) {
        request.received("  part " + part.name());
        part.headers().forEach(header -> request.received("    header " + header));
        part.fileName().ifPresent(name -> request.received("    file name " + name));
    }

    private void readField(Part part) throws IOException {
        String value = part.value(shape.longest());
        request.received("    value " + value);
        Pattern allowed = shape.fields().get(part.name());
        if (allowed == null || part.fileName().isPresent() || values.putIfAbsent(part.name(), value) != null) {
            throw new RefusedException(422, "FIELD_UNEXPECTED");
        }
        if (!allowed.matcher(value).matches()) {
            throw new RefusedException(422, "FIELD_VALUE_REFUSED");
        }
    }

    private void readAudio(Part part) throws IOException {
        if (!FILE_NAME.matcher(part.fileName().orElse("")).matches()) {
            throw new RefusedException(422, "FILE_NAME_REFUSED");
        }
        if (audio != null) {
            throw new RefusedException(422, "FIELD_UNEXPECTED");
        }
        ReceivedAudio received = ReceivedAudio.spool(part.content());
        audio = received;
        request.received("    audio " + received.length() + " bytes, SHA-256 " + received.sha256());
    }

    ReceivedAudio audio() {
        if (audio == null) {
            throw new RefusedException(422, "FILE_MISSING");
        }
        return audio;
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    @Override
    public void close() throws IOException {
        if (audio != null) {
            audio.close();
        }
    }
}
