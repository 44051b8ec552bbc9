package senryaku.sparql.network;

/**
 * An attribute of nodes or edges.
 *
 * @param name letters, digits and underscores, so that every program takes it as the name of a column
 * @param type the narrowest type that holds all its values
 */
public record Column(String name, Type type) {

    /** What the values of a column are; later ones hold more. */
    public enum Type {
        BOOLEAN,
        LONG,
        DOUBLE,
        STRING;

        /** The word by which GEXF and GraphML know the type. */
        String word() {
            return switch (this) {
                case BOOLEAN -> "boolean";
                case LONG -> "long";
                case DOUBLE -> "double";
                case STRING -> "string";
            };
        }

        /** The narrowest type that holds both. */
        Type with(Type other) {
            if (this == other) {
                return this;
            }
            return this == BOOLEAN || other == BOOLEAN || this == STRING || other == STRING ? STRING : DOUBLE;
        }
    }
}
