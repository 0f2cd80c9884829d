package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.MatroskaBytes.BLOCK;
import static io.ccaas.sdk.testing.MatroskaBytes.BLOCK_GROUP;
import static io.ccaas.sdk.testing.MatroskaBytes.CLUSTER;
import static io.ccaas.sdk.testing.MatroskaBytes.EBML;
import static io.ccaas.sdk.testing.MatroskaBytes.ENTRY;
import static io.ccaas.sdk.testing.MatroskaBytes.INFO;
import static io.ccaas.sdk.testing.MatroskaBytes.SEGMENT;
import static io.ccaas.sdk.testing.MatroskaBytes.SIMPLE_BLOCK;
import static io.ccaas.sdk.testing.MatroskaBytes.TRACKS;
import static io.ccaas.sdk.testing.MatroskaBytes.block;
import static io.ccaas.sdk.testing.MatroskaBytes.body;
import static io.ccaas.sdk.testing.MatroskaBytes.cluster;
import static io.ccaas.sdk.testing.MatroskaBytes.decimal;
import static io.ccaas.sdk.testing.MatroskaBytes.element;
import static io.ccaas.sdk.testing.MatroskaBytes.file;
import static io.ccaas.sdk.testing.MatroskaBytes.header;
import static io.ccaas.sdk.testing.MatroskaBytes.live;
import static io.ccaas.sdk.testing.MatroskaBytes.lying;
import static io.ccaas.sdk.testing.MatroskaBytes.number;
import static io.ccaas.sdk.testing.MatroskaBytes.pcm;
import static io.ccaas.sdk.testing.MatroskaBytes.string;
import static io.ccaas.sdk.testing.MatroskaBytes.track;
import static io.ccaas.sdk.testing.MatroskaBytes.tracks;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

/** One refusal of each kind, with the offset of what broke the rule. */
final class MatroskaRefusalTest {

    private static final byte[] SOUND = new byte[32];
    private static final byte[] TRACK = tracks(pcm(1));
    private static final byte[] AUDIO = cluster(0, block(1, 0, SOUND));
    private static final byte[] SUBTITLE = element(ENTRY, number(0xD7, 3), number(0x83, 17));
    private static final byte[] VIDEO = element(ENTRY, number(0xD7, 2), number(0x83, 1));

    /** Where the first element of a segment stands when its size takes one byte; one further for two. */
    private static final int INSIDE = header("matroska").length + 5;

    private static AudioRefusedException refused(String code, byte[] input) {
        AudioRefusedException e = Cleaning.refusal(input);
        assertEquals(code, e.code(), e::getMessage);
        return e;
    }

    private static void refusedAt(String code, long offset, byte[] input) {
        assertEquals(offset, refused(code, input).offset());
    }

    private static byte[] headed(byte[]... children) {
        return join(element(EBML, children), element(SEGMENT, TRACK, AUDIO));
    }

    @Test
    void otherTypeOrNewerReader_isRefused() {
        refusedAt("MKV_DOCTYPE", 0, headed(string(0x4282, "matroska2")));
        refusedAt("MKV_DOCTYPE", 0, headed());
        refusedAt("MKV_DOCTYPE", 0, headed(string(0x4282, "webm"), number(0x42F2, 5)));
        refusedAt("MKV_DOCTYPE", 0, headed(string(0x4282, "webm"), number(0x42F3, 9)));
        refusedAt("MKV_DOCTYPE", 0, headed(string(0x4282, "webm"), number(0x42F7, 2)));
    }

    @Test
    void idOrSizeOutOfForm_isRefused() {
        refusedAt("MKV_BAD_ELEMENT", INSIDE, file(join(new byte[] {0}, TRACK), AUDIO));
        refusedAt("MKV_BAD_ELEMENT", INSIDE, file(join(new byte[] {0x0F, 1, 2, 3, 4, (byte) 0x81, 0}, TRACK), AUDIO));
        refusedAt("MKV_BAD_ELEMENT", INSIDE, file(join(new byte[] {(byte) 0xEC, 0}, TRACK), AUDIO));
    }

