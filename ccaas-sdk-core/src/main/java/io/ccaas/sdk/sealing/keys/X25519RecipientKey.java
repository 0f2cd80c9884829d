package io.ccaas.sdk.sealing.keys;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.bech32.Bech32;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.sealing.header.Stanza;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.security.GeneralSecurityException;

/** {@code age1…}: section "The X25519 recipient type". */
final class X25519RecipientKey implements RecipientKey {

    static final String TYPE = "X25519";
    private static final String PREFIX = "age1";

    private final String text;

    private X25519RecipientKey(String text) {
        this.text = text;
    }

    static X25519RecipientKey parse(String text) {
        if (text.startsWith(PREFIX + "pq1") || text.startsWith(PREFIX + "tag")) {
            throw KeyRefused.kind("one of a later kind of age");
        }
        if (!text.startsWith(PREFIX)) {
            throw KeyRefused.recipient("it begins otherwise");
        }
        X25519RecipientKey key = new X25519RecipientKey(text);
        try (Secret trial = Secret.copyOf(new byte[16])) {
            key.wrapped(trial);
        } catch (GeneralSecurityException | RuntimeException foreign) {
            throw KeyRefused.recipient("its letters, its check sum, or the key in it are wrong");
        }
        return key;
    }

    static X25519RecipientKey of(byte[] point) {
        return new X25519RecipientKey(Bech32.getEncoder().encode("age", point).toString());
    }

    @Override
    public Stanza wrap(Secret fileKey) {
        try {
            return wrapped(fileKey);
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("a recipient was proven to be usable", foreign);
        }
    }

    private Stanza wrapped(Secret fileKey) throws GeneralSecurityException {
        FileKey lent = new FileKey(fileKey.use(SecretAccess.reading(), byte[]::clone));
        try {
            RecipientStanza made = X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(text)
                    .getRecipientStanzas(lent)
                    .iterator()
                    .next();
            return new Stanza(made.getType(), made.getArguments(), made.getBody());
        } finally {
            lent.destroy();
        }
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return TYPE;
    }
}
