package io.ccaas.sdk.http.failure;

import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.errors.Problem;

/** The declared proxy did not connect to the partner. Nothing of the call was sent. */
public final class ProxyException extends PartnerException {

    private static final long serialVersionUID = 1L;

    /** Whether it may be different in a moment. */
    private final boolean passing;

    private ProxyException(Problem problem, boolean passing) {
        super(problem);
        this.passing = passing;
    }

    /**
     * Whether it may be different in a moment.
     *
     * @return false for what somebody has to mend
     */
    public boolean mayPass() {
        return passing;
    }

    /**
     * Nobody answered.
     *
     * @param foreign what told so
     * @return {@code PROXY_UNREACHABLE}
     */
    public static ProxyException unreachable(Throwable foreign) {
        return new ProxyException(
                Problem.of(
                                "PROXY_UNREACHABLE",
                                "the declared proxy to answer",
                                "no connection to it, or it hung up before it answered",
                                "Check proxy.address and that the proxy runs; nothing was sent.")
                        .causedBy(foreign),
                true);
    }

    /**
     * It asked for a login that is not declared.
     *
     * @return {@code PROXY_LOGIN_NEEDED}
     */
    public static ProxyException loginNeeded() {
        return refusal(
                "PROXY_LOGIN_NEEDED",
                "a proxy that admits without a login, since none is declared",
                "it asks for one (407)",
                "Declare proxy.user and proxy.password; of the ways to log in only Basic is supported.");
    }

    /**
     * It refused the declared login.
     *
     * @return {@code PROXY_LOGIN_REFUSED}
     */
    public static ProxyException loginRefused() {
        return refusal(
                "PROXY_LOGIN_REFUSED",
                "the proxy to take the declared user and password",
                "it refused them",
                "Correct them; of the ways to log in only Basic is supported.");
    }

    /**
     * It answered that it did not connect.
     *
     * @param status of its answer
     * @return {@code PROXY_REFUSED}
     */
    public static ProxyException refused(int status) {
        return new ProxyException(
                Problem.of(
                        "PROXY_REFUSED",
                        "the proxy to connect to the partner's host and port",
                        "it answered " + status,
                        "Have the proxy's rules admit the partner; from 500 on it may not have reached the partner."),
                status >= 500);
    }

    /**
     * It does not speak HTTP/1.1.
     *
     * @return {@code PROXY_ANSWER}
     */
    public static ProxyException notHttp() {
        return refusal(
                "PROXY_ANSWER",
                "an answer in HTTP/1.1 whose head has at most 16384 bytes",
                "something else",
                "Check that proxy.address is an HTTP proxy, spoken to without TLS.");
    }

    private static ProxyException refusal(String code, String expected, String found, String remedy) {
        return new ProxyException(Problem.of(code, expected, found, remedy), false);
    }
}
