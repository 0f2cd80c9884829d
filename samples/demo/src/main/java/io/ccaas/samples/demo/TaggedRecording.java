package io.ccaas.samples.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A clean WAV file with what recorders add: INFO, bext, iXML and cart chunks that tell all about the call. */
public final class TaggedRecording {

    private TaggedRecording() {}

    /**
     * Writes one.
     *
     * @param clean a recording with nothing beside its sound
     * @param tagged the file to be made
     * @param number the caller's
     * @param agent who answered
     * @param queue where the call waited
     * @param at when it began
     * @throws IOException when a file cannot be read or written
     */
    public static void write(Path clean, Path tagged, String number, String agent, String queue, String at)
            throws IOException {
        byte[] wav = Files.readAllBytes(clean);
        int data = 12 + 8 + 16; // RIFF header and the 16-byte format chunk that the samples have
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(ascii("WAVE"));
        body.write(wav, 12, data - 12);
        chunk(body, "bext", fixed(602, "Call from " + number + " to queue " + queue, agent, at));
        chunk(body, "iXML", ascii("<BWFXML><NOTE>" + number + " " + agent + "</NOTE></BWFXML>"));
        body.write(wav, data, wav.length - data);
        chunk(body, "cart", fixed(2048, "0101" + queue + " " + number, agent, at));
        chunk(body, "LIST", info("Recording " + number, agent, queue, at));
        ByteBuffer header = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF")).putInt(body.size());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(header.array());
        file.writeBytes(body.toByteArray());
        Files.write(tagged, file.toByteArray());
    }

    private static byte[] info(String title, String artist, String genre, String date) {
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        list.writeBytes(ascii("INFO"));
        chunk(list, "INAM", ascii(title));
        chunk(list, "IART", ascii(artist));
        chunk(list, "IGNR", ascii(genre));
        chunk(list, "ICRD", ascii(date));
        return list.toByteArray();
    }

    private static byte[] fixed(int length, String... texts) {
        ByteBuffer content = ByteBuffer.allocate(length);
        for (String text : texts) {
            content.put(ascii(text + "\0"));
        }
        return content.array();
    }

    private static void chunk(ByteArrayOutputStream out, String id, byte[] content) {
        ByteBuffer header = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii(id)).putInt(content.length);
        out.writeBytes(header.array());
        out.writeBytes(content);
        if (content.length % 2 == 1) {
            out.write(0);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
