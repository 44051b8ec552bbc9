package senryaku.sparql.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.SplittableRandom;

/**
 * A made-up policy graph in our words, the same for the same size: documents, each with its graph and the quotes in another;
 * bodies in trees, people, seats with dates, projects, money. Nobody in it exists.
 */
final class PolicyGraph {

    private static final String BASE = "https://w3id.org/senryaku/";
    private static final String SEN = BASE + "ontology#";
    private static final String ORG = "http://www.w3.org/ns/org#";
    private static final String OA = "http://www.w3.org/ns/oa#";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    /** What one document is made of. */
    static final int BODIES = 3;

    static final int PEOPLE = 10;
    private static final int SEATS = 24;
    private static final int PROJECTS = 4;
    private static final int YEARS = 3;

    /** Quads that one document brings, about. */
    private static final int PER_DOCUMENT = 1_033;

    private static final String[] FIELDS = {"量子", "人工知能", "宇宙", "海洋", "生命", "材料", "通信", "環境", "医療", "農業"};
    private static final String[] KINDS = {"戦略会議", "推進室", "研究機構", "専門部会", "委員会", "作業部会"};
    private static final String[] NAMES = {"山田", "佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "中村", "小林", "加藤"};
    private static final String[] ROLES = {
        "chair", "vice-chair", "member", "member", "member", "member", "member", "secretariat"
    };
    private static final String[] STAGES = {"request", "government-draft", "initial"};

    private final Writer out;
    private final SplittableRandom random = new SplittableRandom(20_210_216);
    private final int documents;
    private String graph = "";
    private long quads;
    private int quotes;

    private PolicyGraph(Writer out, long size) {
        this.out = out;
        this.documents = documents(size);
    }

    /** Documents of a graph of about so many quads. */
    static int documents(long size) {
        return (int) Math.max(2, size / PER_DOCUMENT);
    }

    /**
     * Writes N-Quads.
     *
     * @param size how many, about
     * @return how many there are
     */
    static long write(long size, Writer out) {
        PolicyGraph graph = new PolicyGraph(out, size);
        for (int document = 0; document < graph.documents; document++) {
            graph.document(document);
        }
        return graph.quads;
    }

    static String id(String kind, int number) {
        return BASE + "id/" + kind + "/" + kind.charAt(0) + number;
    }

    private void document(int number) {
        String document = id("document", number);
        String stated = BASE + "graph/source/d" + number;
        String evidence = BASE + "graph/evidence/d" + number;
        graph = stated;
        quotes = 0;
        type(document, SEN + "Document");
        labels(document, "資料" + number, "Document " + number);
        literal(document, "http://purl.org/dc/terms/issued", day(number), "date");
        for (int i = 0; i < BODIES; i++) {
            body(number * BODIES + i, stated, evidence);
        }
        for (int i = 0; i < PEOPLE; i++) {
            int person = number * PEOPLE + i;
            String iri = id("person", person);
            graph = stated;
            type(iri, "http://xmlns.com/foaf/0.1/Person");
            labels(iri, NAMES[person % 10] + "第" + person, "Person " + person);
        }
        for (int i = 0; i < SEATS; i++) {
            seat(number, number * SEATS + i, stated, evidence);
        }
        for (int i = 0; i < PROJECTS; i++) {
            project(number, number * PROJECTS + i, stated, evidence);
        }
    }

    private void body(int number, String stated, String evidence) {
        String body = id("body", number);
        graph = stated;
        type(body, ORG + "Organization");
        labels(body, FIELDS[number % 10] + KINDS[number % 6] + number, "Body " + number);
        link(
                body,
                ORG + "classification",
                BASE + "vocab/body-type/" + (number % 2 == 0 ? "council" : "expert-meeting"));
        if (number > 0) {
            link(body, ORG + "subOrganizationOf", id("body", (number - 1) / 3));
            graph = evidence;
            rests(stated, body, ORG + "subOrganizationOf", id("body", (number - 1) / 3));
        }
    }

    private void seat(int document, int number, String stated, String evidence) {
        String seat = id("membership", number);
        String body = id("body", document * BODIES + number % BODIES);
        String person = id("person", often(documents * PEOPLE));
        String role = BASE + "vocab/role/" + ROLES[number % ROLES.length];
        graph = stated;
        type(seat, ORG + "Membership");
        link(seat, ORG + "member", person);
        link(seat, ORG + "organization", body);
        link(seat, ORG + "role", role);
        text(seat, SEN + "roleTitle", number % ROLES.length == 0 ? "議長" : "構成員", "ja");
        literal(seat, SEN + "attestedOn", day(document), "date");
        literal(seat, SEN + "certainFrom", day(document), "date");
        literal(seat, SEN + "certainUntil", day(document), "date");
        literal(seat, SEN + "possibleFrom", "%d-04-01".formatted(2005 + random.nextInt(10)), "date");
        literal(seat, SEN + "possibleUntil", "%d-03-31".formatted(2017 + random.nextInt(10)), "date");
        graph = evidence;
        rests(stated, seat, ORG + "role", role);
        rests(stated, seat, ORG + "member", person);
    }

    private void project(int document, int number, String stated, String evidence) {
        String project = id("project", number);
        graph = stated;
        type(project, SEN + "Project");
        labels(project, FIELDS[number % 10] + "研究開発事業" + number, "Project " + number);
        link(project, SEN + "owner", id("body", document * BODIES + number % BODIES));
        if (number > 0) {
            link(project, "http://purl.org/dc/terms/isPartOf", id("project", number / 4));
        }
        for (int i = 0; i < YEARS; i++) {
            String budget = id("budget", number * YEARS + i);
            String yen = (1 + random.nextInt(9_000)) + "000000.0";
            graph = stated;
            type(budget, SEN + "Budget");
            link(budget, SEN + "budgetFor", project);
            link(budget, SEN + "stage", BASE + "vocab/budget-stage/" + STAGES[i]);
            literal(budget, SEN + "fiscalYear", Integer.toString(2015 + number % 10), "gYear");
            literal(budget, SEN + "amount", yen, "decimal");
            text(budget, SEN + "amountWritten", yen.substring(0, yen.length() - 8) + "百万円", "ja");
            graph = evidence;
            statement(stated, budget, SEN + "amount", "\"" + yen + "\"^^<" + XSD + "decimal>");
        }
    }

    /** Some of us sit everywhere: small numbers come often. */
    private int often(int all) {
        double part = random.nextDouble();
        return (int) (all * part * part * part);
    }

    private void rests(String stated, String subject, String predicate, String object) {
        statement(stated, subject, predicate, "<" + object + ">");
    }

    private void statement(String stated, String subject, String predicate, String object) {
        String statement = stated + "#s" + quads;
        String quote = BASE + "id/quote/" + stated.substring(stated.lastIndexOf('/') + 1) + "-" + quotes++;
        type(statement, RDF + "Statement");
        link(statement, RDF + "subject", subject);
        link(statement, RDF + "predicate", predicate);
        quad(statement, RDF + "object", object);
        link(statement, SEN + "restsOn", quote);
        type(quote, SEN + "Quote");
        link(quote, OA + "hasSource", id("document", Integer.parseInt(stated.substring(stated.lastIndexOf('d') + 1))));
        link(quote, OA + "hasSelector", quote + "#words");
        link(quote, OA + "hasSelector", quote + "#position");
        quad(
                quote + "#words",
                OA + "exact",
                "\"" + FIELDS[quotes % 10] + "の" + KINDS[quotes % 6] + "に関する記述 " + quads + "\"");
        literal(quote + "#position", OA + "start", Integer.toString(40 * quotes), "nonNegativeInteger");
        literal(quote + "#position", OA + "end", Integer.toString(40 * quotes + 30), "nonNegativeInteger");
        literal(quote, SEN + "line", Integer.toString(quotes), "integer");
    }

    private static String day(int document) {
        return "%d-%02d-%02d".formatted(2015 + document % 10, 1 + document % 12, 1 + document % 28);
    }

    private void labels(String thing, String ja, String en) {
        text(thing, LABEL, ja, "ja");
        text(thing, LABEL, en, "en");
    }

    private void type(String thing, String type) {
        link(thing, RDF + "type", type);
    }

    private void link(String thing, String property, String other) {
        quad(thing, property, "<" + other + ">");
    }

    private void text(String thing, String property, String words, String language) {
        quad(thing, property, "\"" + words + "\"@" + language);
    }

    private void literal(String thing, String property, String value, String type) {
        quad(thing, property, "\"" + value + "\"^^<" + XSD + type + ">");
    }

    private void quad(String subject, String predicate, String object) {
        try {
            out.write("<" + subject + "> <" + predicate + "> " + object + " <" + graph + "> .\n");
            quads++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
