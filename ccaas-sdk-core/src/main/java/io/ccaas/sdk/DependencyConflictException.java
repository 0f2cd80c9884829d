package io.ccaas.sdk;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.Problem;

/** Another version of a library is on the class path than this SDK was built and tested with. */
public final class DependencyConflictException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    DependencyConflictException(String artifact, String needed, String found) {
        super(Problem.of(
                "DEPENDENCY_CONFLICT",
                artifact + " " + needed + " or a later one of the same major version",
                found,
                "Import our BOM first in dependencyManagement, before any other BOM: <dependency>"
                        + "<groupId>io.ccaas</groupId><artifactId>ccaas-sdk</artifactId><version>"
                        + LibraryCheck.ownVersion() + "</version><type>pom</type><scope>import</scope></dependency>;"
                        + " see which build file pins " + artifact
                        + " with: mvn dependency:tree -Dverbose -Dincludes=" + artifact));
    }
}
