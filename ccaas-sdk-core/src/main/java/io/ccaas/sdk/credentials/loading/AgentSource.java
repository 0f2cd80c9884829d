package io.ccaas.sdk.credentials.loading;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.files.PlaceAccess;
import io.ccaas.sdk.credentials.remote.RemoteSigningKey;
import io.ccaas.sdk.credentials.ssh.AgentReference;
import io.ccaas.sdk.credentials.ssh.SshAgent;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Keys in an ssh-agent. What is signed is not for everybody: nobody but this user and root may be able to write the agent's socket, or to
 * put another in its place.
 */
record AgentSource(Sources sources) {

    /** An agent may ask a person first; a signature that takes longer is of no use to a call. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final SecretReference USUAL = new SecretReference(SecretReference.ENVIRONMENT, "SSH_AUTH_SOCK");

    boolean answers(KeySource source) {
        return source.key().scheme().equals(SecretReference.SSH_AGENT);
    }

    SigningKey key(String role, KeySource source) {
        if (source.password().isPresent()) {
            throw Refusals.refusal(
                    "AGENT_PASSWORD",
                    "no password for " + role + ", since it is in an agent",
                    "one is configured",
                    "Remove the password: the key was opened when it was given to the agent.");
        }
        AgentReference reference = AgentReference.parse(role, source.key().name());
        Path socket = trusted(role, reference.socket().orElseGet(() -> usual(role)));
        SshAgent agent = SshAgent.find(role, socket, reference.fingerprint(), Deadline.in(LONGEST));
        return Refusals.naming(role, () -> RemoteSigningKey.of(agent, LONGEST, Time.system()));
    }

    private Path usual(String role) {
        try (Secret path = sources.line(role, USUAL)) {
            return path.useChars(SecretAccess.reading(), characters -> Path.of(new String(characters)));
        }
    }

    private static Path trusted(String role, Path socket) {
        try {
            Optional<String> fault = PlaceAccess.fault(socket);
            if (fault.isPresent()) {
                throw Refusals.refusal(
                        "AGENT_SOCKET_EXPOSED",
                        "an agent's socket " + PlaceAccess.EXPECTED + ", for " + role,
                        "one of them is " + fault.get(),
                        PlaceAccess.REMEDY);
            }
            return socket.toRealPath();
        } catch (IOException foreign) {
            throw Refusals.missing(role, "there is no agent's socket");
        }
    }
}
