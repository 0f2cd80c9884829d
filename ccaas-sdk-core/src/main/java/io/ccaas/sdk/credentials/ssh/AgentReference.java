package io.ccaas.sdk.credentials.ssh;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.errors.Problem;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key in an agent: {@code SHA256:FINGERPRINT}, as {@code ssh-add -l} shows it, with {@code ssh-agent:} before it and
 * optionally {@code ?socket=/ABSOLUTE/PATH} behind it; without that, the environment variable {@code SSH_AUTH_SOCK} says
 * where the agent listens. The fingerprint is of the key itself, so that no agent can put another in its place.
 *
 * @param fingerprint with {@code SHA256:} before it
 * @param socket where the agent listens
 */
public record AgentReference(String fingerprint, Optional<Path> socket) {

    private static final Pattern FORM =
            Pattern.compile("(SHA256:[A-Za-z0-9+/]{43})(?:\\?socket=(/[A-Za-z0-9._/+ @-]{1,100}))?");

    /**
     * Reads a reference.
     *
     * @param role what the key is for
     * @param name what stands after {@code ssh-agent:}
     * @return the reference
     * @throws CredentialException {@code AGENT_REFERENCE} when it has another form; the message does not repeat it
     */
    public static AgentReference parse(String role, String name) {
        Matcher form = FORM.matcher(name);
        if (!form.matches()) {
            throw new CredentialException(Problem.of(
                    "AGENT_REFERENCE",
                    "ssh-agent:SHA256:FINGERPRINT or ssh-agent:SHA256:FINGERPRINT?socket=/ABSOLUTE/PATH as " + role,
                    "it has another form",
                    "Copy the fingerprint from: ssh-add -l"));
        }
        return new AgentReference(
                form.group(1), Optional.ofNullable(form.group(2)).map(Path::of));
    }

    @Override
    public String toString() {
        return "AgentReference";
    }
}
