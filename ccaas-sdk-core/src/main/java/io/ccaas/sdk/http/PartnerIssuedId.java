package io.ccaas.sdk.http;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.http.failure.AnswerRefusedException;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import io.ccaas.sdk.partner.web.UrlRefusedException;
import io.ccaas.sdk.partner.web.WebOrigin;
import io.ccaas.sdk.partner.web.WebTarget;
import java.util.regex.Pattern;

/**
 * An id that a partner put into an answer of its own.
 *
 * <p>Guarantees: it came out of a verified answer or out of this library's own records, has an id's form, and goes to no
 * other partner. Does not guarantee that it means nothing: a partner may write what it likes into its ids, and gets it
 * back, nobody else does.
 */
public final class PartnerIssuedId {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:~-]{0,127}");
    private static final Pattern URL = Pattern.compile("https://[A-Za-z0-9.:\\[\\]-]{1,120}/[A-Za-z0-9._~/-]{1,400}");

    private final String partnerId;
    private final String text;

    private PartnerIssuedId(String partnerId, String text) {
        this.partnerId = partnerId;
        this.text = text;
    }

    static PartnerIssuedId of(String partnerId, String text) {
        if (!FORM.matcher(text).matches()) {
            throw new AnswerRefusedException(Problem.of(
                    "PARTNER_ID_FORM",
                    "an id of 1 to 128 letters, digits and . _ : ~ -",
                    "an id of another form",
                    "Ask the partner for ids of this form, or have the connector map them."));
        }
        return new PartnerIssuedId(partnerId, text);
    }

    /** A URL is an id of what the partner stores, when it leads to a place of the partner's own. */
    static PartnerIssuedId url(Partner partner, String text) {
        if (!URL.matcher(text).matches() || !isOwn(partner, text)) {
            throw new AnswerRefusedException(Problem.of(
                    "PARTNER_URL_ORIGIN",
                    "an https URL without query under the partner's own origin, or one that is declared for uploads",
                    "another one",
                    "Declare its origin under auxiliary with purpose uploads, if the partner's documents name it."));
        }
        return new PartnerIssuedId(partner.id(), text);
    }

    private static boolean isOwn(Partner partner, String url) {
        try {
            WebOrigin origin = WebTarget.parse(url).origin();
            return origin.equals(partner.endpoint().origin())
                    || partner.auxiliary().contains(new AuxiliaryOrigin(origin, AuxiliaryOrigin.Purpose.UPLOADS));
        } catch (UrlRefusedException refused) {
            return false;
        }
    }

    /**
     * Who issued it.
     *
     * @return the partner's id in partners.yaml
     */
    public String partnerId() {
        return partnerId;
    }

    /**
     * The id.
     *
     * @return as the partner wrote it
     */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartnerIssuedId that && partnerId.equals(that.partnerId) && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return 31 * partnerId.hashCode() + text.hashCode();
    }

    @Override
    public String toString() {
        return "PartnerIssuedId[" + partnerId + "]";
    }
}
