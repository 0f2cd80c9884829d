package io.ccaas.sdk.transcription.testing;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.signing.RequestVerifier;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.testing.Canaries;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.FakePartner;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.transcription.TranscriptionConnector;
import io.ccaas.sdk.transcription.Transcriptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A partner over mutual TLS with an API key and signed messages, and an instance that is opened anew for each scene. */
final class SpeechStage implements AutoCloseable {

    static final String KEY = Canaries.secret("api-key");

    private final PartnerFolder folder;
    private final FakePartner partner;
    private final Path file;
    private final List<Ccaas> opened = new ArrayList<>();
    private volatile Function<ReceivedRequest, Optional<FakeAnswer>> fault = request -> Optional.empty();
    private HurriedTime time = new HurriedTime();
    private @Nullable TranscriptionConnector connector;
    private int scene;

    SpeechStage(Path directory, UnaryOperator<String> entry, Function<ReceivedRequest, FakeAnswer> healthy)
            throws IOException {
        folder = PartnerFolder.create(directory);
        partner = FakePartner.builder(folder.authority().server("localhost"), folder.authority())
                .verifying(RequestVerifier.builder(ReplayStore.inMemory(10_000))
                        .trust("us", folder.clientKey())
                        .build())
                .signing(folder.partnerKey())
                .answering(request -> fault.apply(request).orElseGet(() -> healthy.apply(request)))
                .start();
        writeKey(KEY);
        file = folder.write(entry.apply(partner.endpoint()));
    }

    void writeKey(String key) throws IOException {
        Path secret = folder.path().resolve("api.key");
        Files.writeString(secret, key);
        PartnerFolder.ownersAlone(secret);
    }

    void answering(Function<ReceivedRequest, Optional<FakeAnswer>> other) {
        fault = other;
    }

    /** Breakers and pools of earlier scenes say nothing about this one. */
    Ccaas open() {
        time = new HurriedTime();
        close(opened);
        Ccaas ccaas = Ccaas.builder().time(time).open(file);
        opened.add(ccaas);
        scene = partner.received().size();
        return ccaas;
    }

    TranscriptionConnector connect() {
        return Transcriptions.connect(open(), "transcribe");
    }

    /** The connector of the scene before, unless a breaker may remember what happened there. */
    TranscriptionConnector connected() {
        if (connector == null) {
            connector = connect();
        }
        return connector;
    }

    void forgetIllness(int status) {
        if (status >= 500) {
            connector = null;
        }
    }

    List<ReceivedRequest> received() {
        List<ReceivedRequest> all = partner.received();
        return all.subList(scene, all.size());
    }

    String endpoint() {
        return partner.endpoint();
    }

    List<Duration> pauses() {
        return time.pauses();
    }

    Path audit() {
        return folder.path().resolve("audit.log");
    }

    /** What is remembered beside the audit log. */
    Path owed() {
        return folder.path().resolve("audit.log.owed");
    }

    private static void close(List<Ccaas> instances) {
        instances.forEach(Ccaas::close);
        instances.clear();
    }

    @Override
    public void close() {
        close(opened);
        partner.close();
    }
}
