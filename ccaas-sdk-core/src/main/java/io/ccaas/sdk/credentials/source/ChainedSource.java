package io.ccaas.sdk.credentials.source;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.errors.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Asks one source after another, as long as nothing is configured. A source that is configured and broken ends the search and
 * says which one it is: going on would quietly use a credential that nobody meant.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <C> kind of credential
 */
public final class ChainedSource<C extends Credential> implements CredentialSource<C> {

    private final List<Link<C>> links;

    private record Link<C extends Credential>(String name, CredentialSource<? extends C> source) {

        C obtain(CredentialRequest request) {
            try {
                return source.obtain(request);
            } catch (CredentialException broken) {
                throw new CredentialException(named(broken.problem()));
            } catch (CredentialUnavailableException broken) {
                throw new CredentialUnavailableException(named(broken.problem()));
            }
        }

        private Problem named(Problem was) {
            String found = "in " + name + ", which is configured: " + was.found();
            return new Problem(was.code(), was.expected(), found, was.remedy(), was.origin());
        }
    }

    private ChainedSource(List<Link<C>> links) {
        this.links = List.copyOf(links);
    }

    /**
     * Begins with the source that is asked first.
     *
     * @param name constant words for messages, such as {@code the environment}
     * @param source throws {@link CredentialNotConfiguredException} when nothing is configured
     * @param <C> kind of credential
     * @return a chain of one
     */
    public static <C extends Credential> ChainedSource<C> first(String name, CredentialSource<? extends C> source) {
        return new ChainedSource<>(List.of(new Link<>(name, source)));
    }

    /**
     * Adds the source that is asked when nothing is configured in those before.
     *
     * @param name constant words for messages
     * @param source the next one
     * @return a longer chain
     */
    public ChainedSource<C> then(String name, CredentialSource<? extends C> source) {
        List<Link<C>> more = new ArrayList<>(links);
        more.add(new Link<>(name, source));
        return new ChainedSource<>(more);
    }

    /**
     * The credential of the first source that is configured.
     *
     * @throws CredentialNotConfiguredException when none is
     */
    @Override
    public C obtain(CredentialRequest request) {
        for (Link<C> link : links) {
            try {
                return link.obtain(request);
            } catch (CredentialNotConfiguredException next) {
                request.deadline().require("credential");
            }
        }
        throw new CredentialNotConfiguredException(
                links.stream().map(Link::name).collect(Collectors.joining(", ")));
    }

    @Override
    public String toString() {
        return "ChainedSource[" + links.size() + "]";
    }
}
