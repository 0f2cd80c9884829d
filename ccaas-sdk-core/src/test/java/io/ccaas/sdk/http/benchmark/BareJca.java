package io.ccaas.sdk.http.benchmark;

import io.ccaas.sdk.credentials.SignatureAlgorithm;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;

/** What a signed call costs Java itself: the request signed, the answer verified, a digest of both contents. */
final class BareJca {

    /** As long as the signature bases of the calls that are measured. */
    private static final byte[] REQUEST_BASE = new byte[600];

    private static final byte[] ANSWER_BASE = new byte[1100];

    private final SignatureAlgorithm algorithm;
    private final PrivateKey own;
    private final PublicKey partner;
    private final byte[] answered;
    private final byte[] content;

    BareJca(SignatureAlgorithm algorithm, KeyPair own, KeyPair partner, byte[] content)
            throws GeneralSecurityException {
        this.algorithm = algorithm;
        this.own = own.getPrivate();
        this.partner = partner.getPublic();
        this.answered = sign(partner.getPrivate(), ANSWER_BASE);
        this.content = content.clone();
    }

    private byte[] sign(PrivateKey key, byte[] base) throws GeneralSecurityException {
        Signature signer = algorithm();
        signer.initSign(key);
        signer.update(base);
        return signer.sign();
    }

    private Signature algorithm() throws GeneralSecurityException {
        return switch (algorithm) {
            case ED25519 -> Signature.getInstance("Ed25519");
            case ECDSA_P256_SHA256 -> Signature.getInstance("SHA256withECDSAinP1363Format");
            case ECDSA_P384_SHA384 -> Signature.getInstance("SHA384withECDSAinP1363Format");
            case RSA_PSS_SHA512 -> {
                Signature pss = Signature.getInstance("RSASSA-PSS");
                pss.setParameter(new PSSParameterSpec("SHA-512", "MGF1", MGF1ParameterSpec.SHA512, 64, 1));
                yield pss;
            }
        };
    }

    void run() throws GeneralSecurityException {
        sign(own, REQUEST_BASE);
        Signature verifier = algorithm();
        verifier.initVerify(partner);
        verifier.update(ANSWER_BASE);
        if (!verifier.verify(answered)) {
            throw new IllegalStateException("an honest signature was not accepted");
        }
        for (int messages = 0; messages < 2; messages++) {
            MessageDigest.getInstance("SHA-256").digest(content);
        }
    }
}
