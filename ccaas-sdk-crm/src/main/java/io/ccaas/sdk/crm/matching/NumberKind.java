package io.ccaas.sdk.crm.matching;

/** What a CRM says a number is, best sign of a person first. */
public enum NumberKind {
    /** A mobile number, which one person carries. */
    MOBILE,
    /** A telephone, perhaps of many. */
    PHONE,
    /** Anything else: a fax, a number in a free field. */
    OTHER
}
