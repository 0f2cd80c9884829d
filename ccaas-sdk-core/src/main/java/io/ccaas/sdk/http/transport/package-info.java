/**
 * One partner's connections: what is sent leaves only over the enforced TLS, to a checked address, once per attempt.
 * OkHttp's client never leaves it. Not here: what may be sent, and when to try again ({@code http}).
 */
@DependsOn({"http.dial", "http.failure", "partner", "partner.declared", "partner.web", "signing", "time", "tls"})
@NullMarked
package io.ccaas.sdk.http.transport;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
