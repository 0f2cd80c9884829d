package io.ccaas.sdk.http;

import io.ccaas.sdk.signing.Field;
import java.util.List;

/** What every request says about itself: constants. No trace, tenant or device field is ever added. */
final class CommonFields {

    static final List<Field> FIELDS = List.of(
            new Field("Accept", "application/json"),
            new Field("Accept-Encoding", "identity"),
            new Field("User-Agent", "ccaas-sdk"));

    private CommonFields() {}
}
