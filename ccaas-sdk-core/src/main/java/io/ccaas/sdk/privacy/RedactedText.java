package io.ccaas.sdk.privacy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Text that may go to a partner of role CRM.
 *
 * <p>Guarantees: it was made by a {@link Redactor}, or by {@link #keepingPersonalData(String, String)} with a reason
 * that {@link #keptReason()} carries to the audit log. {@link #toString()} shows counts only. Immutable.
 *
 * <p>Does not guarantee: that nothing personal is left. Names, postal addresses and what a sentence tells about a
 * person are not looked for. The text is hostile: whoever shows it must escape it for the place where it is shown.
 */
public final class RedactedText {

    private final String text;
    private final List<Redaction> findings;
    private final String keptReason;

    RedactedText(String text, List<Redaction> findings) {
        this(text, findings, "");
    }

    private RedactedText(String text, List<Redaction> findings, String keptReason) {
        this.text = text;
        this.findings = List.copyOf(findings);
        this.keptReason = keptReason;
    }

    /**
     * The named way out: the text goes as it is, personal data included, and the audit log says why.
     *
     * @param reason why it must stay, for example {@code "the customer asked for a call back"}; with words in it, without
     *     personal data, at most 200 UTF-16 units
     * @param text what goes out unchanged
     * @return the text, with the reason
     * @throws IllegalArgumentException when the reason has no letter or is too long
     * @throws PersonalDataException when the reason itself contains personal data
     */
    public static RedactedText keepingPersonalData(String reason, String text) {
        if (reason.length() > 200 || reason.codePoints().noneMatch(Character::isLetter)) {
            throw new IllegalArgumentException(
                    "reason for keeping personal data: expected words of at most 200 characters, got "
                            + reason.length());
        }
        return new RedactedText(text, List.of(), PersonalData.none("the reason for keeping personal data", reason));
    }

    /**
     * What may go out.
     *
     * @return the text with placeholders, or unchanged when it was kept
     */
    public String text() {
        return text;
    }

    /**
     * What was replaced, in the order of the text.
     *
     * @return an immutable list, without overlaps; empty when the text was kept
     */
    public List<Redaction> findings() {
        return findings;
    }

    /**
     * Why personal data was kept.
     *
     * @return empty when the text was redacted
     */
    public Optional<String> keptReason() {
        return keptReason.isEmpty() ? Optional.empty() : Optional.of(keptReason);
    }

    /**
     * How often each kind was replaced.
     *
     * @return an immutable map; kinds that were not found are absent
     */
    public Map<PersonalDataKind, Integer> counts() {
        Map<PersonalDataKind, Integer> counts = new EnumMap<>(PersonalDataKind.class);
        for (Redaction finding : findings) {
            counts.merge(finding.kind(), 1, Integer::sum);
        }
        return Collections.unmodifiableMap(counts);
    }

    @Override
    public String toString() {
        return keptReason.isEmpty() ? "RedactedText" + counts() : "RedactedText[personal data kept]";
    }
}
