package io.ccaas.sdk.call;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a call that is not its sound.
 *
 * <p>Guarantees: immutable; {@link #toString()} shows nothing. Nothing here has a way to a transcription partner: no
 * method of the transcription port takes it, and the packages cannot see each other.
 */
public final class CallMetadata {

    private final PhoneNumber customer;
    private final Direction direction;
    private final Instant startedAt;
    private final @Nullable String agent;
    private final @Nullable String queue;
    private final @Nullable String callId;

    private CallMetadata(Builder builder) {
        this.customer = builder.customer;
        this.direction = builder.direction;
        this.startedAt = builder.startedAt;
        this.agent = builder.agent;
        this.queue = builder.queue;
        this.callId = builder.callId;
    }

    /**
     * Begins with what every call has.
     *
     * @param customer the number of the person outside the contact centre
     * @param direction who called whom
     * @param startedAt when the call began
     * @return a builder for the rest
     */
    public static Builder of(PhoneNumber customer, Direction direction, Instant startedAt) {
        return new Builder(customer, direction, startedAt);
    }

    /**
     * The person outside the contact centre.
     *
     * @return their number
     */
    public PhoneNumber customer() {
        return customer;
    }

    /**
     * Who called whom.
     *
     * @return the direction
     */
    public Direction direction() {
        return direction;
    }

    /**
     * When the call began.
     *
     * @return an instant, to the precision the platform gave
     */
    public Instant startedAt() {
        return startedAt;
    }

    /**
     * Who answered or placed the call.
     *
     * @return a name or id of the platform, empty when unknown
     */
    public Optional<String> agent() {
        return Optional.ofNullable(agent);
    }

    /**
     * Where the call waited.
     *
     * @return a name or id of the platform, empty when unknown
     */
    public Optional<String> queue() {
        return Optional.ofNullable(queue);
    }

    /**
     * The platform's own id of the call.
     *
     * @return an id, empty when unknown
     */
    public Optional<String> callId() {
        return Optional.ofNullable(callId);
    }

    @Override
    public String toString() {
        return "CallMetadata[redacted]";
    }

    /** Collects what is known. Not thread-safe. */
    public static final class Builder {

        private final PhoneNumber customer;
        private final Direction direction;
        private final Instant startedAt;
        private @Nullable String agent;
        private @Nullable String queue;
        private @Nullable String callId;

        private Builder(PhoneNumber customer, Direction direction, Instant startedAt) {
            this.customer = customer;
            this.direction = direction;
            this.startedAt = startedAt;
        }

        /**
         * Who answered or placed the call.
         *
         * @param value a name or id of the platform
         * @return this builder
         */
        public Builder agent(String value) {
            this.agent = value;
            return this;
        }

        /**
         * Where the call waited.
         *
         * @param value a name or id of the platform
         * @return this builder
         */
        public Builder queue(String value) {
            this.queue = value;
            return this;
        }

        /**
         * The platform's own id of the call.
         *
         * @param value an id
         * @return this builder
         */
        public Builder callId(String value) {
            this.callId = value;
            return this;
        }

        /**
         * The finished value.
         *
         * @return immutable metadata
         */
        public CallMetadata build() {
            return new CallMetadata(this);
        }
    }
}
