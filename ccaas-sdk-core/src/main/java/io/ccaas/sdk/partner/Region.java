package io.ccaas.sdk.partner;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.partner.declared.DeclarationRefusedException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where a partner processes: a country, or the European Union as a whole.
 *
 * <p>Does not guarantee: that the partner keeps to it. It is a declaration that calls are checked against.
 */
public final class Region {

    private static final String UNION = "EU";
    /** Member states since 1 February 2020 (Treaty on European Union article 52). */
    private static final Set<String> MEMBERS = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private final String code;

    private Region(String code) {
        this.code = code;
    }

    /**
     * Reads a region.
     *
     * @param code two capital letters of ISO 3166-1, or {@code EU}
     * @return the region
     * @throws DeclarationRefusedException {@code REGION_UNKNOWN}
     */
    public static Region of(String code) {
        if (!code.equals(UNION) && !COUNTRIES.contains(code)) {
            throw new DeclarationRefusedException(List.of(new DeclarationRefusedException.Fault(
                    "region",
                    0,
                    Problem.of(
                            "REGION_UNKNOWN",
                            "two capital letters of ISO 3166-1, or EU",
                            "it is neither",
                            "Write the country in which the partner processes"))));
        }
        return new Region(code);
    }

    /**
     * Its letters.
     *
     * @return two capital letters
     */
    public String code() {
        return code;
    }

    /** {@code EU} covers its member states; no country covers {@code EU}. */
    boolean covers(Region other) {
        return code.equals(other.code) || (code.equals(UNION) && MEMBERS.contains(other.code));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Region that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
