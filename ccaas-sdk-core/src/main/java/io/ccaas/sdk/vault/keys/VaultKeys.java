package io.ccaas.sdk.vault.keys;

import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.vault.failure.VaultRefusedException;
import io.ccaas.sdk.vault.failure.VaultUnavailableException;
import java.util.List;
import java.util.Optional;

/**
 * Where the keys of a vault live: apart from the database, with backups of its own or none. {@link FileKeys} keeps them in a
 * directory; a host may write its own over a service for keys.
 *
 * <p>A key is <em>doubtful</em> while its row is being written or taken away, <em>kept</em> when the row is known to be there,
 * and <em>erased</em> when only its name is left so that the row can be deleted. What a killed process left doubtful or erased is
 * settled by the next {@code Vault.open}. Implementations are thread-safe, serve one vault of one process at a time, and never put a name or a
 * key into a message. What is called durable survives a power cut when the method returns.
 */
public interface VaultKeys {

    /**
     * Makes a key, durable and doubtful. An erased name may be made anew.
     *
     * @param name what it is for
     * @return 256 random bits; the caller destroys them
     * @throws VaultRefusedException {@code VAULT_KEY_EXISTS} when the name has a key
     * @throws VaultUnavailableException when it could not be made durable
     */
    Secret create(KeyName name);

    /**
     * Looks for a key, doubtful or kept.
     *
     * @param name what it is for
     * @return 256 bits, which the caller destroys; empty when there is none or it was erased
     * @throws VaultRefusedException when it is damaged
     */
    Optional<Secret> find(KeyName name);

    /**
     * Marks a key as kept. Need not be durable: a key that is doubtful again is asked about again.
     *
     * @param name of a key; one that has none stays so
     */
    void confirm(KeyName name);

    /**
     * Marks a key as doubtful, durably.
     *
     * @param name of a key; one that has none stays so
     */
    void doubt(KeyName name);

    /**
     * Destroys a key, durably, and keeps its name as erased. After this nothing that was sealed with it can be opened with what this
     * store holds.
     *
     * @param name of a key; one that has none stays so
     */
    void erase(KeyName name);

    /**
     * Gives up an erased name. Need not be durable.
     *
     * @param name erased before; another stays as it is
     */
    void forget(KeyName name);

    /**
     * Keys whose row may or may not be there.
     *
     * @return their names
     */
    List<KeyName> doubtful();

    /**
     * Names whose key is gone and whose row may still be there.
     *
     * @return the names
     */
    List<KeyName> erased();
}
