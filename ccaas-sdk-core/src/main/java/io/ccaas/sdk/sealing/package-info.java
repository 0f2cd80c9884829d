/**
 * Encryption at rest in the age v1 format (C2SP age): recordings are sealed to the keys of customer and provider, so that a store
 * holds noise. Not here: where sealed recordings lie ({@code store}), who they are about ({@code vault}), and how keys are loaded
 * ({@code credentials}).
 *
 * <pre>{@code
 * Recipients recipients = Recipients.of(Recipient.parse("age1…"), Recipient.parse("ssh-ed25519 …"));
 * try (InputStream audio = …; SealedRecording sealed = Sealer.to(recipients).seal(audio)) {
 *     sealed.writeTo(out);
 * }
 * try (AgeIdentities identities = AgeIdentities.load(loader, "archive", SecretReference.parse("archive", "file:age.key"));
 *         InputStream audio = Unsealer.with(identities).unseal(SealedRecording.received(in))) {
 *     audio.transferTo(player);
 * }
 * }</pre>
 *
 * <p>age proves that a payload was not changed since it was sealed. It does not say by whom: everybody who knows a recipient can
 * seal to it. It does not say what it is: one sealed recording put in the place of another opens as well. Whoever stores them keeps
 * length, SHA-256 and {@link io.ccaas.sdk.sealing.SealedRecording#headerDigest()} elsewhere and compares them first.
 */
@DependsOn({
    "credentials",
    "credentials.loading",
    "sealing.header",
    "sealing.keys",
    "sealing.payload",
    "sealing.refusal",
    "sensitive"
})
@NullMarked
package io.ccaas.sdk.sealing;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
