package io.ccaas.sdk.sealing.header;

import com.exceptionfactory.jagged.framework.codec.CanonicalBase64;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A stanza in text: {@code -> ARGUMENT …}, then base64 in lines of 64 characters, the last of them shorter. */
final class StanzaForm {

    static final String START = "-> ";
    private static final int COLUMNS = 64;

    /** Possessive, because a loop that could go back lies on the stack, one frame for each argument of a sender's line. */
    private static final Pattern ARGUMENTS = Pattern.compile("[!-~]++(?: [!-~]++)*+");

    private StanzaForm() {}

    /** The first line is read already. */
    static Stanza read(String first, HeaderLines lines) throws IOException {
        String arguments = first.substring(START.length());
        if (!ARGUMENTS.matcher(arguments).matches()) {
            throw HeaderRefused.form("a stanza's first line has another form");
        }
        List<String> parts = Arrays.asList(arguments.split(" "));
        return new Stanza(parts.get(0), parts.subList(1, parts.size()), body(lines));
    }

    private static byte[] body(HeaderLines lines) throws IOException {
        StringBuilder encoded = new StringBuilder();
        String line;
        do {
            line = lines.line();
            if (line.length() > COLUMNS) {
                throw HeaderRefused.form("a line of a stanza's body is too long");
            }
            encoded.append(line);
        } while (line.length() == COLUMNS);
        return decoded(encoded.toString(), "a stanza's body is not canonical base64");
    }

    static byte[] decoded(String encoded, String fault) {
        try {
            return CanonicalBase64.getDecoder().decode(encoded.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException foreign) {
            throw HeaderRefused.form(fault);
        }
    }

    static void write(Stanza stanza, StringBuilder header) {
        header.append("->").append(' ').append(stanza.type());
        stanza.arguments().forEach(argument -> header.append(' ').append(argument));
        header.append('\n');
        String encoded = encoded(stanza.body());
        for (int from = 0; from <= encoded.length(); from += COLUMNS) {
            header.append(encoded, from, Math.min(encoded.length(), from + COLUMNS))
                    .append('\n');
        }
    }

    static String encoded(byte[] bytes) {
        return new String(CanonicalBase64.getEncoder().encode(bytes), StandardCharsets.US_ASCII);
    }
}
