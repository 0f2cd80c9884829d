/**
 * Reads secrets, keys and certificates from environment variables and files, and refuses files that others can reach. Not
 * here: what such a file holds ({@code credentials.formats}), rotation ({@code credentials.rotation}), and how a token or an agent
 * is spoken to ({@code credentials.token}, {@code credentials.ssh}).
 */
@DependsOn({
    "credentials",
    "credentials.files",
    "credentials.formats",
    "credentials.jose",
    "credentials.patience",
    "credentials.remote",
    "credentials.source",
    "credentials.ssh",
    "credentials.token",
    "posture",
    "sensitive",
    "time"
})
@NullMarked
package io.ccaas.sdk.credentials.loading;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
