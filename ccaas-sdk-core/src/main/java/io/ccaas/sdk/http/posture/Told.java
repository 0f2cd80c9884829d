package io.ccaas.sdk.http.posture;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;

/** Findings of one check about one partner. */
record Told(String check, String partnerId) {

    Finding well(String expected, String found) {
        return new Finding(check, partnerId, Severity.OK, expected, found, "");
    }

    Finding warning(String expected, String found, String remedy) {
        return new Finding(check, partnerId, Severity.WARNING, expected, found, remedy);
    }

    Finding error(String expected, String found, String remedy) {
        return new Finding(check, partnerId, Severity.ERROR, expected, found, remedy);
    }

    /** A refusal's own words; they hold no value of a partner and no secret. */
    Finding refused(Problem problem) {
        return error(problem.expected(), problem.found() + " (" + problem.code() + ")", problem.remedy());
    }

    /** The same about one key of the file. */
    Finding refused(Problem problem, String place) {
        return error(problem.expected(), problem.found() + " (" + problem.code() + ") at " + place, problem.remedy());
    }

    @Override
    public String toString() {
        return "Told[" + check + "]";
    }
}
