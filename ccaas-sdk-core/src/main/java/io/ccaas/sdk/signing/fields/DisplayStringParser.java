package io.ccaas.sdk.signing.fields;

import io.ccaas.sdk.signing.fields.BareItem.SfDisplayString;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** RFC 9651 section 4.2.10. */
final class DisplayStringParser {

    private final Cursor cursor;

    DisplayStringParser(Cursor cursor) {
        this.cursor = cursor;
    }

    SfDisplayString parse() {
        cursor.require('%', "a display string");
        cursor.require('"', "a quote");
        ByteArrayOutputStream utf8 = new ByteArrayOutputStream();
        while (!cursor.skip('"')) {
            int c = cursor.next();
            if (!Characters.isPrintable(c)) {
                throw cursor.refusal("printable ASCII and a closing quote");
            }
            utf8.write(c == '%' ? hexDigit() << 4 | hexDigit() : c);
        }
        return new SfDisplayString(decoded(utf8.toByteArray()));
    }

    private int hexDigit() {
        int c = cursor.next();
        if (!Characters.isDigit(c) && !(c >= 'a' && c <= 'f')) {
            throw cursor.refusal("a lower-case hexadecimal digit");
        }
        return Character.digit(c, 16);
    }

    private String decoded(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException foreign) {
            throw cursor.refusal("valid UTF-8");
        }
    }
}
