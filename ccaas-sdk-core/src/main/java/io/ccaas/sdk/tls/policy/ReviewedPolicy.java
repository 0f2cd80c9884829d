package io.ccaas.sdk.tls.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/**
 * Rules under the name by which configuration asks for them, as somebody reviewed them. Only this package makes one.
 */
public final class ReviewedPolicy {

    private final String name;
    private final int revision;
    private final LocalDate reviewedOn;
    private final List<String> sources;
    private final PolicyRules rules;

    ReviewedPolicy(String name, int revision, LocalDate reviewedOn, List<String> sources, PolicyRules rules) {
        this.name = name;
        this.revision = revision;
        this.reviewedOn = reviewedOn;
        this.sources = List.copyOf(sources);
        this.rules = rules;
    }

    /**
     * The policies of this release.
     *
     * @return the default first
     */
    public static List<ReviewedPolicy> builtIn() {
        return BuiltIn.POLICIES;
    }

    /**
     * The name.
     *
     * @return for example {@code common-2026}; letters, digits and hyphens
     */
    public String name() {
        return name;
    }

    /**
     * Counts the changes under one name.
     *
     * @return one or more
     */
    public int revision() {
        return revision;
    }

    /**
     * When somebody last compared it with its sources.
     *
     * @return a date
     */
    public LocalDate reviewedOn() {
        return reviewedOn;
    }

    /**
     * The norms it was drawn from.
     *
     * @return titles and editions
     */
    public List<String> sources() {
        return sources;
    }

    /**
     * What it asks for before any overlay.
     *
     * @return the rules
     */
    public PolicyRules rules() {
        return rules;
    }

    /**
     * The policy as text, one line for each part.
     *
     * @param present its rules as they are now
     * @param overlay the sequence of the signed overlay that they were met with, if any
     * @return lines ended by line feeds; equal policies give equal text
     */
    public String text(PolicyRules present, OptionalLong overlay) {
        return PolicyText.of(this, present, overlay);
    }

    @Override
    public String toString() {
        return "ReviewedPolicy[" + name + " revision " + revision + "]";
    }
}
