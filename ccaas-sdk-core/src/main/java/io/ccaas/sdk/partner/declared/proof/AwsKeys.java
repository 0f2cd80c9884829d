package io.ccaas.sdk.partner.declared.proof;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.partner.web.WebTarget;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the keys come from with which requests are signed as S3 wants it. */
public sealed interface AwsKeys {

    /**
     * Keys that somebody keeps for us. Read for each attempt, so that they may be replaced at any time.
     *
     * @param accessKeyId where the id is that the store knows the key by
     * @param secretAccessKey where the key is
     * @param sessionToken where the token is that goes with keys of a session
     */
    record Kept(SecretReference accessKeyId, SecretReference secretAccessKey, Optional<SecretReference> sessionToken)
            implements AwsKeys {

        @Override
        public String toString() {
            return "kept keys";
        }
    }

    /**
     * Keys of a session that a token service gives in exchange for kept ones ({@code AssumeRole}).
     *
     * @param own prove to the service who we are
     * @param session what is asked for
     */
    record AssumedRole(Kept own, Session session) implements AwsKeys {

        @Override
        public String toString() {
            return "keys of an assumed role";
        }
    }

    /**
     * Keys of a session in exchange for a token that an identity provider gave, as Kubernetes projects them into a file ({@code
     * AssumeRoleWithWebIdentity}). There is no key that could be stolen.
     *
     * @param token where it is; read for each exchange
     * @param session what is asked for
     */
    record WebIdentity(SecretReference token, Session session) implements AwsKeys {

        @Override
        public String toString() {
            return "keys by web identity";
        }
    }

    /** What a token service is asked for. Immutable. */
    final class Session {

        private static final Pattern ROLE =
                Pattern.compile("arn:[a-z-]{1,20}:iam::[A-Za-z0-9]{0,32}:role/[\\w+=,.@/-]{1,512}");
        private static final Pattern NAME = Pattern.compile("(?!.*[0-9]{5})[A-Za-z][A-Za-z0-9_.-]{1,63}");
        private static final Duration SHORTEST = Duration.ofMinutes(15);
        private static final Duration LONGEST = Duration.ofHours(12);

        private final WebTarget service;
        private final String role;
        private final String name;
        private final Duration lifetime;

        /**
         * Checks forms.
         *
         * @param service where it is; its origin is declared under auxiliary with purpose {@code token}
         * @param role ARN of the role
         * @param name under which the session shows in the store's own log: a constant of the host, not of a call
         * @param lifetime from 15 minutes to 12 hours
         * @throws IllegalArgumentException when one has another form or size; the message does not repeat it
         */
        public Session(WebTarget service, String role, String name, Duration lifetime) {
            if (!ROLE.matcher(role).matches() || !NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "a session has a role such as arn:aws:iam::ACCOUNT:role/NAME and a name without five digits in a row");
            }
            if (lifetime.compareTo(SHORTEST) < 0 || lifetime.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("a session's lifetime lies between PT15M and PT12H");
            }
            this.service = service;
            this.role = role;
            this.name = name;
            this.lifetime = lifetime;
        }

        /**
         * Where it is.
         *
         * @return the whole target of its one method
         */
        public WebTarget service() {
            return service;
        }

        /**
         * As whom the session acts.
         *
         * @return an ARN
         */
        public String role() {
            return role;
        }

        /**
         * Under which name it shows in the store's own log.
         *
         * @return a constant of the host
         */
        public String name() {
            return name;
        }

        /**
         * How long it lasts.
         *
         * @return from 15 minutes to 12 hours
         */
        public Duration lifetime() {
            return lifetime;
        }

        @Override
        public String toString() {
            return "Session[" + lifetime + "]";
        }
    }
}