    @Test
    void openSizeWhereNoneMayBe_isRefused() {
        refusedAt("MKV_BAD_ELEMENT", 0, join(live(EBML, string(0x4282, "webm")), element(SEGMENT, TRACK, AUDIO)));
        byte[] live = live(0x1254C367, text("abc"));
        refused("MKV_BAD_ELEMENT", file(TRACK, AUDIO, live));
        refused("MKV_BAD_ELEMENT", file(live(TRACKS, pcm(1)), AUDIO));
    }

    @Test
    void childThatPassesItsParent_isRefused() {
        refusedAt("MKV_OVERRUN", INSIDE + 5, file(element(TRACKS, lying(ENTRY, 100, number(0xD7, 1))), AUDIO));
        refused("MKV_OVERRUN", file(TRACK, lying(CLUSTER, 500, number(0xE7, 0), block(1, 0, SOUND))));
        refused("MKV_OVERRUN", file(TRACK, cluster(0, lying(SIMPLE_BLOCK, 99, body(1, 0, 0, SOUND)))));
        byte[] group = element(BLOCK_GROUP, lying(BLOCK, 99, body(1, 0, 0, SOUND)));
        refused("MKV_OVERRUN", file(TRACK, cluster(0, group)));
    }

    @Test
    void inputWithoutASegment_isRefused() {
        refused("MKV_NO_SEGMENT", header("webm"));
        refused("MKV_NO_SEGMENT", join(header("webm"), element(0xEC, SOUND)));
    }

    @Test
    void secondSegment_isRefused() {
        byte[] one = file(TRACK, AUDIO);
        refusedAt("MKV_TWO_SEGMENTS", one.length, join(one, one));
        refusedAt("MKV_TWO_SEGMENTS", one.length, join(one, element(SEGMENT, AUDIO)));
        byte[] live = join(header("webm"), live(SEGMENT, TRACK, live(CLUSTER, number(0xE7, 0), block(1, 0, SOUND))));
        refusedAt("MKV_TWO_SEGMENTS", live.length, join(live, live));
    }

    @Test
    void tracksOrInfoTwiceOrLate_areRefused() {
        byte[] info = element(INFO, number(0x2AD7B1, 1_000_000));
        refusedAt("MKV_ORDER", INSIDE, file(AUDIO, TRACK));
        refusedAt("MKV_ORDER", INSIDE + 1 + TRACK.length, file(TRACK, TRACK, AUDIO));
        refusedAt("MKV_ORDER", INSIDE + info.length, file(info, info, TRACK, AUDIO));
        refused("MKV_ORDER", file(TRACK, AUDIO, info));
        refused("MKV_ORDER", file(TRACK, AUDIO, TRACK));
    }

    @Test
    void numberOutOfRange_isRefused() {
        refused("MKV_BAD_NUMBER", file(element(INFO, number(0x2AD7B1, 999)), TRACK, AUDIO));
        refused("MKV_BAD_NUMBER", file(element(INFO, number(0x2AD7B1, 1_000_000_001)), TRACK, AUDIO));
        refused("MKV_BAD_NUMBER", file(element(INFO, element(0x2AD7B1, new byte[9])), TRACK, AUDIO));
        refused("MKV_BAD_NUMBER", file(element(INFO, number(0x2AD7B1, -1)), TRACK, AUDIO));
        refused("MKV_BAD_NUMBER", file(tracks(pcm(1, decimal(0x23314F, 1.5))), AUDIO));
        refused("MKV_BAD_NUMBER", file(tracks(pcm(1, element(0x23314F, new byte[5]))), AUDIO));
        refused("MKV_BAD_NUMBER", file(tracks(pcm(0)), AUDIO));
        byte[] block = element(BLOCK, body(1, 0, 0, SOUND));
        refused("MKV_BAD_NUMBER", file(TRACK, cluster(0, element(BLOCK_GROUP, block, number(0x75A2, 1L << 40)))));
    }

    @Test
    void inputWithoutSound_isRefused() {
        refusedAt("MKV_NO_AUDIO_TRACK", INSIDE, file(tracks(SUBTITLE), AUDIO));
        refused("EMPTY_AUDIO", file(TRACK));
        refused("EMPTY_AUDIO", file(TRACK, cluster(0)));
        refused("EMPTY_AUDIO", file(TRACK, cluster(0, block(2, 0, SOUND), block(1, 0, new byte[0]))));
    }

