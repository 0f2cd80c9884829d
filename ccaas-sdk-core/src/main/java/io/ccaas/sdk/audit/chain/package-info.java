/**
 * The form of an audit log: entries that each hold the hash of the one before, and checkpoints that sign it. Not here:
 * writing a log, and walking through one ({@code audit}).
 */
@DependsOn({"credentials", "credentials.encoding"})
@NullMarked
package io.ccaas.sdk.audit.chain;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
