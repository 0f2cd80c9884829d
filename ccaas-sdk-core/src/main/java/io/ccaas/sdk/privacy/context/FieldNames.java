package io.ccaas.sdk.privacy.context;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a member's name says of its value: {@code phoneNumber}, {@code date_naissance}, {@code contactMail}. */
public final class FieldNames {

    private static final Map<String, Set<String>> WORDS = Map.of(
            "EMAIL", Set.of("email", "mail", "courriel"),
            "PHONE", Set.of("phone", "tel", "telephone", "mobile", "portable", "fax", "gsm", "msisdn", "callback"),
            "CARD", Set.of("pan", "card", "carte", "cb"),
            "CVV", Set.of("cvv", "cvc", "csc", "cryptogramme"),
            "IBAN", Set.of("iban", "rib"),
            "NIR", Set.of("nir", "ssn", "secu"),
            "DOB", Set.of("dob", "ddn", "birth", "birthdate", "birthday", "naissance", "anniversaire", "born"));
    /** How many digits a value has at least to be what its field's name says; an e-mail address needs its sign. */
    private static final Map<String, Integer> DIGITS =
            Map.of("PHONE", 6, "CARD", 12, "CVV", 3, "IBAN", 10, "NIR", 10, "DOB", 4, "EMAIL", 0);

    private static final List<String> MASKS = List.of("*", "xxx", "•");

    private FieldNames() {}

    /**
     * What kind of personal data a field holds.
     *
     * @param name the member's name
     * @param value its value as it is written
     * @return the name of a kind; empty when the name says nothing, or the value is masked or too short
     */
    public static Optional<String> kindOf(String name, String value) {
        String folded = value.toLowerCase(Locale.ROOT);
        if (MASKS.stream().anyMatch(folded::contains)) {
            return Optional.empty();
        }
        long digits = value.codePoints().filter(Character::isDigit).count();
        for (String word : name.replaceAll("([a-z])([A-Z])", "$1 $2").split("[^A-Za-z]+", -1)) {
            String lower = word.toLowerCase(Locale.ROOT).replaceFirst("(?<=[a-z]{3})s$", "");
            for (Map.Entry<String, Set<String>> kind : WORDS.entrySet()) {
                boolean mail = !kind.getKey().equals("EMAIL") || value.contains("@");
                if (kind.getValue().contains(lower) && mail && digits >= DIGITS.getOrDefault(kind.getKey(), 0)) {
                    return Optional.of(kind.getKey());
                }
            }
        }
        return Optional.empty();
    }
}
