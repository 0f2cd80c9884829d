package io.ccaas.sdk.transcription.handling;

/** By what a requirement is honoured, surest first. */
public enum Means {
    /** By what the connector sends: a parameter of each request, a request to delete, an endpoint documented so. */
    REQUESTS("by what each request asks for"),
    /** By whoever runs a server in the own network. */
    OWN_SERVER("by whoever runs the server in the own network"),
    /** By an agreement with the partner, which the interface cannot show; the entry must say that there is one. */
    AGREEMENT("by an agreement that the entry states and the interface cannot show"),
    /** By nothing. */
    NOTHING("by nothing");

    private final String words;

    Means(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
