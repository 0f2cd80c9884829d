package io.ccaas.sdk.privacy;

import io.ccaas.sdk.privacy.mail.MailScanner;
import io.ccaas.sdk.privacy.reading.FoldedText;
import io.ccaas.sdk.privacy.reading.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Replaces e-mail addresses, telephone, card and bank account numbers, IP addresses and long runs of digits by typed
 * placeholders such as {@code [EMAIL]}.
 *
 * <p>Guarantees: also what is written oddly is found: full-width and other look-alike characters, hidden characters, spaces
 * and line breaks inside, mixed separators, {@code name (at) example dot com}, letters spelled one by one, and what
 * speech recognition makes of it in French and English ({@code marie point dupont arobase exemple point fr},
 * {@code zéro six trente-neuf …}). Both languages are always read. Offsets are exact. Redacting a result again changes
 * nothing. Time grows linearly with the text; memory is about fifty bytes for each UTF-16 unit. Thread-safe, immutable.
 *
 * <p>The rule for doubt: {@value NumberScanner#LONG} or more digits in a row, with at most four signs and sixteen white
 * space characters between two of them, are replaced whatever they are, unless they are plainly a date, a time, years, an amount with
 * its currency, or a version number behind the word. Six digits or fewer pass, except in the middle of something longer.
 *
 * <p>Does not guarantee: names, postal addresses, user names without a domain, numbers above a million said in words,
 * numbers said in other languages, letters that stand for digits except O, numbers cut by other words.
 */
public final class Redactor {

    /** Longest text, in UTF-16 units: many hours of speech. */
    public static final int MAX_LENGTH = 4 * 1024 * 1024;

    private static final int MOST_PASSES = 16;

    private final PhoneNumbers phones;
    private final int longRun;

    private Redactor(Set<String> regions, int longRun) {
        this.phones = new PhoneNumbers(regions);
        this.longRun = longRun;
    }

    /**
     * A redactor for French and English text.
     *
     * @param locales whose countries' national telephone numbers of seven and eight digits are recognised too; a language without a
     *     country means France, or the United Kingdom and the United States. Longer numbers are found whatever the country
     * @return a redactor that reads both languages, whatever the locales
     */
    public static Redactor standard(Locale... locales) {
        Set<String> regions = new TreeSet<>(Set.of("FR", "GB", "US"));
        for (Locale locale : locales) {
            if (!locale.getCountry().isEmpty()) {
                regions.add(locale.getCountry());
            }
        }
        return new Redactor(regions, NumberScanner.LONG);
    }

    /**
     * A stricter redactor: shorter runs of digits are replaced too. There is no verb that makes it milder.
     *
     * @param digits from 4 to 8: runs with that many digits or more are replaced
     * @return a new redactor
     * @throws IllegalArgumentException when out of range
     */
    public Redactor alsoNumbersFrom(int digits) {
        if (digits < 4 || digits >= NumberScanner.LONG) {
            throw new IllegalArgumentException("digits not in [4, 8]: " + digits);
        }
        return new Redactor(phones.regions(), Math.min(digits, longRun));
    }

    /**
     * Replaces personal data.
     *
     * @param text any text of at most {@value #MAX_LENGTH} UTF-16 units
     * @return the result and what was found where
     * @throws IllegalArgumentException when the text is longer; split it between two speakers' turns
     */
    public RedactedText redact(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "text to redact: expected at most " + MAX_LENGTH + " UTF-16 units, got " + text.length());
        }
        Coverage covered = Coverage.none(text);
        RedactedText result = covered.applied();
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            List<Span> found = found(result.text());
            if (found.isEmpty()) {
                return result;
            }
            covered = covered.and(result, found);
            result = covered.applied();
        }
        return result;
    }

    private List<Span> found(String text) {
        FoldedText folded = FoldedText.of(text);
        Tokens tokens = Tokens.of(folded);
        List<Span> addresses = new IpScanner(folded, tokens).spans();
        List<Span> found = new NumberScanner(tokens, phones, longRun).spans(addresses);
        found.addAll(addresses);
        found.addAll(new IbanScanner(tokens).spans());
        for (MailScanner.Found mail : new MailScanner(tokens).addresses()) {
            found.add(Span.of(PersonalDataKind.EMAIL, tokens, mail.first(), mail.last()));
        }
        return Span.merged(found).stream()
                .map(span ->
                        new Span(span.kind(), folded.originalStart(span.from()), folded.originalEnd(span.to() - 1)))
                .toList();
    }
}
