package io.ccaas.sdk.privacy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text that may go to a partner of role CRM.
 *
 * <p>Guarantees: it was made by a {@link Redactor}, or by {@link #keepingPersonalData(Enum, String)} or a {@link
 * FieldPolicy} with a reason that {@link #keptReason()} carries to the audit log. {@link #toString()} shows counts only. Immutable.
 *
 * <p>Does not guarantee: that nothing personal is left. Names, postal addresses and what a sentence tells about a
 * person are not looked for. The text is hostile: whoever shows it must escape it for the place where it is shown.
 */
public final class RedactedText {

    private static final Pattern REASON = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    private final String text;
    private final List<Redaction> findings;
    private final @Nullable Enum<?> keptReason;

    RedactedText(String text, List<Redaction> findings) {
        this(text, findings, null);
    }

    private RedactedText(String text, List<Redaction> findings, @Nullable Enum<?> keptReason) {
        this.text = text;
        this.findings = List.copyOf(findings);
        this.keptReason = keptReason;
    }

    /**
     * The named way out: the text goes as it is, personal data included, and the audit log says why. The reason is a constant, so that
     * no personal data can enter the log by way of it.
     *
     * @param reason why it must stay: a constant of an enum of the host, for example {@code CALL_BACK_REQUESTED}, named with capital
     *     letters A to Z, digits and underscores, at most 64
     * @param text what goes out unchanged
     * @return the text, with the reason
     * @throws IllegalArgumentException when the constant's name has another form
     */
    public static RedactedText keepingPersonalData(Enum<?> reason, String text) {
        requireReason(reason);
        return new RedactedText(text, List.of(), reason);
    }

    static void requireReason(Enum<?> reason) {
        if (!REASON.matcher(reason.name()).matches()) {
            throw new IllegalArgumentException(
                    "reason for keeping personal data: expected a constant named with A to Z, digits and underscores");
        }
    }

    /** The same text, some fields of which were kept. */
    RedactedText keeping(Enum<?> reason) {
        return new RedactedText(text, findings, reason);
    }

    /**
     * The same text with a link to the recording behind it, on a line of its own.
     *
     * @param recording where it can be listened to
     * @return the text; what was found and kept in it stays said
     */
    public RedactedText followedBy(RecordingLink recording) {
        String before = text.isEmpty() ? "" : text + "\n\n";
        return new RedactedText(before + recording.text(), findings, keptReason);
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
     * The same for a field that is shown as plain text: without control characters except line feed and tab, without the invisible
     * characters that change the direction or hide parts of what people read (Unicode categories Cf, Cs, Co, Cn, Zl, Zp). Characters of
     * HTML are kept.
     *
     * @return text for a plain-text field
     */
    public String plainText() {
        return HostileText.plain(text);
    }

    /**
     * The same for a field that is shown as HTML: {@link #plainText()} with the characters of markup escaped and line feeds as {@code
     * <br>}.
     *
     * @return text for an HTML field
     */
    public String html() {
        return HostileText.html(text);
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
     * @return empty when the whole text was redacted
     */
    public Optional<Enum<?>> keptReason() {
        return Optional.ofNullable(keptReason);
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
        return keptReason == null ? "RedactedText" + counts() : "RedactedText[personal data kept]";
    }
}
