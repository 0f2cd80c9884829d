package io.ccaas.sdk.crm;

import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.errors.Problem;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The CRM does not take what it was given. Its own words are not kept: they repeat what was sent. */
public final class CrmValidationException extends PartnerException {

    private static final long serialVersionUID = 1L;

    /** Names that we sent, never values. */
    private final List<String> fields;

    /**
     * For connectors.
     *
     * @param fields which of the members that the connector sends the CRM named; constants of the connector, never the CRM's text
     */
    public CrmValidationException(Set<String> fields) {
        super(Problem.of(
                "CRM_VALIDATION",
                "values that the CRM takes",
                fields.isEmpty() ? "it refused one and did not say which" : "it refused " + new TreeSet<>(fields),
                "Look at the CRM's own rules for these fields (required, unique, length), or change what is sent."));
        this.fields = List.copyOf(new TreeSet<>(fields));
    }

    /**
     * Which members the CRM named.
     *
     * @return constants of the connector, sorted; empty when it did not say
     */
    public List<String> fields() {
        return fields;
    }
}
