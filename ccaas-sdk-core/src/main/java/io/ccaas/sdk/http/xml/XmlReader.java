package io.ccaas.sdk.http.xml;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the small XML that stores and their token services answer with, strictly: UTF-8, one root, no document type, no entities of its own, no
 * processing instructions, within limits. What is anything else is as if there were nothing.
 */
public final class XmlReader {

    private static final int MOST_ELEMENTS = 20_000;
    private static final int DEEPEST = 8;
    private static final int LONGEST_TEXT = 8 * 1024;

    /** 16 attributes and namespaces of one element, each in two; or as many in its text. */
    private static final int MOST_QUOTES = 32;

    private static final String MARK = "\uFEFF";

    private final XMLStreamReader events;
    private int elements;

    private XmlReader(XMLStreamReader events) {
        this.events = events;
    }

    /**
     * Reads a document.
     *
     * @param utf8 all of it
     * @return its root; empty when it is anything else
     */
    public static Optional<XmlElement> read(byte[] utf8) {
        try {
            String text = text(utf8);
            requireSmallTags(text);
            return Optional.of(new XmlReader(events(text)).document());
        } catch (CharacterCodingException | XMLStreamException | Unreadable foreign) {
            return Optional.empty();
        } catch (RuntimeException foreign) {
            return Optional.empty(); // the platform's parser throws such on some documents
        }
    }

    /** Decoded here: the parser writes to standard error of what is no UTF-8. */
    private static String text(byte[] utf8) throws CharacterCodingException, Unreadable {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(utf8))
                .toString();
        if (text.contains("<!DOCTYPE")) {
            throw new Unreadable();
        }
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }

    /** Before the parser sees them: its time grows with the square of a tag's attributes. No tag goes beyond the next {@code <}. */
    private static void requireSmallTags(String text) throws Unreadable {
        int quotes = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '<') {
                quotes = 0;
            } else if (each == '"' || each == '\'') {
                quotes++;
            }
            if (quotes > MOST_QUOTES) {
                throw new Unreadable();
            }
        }
    }

    private static XMLStreamReader events(String text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory(); // the platform's, whatever the class path holds
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLReporter((message, type, about, place) -> {}); // whose own would write to standard error
        return factory.createXMLStreamReader(new StringReader(text));
    }

    /** Not what such a service writes. */
    private static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;
    }

    private XmlElement document() throws XMLStreamException, Unreadable {
        if (next() != XMLStreamConstants.START_ELEMENT) {
            throw new Unreadable();
        }
        XmlElement root = element(1);
        if (next() != XMLStreamConstants.END_DOCUMENT) {
            throw new Unreadable();
        }
        return root;
    }

    private XmlElement element(int depth) throws XMLStreamException, Unreadable {
        elements++;
        if (elements > MOST_ELEMENTS || depth > DEEPEST) {
            throw new Unreadable();
        }
        String name = events.getLocalName();
        List<XmlElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(depth + 1));
            } else {
                text.append(text(event));
            }
        }
        return new XmlElement(name, children, children.isEmpty() ? text.toString() : "");
    }

    private String text(int event) throws Unreadable {
        boolean characters = event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
        if (!characters || events.getTextLength() > LONGEST_TEXT) {
            throw new Unreadable(); // a document type or a reference to an entity, among others
        }
        return events.getText();
    }

    /** White space and comments around the root are nobody's. */
    private int next() throws XMLStreamException {
        int event = events.next();
        while (event == XMLStreamConstants.COMMENT || event == XMLStreamConstants.SPACE) {
            event = events.next();
        }
        return event;
    }
}
