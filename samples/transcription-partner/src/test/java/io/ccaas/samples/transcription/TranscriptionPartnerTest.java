package io.ccaas.samples.transcription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.samples.server.PartnerWorld;
import io.ccaas.samples.server.SignedClient.Incoming;
import io.ccaas.samples.server.SignedClient.Outgoing;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.testing.resources.ResourceLeaks;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ResourceLeaks.class)
class TranscriptionPartnerTest {

    private static final String PATH = "/v1/audio/transcriptions";
    private static final String ORDER = "how may i help you i would like to check the status of my order";

    private PartnerWorld world;

    @BeforeEach
    void start() throws IOException {
        world = PartnerWorld.of(
                new TranscriptionEndpoint(new Recogniser(List.of(DigestLookup.open(Optional.empty())))));
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private Outgoing request(byte[] form, Field... further) {
        Field[] fields = new Field[further.length + 1];
        fields[0] = Form.contentType();
        System.arraycopy(further, 0, fields, 1, further.length);
        return world.client().signed("POST", PATH, form, fields);
    }

    private Incoming post(byte[] form, Field... further) throws IOException {
        Outgoing request = request(form, further);
        return world.client().proven(request, world.client().send(request));
    }

    private void assertRefused(int status, String code, Incoming answer) {
        assertEquals("{\"error\":\"" + code + "\"}", answer.text());
        assertEquals(status, answer.status());
    }

    @Test
    void recording_isTranscribed() throws IOException {
        Incoming answer =
                post(Form.of(Recordings.read("order-status.wav"), "json").end());
        assertEquals("{\"text\":\"" + ORDER + "\"}", answer.text());
        assertTrue(world.log().contains("engine=digest-lookup"), world.log());
    }

    @Test
    void verboseAnswer_hasSegmentsDurationAndEngine() throws IOException {
        Incoming answer = post(Form.of(Recordings.read("email.wav"), "verbose_json")
                .field("language", "en")
                .end());
        JsonObject json = Json.readObject(answer.content(), JsonLimits.standard());
        assertEquals("digest-lookup", json.requireText("engine"));
        assertEquals("en", json.requireText("language"));
        assertEquals("5.556", json.number("duration").orElseThrow().literal());
        JsonObject second = json.requireArray("segments").objects().get(1);
        assertEquals("my email is john dot smith at example dot com", second.requireText("text"));
        assertEquals(1, second.requireWholeNumber("id"));
    }

    @Test
    void textAnswer_isPlain() throws IOException {
        assertEquals(
                ORDER,
                post(Form.of(Recordings.read("order-status.wav"), "text").end()).text());
    }

    @Test
    void everyShippedRecording_isKnownByItsDigest() throws IOException {
        for (String name : List.of("order-status.wav", "email.wav", "number.wav")) {
            assertEquals(200, post(Form.of(Recordings.read(name), "json").end()).status());
        }
    }

    @Test
    void printedRequest_showsPartsAndDigestAndByteCount() throws IOException {
        byte[] audio = Recordings.read("order-status.wav");
        post(Form.of(audio, "json").end());
        assertTrue(world.printed().contains("  part model\n"), world.printed());
        assertTrue(world.printed().contains("    value whisper-1\n"), world.printed());
        assertTrue(world.printed().contains("    file name audio.wav\n"), world.printed());
        assertTrue(world.printed().contains("    audio " + audio.length + " bytes, SHA-256 "), world.printed());
    }

    @Test
    void changedAudio_isRefusedAndNotTranscribed() throws IOException {
        byte[] form = Form.of(Recordings.read("order-status.wav"), "json").end();
        Outgoing request = request(form);
        byte[] changed = form.clone();
        changed[form.length / 2] ^= 1;
        assertRefused(401, "SIGNATURE_REFUSED", world.client().send(request.withContent(changed)));
        assertTrue(world.log().contains("refused=CONTENT_DIGEST_MISMATCH"), world.log());
        assertFalse(world.log().contains("engine="), world.log());
    }

    @Test
    void replayedForm_isRefused() throws IOException {
        Outgoing request =
                request(Form.of(Recordings.read("order-status.wav"), "json").end());
        assertEquals(200, world.client().send(request).status());
        assertRefused(401, "SIGNATURE_REFUSED", world.client().send(request));
    }

    @Test
    void clientWithoutCertificate_isRefused() {
        Outgoing request = request(new Form().end());
        assertThrows(IOException.class, () -> world.clientWithoutCertificate().send(request));
    }

    /** Eight bits at 8 kHz, which no recording of the samples is. */
    @Test
    void unknownAudio_isRefused() throws IOException {
        byte[] wav = Arrays.copyOf(Recordings.read("order-status.wav"), 44 + 100);
        ByteBuffer.wrap(wav)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(4, 136)
                .putShort(22, (short) 1)
                .putInt(24, 8000)
                .putInt(28, 8000)
                .putShort(32, (short) 1)
                .putShort(34, (short) 8)
                .putInt(40, 100);
        assertRefused(422, "AUDIO_NOT_UNDERSTOOD", post(Form.of(wav, "json").end()));
    }

    @Test
    void bytesThatAreNoAudio_areRefused() throws IOException {
        assertRefused(
                422, "PAYLOAD_UNKNOWN", post(Form.of(new byte[100], "json").end()));
    }

    @Test
    void audioWithATagBehindIt_isRefusedByTheRuleAloneAndNotTranscribed() throws IOException {
        byte[] wav = Recordings.read("order-status.wav");
        byte[] tagged = Arrays.copyOf(wav, wav.length + 128);
        System.arraycopy("TAG+33639980001".getBytes(StandardCharsets.US_ASCII), 0, tagged, wav.length, 15);
        assertRefused(422, "PAYLOAD_TRAILING", post(Form.of(tagged, "json").end()));
        assertFalse(world.log().contains("engine="), world.log());
        assertFalse(world.log().contains("33639980001"), world.log());
    }

    @Test
    void speakingFileName_isRefused() throws IOException {
        Form form = new Form().file("+33639980001.wav", new byte[10]);
        assertRefused(422, "FILE_NAME_REFUSED", post(form.end()));
    }

    @Test
    void extendedFileName_isRefused() throws IOException {
        Form form = new Form()
                .part(
                        "Content-Disposition: form-data; name=\"file\"; filename=\"audio.wav\";"
                                + " filename*=UTF-8''0639980001\r\n",
                        new byte[10]);
        assertRefused(422, "PART_HEADER_REFUSED", post(form.end()));
    }

    @Test
    void unexpectedField_isRefused() throws IOException {
        assertRefused(
                422,
                "FIELD_UNEXPECTED",
                post(new Form().field("prompt", "order 7").end()));
    }

    @Test
    void repeatedField_isRefused() throws IOException {
        Form form = new Form().field("model", "whisper-1").field("model", "whisper-1");
        assertRefused(422, "FIELD_UNEXPECTED", post(form.end()));
    }

    @Test
    void secondFile_isRefused() throws IOException {
        Form form = new Form().file("audio.wav", new byte[10]).file("audio.wav", new byte[10]);
        assertRefused(422, "FIELD_UNEXPECTED", post(form.end()));
    }

    @Test
    void freeTextInAKnownField_isRefused() throws IOException {
        assertRefused(
                422,
                "FIELD_VALUE_REFUSED",
                post(new Form().field("model", "Agent Smith").end()));
    }

    @Test
    void longField_isRefused() throws IOException {
        assertRefused(
                422,
                "FIELD_TOO_LONG",
                post(new Form().field("model", "m".repeat(65)).end()));
    }

    @Test
    void unexpectedPartHeader_isRefused() throws IOException {
        Form form =
                new Form().part("Content-Disposition: form-data; name=\"model\"\r\nX-Agent: smith\r\n", new byte[1]);
        assertRefused(422, "PART_HEADER_REFUSED", post(form.end()));
    }

    @Test
    void unexpectedHeader_isRefused() throws IOException {
        byte[] form = Form.of(Recordings.read("order-status.wav"), "json").end();
        assertRefused(422, "HEADER_UNEXPECTED", post(form, new Field("X-Queue", "billing")));
    }

    @Test
    void query_isRefused() throws IOException {
        Outgoing request = world.client().signed("POST", PATH + "?caller=1", new Form().end(), Form.contentType());
        assertRefused(404, "PATH_UNKNOWN", world.client().send(request));
    }

    @Test
    void formWithoutFile_isRefused() throws IOException {
        assertRefused(
                422, "FILE_MISSING", post(new Form().field("model", "whisper-1").end()));
    }

    @Test
    void preamble_isRefused() throws IOException {
        assertRefused(
                400, "MULTIPART_MALFORMED", post(new Form().raw("caller 1\r\n").end()));
    }

    @Test
    void epilogue_isRefused() throws IOException {
        String form = new String(new Form().field("model", "a").end(), StandardCharsets.UTF_8);
        byte[] longer = (form + "caller 1").getBytes(StandardCharsets.UTF_8);
        assertRefused(400, "MULTIPART_MALFORMED", post(longer));
    }
}
