package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long-run")
final class MaskDtmfTest {

    private static final int HEAD = 44;
    private static final int FRAMES = 8000;

    @TempDir
    private Path folder;

    /** One second, stereo, 16 bits, 8 kHz: a hum in both channels, and key 5 from frame 3000 to 3800 in the left one. */
    @BeforeEach
    void recording() throws Exception {
        ByteBuffer wav = ByteBuffer.allocate(HEAD + FRAMES * 4).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(CleanTest.ascii("RIFF")).putInt(36 + FRAMES * 4).put(CleanTest.ascii("WAVEfmt "));
        wav.putInt(16).putShort((short) 1).putShort((short) 2).putInt(FRAMES).putInt(FRAMES * 4);
        wav.putShort((short) 4)
                .putShort((short) 16)
                .put(CleanTest.ascii("data"))
                .putInt(FRAMES * 4);
        for (int frame = 0; frame < FRAMES; frame++) {
            boolean pressed = frame >= 3000 && frame < 3800;
            double hum = 1 + 100 * sine(180, frame);
            wav.putShort((short) (pressed ? 8000 * (sine(770, frame) + sine(1336, frame)) : hum));
            wav.putShort((short) hum);
        }
        Files.write(folder.resolve("call.wav"), wav.array());
    }

    private static double sine(int hertz, int frame) {
        return Math.sin(2 * Math.PI * hertz * frame / FRAMES);
    }

    private byte[] read(String name) throws Exception {
        return Files.readAllBytes(folder.resolve(name));
    }

    private static void assertSilent(byte[] wav, int channel) {
        for (int frame = 3000; frame < 3800; frame++) {
            int at = HEAD + frame * 4 + channel * 2;
            assertEquals(0, wav[at] | wav[at + 1], "frame " + frame);
        }
    }

    @Test
    void allChannels_areTheDefault() throws Exception {
        Ran ran = Shell.in(folder).run("mask-dtmf", "call.wav", "-o", "a.wav").exits(0);
        assertEquals("", ran.text());
        assertTrue(ran.err().startsWith("ccaas: key tones silenced: 1 stretch, 1"), ran.err());
        assertSilent(read("a.wav"), 0);
        assertEquals(read("call.wav").length, read("a.wav").length);
    }

    @Test
    void customersChannel_isMaskedWhereItIs() throws Exception {
        Shell shell = Shell.in(folder);
        shell.run("mask-dtmf", "call.wav", "-o", "a.wav", "--channel", "customer", "--customer", "left")
                .exits(0);
        assertSilent(read("a.wav"), 0);
        shell.run("mask-dtmf", "call.wav", "-o", "b.wav", "--channel", "customer", "--customer", "right")
                .exits(0);
        assertArrayEquals(read("call.wav"), read("b.wav"));
        shell.run("mask-dtmf", "call.wav", "-o", "c.wav", "--channel", "agent", "--customer", "right")
                .exits(0);
        assertArrayEquals(read("a.wav"), read("c.wav"));
    }

    @Test
    void pipe_isMaskedAndReportedOnStderr() throws Exception {
        Shell.in(folder).run("mask-dtmf", "call.wav", "-o", "a.wav").exits(0);
        Ran ran = Shell.in(folder)
                .fedFrom(folder.resolve("call.wav"), "mask-dtmf", "-", "-o", "-", "--json")
                .exits(0);
        assertArrayEquals(read("a.wav"), ran.out());
        assertTrue(
                ran.err()
                        .matches(
                                "\\{\"result\":\"CLEANED\",.*\"masked\":\\{\"channels\":2,\"stretches\":1,\"samples\":1[0-9]{3}}}\n"),
                ran.err());
    }

    @Test
    void recordingWithoutTones_isSaidToHaveNone() throws Exception {
        Ran ran = Shell.in(folder)
                .run("mask-dtmf", Shell.RECORDINGS.resolve("email.wav").toString(), "-o", "a.wav")
                .exits(0);
        assertEquals("ccaas: no key tones were found; nothing was silenced\n", ran.err());
    }

    @Test
    void whatCannotBeMasked_leavesNothing() throws Exception {
        byte[] wav = read("call.wav");
        Files.delete(folder.resolve("call.wav"));
        wav[24] = 0x40; // 8000 becomes 4160 samples a second; bytes a second are computed anew
        wav[25] = 0x10;
        Ran ran = Shell.in(folder)
                .fed(wav, "mask-dtmf", "-", "-o", "a.wav", "--json")
                .exits(65);
        assertEquals("{\"result\":\"REFUSED\",\"code\":\"DTMF_SAMPLE_RATE\",\"offset\":0}\n", ran.text());
        assertTrue(ran.err().startsWith("ccaas: DTMF_SAMPLE_RATE: expected 8000 to 48000 samples per second, but "));
        assertEquals(List.of(), CleanTest.names(folder));
    }

    @Test
    void outputs_areProtectedAsForClean() throws Exception {
        Files.writeString(folder.resolve("a.wav"), "mine");
        Shell.in(folder).run("mask-dtmf", "call.wav", "-o", "a.wav").refuses(64, "AUDIO_OUTPUT_EXISTS: ");
        Shell.in(folder)
                .run("mask-dtmf", "call.wav", "-o", "call.wav", "--force")
                .refuses(64, "AUDIO_OUTPUT_IS_INPUT: ");
        Shell.in(folder).run("mask-dtmf", "call.wav", "-o", "a.wav", "--force").exits(0);
        assertSilent(read("a.wav"), 0);
    }

    @Test
    void wordsThatDoNotFit_areUsage() throws Exception {
        Shell shell = Shell.in(folder);
        shell.run("mask-dtmf", "call.wav").refuses(64, "Missing required option: '-o=OUT'");
        shell.run("mask-dtmf", "call.wav", "-o", "x", "--channel", "customer")
                .refuses(64, "--channel customer and agent need --customer left or right");
        shell.run("mask-dtmf", "call.wav", "-o", "x", "--channel", "caller")
                .refuses(64, "--channel takes customer or agent or all. See: ");
    }
}
