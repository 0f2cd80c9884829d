/**
 * What partners hold that is still to be deleted, remembered across restarts. Not here: the request to delete, and the
 * evidence of its answer ({@code audit}).
 */
@DependsOn({"credentials.files", "recording"})
@NullMarked
package io.ccaas.sdk.http.owed;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
