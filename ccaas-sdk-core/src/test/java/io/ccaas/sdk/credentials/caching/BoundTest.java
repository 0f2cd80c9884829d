package io.ccaas.sdk.credentials.caching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.source.CredentialRequest;
import io.ccaas.sdk.credentials.source.CredentialUnavailableException;
import io.ccaas.sdk.time.Deadline;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A caller that makes keys of what it is sent must not fill the memory. */
final class BoundTest {

    private final Script script = new Script();

    private CredentialRequest of(int audience) {
        return CredentialRequest.of(
                new CredentialRequest.Key("crm", "audience-" + audience, Set.of()),
                Deadline.in(Duration.ofMinutes(1), script.time));
    }

    private String get(int audience) {
        script.after(0.001);
        return script.cache.obtain(of(audience)).id();
    }

    @Test
    void keysBeyondTheBound_takeThePlaceOfThoseThatWereAskedForTheLongestAgo() {
        for (int audience = 0; audience < Slots.MOST; audience++) {
            get(audience);
        }
        assertEquals("1", get(0));
        get(Slots.MOST);
        assertEquals("CachedCredentials[256]", script.cache.toString());
        assertEquals("1", get(0));
        assertEquals("" + (Slots.MOST + 2), get(1), "it had to go, and was obtained anew");
    }

    @Test
    void manyKeys_areNeverMoreThanTheBound() {
        for (int audience = 0; audience < 4 * Slots.MOST; audience++) {
            get(audience);
        }
        assertEquals("CachedCredentials[256]", script.cache.toString());
    }

    /** The source of one key asks for very many others: its own slot waits for it, and is not replaced. */
    @Test
    void keyThatIsBeingAskedFor_keepsItsPlace() {
        script.next = request -> {
            script.next = script::numbered;
            for (int audience = 1; audience <= 2 * Slots.MOST; audience++) {
                get(audience);
            }
            return script.numbered(request);
        };
        String first = get(0);
        int asked = script.asked.size();
        assertEquals(first, get(0));
        assertEquals(asked, script.asked.size());
    }

    @Test
    void cacheThatIsClosed_givesNothingUnderANewKeyEither() {
        get(0);
        script.cache.close();
        for (int audience = 0; audience < 2 * Slots.MOST; audience++) {
            CredentialRequest request = of(audience);
            assertThrows(CredentialUnavailableException.class, () -> script.cache.obtain(request));
        }
    }
}
