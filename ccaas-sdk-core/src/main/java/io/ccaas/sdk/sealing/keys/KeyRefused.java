package io.ccaas.sdk.sealing.keys;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.sealing.refusal.SealingConfigurationException;
import io.ccaas.sdk.sealing.refusal.SealingRefusedException;

/** The refusals of keys and stanzas; none repeats what was given, which may be a private key in the wrong place. */
final class KeyRefused {

    private KeyRefused() {}

    static SealingConfigurationException recipient(String found) {
        return new SealingConfigurationException(Problem.of(
                "RECIPIENT_FORM",
                "a recipient as age1… or ssh-ed25519 …",
                found,
                "Copy the whole line: ccaas keygen prints it, ssh-keygen writes it to FILE.pub."));
    }

    static SealingConfigurationException kind(String found) {
        return new SealingConfigurationException(Problem.of(
                "RECIPIENT_KIND",
                "a recipient as age1… (X25519) or ssh-ed25519",
                found,
                "Make a key with ccaas keygen, or ssh-keygen -t ed25519."));
    }

    static SealingConfigurationException identity(String found) {
        return new SealingConfigurationException(Problem.of(
                "AGE_IDENTITY_FORM",
                "age identities as AGE-SECRET-KEY-1…, one on a line",
                found,
                "Point to the file that ccaas keygen or age-keygen wrote, or to an OpenSSH key file of ssh-ed25519."));
    }

    static SealingRefusedException stanza(String found) {
        return new SealingRefusedException(Problem.of(
                "SEALED_STANZA",
                "recipients in the form of age",
                found,
                "Get the object anew; if it stays so, who sealed it uses a program that is not right."));
    }
}