    @Test
    void pictures_areRefused() {
        refusedAt("MKV_VIDEO", INSIDE + 5, file(tracks(VIDEO, pcm(1)), AUDIO));
        AudioRefusedException e = refused("MKV_VIDEO", file(tracks(pcm(1), VIDEO, pcm(3), pcm(1000)), AUDIO));
        assertTrue(e.problem().found().contains("sound tracks: 1, 3 and others"), e.getMessage());
    }

    /** No advice to choose a track where there is none. */
    @Test
    void picturesWithoutSound_areNoRecording() {
        refusedAt("MKV_NO_AUDIO_TRACK", INSIDE, file(tracks(VIDEO), AUDIO));
    }

    @Test
    void severalAudioTracks_areRefusedWithACure() {
        byte[] first = pcm(1);
        AudioRefusedException e = refused("MKV_SEVERAL_TRACKS", file(tracks(first, pcm(2)), AUDIO));
        assertEquals(INSIDE + 1 + 5 + first.length, e.offset());
        assertTrue(e.problem().remedy().contains("--track N"), e.getMessage());
    }

    @Test
    void sameNumberTwice_isRefused() {
        byte[] other = element(ENTRY, number(0xD7, 1), number(0x83, 17));
        refused("MKV_SAME_TRACK_NUMBER", file(tracks(pcm(1), other), AUDIO));
    }

    @Test
    void unknownCodec_isRefused() {
        refused("MKV_CODEC", file(tracks(track(1, "A_AC3")), AUDIO));
        refused("MKV_CODEC", file(tracks(track(1, "A_OPUS ".repeat(20))), AUDIO));
        refused("MKV_CODEC", file(tracks(element(ENTRY, number(0xD7, 1), number(0x83, 2))), AUDIO));
    }

    @Test
    void encryption_isRefused() {
        byte[] key = element(0x6D80, element(0x6240, number(0x5033, 1), element(0x5035, number(0x47E1, 5))));
        refused("MKV_ENCRYPTED", file(tracks(pcm(1, key)), AUDIO));
        byte[] bare = element(0x6D80, element(0x6240, element(0x5035)));
        refused("MKV_ENCRYPTED", file(tracks(pcm(1, bare)), AUDIO));
        refused("MKV_ENCRYPTED", file(TRACK, cluster(0, element(0xAF, SOUND))));
    }

    @Test
    void compression_isRefused() {
        refused("MKV_COMPRESSED", packed(number(0x5033, 0)));
        refused("MKV_COMPRESSED", packed(element(0x5034, number(0x4254, 0))));
        refused("MKV_COMPRESSED", packed(element(0x5034, number(0x4254, 2))));
        byte[] stripped = element(0x5034, number(0x4254, 3), element(0x4255, new byte[2]));
        refused("MKV_COMPRESSED", packed(join(number(0x5032, 3), stripped)));
        refused("MKV_COMPRESSED", packed(element(0x5034, number(0x4254, 3), element(0x4255, new byte[5]))));
        byte[] twice = element(0x6D80, element(0x6240, stripped), element(0x6240, stripped));
        refused("MKV_COMPRESSED", file(tracks(pcm(1, twice)), AUDIO));
    }

    private static byte[] packed(byte[] encoding) {
        return file(tracks(pcm(1, element(0x6D80, element(0x6240, encoding)))), AUDIO);
    }

    @Test
    void blockWhosePartsDoNotFit_isRefused() {
        refused("MKV_BLOCK", blocks(element(SIMPLE_BLOCK, new byte[] {(byte) 0x81, 0, 0})));
        refused("MKV_BLOCK", blocks(element(SIMPLE_BLOCK, new byte[0])));
        refused("MKV_BLOCK", blocks(element(SIMPLE_BLOCK, new byte[16])));
        refused("MKV_BLOCK", blocks(element(SIMPLE_BLOCK, body(1, 0, 0x04, new byte[] {1, 1, 1, 1}))));
        refused("MKV_BLOCK", blocks(element(SIMPLE_BLOCK, body(1, 0, 0x02, new byte[] {1, 5, 1, 1}))));
        refused("MKV_BLOCK", blocks(element(SIMPLE_BLOCK, body(1, 0, 0x02, new byte[] {1, -1, -1}))));
        refused("MKV_BLOCK", blocks(element(SIMPLE_BLOCK, body(1, 0, 0x06, new byte[] {2, (byte) 0x82, 0, 1, 1}))));
        refused("MKV_BLOCK", blocks(element(SIMPLE_BLOCK, body(1, 0, 0x06, new byte[] {2, (byte) 0x82, (byte) 0x80}))));
        refused("MKV_BLOCK", blocks(element(SIMPLE_BLOCK, body(1, 0, 0x06))));
        byte[] block = element(BLOCK, body(1, 0, 0, SOUND));
        refused("MKV_BLOCK", blocks(element(BLOCK_GROUP, block, block)));
        refused("MKV_BLOCK", blocks(lying(SIMPLE_BLOCK, 1 << 25, body(1, 0, 0), new byte[1 << 25])));
    }

