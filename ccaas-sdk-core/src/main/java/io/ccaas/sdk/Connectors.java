package io.ccaas.sdk;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.ConnectorProvider;
import io.ccaas.sdk.partner.Partner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** The connectors on the class path, by name. */
final class Connectors {

    private final Map<String, ConnectorProvider> byName = new LinkedHashMap<>();

    private Connectors(Iterable<ConnectorProvider> providers) {
        for (ConnectorProvider provider : providers) {
            String name = provider.declaration().name();
            ConnectorProvider other = byName.putIfAbsent(name, provider);
            if (other != null) {
                throw new ConnectorException(Problem.of(
                        "CONNECTOR_TWICE",
                        "one connector of the name " + name,
                        "two: " + other.getClass().getName() + " and "
                                + provider.getClass().getName(),
                        "Remove one of their jars."));
            }
        }
    }

    static Connectors onClassPath() {
        return new Connectors(ServiceLoader.load(ConnectorProvider.class, Connectors.class.getClassLoader()));
    }

    static Connectors of(Iterable<ConnectorProvider> providers) {
        return new Connectors(providers);
    }

    List<ConnectorDeclaration> declarations() {
        return byName.values().stream().map(ConnectorProvider::declaration).toList();
    }

    <P extends ConnectorProvider> P provider(Class<P> port, Partner partner) {
        String name = partner.connector()
                .orElseThrow(() -> new ConnectorException(Problem.of(
                        "CONNECTOR_MISSING",
                        "a connector for partner " + partner.id(),
                        "its entry names none",
                        "Add for example: connector: " + known())));
        ConnectorProvider provider = byName.get(name);
        if (!port.isInstance(provider)) {
            throw new ConnectorException(Problem.of(
                    "CONNECTOR_UNKNOWN",
                    "a connector of the kind " + port.getSimpleName() + " for partner " + partner.id(),
                    provider == null
                            ? "no jar on the class path has its connector"
                            : "its connector is of another kind",
                    provider == null
                            ? "Known are: " + known() + ". Add the connector's jar, or name another."
                            : "Connect the partner as what its role says, or name another connector."));
        }
        return port.cast(provider);
    }

    private String known() {
        return byName.isEmpty() ? "none" : String.join(", ", byName.keySet());
    }
}
