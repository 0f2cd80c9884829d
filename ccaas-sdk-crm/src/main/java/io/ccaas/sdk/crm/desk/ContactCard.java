package io.ccaas.sdk.crm.desk;

import io.ccaas.sdk.privacy.RedactedText;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a CRM says of a contact. Immutable; {@link #toString()} shows nothing.
 *
 * <p>The texts are hostile: whoever fills in a form can write them. Control characters and those that change the direction of text are
 * gone; whoever shows them must escape them for the place where they are shown.
 */
public final class ContactCard {

    private enum Why {
        SHOWN_TO_AGENT
    }

    private final Map<ContactField, String> texts;

    private ContactCard(Map<ContactField, String> texts) {
        this.texts = texts;
    }

    /**
     * For connectors.
     *
     * @param texts as the CRM wrote them
     * @return a card
     */
    public static ContactCard of(Map<ContactField, String> texts) {
        Map<ContactField, String> clean = new EnumMap<>(ContactField.class);
        texts.forEach((field, text) -> clean.put(
                field,
                RedactedText.keepingPersonalData(Why.SHOWN_TO_AGENT, text).plainText()));
        return new ContactCard(clean);
    }

    /**
     * One field.
     *
     * @param field which
     * @return empty when it was not asked for, or the CRM has nothing there
     */
    public Optional<String> text(ContactField field) {
        return Optional.ofNullable(texts.get(field));
    }

    @Override
    public String toString() {
        return "ContactCard[" + texts.keySet() + "]";
    }
}
