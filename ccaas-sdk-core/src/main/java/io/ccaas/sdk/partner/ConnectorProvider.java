package io.ccaas.sdk.partner;

/**
 * How connectors are found: implementations are services ({@code META-INF/services} and {@code provides}), and each port
 * extends this interface with a method that connects. Two providers of one name are an error.
 */
public interface ConnectorProvider {

    /**
     * The connector's name, its role and the options it understands.
     *
     * @return constant
     */
    ConnectorDeclaration declaration();
}
