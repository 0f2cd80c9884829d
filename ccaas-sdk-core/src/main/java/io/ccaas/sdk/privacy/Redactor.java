package io.ccaas.sdk.privacy;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.privacy.context.BirthDates;
import io.ccaas.sdk.privacy.context.Place;
import io.ccaas.sdk.privacy.context.SecurityCodes;
import io.ccaas.sdk.privacy.mail.MailScanner;
import io.ccaas.sdk.privacy.reading.FoldedText;
import io.ccaas.sdk.privacy.reading.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Replaces e-mail addresses, telephone, card, bank account, social security and company numbers, IP addresses, dates of
 * birth, cards' security codes and long runs of digits by typed placeholders such as {@code [EMAIL]}.
 *
 * <p>Guarantees: also what is written oddly is found: full-width and other look-alike characters, hidden characters, spaces
 * and line breaks inside, mixed separators, {@code name (at) example dot com}, letters spelled one by one, and what
 * speech recognition makes of it in French and English ({@code marie point dupont arobase exemple point fr},
 * {@code zéro six trente-neuf …}), and numbers told in pieces over several turns, of which only the pieces go. Dates of birth and
 * security codes are told by the words around them. Both languages are always read. Offsets are exact. Redacting a result again changes
 * nothing. Time grows linearly with the text; memory is about fifty bytes for each UTF-16 unit. Thread-safe, immutable.
 *
 * <p>The rule for doubt: {@value NumberScanner#LONG} or more digits in a row, with at most four signs and sixteen white
 * space characters between two of them, are replaced whatever they are, unless they are plainly a date, a time, years, an amount with
 * its currency, a version number behind the word, or the number of a thing behind its name ({@code commande}, {@code ISBN}). Six digits or fewer pass, except in the middle of something longer.
 *
 * <p>Does not guarantee: names, postal addresses, user names without a domain, numbers above a million said in words,
 * numbers said in other languages, letters that stand for digits except O, numbers cut by other words unless a check
 * or a usual length proves them. What was measured: {@code docs/privacy.md}.
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
        return redact(text, original -> found(FoldedText.of(original)));
    }

    /**
     * Replaces personal data in a JSON text, as {@link #redactJson(String, FieldPolicy)} with {@link FieldPolicy#standard()}.
     *
     * @param json a JSON text of at most {@value #MAX_LENGTH} UTF-16 units
     * @return JSON again, and what was found where
     * @throws IllegalArgumentException when the text is longer
     * @throws io.ccaas.sdk.json.JsonRefusedException when it is not JSON
     */
    public RedactedText redactJson(String json) {
        return redactJson(json, FieldPolicy.standard());
    }

    /**
     * Replaces personal data in a JSON text. Its structure stays: a placeholder stands within a string, or is a string in the place of a
     * number. Names of members are redacted too, each by itself, and stay different: {@code [EMAIL]}, {@code [EMAIL 2]}. Values that
     * are split over strings are found; fields whose names say what they hold are replaced whole.
     *
     * @param json a JSON text of at most {@value #MAX_LENGTH} UTF-16 units
     * @param policy what happens to certain fields
     * @return JSON again, and what was found where, in the offsets of the JSON text
     * @throws IllegalArgumentException when the text is longer
     * @throws io.ccaas.sdk.json.JsonRefusedException when it is not JSON
     */
    public RedactedText redactJson(String json, FieldPolicy policy) {
        requireShort(json);
        Json.read(json.getBytes(StandardCharsets.UTF_8), JsonLimits.standard().withBytes(4 * MAX_LENGTH));
        RedactedText redacted = redact(json, text -> new JsonRedaction(text, policy).spans(this::found));
        boolean keeps = new JsonRedaction(json, policy).keeps();
        return policy.reason().filter(reason -> keeps).map(redacted::keeping).orElse(redacted);
    }

    private static void requireShort(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "text to redact: expected at most " + MAX_LENGTH + " UTF-16 units, got " + text.length());
        }
    }

    private static RedactedText redact(String text, Function<String, List<Span>> finder) {
        requireShort(text);
        Coverage covered = Coverage.none(text);
        RedactedText result = covered.applied();
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            List<Span> found = finder.apply(result.text());
            if (found.isEmpty()) {
                return result;
            }
            covered = covered.and(result, found);
            result = covered.applied();
        }
        return result;
    }

    private List<Span> found(FoldedText folded) {
        Tokens tokens = Tokens.of(folded);
        List<Span> found = new IpScanner(folded, tokens).spans();
        for (Place date : new BirthDates(tokens).places()) {
            found.add(Span.of(PersonalDataKind.DOB, tokens, date.first(), date.last()));
        }
        found.addAll(new NumberScanner(tokens, phones, longRun).spans(found));
        found.addAll(new IbanScanner(tokens).spans());
        found.addAll(new NirScanner(tokens).spans());
        found.addAll(securityCodes(tokens, found));
        for (MailScanner.Found mail : new MailScanner(tokens).addresses()) {
            found.add(Span.of(PersonalDataKind.EMAIL, tokens, mail.first(), mail.last()));
        }
        return Span.merged(found).stream()
                .map(span ->
                        new Span(span.kind(), folded.originalStart(span.from()), folded.originalEnd(span.to() - 1)))
                .toList();
    }

    private static List<Span> securityCodes(Tokens tokens, List<Span> found) {
        BitSet cards = new BitSet();
        found.stream().filter(span -> span.kind() == PersonalDataKind.CARD).forEach(span -> cards.set(span.to()));
        return new SecurityCodes(tokens, token -> token >= 0 && cards.get(tokens.to(token)))
                .places().stream()
                        .map(code -> Span.of(PersonalDataKind.CVV, tokens, code.first(), code.last()))
                        .toList();
    }
}
