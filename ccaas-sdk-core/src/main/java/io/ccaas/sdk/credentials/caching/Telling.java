package io.ccaas.sdk.credentials.caching;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.posture.SecurityEvent;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells once that renewals fail, and once that they work again. */
final class Telling {

    private final String subject;
    private final CacheOptions options;
    private final AtomicBoolean failing = new AtomicBoolean();

    Telling(String subject, CacheOptions options) {
        this.subject = subject;
        this.options = options;
    }

    void works() {
        if (failing.compareAndSet(true, false)) {
            tell("a credential was obtained again");
        }
    }

    void fails(SdkException failure, boolean oldOneServes) {
        if (failing.compareAndSet(false, true)) {
            String meanwhile = oldOneServes ? "; the old one serves until its end: " : ", and there is no old one: ";
            tell("a credential could not be obtained" + meanwhile + failure.code());
        }
    }

    private void tell(String detail) {
        options.listener()
                .onEvent(new SecurityEvent(options.time().instant(), SecurityEvent.Kind.ROTATION, subject, detail));
    }
}
