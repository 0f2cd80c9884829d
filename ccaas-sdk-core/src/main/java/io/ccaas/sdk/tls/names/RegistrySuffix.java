package io.ccaas.sdk.tls.names;

import java.util.List;
import java.util.Set;

/**
 * Names under which a registry gives names to everybody, so that no star may stand there (CA/Browser Forum, section
 * 3.2.2.6): every last label, and the usual words below a country. This is a rule, not the public suffix list: a
 * suffix of another form, such as a Japanese city's, is not seen.
 */
final class RegistrySuffix {

    private static final Set<String> USUAL = Set.of("ac", "co", "com", "edu", "gov", "mil", "net", "org");
    private static final int COUNTRY_LETTERS = 2;

    private RegistrySuffix() {}

    static boolean is(List<String> labelsFromRoot) {
        return labelsFromRoot.size() < 2
                || (labelsFromRoot.size() == 2
                        && labelsFromRoot.get(0).length() == COUNTRY_LETTERS
                        && USUAL.contains(labelsFromRoot.get(1)));
    }
}
