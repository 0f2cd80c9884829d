package io.ccaas.sdk.sealing.header;

import java.util.List;

/** One wrapping of the file key: a type, further arguments, and a body. Its texts are a sender's and are never printed. */
public final class Stanza {

    private final String type;
    private final List<String> arguments;
    private final byte[] body;

    /**
     * A stanza.
     *
     * @param type first argument
     * @param arguments what follows it
     * @param body not encoded
     */
    public Stanza(String type, List<String> arguments, byte[] body) {
        this.type = type;
        this.arguments = List.copyOf(arguments);
        this.body = body.clone();
    }

    /**
     * First argument.
     *
     * @return printable ASCII, at least one character
     */
    public String type() {
        return type;
    }

    /**
     * What follows the type.
     *
     * @return printable ASCII each
     */
    public List<String> arguments() {
        return arguments;
    }

    /**
     * What was wrapped.
     *
     * @return a copy
     */
    public byte[] body() {
        return body.clone();
    }

    @Override
    public String toString() {
        return "Stanza";
    }
}
