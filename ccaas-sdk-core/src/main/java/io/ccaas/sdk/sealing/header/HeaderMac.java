package io.ccaas.sdk.sealing.header;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.framework.crypto.HeaderKeyProducerFactory;
import com.exceptionfactory.jagged.framework.crypto.MacKey;
import com.exceptionfactory.jagged.framework.crypto.MessageAuthenticationCodeProducerFactory;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

/** The code over a header (section "Header MAC"), under a key that is derived from the file key. */
final class HeaderMac {

    private HeaderMac() {}

    static byte[] of(byte[] header, int length, Secret fileKey) {
        return fileKey.use(SecretAccess.reading(), bytes -> {
            FileKey lent = new FileKey(bytes.clone());
            try {
                MacKey key = HeaderKeyProducerFactory.newHeaderKeyProducer().getHeaderKey(lent);
                byte[] mac = MessageAuthenticationCodeProducerFactory.newMessageAuthenticationCodeProducer(key)
                        .getMessageAuthenticationCode(ByteBuffer.wrap(header, 0, length));
                key.destroy();
                return mac;
            } catch (GeneralSecurityException foreign) {
                throw new SdkBugException("every Java platform has HMAC with SHA-256", foreign);
            } finally {
                lent.destroy();
            }
        });
    }
}
