package io.ccaas.sdk.sealing.payload;

import java.security.Provider;
import org.conscrypt.Conscrypt;

/** Apart, so that its absence is noticed when it is asked for and not before. */
final class ConscryptProvider {

    private ConscryptProvider() {}

    static Provider ofItsJar() {
        return Conscrypt.newProvider();
    }
}
