package io.ccaas.sdk.tls.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read off the wire, and that everything odd tells no group. */
final class ServerHelloTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final int AES_256 = 0x1302;
    private static final int HYBRID = 4588;
    private static final ClientHello CLIENT =
            new ClientHello(new Offered(Set.of(), Set.of(), Set.of(), Set.of()), Set.of(), "ab".repeat(32));

    private static final String CHANGE_CIPHER_SPEC = "140303000101";

    /** Of TLS 1.3, with the key in group 29. */
    private static final String VERSION = "002b00020304";

    private static final String SHARE = "00330005001d000109";

    private static final class Heard implements Told {

        private final List<String> groups = new ArrayList<>();

        @Override
        public List<String> groups() {
            return List.of();
        }

        @Override
        public List<String> signatures() {
            return List.of();
        }

        @Override
        public void agreed(String group) {
            groups.add(group);
        }
    }

    private static List<String> heard(String... pieces) {
        Heard heard = new Heard();
        ServerHello hello = new ServerHello(heard);
        for (String piece : pieces) {
            hello.accept(ByteBuffer.wrap(HEX.parseHex(piece)));
        }
        return heard.groups;
    }

    private static String hybrid() {
        return text(ScriptedServer.hello(CLIENT, AES_256, HYBRID));
    }

    private static String retry() {
        return text(ScriptedServer.retry(CLIENT, AES_256, 24));
    }

    private static String text(ByteBuffer record) {
        byte[] octets = new byte[record.remaining()];
        record.get(octets);
        return HEX.formatHex(octets);
    }

    private static String hello(String extensions) {
        String body = "0303" + "00".repeat(32) + "00" + "1302" + "00" + length(extensions, 4) + extensions;
        String message = "02" + length(body, 6) + body;
        return "160303" + length(message, 4) + message;
    }

    private static String length(String text, int digits) {
        return HEX.toHexDigits(text.length() / 2, digits);
    }

    @Test
    void hello_tellsItsGroup() {
        assertEquals(List.of("X25519MLKEM768"), heard(hybrid()));
        assertEquals(List.of("x25519"), heard(hello(VERSION + SHARE)));
    }

    @Test
    void groupThatNoPolicyHas_isToldAsItsNumber() {
        assertEquals(List.of("0x100"), heard(hello(VERSION + "003300050100000109")));
    }

    @Test
    void octetAfterOctet_tellsTheSame() {
        assertEquals(List.of("X25519MLKEM768"), heard(hybrid().split("(?<=\\G..)")));
    }

    @Test
    void messageOverTwoRecords_isPutTogether() {
        String whole = hello(VERSION + SHARE);
        String message = whole.substring(10);
        String first = message.substring(0, 40);
        String second = message.substring(40);
        assertEquals(
                List.of("x25519"), heard("160303" + length(first, 4) + first, "160303" + length(second, 4) + second));
    }

    @Test
    void retry_tellsNothingAndTheHelloAfterItDoes() {
        assertEquals(List.of(), heard(retry()));
        assertEquals(List.of("X25519MLKEM768"), heard(retry(), CHANGE_CIPHER_SPEC, hybrid()));
    }

    @Test
    void firstHello_isTheLast() {
        assertEquals(List.of("x25519"), heard(hello(VERSION + SHARE), hybrid()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"15030300020228", "17030300020228", "1603030000"})
    void otherRecordBefore_endsTheReading(String record) {
        assertEquals(List.of(), heard(record, hybrid()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SHARE, // TLS 1.2
                "002b00020303" + SHARE,
                "002b0003030403" + SHARE,
                VERSION,
                VERSION + "00330000",
                VERSION + "00330004001d0000",
                VERSION + "00330006001d00010909", // more than its length says
                VERSION + VERSION + SHARE,
                VERSION + SHARE + SHARE,
                VERSION + SHARE + "00"
            })
    void oddHello_tellsNoGroup(String extensions) {
        assertEquals(List.of(), heard(hello(extensions), hybrid()));
    }

    @Test
    void extensionsThatEndEarly_tellNoGroup() {
        String sound = hello(VERSION + SHARE);
        String shorter = sound.replace("000f" + VERSION, "0006" + VERSION);
        assertEquals(List.of(), heard(shorter));
    }

    @Test
    void otherMessage_endsTheReading() {
        assertEquals(List.of(), heard("160303000408000000", hybrid()));
    }

    @Test
    void recordBeyondMeasure_endsTheReading() {
        assertEquals(List.of(), heard("1603034000", "00".repeat(0x4000), hybrid()));
        assertEquals(List.of(), heard(("1603030c00" + "02003fff" + "00".repeat(0xbfc)).repeat(2), hybrid()));
    }
}
