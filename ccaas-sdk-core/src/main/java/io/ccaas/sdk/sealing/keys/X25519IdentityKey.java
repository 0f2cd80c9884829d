package io.ccaas.sdk.sealing.keys;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.bech32.Bech32;
import com.exceptionfactory.jagged.bech32.Bech32Address;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.sealing.header.Stanza;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.nio.CharBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code AGE-SECRET-KEY-1…}, held as text in a {@link Secret} because jagged reads it so; jagged's own key prints itself. */
public final class X25519IdentityKey implements IdentityKey {

    private static final String PREFIX = "AGE-SECRET-KEY-";
    private static final int SCALAR_BYTES = 32;

    private final Secret text;
    private final X25519RecipientKey recipient;

    private X25519IdentityKey(Secret text) {
        this.text = text;
        this.recipient = text.useChars(SecretAccess.reading(), X25519IdentityKey::publicHalf);
    }

    /**
     * Takes a key.
     *
     * @param text the letters alone, without a line end; destroyed with the key, and when they are refused
     * @return the key
     * @throws io.ccaas.sdk.sealing.refusal.SealingConfigurationException {@code AGE_IDENTITY_FORM}
     */
    public static X25519IdentityKey of(Secret text) {
        boolean taken = false;
        try {
            X25519IdentityKey key = new X25519IdentityKey(text);
            taken = true;
            return key;
        } finally {
            if (!taken) {
                text.destroy();
            }
        }
    }

    /**
     * Makes a key.
     *
     * @return a new key
     */
    public static X25519IdentityKey generate() {
        try {
            byte[] letters =
                    new X25519KeyPairGenerator().generateKeyPair().getPrivate().getEncoded();
            try {
                return new X25519IdentityKey(Secret.copyOf(letters));
            } finally {
                Arrays.fill(letters, (byte) 0);
            }
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("every Java platform from 17 on has X25519", foreign);
        }
    }

    private static X25519RecipientKey publicHalf(char[] letters) {
        byte[] scalar = scalar(letters);
        try {
            return X25519RecipientKey.of(Curve25519.timesBase(scalar));
        } finally {
            Arrays.fill(scalar, (byte) 0);
        }
    }

    private static byte[] scalar(char[] letters) {
        try {
            Bech32Address address = Bech32.getDecoder().decode(CharBuffer.wrap(letters));
            if (PREFIX.contentEquals(address.getHumanReadablePart()) && address.getData().length == SCALAR_BYTES) {
                return address.getData();
            }
        } catch (RuntimeException foreign) {
            throw KeyRefused.identity("the letters or the check sum of one are wrong");
        }
        throw KeyRefused.identity("one is of another kind or length");
    }

    @Override
    public Optional<Secret> unwrap(List<Stanza> stanzas) {
        return Unwrapping.first(stanzas, X25519RecipientKey.TYPE, this::unwrapped);
    }

    private Optional<Secret> unwrapped(Stanza stanza) {
        StanzaShape.share(stanza, 1);
        return text.useChars(
                SecretAccess.reading(), letters -> opened(CharBuffer.wrap(letters), new GivenStanza(stanza)));
    }

    private static Optional<Secret> opened(CharSequence letters, RecipientStanza stanza) {
        try {
            RecipientStanzaReader reader = X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(letters);
            FileKey fileKey = reader.getFileKey(List.of(stanza));
            Secret secret = Secret.copyOf(fileKey.getEncoded());
            fileKey.destroy();
            return Optional.of(secret);
        } catch (GeneralSecurityException foreign) {
            if (Arrays.stream(foreign.getSuppressed()).anyMatch(InvalidKeyException.class::isInstance)) {
                throw KeyRefused.stanza("one has a share of low order");
            }
            return Optional.empty();
        }
    }

    @Override
    public RecipientKey recipient() {
        return recipient;
    }

    /**
     * The key as it is written to a file.
     *
     * @return a copy, which the caller destroys
     */
    public Secret text() {
        return Secret.copyOf(text.use(SecretAccess.reading(), byte[]::clone));
    }

    @Override
    public void close() {
        text.destroy();
    }

    @Override
    public String toString() {
        return "X25519IdentityKey";
    }

    /** A stanza as jagged takes it. */
    private record GivenStanza(Stanza stanza) implements RecipientStanza {

        @Override
        public String getType() {
            return stanza.type();
        }

        @Override
        public List<String> getArguments() {
            return stanza.arguments();
        }

        @Override
        public byte[] getBody() {
            return stanza.body();
        }
    }
}
