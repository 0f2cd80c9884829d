package io.ccaas.sdk.crm.desk;

/** What may be shown of a contact. A CRM that has no such field leaves it out. */
public enum ContactField {
    /** The name to show. */
    NAME,
    /** The firm, where the CRM keeps one. */
    COMPANY,
    /** An e-mail address. */
    EMAIL,
    /** A telephone number. */
    PHONE,
    /** A mobile number. */
    MOBILE,
    /** The number under which the CRM files the contact. */
    CUSTOMER_NUMBER
}
