package io.ccaas.sdk.partner;

import java.util.Set;

/** What a partner is to the contact centre. The role bounds what it can ever receive, whatever is declared. */
public enum Role {
    /** Keeps contacts and notes; receives no sound. */
    CRM,
    /** Stores sealed recordings; receives nothing that is known about the call. */
    RECORDING,
    /** Turns sound into text; receives sound and nothing else. */
    TRANSCRIPTION;

    /**
     * What a partner of this role may be declared to receive.
     *
     * @return unmodifiable
     */
    public Set<DataClass> mayReceive() {
        return switch (this) {
            case CRM -> Set.of(DataClass.CONTACT, DataClass.INTERACTION, DataClass.TRANSCRIPT);
            case RECORDING, TRANSCRIPTION -> Set.of(DataClass.AUDIO);
        };
    }
}
