/**
 * What the servers of sample partners share: mutual TLS, signatures verified before a byte of content is read, signed
 * answers, limits. Not here: what a partner does with a request.
 */
@NullMarked
package io.ccaas.samples.server;

import org.jspecify.annotations.NullMarked;
