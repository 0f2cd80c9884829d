/**
 * A program that takes webhooks: verify, keep, answer. Not here: TLS, which a proxy in front ends, and what is done with an event.
 */
@NullMarked
package io.ccaas.samples.webhook;

import org.jspecify.annotations.NullMarked;
