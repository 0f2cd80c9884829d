package io.ccaas.sdk.vault.keys;

import java.util.Optional;

/** What is known of a slot, as one byte of the file. */
enum KeyState {
    DOUBTFUL((byte) 1),
    KEPT((byte) 2),
    ERASED((byte) 3);

    private final byte code;

    KeyState(byte code) {
        this.code = code;
    }

    /** Empty for a byte that is no state; zero is a free slot. */
    static Optional<KeyState> of(byte code) {
        for (KeyState state : values()) {
            if (state.code == code) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    byte code() {
        return code;
    }

    boolean hasKey() {
        return this != ERASED;
    }
}
