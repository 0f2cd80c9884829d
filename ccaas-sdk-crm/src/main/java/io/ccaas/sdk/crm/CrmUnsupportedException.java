package io.ccaas.sdk.crm;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.Problem;

/** The CRM has no such operation, or none that keeps this library's promises. Nothing was sent. */
public final class CrmUnsupportedException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    private CrmUnsupportedException(Problem problem) {
        super(problem);
    }

    /**
     * For connectors: an operation that they refuse.
     *
     * @param operation its name in the port, a constant
     * @param connector the connector's name, a constant
     * @param why what the CRM lacks, a constant
     * @return code {@code CRM_OPERATION_UNSUPPORTED}
     */
    public static CrmUnsupportedException of(String operation, String connector, String why) {
        return new CrmUnsupportedException(Problem.of(
                "CRM_OPERATION_UNSUPPORTED",
                "a connector that can do " + operation,
                connector + " cannot: " + why,
                "See the connector's page for what it can do instead; nothing was sent."));
    }
}
