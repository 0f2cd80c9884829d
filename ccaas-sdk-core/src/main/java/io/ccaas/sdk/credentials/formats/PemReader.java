package io.ccaas.sdk.credentials.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads PEM (RFC 7468). Text outside of blocks is ignored, as section 2 asks; inside, only base64 and white space stand.
 * The whole is read as Latin-1 into a character array that is wiped.
 */
final class PemReader {

    private static final int MOST_BLOCKS = 64;
    private static final Pattern BEGIN = Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----");

    private PemReader() {}

    static List<PemBlock> read(String role, byte[] content) {
        char[] scratch = new char[content.length];
        for (int i = 0; i < content.length; i++) {
            scratch[i] = (char) (content[i] & 0xff);
        }
        try {
            List<PemBlock> blocks = blocks(role, java.nio.CharBuffer.wrap(scratch), content);
            if (blocks.isEmpty()) {
                throw notPem(role, "there is no BEGIN line in it");
            }
            return blocks;
        } finally {
            Arrays.fill(scratch, '\0');
        }
    }

    private static List<PemBlock> blocks(String role, CharSequence text, byte[] content) {
        List<PemBlock> blocks = new ArrayList<>();
        Matcher begin = BEGIN.matcher(text);
        int from = 0;
        while (begin.find(from)) {
            String label = begin.group(1);
            Matcher end = Pattern.compile("-----END " + label + "-----").matcher(text);
            if (!end.find(begin.end())) {
                throw notPem(role, "a block has no END line of its label");
            }
            if (blocks.size() == MOST_BLOCKS) {
                throw notPem(role, "there are more than " + MOST_BLOCKS + " blocks in it");
            }
            blocks.add(new PemBlock(label, decoded(role, content, begin.end(), end.start())));
            from = end.end();
        }
        return blocks;
    }

    private static byte[] decoded(String role, byte[] content, int from, int to) {
        byte[] letters = new byte[to - from];
        int count = 0;
        for (int i = from; i < to; i++) {
            if (content[i] == ':') {
                throw headers(role);
            }
            if (content[i] != '\n' && content[i] != '\r' && content[i] != ' ' && content[i] != '\t') {
                letters[count++] = content[i];
            }
        }
        byte[] exact = Arrays.copyOf(letters, count);
        try {
            return Base64.getDecoder().decode(exact);
        } catch (IllegalArgumentException foreign) {
            throw notPem(role, "a block is not base64");
        } finally {
            Arrays.fill(letters, (byte) 0);
            Arrays.fill(exact, (byte) 0);
        }
    }

    private static RuntimeException headers(String role) {
        return KeyRefusals.refusal(
                "KEY_ENCRYPTION_OUTDATED",
                "PEM without headers as " + role,
                "a block has headers, as keys encrypted in the old OpenSSL way have (RFC 1421)",
                "Write it anew: openssl pkcs8 -topk8 -v2 aes-256-cbc");
    }

    private static RuntimeException notPem(String role, String found) {
        return KeyRefusals.refusal(
                "NOT_PEM",
                "PEM (RFC 7468) as " + role,
                found,
                "Convert it with openssl, or point to the PEM file; a PKCS#12 file is configured as such.");
    }
}
