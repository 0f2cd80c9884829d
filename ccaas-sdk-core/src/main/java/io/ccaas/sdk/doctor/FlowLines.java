package io.ccaas.sdk.doctor;

import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.tls.pins.PinSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said about a partner in every kind of picture. */
final class FlowLines {

    private FlowLines() {}

    /** How both sides prove themselves, a line each, without empty ones. */
    static List<String> safeguards(Partner partner) {
        return Stream.of(tls(partner), pins(partner), proofs(partner))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String tls(Partner partner) {
        return "TLS " + partner.tls().policy() + (partner.tls().publicWebPki() ? ", any public authority" : "");
    }

    /** The day is that of the first pin to end: the set ends with it. */
    private static String pins(Partner partner) {
        PinSet pins = partner.tls().pins();
        return pins.firstToEnd()
                .map(first -> pins.size() + " pins until " + first.notAfter())
                .orElse("");
    }

    private static String proofs(Partner partner) {
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
