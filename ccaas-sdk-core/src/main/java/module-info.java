/**
 * Secure contact-centre integrations: audio-only payloads, signed and mTLS-authenticated partners, an enforced TLS policy.
 */
@SuppressWarnings("requires-automatic")
module io.ccaas.sdk {
    requires com.google.i18n.phonenumbers.libphonenumber;
    requires io.github.resilience4j.bulkhead;
    requires io.github.resilience4j.circuitbreaker;
    requires io.github.resilience4j.core;
    requires io.github.resilience4j.retry;
    requires kotlin.stdlib;
    requires okhttp3;
    requires okio;
    requires static transitive java.sql;
    requires org.slf4j;
    requires org.snakeyaml.engine;
    requires tools.jackson.core;
    requires static org.bouncycastle.provider;
    requires static org.bouncycastle.tls;
    requires static transitive org.jspecify;

    exports io.ccaas.sdk;
    exports io.ccaas.sdk.architecture;
    exports io.ccaas.sdk.audio;
    exports io.ccaas.sdk.audio.channels;
    exports io.ccaas.sdk.audio.declared;
    exports io.ccaas.sdk.audio.result;
    exports io.ccaas.sdk.audio.verify;
    exports io.ccaas.sdk.audio.verify.verdict;
    exports io.ccaas.sdk.audit;
    exports io.ccaas.sdk.audit.chain;
    exports io.ccaas.sdk.audit.content;
    exports io.ccaas.sdk.audit.place;
    exports io.ccaas.sdk.call;
    exports io.ccaas.sdk.credentials;
    exports io.ccaas.sdk.credentials.jose;
    exports io.ccaas.sdk.credentials.builtin;
    exports io.ccaas.sdk.credentials.caching;
    exports io.ccaas.sdk.credentials.loading;
    exports io.ccaas.sdk.credentials.process;
    exports io.ccaas.sdk.credentials.remote;
    exports io.ccaas.sdk.credentials.rotation;
    exports io.ccaas.sdk.credentials.source;
    exports io.ccaas.sdk.doctor;
    exports io.ccaas.sdk.errors;
    exports io.ccaas.sdk.http;
    exports io.ccaas.sdk.http.auth.token;
    exports io.ccaas.sdk.http.failure;
    exports io.ccaas.sdk.http.transport;
    exports io.ccaas.sdk.json;
    exports io.ccaas.sdk.json.yaml;
    exports io.ccaas.sdk.partner;
    exports io.ccaas.sdk.partner.declared;
    exports io.ccaas.sdk.partner.declared.proof;
    exports io.ccaas.sdk.partner.declared.oauth;
    exports io.ccaas.sdk.partner.replay;
    exports io.ccaas.sdk.partner.web;
    exports io.ccaas.sdk.posture;
    exports io.ccaas.sdk.privacy;
    exports io.ccaas.sdk.recording;
    exports io.ccaas.sdk.sensitive;
    exports io.ccaas.sdk.signing;
    exports io.ccaas.sdk.signing.digest;
    exports io.ccaas.sdk.signing.jose;
    exports io.ccaas.sdk.signing.keys;
    exports io.ccaas.sdk.signing.refusal;
    exports io.ccaas.sdk.signing.replay;
    exports io.ccaas.sdk.signing.webhook;
    exports io.ccaas.sdk.signing.webhook.emit;
    exports io.ccaas.sdk.signing.webhook.message;
    exports io.ccaas.sdk.time;
    exports io.ccaas.sdk.tls;
    exports io.ccaas.sdk.tls.fetch;
    exports io.ccaas.sdk.tls.overlay;
    exports io.ccaas.sdk.tls.pins;
    exports io.ccaas.sdk.tls.policy;

    uses io.ccaas.sdk.partner.ConnectorProvider;
}
