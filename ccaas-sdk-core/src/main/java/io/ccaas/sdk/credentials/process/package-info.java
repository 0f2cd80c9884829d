/**
 * Secrets from a program that the host allowed. Not here: anything that runs a shell, or a program that a file of declarations names by
 * itself.
 */
@DependsOn({"credentials", "credentials.files", "credentials.source", "json", "sensitive", "time"})
@NullMarked
package io.ccaas.sdk.credentials.process;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
