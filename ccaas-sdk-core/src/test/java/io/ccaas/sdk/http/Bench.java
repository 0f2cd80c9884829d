package io.ccaas.sdk.http;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.CcaasBuilder;
import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.ConnectorProvider;
import io.ccaas.sdk.partner.Role;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.SampleRecordings;
import io.ccaas.sdk.time.Deadline;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** This side of a call: one declared partner, one open instance, one recording. */
final class Bench implements AutoCloseable {

    static final RequestTemplate REPEATABLE = RequestTemplate.named("transcribe", "POST", "audio")
            .audio("file")
            .repeatable()
            .build();
    static final RequestTemplate ONCE = RequestTemplate.named("transcribe-once", "POST", "audio")
            .audio("file")
            .build();

    private final Path folder;
    private final Ccaas ccaas;
    private final AudioOnly audio;

    private Bench(Path folder, Ccaas ccaas, AudioOnly audio) {
        this.folder = folder;
        this.ccaas = ccaas;
        this.audio = audio;
    }

    static Bench open(PartnerFolder folder, String endpoint) throws IOException {
        return open(folder, endpoint, entry -> entry, Ccaas.builder());
    }

    static Bench open(PartnerFolder folder, String endpoint, UnaryOperator<String> edit, CcaasBuilder builder)
            throws IOException {
        Ccaas ccaas = builder.connectors(connectors())
                .open(folder.write(edit.apply(
                        PartnerFolder.entry("transcribe", "TRANSCRIPTION", "plain", endpoint + "/v1/", "AUDIO"))));
        byte[] recording = SampleRecordings.muLaw().seconds(1).bytes();
        return new Bench(folder.path(), ccaas, AudioOnly.from(new ByteArrayInputStream(recording)));
    }

    /** The same entry as a CRM's, which receives these classes of data. */
    static UnaryOperator<String> asCrm(String classes) {
        return entry -> entry.replace("TRANSCRIPTION", "CRM")
                .replace("connector: plain", "connector: crm")
                .replace("[AUDIO]", "[" + classes + "]");
    }

    static List<ConnectorProvider> connectors() {
        return List.of(
                () -> new ConnectorDeclaration("plain", Role.TRANSCRIPTION, List.of()),
                () -> new ConnectorDeclaration("crm", Role.CRM, List.of()));
    }

    Ccaas ccaas() {
        return ccaas;
    }

    AudioOnly audio() {
        return audio;
    }

    TranscriptionClient client() {
        return ccaas.transcriptionClient("transcribe", Set.of(REPEATABLE, ONCE));
    }

    Answer send(RequestTemplate template) {
        return send(template, Deadline.in(Duration.ofSeconds(30)));
    }

    Answer send(RequestTemplate template, Deadline deadline) {
        return client().send(template, TransferId.fresh(), Map.of(), audio, deadline);
    }

    /** What the audit log holds so far. */
    String audited() throws IOException {
        return Files.readString(folder.resolve("audit.log"));
    }

    @Override
    public void close() {
        audio.close();
        ccaas.close();
    }
}
