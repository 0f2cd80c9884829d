/**
 * The secured client: everything that leaves for a partner passes its pipeline, and each role has a client whose methods
 * can only say what that role may receive. Not here: the words of a particular partner's interface, which connectors
 * know.
 */
@DependsOn({
    "audio",
    "audit",
    "call",
    "credentials",
    "credentials.jose",
    "credentials.loading",
    "credentials.rotation",
    "http.auth",
    "http.auth.apikey",
    "http.auth.hashicorp",
    "http.auth.sigv4",
    "http.auth.token",
    "http.content",
    "http.failure",
    "http.fetch",
    "http.keys",
    "http.owed",
    "http.pipeline",
    "http.posture",
    "http.recording",
    "http.tls",
    "http.transport",
    "json",
    "partner",
    "partner.declared",
    "partner.declared.oauth",
    "partner.declared.proof",
    "partner.hashicorp",
    "partner.web",
    "posture",
    "privacy",
    "recording",
    "sensitive",
    "signing",
    "signing.keys",
    "time",
    "tls",
    "tls.pins"
})
@NullMarked
package io.ccaas.sdk.http;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
