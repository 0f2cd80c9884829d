package io.ccaas.sdk.partner.keeping;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where sealed recordings are kept, and who may open them.
 *
 * @param place a folder of this machine, or a declared partner
 * @param recipients public keys, {@code age1…} or {@code ssh-ed25519 …}, at least one
 */
public record StoreDeclaration(Place place, List<String> recipients) {

    /** Where. */
    public sealed interface Place {

        /**
         * A folder of this machine.
         *
         * @param path of its owner alone
         */
        record Folder(Path path) implements Place {

            @Override
            public String toString() {
                return "a folder";
            }
        }

        /**
         * A bucket at a partner of role {@code RECORDING}, whose endpoint holds the bucket's name.
         *
         * @param id as declared
         * @param versioned whether the bucket keeps versions
         * @param blockedElsewhere whether public access is blocked by the whole account, or the store has no such block
         * @param lock how objects are locked when they are stored
         */
        record AtPartner(String id, boolean versioned, boolean blockedElsewhere, Optional<Lock> lock) implements Place {

            @Override
            public String toString() {
                return "a partner";
            }
        }
    }

    /** Who may end a retention early. */
    public enum Mode {
        /** Nobody. */
        COMPLIANCE,
        /** Whom the store allows it. */
        GOVERNANCE
    }

    /**
     * Objects cannot be deleted until it ends.
     *
     * @param mode who may end the retention early; empty for a legal hold alone
     * @param days how long, 1 to {@value VaultDeclaration#MOST_DAYS}; 0 for a legal hold alone
     * @param hold whether a legal hold is set, which lasts until somebody lifts it
     */
    public record Lock(Optional<Mode> mode, int days, boolean hold) {

        @Override
        public String toString() {
            return "Lock[" + days + " days" + (hold ? ", held]" : "]");
        }
    }

    /**
     * Takes a copy.
     *
     * @param place where
     * @param recipients who may open them
     * @throws IllegalArgumentException when there is no recipient
     */
    public StoreDeclaration {
        recipients = List.copyOf(recipients);
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("a store without recipients");
        }
    }

    @Override
    public String toString() {
        return "StoreDeclaration[" + place + ", " + recipients.size() + " recipients]";
    }
}
