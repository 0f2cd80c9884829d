package io.ccaas.sdk.doctor;

import io.ccaas.sdk.partner.Partner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What is said about a partner in every kind of picture. */
final class FlowLines {

    private FlowLines() {}

    static String tls(Partner partner) {
        return "TLS " + partner.tls().policy() + (partner.tls().publicWebPki() ? ", any public authority" : "");
    }

    static String proofs(Partner partner) {
        List<String> proofs = new ArrayList<>();
        partner.identity().ifPresent(identity -> proofs.add("mTLS"));
        partner.signing().ifPresent(signing -> {
            proofs.add("signed " + signing.algorithm().wireName());
            proofs.add(signing.verifyResponses() ? "answers verified" : "answers not verified");
        });
        return String.join(", ", proofs);
    }

    static String keeps(Partner partner) {
        return "keeps " + partner.keeps().name();
    }

    static String joined(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }
}
