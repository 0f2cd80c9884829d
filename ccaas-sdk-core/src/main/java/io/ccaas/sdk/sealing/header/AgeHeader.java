package io.ccaas.sdk.sealing.header;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.sensitive.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole header. One that was read has the one form that the specification allows, byte for byte; that it is also the
 * sender's is known only behind {@link #requireMac}.
 */
public final class AgeHeader {

    /** No header of some hundred recipients comes near this; the age program's own files have a few hundred bytes. */
    public static final int MOST_BYTES = 64 * 1024;

    private static final String FAMILY = "age-encryption.org/";
    private static final String VERSION = FAMILY + "v1";
    private static final String ARMOR = "-----BEGIN AGE ENCRYPTED FILE-----";
    private static final String END = "---";
    private static final int MAC_BYTES = 32;

    private final List<Stanza> stanzas;
    private final byte[] bytes;
    private final int covered;
    private final byte[] mac;

    private AgeHeader(List<Stanza> stanzas, byte[] bytes, int covered, byte[] mac) {
        this.stanzas = List.copyOf(stanzas);
        this.bytes = bytes;
        this.covered = covered;
        this.mac = mac;
    }

    /**
     * Reads a header and no byte behind it.
     *
     * @param in should be buffered: bytes are asked for one by one
     * @return the header, not yet authenticated
     * @throws IOException as the stream says
     * @throws io.ccaas.sdk.sealing.refusal.SealingRefusedException when it has another form
     */
    public static AgeHeader read(InputStream in) throws IOException {
        HeaderLines lines = new HeaderLines(in);
        requireVersion(lines.firstLine(ARMOR.length() + 1));
        List<Stanza> stanzas = new ArrayList<>();
        int covered = lines.length();
        String line = lines.line();
        while (line.startsWith(StanzaForm.START)) {
            stanzas.add(StanzaForm.read(line, lines));
            covered = lines.length();
            line = lines.line();
        }
        if (stanzas.isEmpty()) {
            throw HeaderRefused.form("there is no stanza in it");
        }
        return new AgeHeader(stanzas, lines.bytes(), covered + END.length(), mac(line));
    }

    private static void requireVersion(String first) {
        if (first.startsWith(ARMOR)) {
            throw HeaderRefused.armored();
        }
        if (!first.startsWith(FAMILY)) {
            throw HeaderRefused.notAge();
        }
        if (!first.equals(VERSION)) {
            throw HeaderRefused.version();
        }
    }

    private static byte[] mac(String line) {
        if (!line.startsWith(END + " ")) {
            throw HeaderRefused.form("a line in it begins otherwise");
        }
        byte[] mac = StanzaForm.decoded(line.substring(END.length() + 1), "its code is not canonical base64");
        if (mac.length != MAC_BYTES) {
            throw HeaderRefused.form("its code has another length");
        }
        return mac;
    }

    /**
     * Makes a header.
     *
     * @param stanzas at least one, all of the same file key
     * @param fileKey authenticates them
     * @return a header that every reader of age takes
     * @throws io.ccaas.sdk.sealing.refusal.SealingRefusedException when there are too many
     */
    public static AgeHeader write(List<Stanza> stanzas, Secret fileKey) {
        StringBuilder text = new StringBuilder(VERSION).append('\n');
        stanzas.forEach(stanza -> StanzaForm.write(stanza, text));
        text.append(END);
        byte[] covered = text.toString().getBytes(StandardCharsets.US_ASCII);
        byte[] mac = HeaderMac.of(covered, covered.length, fileKey);
        text.append(' ').append(StanzaForm.encoded(mac)).append('\n');
        if (text.length() > MOST_BYTES) {
            throw HeaderRefused.tooLong();
        }
        return new AgeHeader(stanzas, text.toString().getBytes(StandardCharsets.US_ASCII), covered.length, mac);
    }

    /**
     * Refuses a header that another wrote than who knew the file key.
     *
     * @param fileKey as one of the stanzas held it
     * @throws io.ccaas.sdk.sealing.refusal.SealingRefusedException {@code SEALED_HEADER_MAC}
     */
    public void requireMac(Secret fileKey) {
        if (!MessageDigest.isEqual(HeaderMac.of(bytes, covered, fileKey), mac)) {
            throw HeaderRefused.mac();
        }
    }

    /**
     * The wrappings of the file key.
     *
     * @return at least one
     */
    public List<Stanza> stanzas() {
        return stanzas;
    }

    /**
     * The header as it stands in the file.
     *
     * @return a copy
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Where the payload begins.
     *
     * @return bytes
     */
    public int length() {
        return bytes.length;
    }

    /**
     * SHA-256 of {@link #bytes()}.
     *
     * @return 32 bytes
     */
    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("every Java platform has SHA-256", foreign);
        }
    }

    @Override
    public String toString() {
        return "AgeHeader[" + stanzas.size() + "]";
    }
}
