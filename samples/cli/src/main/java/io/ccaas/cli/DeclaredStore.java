package io.ccaas.cli;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.archive.Archive;
import io.ccaas.sdk.forwarding.Keep;
import io.ccaas.sdk.partner.keeping.KeepingDeclaration;
import io.ccaas.sdk.partner.keeping.StoreDeclaration.Place;
import io.ccaas.sdk.vault.RetentionClass;
import java.util.Optional;

/** The one store that partners.yaml declares, named again so that nobody keeps recordings by mistake. */
final class DeclaredStore {

    private static final String FOLDER = "folder";

    private DeclaredStore() {}

    static Keep keep(Ccaas ccaas, String named) {
        requireDeclared(ccaas.flows().keeping(), named);
        Archive archive = ccaas.archive();
        RetentionClass retention = ccaas.retention();
        return (recording, audio, call, deadline) -> archive.keep(recording, audio, call, retention, deadline);
    }

    private static void requireDeclared(Optional<KeepingDeclaration> keeping, String named) {
        Optional<Place> place = keeping.map(declared -> declared.store().place());
        String known = place.map(at -> at instanceof Place.AtPartner partner ? partner.id() : FOLDER)
                .orElse(named); // the archive says what is missing
        if (!known.equals(named)) {
            throw new UsageException("--store names another store than partners.yaml declares; it declares "
                    + (known.equals(FOLDER) ? "a folder: --store folder" : "a partner: name its id"));
        }
    }
}
