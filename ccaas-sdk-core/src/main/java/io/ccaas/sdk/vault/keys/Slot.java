package io.ccaas.sdk.vault.keys;

import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.vault.cipher.Cipher256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * One key in a file, in 128 bytes that no sector border cuts:
 *
 * <pre>
 *   0  state          {@link KeyState}
 *   1  kind           of {@link KeyName}
 *   8  master's tag   8 bytes
 *  16  name           32 bytes of ASCII, zeros behind it
 *  48  wrapped key    60 bytes: nonce, ciphertext, tag
 * </pre>
 *
 * The rest is zero; an erased slot has neither tag nor key.
 */
final class Slot {

    static final int LENGTH = 128;

    private static final int MASTER = 8;
    private static final int NAME = MASTER + MasterKey.TAG;
    private static final int WRAPPED = NAME + KeyName.LONGEST;
    private static final int WRAPPED_LENGTH = 32 + Cipher256.OVERHEAD;

    private final KeyState state;
    private final KeyName name;
    private final byte[] master;
    private final byte[] wrapped;

    private Slot(KeyState state, KeyName name, byte[] master, byte[] wrapped) {
        this.state = state;
        this.name = name;
        this.master = master;
        this.wrapped = wrapped;
    }

    static Slot of(KeyState state, KeyName name, MasterKey master, Secret key) {
        return new Slot(state, name, master.tag(), master.wrap(name, key));
    }

    /** Empty for a free slot. */
    static Optional<Slot> read(byte[] file, int offset) {
        if (file[offset] == 0) {
            return Optional.empty();
        }
        return Optional.of(new Slot(
                KeyState.of(file[offset]).orElseThrow(KeyFaults::damaged),
                name(file, offset),
                Arrays.copyOfRange(file, offset + MASTER, offset + NAME),
                Arrays.copyOfRange(file, offset + WRAPPED, offset + WRAPPED + WRAPPED_LENGTH)));
    }

    private static KeyName.Kind kind(byte code) {
        return switch (code) {
            case 1 -> KeyName.Kind.ROW;
            case 2 -> KeyName.Kind.CALLER;
            case 3 -> KeyName.Kind.LOOKUP;
            default -> throw KeyFaults.damaged();
        };
    }

    private static byte code(KeyName.Kind kind) {
        return switch (kind) {
            case ROW -> 1;
            case CALLER -> 2;
            case LOOKUP -> 3;
        };
    }

    private static KeyName name(byte[] file, int offset) {
        String padded = new String(file, offset + NAME, KeyName.LONGEST, StandardCharsets.US_ASCII);
        int end = padded.indexOf('\0');
        try {
            return KeyName.of(kind(file[offset + 1]), end < 0 ? padded : padded.substring(0, end));
        } catch (IllegalArgumentException foreign) {
            throw KeyFaults.damaged();
        }
    }

    byte[] bytes() {
        ByteBuffer slot = ByteBuffer.allocate(LENGTH);
        slot.put(state.code()).put(code(name.kind()));
        slot.position(MASTER).put(master);
        slot.position(NAME).put(name.text().getBytes(StandardCharsets.US_ASCII));
        slot.position(WRAPPED).put(wrapped);
        return slot.array();
    }

    KeyState state() {
        return state;
    }

    KeyName name() {
        return name;
    }

    boolean needs(MasterKey key) {
        return state.hasKey() && Arrays.equals(master, key.tag());
    }

    Secret key(Collection<MasterKey> masters) {
        return masters.stream()
                .filter(this::needs)
                .findFirst()
                .orElseThrow(KeyFaults::masterUnknown)
                .unwrap(name, wrapped);
    }

    Slot marked(KeyState kept) {
        return new Slot(kept, name, master, wrapped);
    }

    Slot erased() {
        return new Slot(KeyState.ERASED, name, new byte[MasterKey.TAG], new byte[WRAPPED_LENGTH]);
    }

    @Override
    public String toString() {
        return "Slot[" + state + "]";
    }
}
