package io.ccaas.sdk.doctor;

import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import io.ccaas.sdk.partner.declared.oauth.ClientProof;
import io.ccaas.sdk.tls.pins.PinSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said about a partner in every kind of picture. */
final class FlowLines {

    private FlowLines() {}

    /** How both sides prove themselves, a line each, without empty ones. */
    static List<String> safeguards(Partner partner) {
        return Stream.of(tls(partner), pins(partner), proofs(partner), token(partner))
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
        partner.signing()
                .ifPresentOrElse(
                        signing -> {
                            proofs.add("signed " + signing.algorithm().wireName());
                            proofs.add(signing.verifyResponses() ? "answers verified" : "answers not verified");
                        },
                        () -> proofs.add("not signed"));
        return String.join(", ", proofs);
    }

    private static String token(Partner partner) {
        return partner.oauth()
                .map(oauth -> switch (oauth.binding()) {
                    case BEARER -> "Bearer token, bound to nothing";
                    case DPOP -> "token bound by DPoP";
                    case MTLS -> "token bound by mTLS";
                })
                .orElse("");
    }

    /** Whatever belongs to the partner goes that way; empty when it is dialled directly. */
    static Optional<String> proxy(Partner partner) {
        return partner.proxy().map(proxy -> "through proxy " + proxy.address());
    }

    /** What a further origin is to us. */
    static String what(AuxiliaryOrigin.Purpose purpose) {
        return switch (purpose) {
            case TOKEN -> "authorization server";
            case KEYS -> "key directory";
            case SECRETS -> "secrets";
            case OVERLAY -> "overlays of TLS policies";
            case UPLOADS -> "storage of the partner's own, never dialled";
            case REVOCATION -> "status of certificates";
        };
    }

    /** What goes there. */
    static String carried(Partner partner, AuxiliaryOrigin.Purpose purpose) {
        return partner.oauth()
                .filter(oauth -> purpose == AuxiliaryOrigin.Purpose.TOKEN)
                .map(oauth -> "credentials only: " + proof(oauth.proof()))
                .orElse("no data of calls");
    }

    private static String proof(ClientProof proof) {
        return proof instanceof ClientProof.ByGrant ? "signed assertion" : proof.method();
    }

    /** Only the status of certificates, which is signed, is fetched in clear. */
    static String protection(Partner partner, AuxiliaryOrigin.Purpose purpose) {
        return switch (purpose) {
            case REVOCATION -> "in clear, what comes is signed";
            case TOKEN -> tls(partner) + (partner.identity().isPresent() ? ", mTLS" : "");
            case KEYS, SECRETS, OVERLAY -> tls(partner);
            case UPLOADS -> "not dialled";
        };
    }

    static String keeps(Partner partner) {
        return "keeps " + partner.keeps().name();
    }

    static String joined(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }
}
