package io.ccaas.sdk.tls;

/** What a call of {@link HandshakeBenchmark} keeps of the call before it. */
enum Reuse {
    NOTHING("full handshake"),
    SESSION("resumed session"),
    CONNECTION("pooled connection");

    final String words;

    Reuse(String words) {
        this.words = words;
    }
}
