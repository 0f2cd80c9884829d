package io.ccaas.sdk.http;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.ConnectorProvider;
import io.ccaas.sdk.partner.Role;
import io.ccaas.sdk.signing.RequestVerifier;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.FakePartner;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.time.Deadline;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** One transcription partner on loopback and the file that declares it. */
final class PartnerSetup implements AutoCloseable {

    private final PartnerFolder folder;
    private final FakePartner partner;

    private PartnerSetup(PartnerFolder folder, FakePartner partner) {
        this.folder = folder;
        this.partner = partner;
    }

    static PartnerSetup create(Path directory, Function<ReceivedRequest, FakeAnswer> answers) throws IOException {
        PartnerFolder folder = PartnerFolder.create(directory);
        FakePartner partner = FakePartner.builder(folder.authority().server("localhost"), folder.authority())
                .verifying(RequestVerifier.builder(RawPartner.withoutBeginning(ReplayStore.inMemory(1000)))
                        .trust("us", folder.clientKey())
                        .build())
                .signing(folder.partnerKey())
                .answering(answers)
                .start();
        return new PartnerSetup(folder, partner);
    }

    Ccaas open() throws IOException {
        Path file = folder.write(
                PartnerFolder.entry("transcribe", "TRANSCRIPTION", "plain", partner.endpoint() + "/v1/", "AUDIO"));
        ConnectorProvider plain = () -> new ConnectorDeclaration("plain", Role.TRANSCRIPTION, List.of());
        return Ccaas.builder().connectors(List.of(plain)).open(file);
    }

    TranscriptionClient client(Ccaas ccaas, RequestTemplate... templates) {
        return ccaas.transcriptionClient("transcribe", Set.of(templates));
    }

    FakePartner partner() {
        return partner;
    }

    Deadline deadline() {
        return Deadline.in(Duration.ofSeconds(30));
    }

    /** 0.1 s of 8 kHz µ-law, the smallest recording that is one. */
    InputStream recording() {
        byte[] audio = new byte[800];
        ByteBuffer wav = ByteBuffer.allocate(46 + audio.length + 12).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(4 + 26 + 12 + 8 + audio.length).put(ascii("WAVE"));
        wav.put(ascii("fmt ")).putInt(18).putShort((short) 7).putShort((short) 1);
        wav.putInt(8000).putInt(8000).putShort((short) 1).putShort((short) 8).putShort((short) 0);
        wav.put(ascii("fact")).putInt(4).putInt(audio.length);
        wav.put(ascii("data")).putInt(audio.length).put(audio);
        return new ByteArrayInputStream(wav.array(), 0, wav.position());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        partner.close();
    }
}
