package io.ccaas.sdk.tls.certificates;

import javax.net.ssl.SSLHandshakeException;

/** Carries a broken rule out of a socket or engine, whose methods throw nothing but exceptions of input and output. */
public final class RefusedHandshake extends SSLHandshakeException {

    private static final long serialVersionUID = 1L;

    private final transient RuleBroken rule;

    /**
     * Wraps a rule.
     *
     * @param rule what was broken
     */
    public RefusedHandshake(RuleBroken rule) {
        super(rule.problem().message());
        this.rule = rule;
    }

    /**
     * What was broken.
     *
     * @return the rule
     */
    public RuleBroken rule() {
        return rule;
    }
}
