package io.ccaas.sdk.transcription.handling;

import io.ccaas.sdk.partner.declared.Retention;

/** What a partner may do with audio and transcript after it answered, strictest first. */
public enum DataHandling {
    /** It stores nothing: {@code keeps: NOTHING}. */
    NO_STORAGE,
    /** It deletes when asked, and it is asked after every job: {@code keeps: UNTIL_DELETED}. */
    DELETE_AFTER,
    /** It keeps its own rules: {@code keeps: ITS_OWN_RULES}. It is asked to delete all the same where it can. */
    ITS_OWN_RULES;

    static DataHandling of(Retention declared) {
        return switch (declared) {
            case NOTHING -> NO_STORAGE;
            case UNTIL_DELETED -> DELETE_AFTER;
            case ITS_OWN_RULES -> ITS_OWN_RULES;
        };
    }
}
