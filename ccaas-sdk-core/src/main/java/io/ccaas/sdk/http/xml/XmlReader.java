package io.ccaas.sdk.http.xml;

import java.io.ByteArrayInputStream;
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
            XMLInputFactory factory =
                    XMLInputFactory.newDefaultFactory(); // the platform's, whatever the class path holds
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            XMLStreamReader events =
                    factory.createXMLStreamReader(new ByteArrayInputStream(utf8), StandardCharsets.UTF_8.name());
            return Optional.of(new XmlReader(events).document());
        } catch (XMLStreamException | Unreadable foreign) {
            return Optional.empty();
        }
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
