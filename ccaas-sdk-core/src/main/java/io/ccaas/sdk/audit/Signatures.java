package io.ccaas.sdk.audit;

import io.ccaas.sdk.audit.chain.AuditTamperedException;
import io.ccaas.sdk.audit.chain.AuditTamperedException.Tampering;
import io.ccaas.sdk.audit.chain.Checkpoint;
import io.ccaas.sdk.credentials.VerificationKey;
import java.util.Map;

/** Signatures of checkpoints against the keys that were given; without keys nothing can be said about them. */
final class Signatures {

    private Signatures() {}

    static void require(Checkpoint checkpoint, Map<String, VerificationKey> trusted) {
        if (trusted.isEmpty()) {
            return;
        }
        VerificationKey key = trusted.get(checkpoint.keyId());
        if (key == null) {
            throw new AuditTamperedException(
                    Tampering.CHECKPOINT_KEY_UNKNOWN, checkpoint.entry().sequence());
        }
        checkpoint.verify(key);
    }
}
