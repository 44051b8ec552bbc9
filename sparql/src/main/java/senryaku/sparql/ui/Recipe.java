package senryaku.sparql.ui;

import java.util.List;

/**
 * How an answer is had by a program.
 *
 * @param title of the program or language
 * @param code that can be copied
 */
public record Recipe(String title, String code) {

    /**
     * The recipes for a query whose answer has rows.
     *
     * @param address of the call, encoded, with its parameters and a question mark, as in {@code http://…?lang=ja}; it has no
     *     quotes, as these are encoded
     */
    public static List<Recipe> rows(String address) {
        return List.of(
                new Recipe("curl", "curl '" + address + "&format=csv'"),
                new Recipe("Python (pandas)", """
                        import pandas as pd
                        answer = pd.read_csv("%s&format=csv")
                        print(answer)""".formatted(address)),
                new Recipe("R", """
                        answer <- read.csv("%s&format=csv", fileEncoding = "UTF-8")
                        print(answer)""".formatted(address)),
                new Recipe("Java (Apache Jena)", """
                        try (var in = java.net.URI.create("%s&format=json").toURL().openStream()) {
                            org.apache.jena.query.ResultSetFormatter.out(
                                    org.apache.jena.query.ResultSetFactory.fromJSON(in));
                        }""".formatted(address)));
    }

    /** The recipes for a query whose answer is a graph. */
    public static List<Recipe> graph(String address) {
        return List.of(
                new Recipe("curl", "curl '" + address + "&format=ttl'"),
                new Recipe("Python (rdflib)", """
                        import rdflib
                        graph = rdflib.Graph().parse("%s&format=ttl", format="turtle")
                        print(len(graph))""".formatted(address)),
                new Recipe("Java (Apache Jena)", """
                        var graph = org.apache.jena.riot.RDFParser.source("%s&format=ttl")
                                .lang(org.apache.jena.riot.Lang.TURTLE).toModel();
                        System.out.println(graph.size());""".formatted(address)));
    }
}
