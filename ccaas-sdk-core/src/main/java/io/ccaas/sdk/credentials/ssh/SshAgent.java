package io.ccaas.sdk.credentials.ssh;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.credentials.remote.RemoteSigner;
import io.ccaas.sdk.credentials.source.CredentialUnavailableException;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.time.Deadline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Set;

/**
 * A key that an ssh-agent holds (draft-ietf-sshm-ssh-agent). Each signature is asked for over a connection of its own, so that an idle
 * instance holds none, and an agent that was restarted with the same key is found again.
 *
 * <p>Ed25519 and P-256 alone: an agent signs with RSA in the old padding only, and a key on a device of FIDO signs more than
 * it is asked to.
 */
public final class SshAgent implements RemoteSigner {

    private static final int LIST = 11;
    private static final int LISTED = 12;
    private static final int SIGN = 13;
    private static final int SIGNED = 14;
    private static final int MOST_KEYS = 256;

    private final Path socket;
    private final byte[] blob;
    private final PublicKey publicKey;
    private final SignatureAlgorithm algorithm;

    private SshAgent(Path socket, byte[] blob, PublicKey publicKey, SignatureAlgorithm algorithm) {
        this.socket = socket;
        this.blob = blob;
        this.publicKey = publicKey;
        this.algorithm = algorithm;
    }

    /**
     * Finds a key by its fingerprint.
     *
     * @param role what the key is for
     * @param socket where the agent listens; the caller has looked who can reach it
     * @param fingerprint with {@code SHA256:} before it
     * @param deadline when the agent must have answered
     * @return the key, there
     * @throws CredentialException {@code AGENT_KEY_MISSING} or {@code AGENT_KEY_KIND}
     * @throws CredentialUnavailableException {@code AGENT_UNAVAILABLE}
     */
    public static SshAgent find(String role, Path socket, String fingerprint, Deadline deadline) {
        try {
            SshReader answer = ask(socket, new SshWriter().octet(LIST).bytes(), LISTED, deadline);
            int count = answer.uint32();
            for (int i = 0; i < Math.min(count, MOST_KEYS); i++) {
                byte[] blob = answer.string();
                answer.string(); // comment
                if (SshPublicKey.fingerprint(blob).equals(fingerprint)) {
                    return of(role, socket, blob);
                }
            }
        } catch (IOException foreign) {
            throw unavailable(foreign);
        }
        throw new CredentialException(Problem.of(
                "AGENT_KEY_MISSING",
                "an agent that holds " + role,
                "it holds no key of this fingerprint",
                "Add it with ssh-add, and compare with: ssh-add -l"));
    }

    private static SshAgent of(String role, Path socket, byte[] blob) throws IOException {
        try {
            PublicKey key = SshPublicKey.read(blob);
            SignatureAlgorithm algorithm =
                    key.getAlgorithm().equals("EC") ? SignatureAlgorithm.ECDSA_P256_SHA256 : SignatureAlgorithm.ED25519;
            return new SshAgent(socket, blob, key, algorithm);
        } catch (GeneralSecurityException foreign) {
            throw new CredentialException(Problem.of(
                    "AGENT_KEY_KIND",
                    "an Ed25519 or P-256 key in the agent as " + role,
                    "a key of another kind, such as RSA, for which an agent knows no RSASSA-PSS, or one on a FIDO device",
                    "Make one with: ssh-keygen -t ed25519"));
        }
    }

    @Override
    public PublicKey publicKey() {
        return publicKey;
    }

    @Override
    public Set<SignatureAlgorithm> algorithms() {
        return Set.of(algorithm);
    }

    @Override
    public byte[] sign(SignatureAlgorithm asked, byte[] message, Deadline deadline) {
        byte[] question = new SshWriter()
                .octet(SIGN)
                .string(blob)
                .string(message)
                .uint32(0)
                .bytes();
        try {
            SshReader signature =
                    new SshReader(ask(socket, question, SIGNED, deadline).string());
            String kind = signature.name();
            byte[] content = signature.string();
            signature.requireEnd();
            return switch (kind) {
                case SshPublicKey.ED25519 -> content;
                case SshPublicKey.P256 -> p1363(content);
                default -> throw new IOException("a signature of another kind");
            };
        } catch (IOException foreign) {
            throw unavailable(foreign);
        }
    }

    /** From two numbers of their own length (RFC 5656 section 3.1.2) to two of 32 bytes each. */
    private static byte[] p1363(byte[] content) throws IOException {
        SshReader numbers = new SshReader(content);
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(numbers.positive(32));
        both.writeBytes(numbers.positive(32));
        numbers.requireEnd();
        return both.toByteArray();
    }

    private static SshReader ask(Path socket, byte[] question, int kind, Deadline deadline) throws IOException {
        byte[] answer = AgentConnection.ask(socket, question, deadline);
        if (answer[0] != kind) {
            throw new IOException("the agent refused");
        }
        return new SshReader(Arrays.copyOfRange(answer, 1, answer.length));
    }

    private static CredentialUnavailableException unavailable(Exception foreign) {
        return new CredentialUnavailableException(Problem.of(
                        "AGENT_UNAVAILABLE",
                        "an ssh-agent to answer",
                        "none listens, it refused, or its answer cannot be read",
                        "Look whether the agent runs and is not locked: ssh-add -l")
                .causedBy(foreign));
    }

    @Override
    public String toString() {
        return "SshAgent";
    }
}