    private static byte[] blocks(byte[]... blocks) {
        return file(TRACK, cluster(0, blocks));
    }

    @Test
    void timeThatIsMissingTwiceOrFarAway_isRefused() {
        refused("MKV_TIMESTAMP", file(TRACK, element(CLUSTER, block(1, 0, SOUND))));
        refused("MKV_TIMESTAMP", file(TRACK, cluster(0, number(0xE7, 0), block(1, 0, SOUND))));
        refused("MKV_TIMESTAMP", file(TRACK, cluster(0, block(1, 20, SOUND), block(1, 0, SOUND))));
        refused("MKV_TIMESTAMP", file(TRACK, AUDIO, cluster(33_639_980_001L, block(1, 0, SOUND))));
        refused("MKV_TIMESTAMP", file(TRACK, AUDIO, cluster(1L << 62, block(1, 0, SOUND))));
    }

    @Test
    void samplesOutOfRange_areRefused() {
        refused("MKV_BAD_TRACK", samples(decimal(0xB5, 8000.5), number(0x9F, 1), number(0x6264, 16)));
        refused("MKV_BAD_TRACK", samples(decimal(0xB5, Double.NaN), number(0x9F, 1), number(0x6264, 16)));
        refused("MKV_BAD_TRACK", samples(decimal(0xB5, 999), number(0x9F, 1), number(0x6264, 16)));
        refused("MKV_BAD_TRACK", samples(decimal(0xB5, 8000), number(0x9F, 33), number(0x6264, 16)));
        refused("MKV_BAD_TRACK", samples(decimal(0xB5, 8000), number(0x9F, 0), number(0x6264, 16)));
        refused("MKV_BAD_TRACK", samples(decimal(0xB5, 8000), number(0x9F, 1), number(0x6264, 12)));
        refused("MKV_BAD_TRACK", samples(decimal(0xB5, 8000), number(0x9F, 1)));
    }

    private static byte[] samples(byte[]... numbers) {
        return file(tracks(track(1, "A_PCM/INT/LIT", element(0xE1, numbers))), AUDIO);
    }

    @Test
    void partOfASample_isRefused() {
        refusedAt("MKV_PACKET", INSIDE + TRACK.length + 8, file(TRACK, cluster(0, block(1, 0, new byte[33]))));
    }

    @Test
    void tooManyElements_areRefusedButBlocksAreNotCounted() {
        byte[] input = file(TRACK, AUDIO, AUDIO, AUDIO, AUDIO, AUDIO, AUDIO, AUDIO, AUDIO, AUDIO, element(0xEC), AUDIO);
        int elements = 19;
        AudioCleaner few = AudioCleaner.standard().withAtMostStructures(elements - 1);
        AudioRefusedException e = assertThrows(AudioRefusedException.class, () -> clean(few, input));
        assertEquals("MKV_TOO_MANY_ELEMENTS", e.code());
        clean(AudioCleaner.standard().withAtMostStructures(elements), input);
    }

    private static void clean(AudioCleaner cleaner, byte[] input) {
        cleaner.toAudioOnly(new ByteArrayInputStream(input)).close();
    }

    @Test
    void message_holdsNothingOfTheInput() {
        byte[] planted = file(tracks(track(1, "+33639980001", element(0x536E, text("+33639980001")))), AUDIO);
        assertFalse(String.valueOf(refused("MKV_CODEC", planted).getMessage()).contains("639980001"));
    }
}
