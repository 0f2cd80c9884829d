package io.ccaas.sdk.partner.web;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Paths and queries (RFC 3986 sections 3.3, 3.4) in the one spelling that every server reads alike: what need not be
 * encoded is not, and nothing encoded decodes to a delimiter, a control character or a second encoding.
 */
final class UrlPath {

    private static final String PATH_MARKS = "-._~!$&'()*+,;=:@/";
    private static final String QUERY_MARKS = PATH_MARKS + "?[]";
    /** Delimiters and the percent sign: encoded in a path they become another path where somebody decodes early or twice. */
    private static final String NEVER_ENCODED_IN_PATH = "/\\%?#;";

    private UrlPath() {}

    static String checked(String path) {
        requireMarks(path, PATH_MARKS, "URL_PATH");
        for (String segment : path.substring(1).split("/", -1)) {
            requireSegment(segment);
        }
        if (path.contains("//")) {
            throw refused("URL_PATH", "there is an empty segment");
        }
        return path;
    }

    static String checkedQuery(String query) {
        requireMarks(query, QUERY_MARKS, "URL_QUERY");
        requireText(query, "URL_QUERY", "");
        return query;
    }

    private static void requireSegment(String segment) {
        int parameters = segment.indexOf(';');
        String name = parameters < 0 ? segment : segment.substring(0, parameters);
        if (name.equals(".") || name.equals("..")) {
            throw refused("URL_PATH", "there is a dot segment");
        }
        requireText(segment, "URL_PATH", NEVER_ENCODED_IN_PATH);
    }

    private static void requireMarks(String text, String marks, String code) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean encoded = c == '%' && hex(text, i + 1) >= 0 && hex(text, i + 2) >= 0;
            if (!encoded && !isLetterOrDigit(c) && marks.indexOf(c) < 0) {
                throw refused(code, "character " + (i + 1) + " of it has to be encoded");
            }
        }
    }

    /** Decodes once, strictly, and looks at what would come out. */
    private static void requireText(String encoded, String code, String never) {
        if (encoded.indexOf('%') < 0) {
            return; // the marks that may stand there as they are were looked at before
        }
        ByteBuffer bytes = ByteBuffer.allocate(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                c = (char) (hex(encoded, i + 1) << 4 | hex(encoded, i + 2));
                i += 2;
                if (isLetterOrDigit(c) || "-._~".indexOf(c) >= 0) {
                    throw refused(code, "a character is encoded that need not be");
                }
                if (never.indexOf(c) >= 0) {
                    throw refused(code, "an encoded delimiter stands in it");
                }
            }
            bytes.put((byte) c);
        }
        if (decoded(bytes.flip(), code).chars().anyMatch(Character::isISOControl)) {
            throw refused(code, "an encoded control character stands in it");
        }
    }

    private static CharBuffer decoded(ByteBuffer bytes, String code) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes);
        } catch (CharacterCodingException foreign) {
            throw refused(code, "its encoded bytes are not UTF-8");
        }
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static int hex(String text, int at) {
        return at < text.length() && text.charAt(at) < 0x80 ? Character.digit(text.charAt(at), 16) : -1;
    }

    private static UrlRefusedException refused(String code, String found) {
        return UrlRefusedException.rule(
                code,
                "plain segments or parameters, percent-encoded once and only where needed",
                found,
                "Write it in its shortest form, without dot segments");
    }
}
