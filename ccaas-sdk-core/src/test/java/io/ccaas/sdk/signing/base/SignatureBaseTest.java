package io.ccaas.sdk.signing.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.signing.fields.InnerList;
import io.ccaas.sdk.signing.fields.Parameters;
import io.ccaas.sdk.signing.fields.StructuredFields;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of components: the examples of RFC 9421 sections 2.1 and 2.2, and what must not be signed. */
class SignatureBaseTest {

    private static final String[][] FIELDS = {
        {"X-OWS-Header", "  Leading and trailing whitespace.  "},
        {"X-Obs-Fold-Header", "Obsolete\r\n    line folding."},
        {"Cache-Control", "max-age=60"},
        {"Cache-Control", "   must-revalidate"},
        {"Empty-Header", ""},
        {"Example-Dict", " a=1,    b=2;x=1;y=2,   c=(a   b   c), d"},
        {"Priority", "u=1 ,  i"},
        {"Accept-CH", "a ,   b"},
        {"Deprecation", "  @1659578233 "},
        {"Lines", "value, with, lots"},
        {"Lines", "of, commas"},
        {"Bad", "a\rb"},
        {"Trailer", "Expires"},
    };

    private static final String[][] TRAILERS = {
        {"Expires", "Wed, 9 Nov 2022 07:28:00 GMT"},
        {"Example-Dict", "a=7"},
    };

    private static Message request(String target) {
        return Message.request("POST", target, lines(FIELDS)).withTrailers(lines(TRAILERS));
    }

    private static FieldLines lines(String[][] pairs) {
        return FieldLines.of(List.of(pairs), pair -> pair[0], pair -> pair[1]);
    }

    private static String line(String component, String target) {
        InnerList list = (InnerList)
                StructuredFields.list("(" + component + ")").members().get(0);
        String base =
                new String(SignatureBase.of(SignatureInput.parse(list), request(target)), StandardCharsets.US_ASCII);
        return base.lines().findFirst().orElseThrow();
    }

    private static String line(String component) {
        return line(component, "https://www.example.com/path?param=value");
    }

