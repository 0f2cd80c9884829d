package io.ccaas.sdk.signing.webhook.hmac;

import io.ccaas.sdk.signing.webhook.contract.Reading;
import io.ccaas.sdk.signing.webhook.hmac.Template.Place;
import io.ccaas.sdk.signing.webhook.proof.Prover;
import io.ccaas.sdk.signing.webhook.wire.TimestampForm;
import java.util.List;
import java.util.function.UnaryOperator;

/** How one sender signs, in words. Immutable; each method gives a changed copy. */
public final class Recipe {

    private final Template template;
    private final SignatureField signature;
    private final RecipeReading.Fields fields;
    private final UnaryOperator<String> urlForm;

    private Recipe(
            Template template, SignatureField signature, RecipeReading.Fields fields, UnaryOperator<String> urlForm) {
        this.template = template;
        this.signature = signature;
        this.fields = fields;
        this.urlForm = urlForm;
    }

    /**
     * A vendor's recipe, as it is.
     *
     * @param template constant texts and places in braces
     * @param signatureField where the signature stands, in base64
     * @return a recipe
     */
    public static Recipe ofVendor(String template, String signatureField) {
        return of(Template.of(template), signatureField);
    }

    /**
     * A recipe that somebody chooses now: one whose parts could grow into each other is refused.
     *
     * @param template constant texts and places in braces
     * @param signatureField where the signature stands, in base64
     * @return a recipe
     * @throws IllegalArgumentException when the template is ambiguous or leaves the content out
     */
    public static Recipe chosen(String template, String signatureField) {
        return of(Template.checked(template), signatureField);
    }

    private static Recipe of(Template template, String signatureField) {
        SignatureField signature = new SignatureField(signatureField, List.of(""), "", false);
        RecipeReading.Fields none = new RecipeReading.Fields("", TimestampForm.SECONDS, "", "");
        return new Recipe(template, signature, none, UnaryOperator.identity());
    }

    /**
     * With hexadecimal signatures.
     *
     * @return a copy
     */
    public Recipe hex() {
        return with(new SignatureField(signature.name(), signature.prefixes(), signature.separator(), true));
    }

    /**
     * With versions.
     *
     * @param separator between entries; empty when there is one
     * @param prefixes of the versions that are accepted
     * @return a copy
     */
    public Recipe entries(String separator, String... prefixes) {
        return with(new SignatureField(signature.name(), List.of(prefixes), separator, signature.hex()));
    }

    /**
     * With the field of the time.
     *
     * @param field its name
     * @param form how it is written
     * @return a copy
     */
    public Recipe timestamp(String field, TimestampForm form) {
        return with(new RecipeReading.Fields(field, form, fields.id(), fields.nonce()));
    }

    /**
     * With the field of the event's id.
     *
     * @param field its name
     * @return a copy
     */
    public Recipe id(String field) {
        return with(new RecipeReading.Fields(fields.timestamp(), fields.form(), field, fields.nonce()));
    }

    /**
     * With the field of the nonce.
     *
     * @param field its name
     * @return a copy
     */
    public Recipe nonce(String field) {
        return with(new RecipeReading.Fields(fields.timestamp(), fields.form(), fields.id(), field));
    }

    /**
     * With a way in which the sender writes the URL.
     *
     * @param form from the URL as it is
     * @return a copy
     */
    public Recipe urlForm(UnaryOperator<String> form) {
        return new Recipe(template, signature, fields, form);
    }

    private Recipe with(SignatureField other) {
        return new Recipe(template, other, fields, urlForm);
    }

    private Recipe with(RecipeReading.Fields other) {
        return new Recipe(template, signature, other, urlForm);
    }

    /**
     * Whether the time is signed.
     *
     * @return true when the template has a place for it
     */
    public boolean hasTime() {
        return template.places().contains(Place.TIMESTAMP);
    }

    /**
     * Whether the URL is signed.
     *
     * @return true when the template has a place for it
     */
    public boolean hasUrl() {
        return template.places().contains(Place.URL);
    }

    /**
     * Puts recipe and secrets together.
     *
     * @param provers who may sign
     * @return a reader of messages
     * @throws IllegalArgumentException when the template has a place without a field, or a field has no place in it and
     *     would not be proven
     */
    public Reading by(List<? extends Prover> provers) {
        require(Place.TIMESTAMP, fields.timestamp());
        require(Place.ID, fields.id());
        require(Place.NONCE, fields.nonce());
        return new RecipeReading(template, signature, fields, urlForm, provers);
    }

    private void require(Place place, String field) {
        if (template.places().contains(place) == field.isEmpty()) {
            throw new IllegalArgumentException("a recipe names the field of its " + place.word()
                    + " and has a place for it in its template, or neither");
        }
    }
}
