package senryaku.sparql.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A made-up policy graph in our words, the same for the same size: a source for each document, with bodies in trees, people, seats with
 * dates, strategies, projects, money, and the words that they rest on. Nobody in it exists.
 */
final class PolicyGraph {

    private static final String BASE = "https://w3id.org/senryaku/";
    private static final String SEN = BASE + "ontology#";
    private static final String ORG = "http://www.w3.org/ns/org#";
    private static final String OA = "http://www.w3.org/ns/oa#";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
    private static final String DCTERMS = "http://purl.org/dc/terms/";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    /** What one document is made of. */
    static final int BODIES = 30;

    static final int PEOPLE = 100;
    private static final int SEATS = 240;
    private static final int STRATEGIES = 10;
    private static final int PROJECTS = 40;
    private static final int YEARS = 3;

    /** Quads that one document brings, about. */
    private static final int PER_DOCUMENT = 18_900;

    private static final String[] FIELDS = {"量子", "人工知能", "宇宙", "海洋", "生命", "材料", "通信", "環境", "医療", "農業"};
    private static final String[] KINDS = {"戦略会議", "推進室", "研究機構", "専門部会", "委員会", "作業部会"};
    private static final String[] NAMES = {"山田", "佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "中村", "小林", "加藤"};
    private static final String[] ROLES = {
        "chair", "vice-chair", "member", "member", "member", "member", "member", "secretariat"
    };
    private static final String[] STAGES = {"request", "government-draft", "initial"};

    private final SplittableRandom random = new SplittableRandom(20_210_216);
    private final int documents;
    private StringBuilder out = new StringBuilder();
    private String document = "";
    private String stated = "";
    private StringBuilder words = new StringBuilder();
    private int quotes;

    private PolicyGraph(int documents) {
        this.documents = documents;
    }

    /** Documents of a graph of about so many quads. */
    static int documents(long size) {
        return (int) Math.max(2, size / PER_DOCUMENT);
    }

    /**
     * Makes a source folder for each document.
     *
     * @param size quads of the release that comes of them, about
     * @return the folders
     */
    static List<Path> write(long size, Path folder) throws IOException {
        PolicyGraph graph = new PolicyGraph(documents(size));
        List<Path> folders = new ArrayList<>();
        for (int number = 0; number < graph.documents; number++) {
            Path source = Files.createDirectories(folder.resolve("d" + number));
            Files.writeString(source.resolve("source.yaml"), about(number));
            graph.document(number);
            Files.writeString(source.resolve("data.nt"), graph.out);
            folders.add(source);
        }
        return folders;
    }

    private static String about(int number) {
        return """
                slug: d%1$d
                title: {ja: 資料%1$d, en: Document %1$d}
                date: %2$s
                language: ja
                licence:
                  iri: https://creativecommons.org/publicdomain/zero/1.0/
                  note: {ja: 作り物, en: Made up}
                document: data.nt
                curator: Nobody
                curated: 2026-01-01
                """.formatted(number, day(number));
    }

    static String field(int number) {
        return FIELDS[number % FIELDS.length];
    }

    static String kind(int number) {
        return KINDS[number % KINDS.length];
    }

    static String id(String kind, int number) {
        return BASE + "id/" + kind + "/" + kind.charAt(0) + number;
    }

    private void document(int number) {
        out = new StringBuilder();
        document = id("report", number);
        words = new StringBuilder();
        stated = BASE + "graph/source/d" + number;
        quotes = 0;
        for (int i = 0; i < BODIES; i++) {
            body(number * BODIES + i);
        }
        for (int i = 0; i < PEOPLE; i++) {
            int person = number * PEOPLE + i;
            thing(
                    id("person", person),
                    "http://xmlns.com/foaf/0.1/Person",
                    NAMES[person % 10] + "第" + person,
                    "Person " + person);
        }
        for (int i = 0; i < SEATS; i++) {
            seat(number, number * SEATS + i);
        }
        for (int i = 0; i < STRATEGIES; i++) {
            strategy(number, number * STRATEGIES + i);
        }
        for (int i = 0; i < PROJECTS; i++) {
            project(number, number * PROJECTS + i);
        }
        change(number);
        again(number);
        report(number);
    }

    /** The document whose words are quoted. */
    private void report(int number) {
        thing(document, SEN + "Document", "報告書" + number, "Report " + number);
        link(document, DCTERMS + "publisher", id("body", number * BODIES));
        literal(document, DCTERMS + "date", day(number), "date");
        literal(document, DCTERMS + "language", "ja", "language");
        text(document, SEN + "licenceNote", "作り物", "ja");
        text(document, SEN + "licenceNote", "Made up", "en");
        triple(document, SEN + "sha256", "\"" + "0".repeat(64) + "\"");
        triple(document, SEN + "text", "\"" + words + "\"");
    }

    private void body(int number) {
        String body = id("body", number);
        thing(body, ORG + "Organization", field(number) + kind(number) + number, "Body " + number);
        link(
                body,
                ORG + "classification",
                BASE + "vocab/body-type/" + (number % 2 == 0 ? "council" : "expert-meeting"));
        if (number > 0) {
            link(body, ORG + "subOrganizationOf", id("body", (number - 1) / 3));
            rests(body, ORG + "subOrganizationOf", id("body", (number - 1) / 3));
        }
        String count = body + "#count";
        link(count, SEN + "countOf", body);
        literal(count, SEN + "count", Integer.toString(SEATS / BODIES), "integer");
        link(count, SEN + "category", BASE + "vocab/role/member");
    }

    private void seat(int number, int seat) {
        String iri = id("membership", seat);
        int body = number * BODIES + seat % BODIES;
        int place = seat % SEATS / BODIES;
        String person = id("person", place + SEATS / BODIES * often(documents * PEOPLE * BODIES / SEATS));
        String role = BASE + "vocab/role/" + (place == 0 && body % 7 == 0 ? "vice-chair" : ROLES[place]);
        type(iri, ORG + "Membership");
        link(iri, ORG + "member", person);
        link(iri, ORG + "organization", id("body", body));
        link(iri, ORG + "role", role);
        text(iri, SEN + "roleTitle", place == 0 ? "議長" : "構成員", "ja");
        literal(iri, SEN + "attestedOn", day(number), "date");
        literal(iri, SEN + "possibleFrom", "%d-04-01".formatted(2005 + random.nextInt(10)), "date");
        literal(iri, SEN + "possibleUntil", "%d-03-31".formatted(2017 + random.nextInt(10)), "date");
        rests(iri, ORG + "role", role);
        rests(iri, ORG + "member", person);
    }

    /** A strategy with what happened to it, a hub and a target. */
    private void strategy(int number, int own) {
        String strategy = id("strategy", own);
        thing(strategy, SEN + "Strategy", field(own) + "戦略" + own, "Strategy " + own);
        link(strategy, DCTERMS + "type", BASE + "vocab/strategy-type/basic-act");
        if (own > 0) {
            link(strategy, SEN + "followsUp", id("strategy", own - Math.min(own, 1 + own % 7)));
        }
        String event = id("event", own);
        thing(event, SEN + "Event", "戦略" + own + "の決定", "Decision of strategy " + own);
        link(event, DCTERMS + "type", BASE + "vocab/event-kind/adoption");
        link(event, SEN + "status", BASE + "vocab/event-status/done");
        link(event, SEN + "result", strategy);
        link(event, SEN + "by", id("body", number * BODIES));
        literal(event, DCTERMS + "date", day(number), "date");
        String target = id("target", own);
        thing(target, SEN + "Target", "論文の数" + own, "Papers " + own);
        link(target, DCTERMS + "isPartOf", strategy);
        text(target, SEN + "level", own + "件以上", "ja");
        literal(target, SEN + "minimum", own + ".0", "decimal");
        literal(target, SEN + "targetYear", Integer.toString(2026 + own % 10), "gYear");
        String hub = id("hub", own);
        thing(hub, SEN + "Hub", field(own) + "拠点" + own, "Hub " + own);
        link(hub, SEN + "implements", strategy);
        link(hub, SEN + "host", id("body", number * BODIES + 1));
    }

    private void project(int number, int project) {
        String iri = id("project", project);
        thing(iri, SEN + "Project", field(project) + "研究開発事業" + project, "Project " + project);
        link(iri, SEN + "owner", id("body", number * BODIES + project % BODIES));
        link(iri, SEN + "implements", id("strategy", number * STRATEGIES + project % STRATEGIES));
        literal(iri, SEN + "startFiscalYear", "2015", "gYear");
        if (project > 0) {
            link(iri, DCTERMS + "isPartOf", id("project", project / 4));
        }
        for (int i = 0; i < YEARS; i++) {
            budget(iri, project, i);
        }
    }

    private void budget(String project, int number, int year) {
        String budget = id("budget", number * YEARS + year);
        boolean whole = number % PROJECTS == 0;
        String yen = (whole ? 90_000 : 1 + random.nextInt(9_000)) + "000000.0";
        type(budget, SEN + "Budget");
        link(budget, SEN + "budgetFor", project);
        link(budget, SEN + "stage", BASE + "vocab/budget-stage/" + STAGES[year]);
        literal(budget, SEN + "fiscalYear", Integer.toString(2004 + Integer.numberOfLeadingZeros(number) / 2), "gYear");
        literal(budget, SEN + "amount", yen, "decimal");
        literal(budget, SEN + "roundedTo", "1000000", "decimal");
        text(budget, SEN + "amountWritten", yen.substring(0, yen.length() - 8) + "百万円", "ja");
        statement(budget, SEN + "amount", "\"" + yen + "\"^^<" + XSD + "decimal>");
        if (!whole && number % PROJECTS < 4) {
            link(budget, SEN + "includedIn", id("budget", (number - number % PROJECTS) * YEARS + year));
        }
    }

    /** One body becomes another. */
    private void change(int number) {
        String change = BASE + "id/event/change" + number;
        thing(change, ORG + "ChangeEvent", "改組" + number, "Reorganisation " + number);
        type(change, SEN + "Event");
        link(change, DCTERMS + "type", BASE + "vocab/event-kind/reorganisation");
        link(change, SEN + "status", BASE + "vocab/event-status/done");
        literal(change, DCTERMS + "date", day(number), "date");
        link(change, ORG + "originalOrganization", id("body", number * BODIES));
        link(change, ORG + "resultingOrganization", id("body", number * BODIES + 1));
    }

    /** What a document says of a thing of the one before, and now and then otherwise than that. */
    private void again(int number) {
        if (number > 0) {
            String year = number % 3 == 1 ? "2014" : "2015";
            literal(id("project", number * PROJECTS - 1), SEN + "startFiscalYear", year, "gYear");
        }
    }

    /** Some of us sit everywhere: small numbers come often. */
    private int often(int all) {
        double part = random.nextDouble();
        return (int) (all * part * part * part);
    }

    private void rests(String subject, String predicate, String object) {
        statement(subject, predicate, "<" + object + ">");
    }

    private void statement(String subject, String predicate, String object) {
        int number = quotes++;
        String statement = stated + "#s" + number;
        String quote = BASE + "id/quote/" + stated.substring(stated.lastIndexOf('/') + 1) + "-" + number;
        type(statement, RDF + "Statement");
        link(statement, RDF + "subject", subject);
        link(statement, RDF + "predicate", predicate);
        triple(statement, RDF + "object", object);
        link(statement, SEN + "restsOn", quote);
        type(quote, SEN + "Quote");
        link(quote, OA + "hasSource", document);
        link(quote, OA + "hasSelector", quote + "#words");
        link(quote, OA + "hasSelector", quote + "#position");
        type(quote + "#words", OA + "TextQuoteSelector");
        String exact = field(number) + "の" + kind(number) + "に関する記述 " + subject.hashCode() % 9973;
        triple(quote + "#words", OA + "exact", "\"" + exact + "\"");
        type(quote + "#position", OA + "TextPositionSelector");
        literal(quote + "#position", OA + "start", Integer.toString(words.length()), "nonNegativeInteger");
        words.append(exact);
        literal(quote + "#position", OA + "end", Integer.toString(words.length()), "nonNegativeInteger");
        words.append("。");
        literal(quote, SEN + "line", "1", "integer");
    }

    private static String day(int document) {
        return "%d-%02d-%02d".formatted(2015 + document % 10, 1 + document % 12, 1 + document % 28);
    }

    private void thing(String thing, String type, String ja, String en) {
        type(thing, type);
        text(thing, LABEL, ja, "ja");
        text(thing, LABEL, en, "en");
    }

    private void type(String thing, String type) {
        link(thing, RDF + "type", type);
    }

    private void link(String thing, String property, String other) {
        triple(thing, property, "<" + other + ">");
    }

    private void text(String thing, String property, String words, String language) {
        triple(thing, property, "\"" + words + "\"@" + language);
    }

    private void literal(String thing, String property, String value, String type) {
        triple(thing, property, "\"" + value + "\"^^<" + XSD + type + ">");
    }

    private void triple(String subject, String predicate, String object) {
        out.append('<')
                .append(subject)
                .append("> <")
                .append(predicate)
                .append("> ")
                .append(object)
                .append(" .\n");
    }
}