    private static String refusal(String component) {
        return assertThrows(SignatureRefusedException.class, () -> line(component))
                .code();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    "x-ows-header"|"x-ows-header": Leading and trailing whitespace.
                    "x-obs-fold-header"|"x-obs-fold-header": Obsolete line folding.
                    "cache-control"|"cache-control": max-age=60, must-revalidate
                    "example-dict"|"example-dict": a=1,    b=2;x=1;y=2,   c=(a   b   c), d
                    "example-dict";key="a"|"example-dict";key="a": 1
                    "example-dict";key="d"|"example-dict";key="d": ?1
                    "example-dict";key="b"|"example-dict";key="b": 2;x=1;y=2
                    "example-dict";key="c"|"example-dict";key="c": (a b c)
                    "priority";sf|"priority";sf: u=1, i
                    "lines";bs|"lines";bs: :dmFsdWUsIHdpdGgsIGxvdHM=:, :b2YsIGNvbW1hcw==:
                    "@method"|"@method": POST
                    "@scheme"|"@scheme": https
                    "@request-target"|"@request-target": /path?param=value
                    "expires";tr|"expires";tr: Wed, 9 Nov 2022 07:28:00 GMT
                    "trailer"|"trailer": Expires
                    "example-dict";key="a";tr|"example-dict";key="a";tr: 7
                    """)
    void component_hasTheValueOfTheRfc(String component, String line) {
        assertEquals(line, line(component));
    }

    @Test
    void emptyField_hasAnEmptyValue() {
        assertEquals("\"empty-header\": ", line("\"empty-header\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    https://WWW.Example.com:443/a%2Fb?q | "@target-uri" | https://www.example.com/a%2Fb?q
                    https://www.example.com:8443        | "@authority"  | www.example.com:8443
                    http://www.example.com:80/          | "@authority"  | www.example.com
                    https://[2001:DB8::1]/              | "@authority"  | [2001:db8::1]
                    https://www.example.com             | "@path"       | /
                    https://www.example.com/A%20b/      | "@path"       | /A%20b/
                    https://www.example.com/?a=b&c      | "@query"      | ?a=b&c
                    https://www.example.com/            | "@query"      | ?
                    https://www.example.com/?           | "@query"      | ?
                    """)
    void target_isTakenApartUndecoded(String target, String component, String value) {
        assertEquals(component + ": " + value, line(component, target));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    var,this%20is%20a%20big%0Amultiline%20value
                    bar,with%20plus%20whitespace
                    fa%C3%A7ade%22%3A%20,something
                    """)
    void queryParameter_isEncodedAnew(String name, String value) {
        String target = "https://www.example.com/parameters?var=this%20is%20a%20big%0Amultiline%20value"
                + "&bar=with+plus+whitespace&fa%C3%A7ade%22%3A%20=something";
        String component = "\"@query-param\";name=\"" + name + "\"";

        assertEquals(component + ": " + value, line(component, target));
    }

    /** Signed alike whether a client or something on the way writes the dollar and the brackets encoded or as they are. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$select=name&fields%5BContacts%5D=phone",
                "%24select=name&fields%5BContacts%5D=phone",
                "$select=name&fields[Contacts]=phone"
            })
    void dollarAndBracketsInAName_areEncodedAnew(String query) {
        String target = "https://www.example.com/a?" + query;
        for (String line : List.of(
                "\"@query-param\";name=\"%24select\": name", "\"@query-param\";name=\"fields%5BContacts%5D\": phone")) {
            assertEquals(line, line(line.substring(0, line.indexOf(": ")), target));
        }
        assertEquals("\"@query\": ?" + query, line("\"@query\"", target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://a/",
                "https:///",
                "https://a/b#c",
                "https://u@a/",
                "https://a\\b/",
                "https://a/ b",
                "//a/",
                "/a",
                "https://é/",
                "https://a:b/",
                "https://a:999999/",
                "https://a/\n"
            })
    void targetOfOtherForm_isRefused(String target) {
        assertEquals(
                "TARGET_URI_MALFORMED",
                assertThrows(SignatureRefusedException.class, () -> request(target))
                        .code());
    }

    @Test
    void impossibleParameters_areRefused() {
        for (String component : List.of(
                "\"a\";bs;sf",
                "\"a\";bs;key=\"b\"",
                "\"a\";name=\"b\"",
                "\"@query-param\"",
                "\"@path\";sf",
                "\"@path\";tr",
                "\"expires\";tr=?0",
                "\"a\";sf=?0",
                "\"a\";key=b",
                "\"a\";foo=\"b\"",
                "\"@path\";foo=\"b\"",
                "\"@path\";req=?0",
                "\"a b\"",
                "\"\"")) {
            assertEquals("COMPONENT_MALFORMED", refusal(component), component);
        }
    }

    @Test
    void absentComponents_areRefused() {
        for (String component : List.of(
                "\"x\"", "\"priority\";key=\"z\"", "\"@query-param\";name=\"z\"", "\"expires\"", "\"trailer\";tr")) {
            assertEquals("COMPONENT_ABSENT", refusal(component), component);
        }
    }

    @Test
    void nothingBetweenTwoAmpersands_isNoParameter() {
        String target = "https://www.example.com/?a=1&&=3";

        assertEquals("\"@query-param\";name=\"\": 3", line("\"@query-param\";name=\"\"", target));
    }

    @Test
    void listAndItem_areSerialisedAnew() {
        assertEquals("\"accept-ch\";sf: a, b", line("\"accept-ch\";sf"));
        assertEquals("\"deprecation\";sf: @1659578233", line("\"deprecation\";sf"));
    }

    /** Java reads every byte that is no UTF-8 as the same character, so that two queries would be signed alike. */
    @Test
    void queryParameterThatIsNoUtf8_isRefused() {
        for (String query : List.of("?a=%FF", "?a=%c3", "?a=%EF%BF%BD", "?%FE=1&a=2", "?a=%")) {
            SignatureRefusedException refused = assertThrows(
                    SignatureRefusedException.class,
                    () -> line("\"@query-param\";name=\"a\"", "https://www.example.com/" + query));
            assertEquals("COMPONENT_MALFORMED", refused.code(), query);
        }
    }

    @Test
    void longFieldThatWouldBeParsedForEveryMember_isRefused() {
        FieldLines fields = FieldLines.of(
                List.of("a=1, b=" + "1".repeat(15) + ", c=\"" + "x".repeat(16 * 1024) + "\""),
                value -> "x",
                value -> value);
        Message message = Message.request("POST", "https://www.example.com/", fields);
        SignatureBase.of(new SignatureInput(List.of(ComponentId.named("x")), Parameters.NONE), message);
        SignatureInput member =
                new SignatureInput(List.of(ComponentId.named("x").member("a")), Parameters.NONE);
        assertEquals(
                "COMPONENT_TOO_LONG",
                assertThrows(SignatureRefusedException.class, () -> SignatureBase.of(member, message))
                        .code());
    }

    @Test
    void componentOfHeadAndOfTrailer_areTwo() {
        assertEquals("\"example-dict\";key=\"a\": 1", line("\"example-dict\";key=\"a\" \"example-dict\";key=\"a\";tr"));
    }

    @Test
    void requestTargetWithoutPathAndQuery_isASlash() {
        assertEquals("\"@request-target\": /", line("\"@request-target\"", "https://www.example.com"));
    }

    @Test
    void fieldOfUnknownType_isNotSerialisedAnew() {
        assertEquals("COMPONENT_UNKNOWN", refusal("\"example-dict\";sf"));
    }

    @Test
    void lineEndInField_isRefused() {
        assertEquals("FIELD_VALUE_FORBIDDEN", refusal("\"bad\""));
    }

    @Test
    void derivedComponentOfRequestInResponse_needsReq() {
        FieldLines none = FieldLines.of(List.<String[]>of(), pair -> pair[0], pair -> pair[1]);
        Message response = Message.response(200, none, request("https://a.example/"));
        for (String name : List.of("@method", "@path", "@target-uri")) {
            SignatureInput input = new SignatureInput(List.of(ComponentId.named(name)), Parameters.NONE);
            assertEquals(
                    "COMPONENT_FORBIDDEN_HERE",
                    assertThrows(SignatureRefusedException.class, () -> SignatureBase.of(input, response))
                            .code());
        }
    }
}
