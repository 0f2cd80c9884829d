/**
 * The front door of ccaas-sdk: {@code Ccaas}. No package of the core uses it. Not here: any work that one of the
 * packages behind it can do.
 */
@DependsOn({
    "archive",
    "audit",
    "audit.chain",
    "audit.job",
    "audit.place",
    "credentials",
    "credentials.files",
    "credentials.loading",
    "credentials.rotation",
    "http",
    "http.auth.token",
    "http.owed",
    "http.recording",
    "http.transport",
    "partner",
    "partner.declared",
    "partner.keeping",
    "partner.replay",
    "partner.web",
    "posture",
    "recording",
    "sealing",
    "sensitive",
    "signing.replay",
    "store.folder",
    "store.objects",
    "store.s3",
    "time",
    "tls",
    "vault",
    "vault.database",
    "vault.keys"
})
@NullMarked
package io.ccaas.sdk;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
