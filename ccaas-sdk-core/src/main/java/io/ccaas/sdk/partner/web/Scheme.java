package io.ccaas.sdk.partner.web;

/** How an origin is spoken to. */
enum Scheme {
    /** Everything but what follows. */
    HTTPS("https://", 443),
    /** Signed statements about certificates alone; whoever is on the way can read and withhold them. */
    HTTP("http://", 80);

    private final String prefix;
    private final int port;

    Scheme(String prefix, int port) {
        this.prefix = prefix;
        this.port = port;
    }

    String prefix() {
        return prefix;
    }

    /** Where none is written. */
    int port() {
        return port;
    }
}
