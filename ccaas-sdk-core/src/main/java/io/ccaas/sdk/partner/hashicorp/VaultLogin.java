package io.ccaas.sdk.partner.hashicorp;

import io.ccaas.sdk.credentials.SecretReference;

/** How this side proves itself to Vault. What a reference leads to is read anew for each login. */
public sealed interface VaultLogin {

    /**
     * Under which path the method is mounted below {@code auth/}.
     *
     * @return for example {@code approle}
     */
    String mount();

    /**
     * The method.
     *
     * @return {@code approle} or {@code kubernetes}
     */
    String method();

    /**
     * By a role id and a secret id.
     *
     * @param mount where the method is mounted, {@code approle} unless the server says otherwise
     * @param roleId which role; not a secret by itself
     * @param secretId where the secret id is
     */
    record AppRole(String mount, String roleId, SecretReference secretId) implements VaultLogin {

        /**
         * Checks forms.
         *
         * @param mount where the method is mounted
         * @param roleId which role
         * @param secretId where the secret id is
         * @throws IllegalArgumentException when one has another form
         */
        public AppRole {
            require(mount, roleId);
        }

        @Override
        public String method() {
            return "approle";
        }

        @Override
        public String toString() {
            return method();
        }
    }

    /**
     * By the token of the service account that the platform projects into a file.
     *
     * @param mount where the method is mounted, {@code kubernetes} unless the server says otherwise
     * @param role which role
     * @param token where the token is
     */
    record Kubernetes(String mount, String role, SecretReference token) implements VaultLogin {

        /** Where Kubernetes puts the token unless a volume says otherwise. */
        public static final SecretReference USUAL_TOKEN =
                new SecretReference(SecretReference.FILE, "/var/run/secrets/kubernetes.io/serviceaccount/token");

        /**
         * Checks forms.
         *
         * @param mount where the method is mounted
         * @param role which role
         * @param token where the token is
         * @throws IllegalArgumentException when one has another form
         */
        public Kubernetes {
            require(mount, role);
        }

        @Override
        public String method() {
            return "kubernetes";
        }

        @Override
        public String toString() {
            return method();
        }
    }

    private static void require(String mount, String role) {
        if (!HashicorpVaultDeclaration.isPath(mount) || !HashicorpVaultDeclaration.isRole(role)) {
            throw new IllegalArgumentException("a mount is a path of names, a role is letters, digits, . _ and -");
        }
    }
}
