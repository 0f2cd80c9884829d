package io.ccaas.sdk.partner;

import java.nio.file.Path;
import java.util.Collection;

/** Reads {@code partners.yaml}. */
final class PartnersFile {

    private PartnersFile() {}

    static DataFlowMap read(Path file, Collection<ConnectorDeclaration> connectors) {
        return DataFlowMap.builder().connectors(connectors).build();
    }
}
