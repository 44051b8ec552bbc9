package senryaku.loader.rdf;

import java.math.BigDecimal;

/** Numbers as {@code xsd:decimal} in the one form that a store gives back as it was written. */
final class Decimals {

    private Decimals() {}

    /** The canonical form of XML Schema 1.0: one digit behind the point at least, no needless zeros, no exponent. */
    static String canonical(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 1 ? stripped.setScale(1).toPlainString() : stripped.toPlainString();
    }
}
