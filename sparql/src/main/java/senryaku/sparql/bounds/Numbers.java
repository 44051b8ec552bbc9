package senryaku.sparql.bounds;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.XSD;

/** The data types whose values are exact numbers of any length. */
final class Numbers {

    private static final Set<String> TYPES = Stream.of(
                    XSD.decimal,
                    XSD.integer,
                    XSD.nonNegativeInteger,
                    XSD.nonPositiveInteger,
                    XSD.positiveInteger,
                    XSD.negativeInteger,
                    XSD.xlong,
                    XSD.xint,
                    XSD.xshort,
                    XSD.xbyte,
                    XSD.unsignedLong,
                    XSD.unsignedInt,
                    XSD.unsignedShort,
                    XSD.unsignedByte,
                    XSD.xdouble,
                    XSD.xfloat)
            .map(Object::toString)
            .collect(Collectors.toUnmodifiableSet());

    private Numbers() {}

    static boolean isType(Node type) {
        return type.isURI() && isType(type.getURI());
    }

    static boolean isType(String type) {
        return TYPES.contains(type);
    }
}
