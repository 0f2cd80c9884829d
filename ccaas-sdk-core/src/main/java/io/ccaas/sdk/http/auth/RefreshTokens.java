package io.ccaas.sdk.http.auth;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.source.CredentialUnavailableException;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.pipeline.Pipeline;
import io.ccaas.sdk.partner.declared.oauth.TokenGrant;
import io.ccaas.sdk.posture.SecurityEvent;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The refresh token of one grant. Where it is kept, its place is read for each request, so that several processes may use one
 * grant, and what the server gives is written there at once; as long as that fails it is tried again before each request, and the
 * listener hears of it. Thread-safe.
 */
final class RefreshTokens {

    private final String partnerId;
    private final String role;
    private final @Nullable SecretReference place;
    private final boolean kept;
    private final CredentialLoader loader;
    private final Pipeline.Surroundings around;
    private final ReentrantLock lock = new ReentrantLock();
    /** What the server gave last, while it is at no place but this. */
    private @Nullable Secret unwritten;

    private @Nullable Secret lastRead;
    private @Nullable Secret lastSent;

    private RefreshTokens(
            String partnerId,
            Optional<TokenGrant.RefreshToken> grant,
            CredentialLoader loader,
            Pipeline.Surroundings around) {
        this.partnerId = partnerId;
        this.role = role(partnerId);
        this.place = grant.map(TokenGrant.RefreshToken::first).orElse(null);
        this.kept = grant.map(TokenGrant.RefreshToken::kept).orElse(false);
        this.loader = loader;
        this.around = around;
    }

    /** Refuses at once what could not be kept when the first new one came. */
    static RefreshTokens of(String partnerId, TokenGrant grant, CredentialLoader loader, Pipeline.Surroundings around) {
        Optional<TokenGrant.RefreshToken> refresh = Optional.of(grant)
                .filter(TokenGrant.RefreshToken.class::isInstance)
                .map(TokenGrant.RefreshToken.class::cast);
        refresh.filter(TokenGrant.RefreshToken::kept)
                .ifPresent(found -> loader.requireKeeping(role(partnerId), found.first()));
        return new RefreshTokens(partnerId, refresh, loader, around);
    }

    private static String role(String partnerId) {
        return "oauth.grant.token of " + partnerId;
    }

    void into(Form form) {
        lock.lock();
        try {
            if (kept && unwritten != null && !isReplaced()) {
                write(unwritten);
            }
            Secret current = unwritten == null ? read() : unwritten;
            lastSent = current;
            current.use(SecretAccess.reading(), token -> form.put("refresh_token", token));
        } finally {
            lock.unlock();
        }
    }

    private Secret read() {
        Secret found = there();
        lastRead = found;
        return found;
    }

    private Secret there() {
        if (place == null) {
            throw new SdkBugException("a refresh token was asked for that the declaration does not name");
        }
        return loader.secret(role, place);
    }

    /** Whether somebody has written another one to its place since it was read. That one is then used, and ours given up. */
    boolean isReplaced() {
        lock.lock();
        try (Secret found = there()) {
            boolean another = differs(found, lastRead) && differs(found, lastSent);
            if (another) {
                unwritten = null;
            }
            return another;
        } catch (CredentialException | CredentialUnavailableException unreadable) {
            return false; // what was refused, or could not be written, is told by itself
        } finally {
            lock.unlock();
        }
    }

    private static boolean differs(Secret found, @Nullable Secret known) {
        return known == null || !found.equalsSecret(known);
    }

    void take(Secret next) {
        lock.lock();
        try {
            unwritten = next;
            if (kept) {
                write(next);
            }
        } finally {
            lock.unlock();
        }
    }

    private void write(Secret next) {
        if (place == null) {
            return;
        }
        try {
            loader.keep(role, place, next);
            unwritten = null;
        } catch (SdkException failure) {
            // It goes on being used: the server has taken back the one before it.
            around.listener()
                    .onEvent(new SecurityEvent(
                            around.time().instant(),
                            SecurityEvent.Kind.ROTATION,
                            partnerId,
                            "A new refresh token could not be written (" + failure.code()
                                    + "); it is in memory alone, and a restart would lose the grant."));
        }
    }

    @Override
    public String toString() {
        return "RefreshTokens[" + partnerId + "]";
    }
}
