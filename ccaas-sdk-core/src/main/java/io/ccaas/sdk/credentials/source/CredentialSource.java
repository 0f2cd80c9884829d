package io.ccaas.sdk.credentials.source;

/**
 * Obtains credentials of one kind. A host plugs in its own; {@code credentials.caching} keeps what it gives.
 *
 * <p>Implementations are thread-safe, block, end by the deadline of the request, and stop within a second when their thread
 * is interrupted, with its interrupt flag set. What they throw decides what becomes of it:
 *
 * <ul>
 *   <li>a {@code ConfigurationException} or {@code EvidenceException} stays true for a while: it is remembered for some
 *       seconds and nobody is asked meanwhile;
 *   <li>a {@code PartnerException} or {@code LocalException} may pass: the next asker tries again.
 * </ul>
 *
 * <p>Any other exception is reported without its message.
 *
 * @param <C> kind of credential
 */
@FunctionalInterface
public interface CredentialSource<C extends Credential> {

    /**
     * Obtains one, anew each time.
     *
     * @param request for whom, and by when
     * @return a credential that has not ended
     */
    C obtain(CredentialRequest request);
}
