package io.ccaas.sdk.http.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlReaderTest {

    private static Optional<XmlElement> read(String text) {
        return XmlReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void elements_areReadByTheirLocalNames() {
        XmlElement root = read("<?xml version=\"1.0\"?><!-- a --><a xmlns=\"urn:x\"><b>1 &amp; 2</b><b>3</b><c/></a>")
                .orElseThrow();
        assertEquals("a", root.name());
        assertEquals(2, root.all("b").size());
        assertEquals(Optional.of("1 & 2"), root.text("b"));
        assertEquals(Optional.empty(), root.text("c"));
        assertEquals("XmlElement", root.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "<a>",
                "<a></b>",
                "<a/><b/>",
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a [\\1]><a/>",
                "<!DOCTYPE a [\u0001]><a/>",
                "<a>\u0001</a>",
                "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                "<a>&b;</a>",
                "<a><?b c?></a>",
                "<a><a><a><a><a><a><a><a><a/></a></a></a></a></a></a></a></a>"
            })
    void anythingElse_isAsIfThereWereNothing(String text) {
        assertTrue(read(text).isEmpty());
    }

    @Test
    void tooMuch_isAsIfThereWereNothing() {
        assertTrue(read("<a>" + "<b/>".repeat(20_000) + "</a>").isEmpty());
        assertTrue(read("<a>" + "b".repeat(9000) + "</a>").isEmpty());
    }

    @Test
    void bytesThatAreNoUtf8_areAsIfThereWereNothing_andSayNothing() {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertTrue(XmlReader.read(new byte[] {'<', 'a', '>', (byte) 0xff, '<', '/', 'a', '>'})
                    .isEmpty());
            assertTrue(XmlReader.read(new byte[] {(byte) 0xc3}).isEmpty());
            assertTrue(read("<?xml version=\"9\"?><a b='1' b='2'/>").isEmpty());
        } finally {
            System.setErr(before);
        }
        assertEquals("", said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void manyNamespacesOfOneElement_areRefusedBeforeTheyAreParsed() {
        assertTrue(read(element(16)).isPresent());
        assertTrue(read(element(17)).isEmpty());
        assertTrue(read(element(60_000)).isEmpty());
    }

    private static String element(int namespaces) {
        StringBuilder text = new StringBuilder("<a");
        for (int i = 0; i < namespaces; i++) {
            text.append(" xmlns:n").append(i).append(" = 'u").append(i).append('\'');
        }
        return text.append("/>").toString();
    }

    @Test
    void byteOrderMark_isNoContent() {
        assertTrue(read("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\"?><a/>").isPresent());
    }
}
