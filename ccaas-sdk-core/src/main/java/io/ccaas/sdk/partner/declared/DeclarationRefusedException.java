package io.ccaas.sdk.partner.declared;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.Problem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was declared about partners contradicts itself, is incomplete, or holds what this version does not know. All
 * faults are listed at once, in the order of the file.
 */
public final class DeclarationRefusedException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * One thing to mend.
     *
     * @param path the key, for example {@code partners[0].tls.policy}
     * @param line line of the file from 1; 0 when it was declared in code
     * @param problem what was expected, what was found, how to mend it; never a value from the file
     */
    public record Fault(String path, int line, Problem problem) {

        /**
         * The fault in one line.
         *
         * @return line, key, code, expectation, finding and remedy
         */
        public String message() {
            return (line == 0 ? "" : "line " + line + ", ") + path + ": " + problem.message();
        }
    }

    /**
     * Only packages of this library make these.
     *
     * @param faults at least one
     */
    public DeclarationRefusedException(List<Fault> faults) {
        super(Problem.of(
                "PARTNERS_REFUSED",
                "partners declared without fault",
                "there " + (faults.size() == 1 ? "is 1 fault" : "are " + faults.size() + " faults"),
                faults.stream().map(Fault::message).collect(Collectors.joining(" | "))));
        this.faults = List.copyOf(faults);
    }

    /**
     * Everything to mend.
     *
     * @return at least one fault, in the order of the file
     */
    public List<Fault> faults() {
        return faults;
    }
}
