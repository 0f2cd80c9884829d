package io.ccaas.sdk.signing.fields;

/** What a List or Dictionary holds (RFC 9651 sections 3.1 and 3.2). */
public sealed interface Member permits Item, InnerList {

    /**
     * The canonical form.
     *
     * @return ASCII
     */
    String serialized();

    /**
     * What stands behind the value.
     *
     * @return parameters in their order
     */
    Parameters parameters();
}
