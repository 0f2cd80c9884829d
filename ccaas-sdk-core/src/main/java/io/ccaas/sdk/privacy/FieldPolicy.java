package io.ccaas.sdk.privacy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the fields of a JSON text, told by their names, at any depth. A field's treatment holds for all that is
 * inside it, unless a field inside has its own. Fields that are not named are read as text, and replaced whole when their
 * name says that they hold something personal and their value looks so. Immutable.
 */
public final class FieldPolicy {

    /** What happens to a field. */
    enum Treatment {
        REDACT,
        KEEP,
        DROP
    }

    private final Map<String, Treatment> treatments;
    private final @Nullable Enum<?> reason;

    private FieldPolicy(Map<String, Treatment> treatments, @Nullable Enum<?> reason) {
        this.treatments = Map.copyOf(treatments);
        this.reason = reason;
    }

    /**
     * No field has a treatment of its own.
     *
     * @return the policy of {@link Redactor#redactJson(String)}
     */
    public static FieldPolicy standard() {
        return new FieldPolicy(Map.of(), null);
    }

    /**
     * Replaces each string, number and boolean of these fields whole, whatever it is.
     *
     * @param fields names of members, in their exact spelling
     * @return a new policy
     * @throws IllegalArgumentException when one of them has another treatment already
     */
    public FieldPolicy redacting(String... fields) {
        return with(Treatment.REDACT, reason, fields);
    }

    /**
     * Puts {@code null} in the place of these fields' values, objects and arrays included.
     *
     * @param fields names of members, in their exact spelling
     * @return a new policy
     * @throws IllegalArgumentException when one of them has another treatment already
     */
    public FieldPolicy dropping(String... fields) {
        return with(Treatment.DROP, reason, fields);
    }

    /**
     * The named way out: these fields stay as they are, personal data included. A policy has one reason, which {@link
     * RedactedText#keptReason()} carries to the audit log when one of them was there.
     *
     * @param why a constant of an enum of the host, named as {@link RedactedText#keepingPersonalData(Enum, String)} wants it
     * @param fields names of members, in their exact spelling
     * @return a new policy
     * @throws IllegalArgumentException when the constant's name has another form, another reason was given before, or one of
     *     the fields has another treatment already
     */
    public FieldPolicy keepingPersonalData(Enum<?> why, String... fields) {
        RedactedText.requireReason(why);
        if (reason != null && !reason.equals(why)) {
            throw new IllegalArgumentException("a policy keeps personal data for one reason: make two policies");
        }
        return with(Treatment.KEEP, why, fields);
    }

    private FieldPolicy with(Treatment treatment, @Nullable Enum<?> why, String... fields) {
        Map<String, Treatment> all = new HashMap<>(treatments);
        for (String field : Arrays.asList(fields)) {
            Treatment before = all.put(field, treatment);
            if (before != null && before != treatment) {
                throw new IllegalArgumentException("a field has one treatment: " + before + " or " + treatment);
            }
        }
        return new FieldPolicy(all, why);
    }

    Optional<Treatment> of(String field) {
        return Optional.ofNullable(treatments.get(field));
    }

    Optional<Enum<?>> reason() {
        return Optional.ofNullable(reason);
    }

    @Override
    public String toString() {
        return "FieldPolicy[" + treatments.size() + " fields]";
    }
}
