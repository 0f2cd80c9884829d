package io.ccaas.sdk.http.xml;

import java.util.List;
import java.util.Optional;

/** One element of an answer: its name, and its children or its text. Hostile, and shows nowhere. */
public final class XmlElement {

    private final String name;
    private final List<XmlElement> children;
    private final String text;

    XmlElement(String name, List<XmlElement> children, String text) {
        this.name = name;
        this.children = List.copyOf(children);
        this.text = text;
    }

    /**
     * Its name.
     *
     * @return without a namespace
     */
    public String name() {
        return name;
    }

    /**
     * The children of one name.
     *
     * @param child their name, without a namespace
     * @return in their order
     */
    public List<XmlElement> all(String child) {
        return children.stream().filter(each -> each.name.equals(child)).toList();
    }

    /**
     * The first child of a name.
     *
     * @param child its name
     * @return empty when there is none
     */
    public Optional<XmlElement> child(String child) {
        return children.stream().filter(each -> each.name.equals(child)).findFirst();
    }

    /**
     * The text of the first child of a name.
     *
     * @param child its name
     * @return empty when there is no such child, or no text in it
     */
    public Optional<String> text(String child) {
        return child(child).map(each -> each.text).filter(found -> !found.isEmpty());
    }

    @Override
    public String toString() {
        return "XmlElement";
    }
}
