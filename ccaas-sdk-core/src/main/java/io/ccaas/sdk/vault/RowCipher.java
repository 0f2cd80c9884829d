package io.ccaas.sdk.vault;

import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.vault.cipher.Cipher256;
import io.ccaas.sdk.vault.keys.KeyName;
import io.ccaas.sdk.vault.keys.VaultKeys;
import java.util.Arrays;
import java.util.Base64;

/** Rows, sealed and opened with the key of their recording id. */
final class RowCipher {

    private final VaultKeys keys;

    RowCipher(VaultKeys keys) {
        this.keys = keys;
    }

    /** The key is durable, and doubtful, when this returns. */
    Row sealFirst(Row row, byte[] plain) {
        try (Secret key = keys.create(KeyName.row(row.id()))) {
            return sealed(key, row, plain);
        }
    }

    Row sealAgain(Row row, byte[] plain) {
        try (Secret key = key(row)) {
            return sealed(key, row, plain);
        }
    }

    private static Row sealed(Secret key, Row row, byte[] plain) {
        byte[] sealed = Cipher256.seal(key, row.bound(), plain);
        return row.with(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    RowContent open(Row row) {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(row.sealed());
        } catch (IllegalArgumentException foreign) {
            throw Refusals.rowDamaged();
        }
        try (Secret key = key(row)) {
            byte[] plain = Cipher256.open(key, row.bound(), sealed).orElseThrow(Refusals::rowDamaged);
            try {
                return RowContent.read(plain);
            } finally {
                Arrays.fill(plain, (byte) 0);
            }
        }
    }

    private Secret key(Row row) {
        return keys.find(KeyName.row(row.id())).orElseThrow(Refusals::keyMissing);
    }
}
