package senryaku.loader.rdf;

import senryaku.loader.fact.Body;
import senryaku.loader.fact.Budget;
import senryaku.loader.fact.Change;
import senryaku.loader.fact.CheckedFact;
import senryaku.loader.fact.CheckedSource;
import senryaku.loader.fact.Common;
import senryaku.loader.fact.Count;
import senryaku.loader.fact.Event;
import senryaku.loader.fact.Field;
import senryaku.loader.fact.FieldGroup;
import senryaku.loader.fact.Holding;
import senryaku.loader.fact.Hub;
import senryaku.loader.fact.Id;
import senryaku.loader.fact.Location;
import senryaku.loader.fact.Membership;
import senryaku.loader.fact.Name;
import senryaku.loader.fact.Person;
import senryaku.loader.fact.Post;
import senryaku.loader.fact.PostGroup;
import senryaku.loader.fact.Programme;
import senryaku.loader.fact.Project;
import senryaku.loader.fact.Provision;
import senryaku.loader.fact.Seat;
import senryaku.loader.fact.Strategy;
import senryaku.loader.fact.Target;
import senryaku.loader.fact.Vacancy;
import senryaku.loader.source.Bilingual;
import senryaku.loader.source.Source;

/** Writes the facts of a source as JSON-LD node objects: for each kind, which key becomes which property. */
final class FactJson {

    private static final Common.Correction NOTE =
            new Common.Correction(new Id("basis:note"), new Bilingual("編者の注", "A note of the curator"));

    private static final Id IDENTIFICATION = new Id("basis:identification");

    private final CheckedSource source;
    private final FactGraph graph = new FactGraph();

    private FactJson(CheckedSource source) {
        this.source = source;
    }

    static FactGraph write(CheckedSource source) {
        FactJson json = new FactJson(source);
        json.writeNote(source.source());
        source.facts().forEach(json::write);
        return json.graph;
    }

    private void write(CheckedFact checked) {
        Source about = source.source();
        FactNode node = new FactNode(graph, checked, checked.fact().id(), about.language());
        writeNames(checked);
        writeNote(checked);
        checked.fact().common().names().forEach(name -> NameJson.name(node, name, about.date()));
        switch (checked.fact()) {
            case Person person -> node.type("foaf:Person");
            case Body body -> ThingJson.body(node, body);
            case Post post -> SeatJson.post(node, post.postIn(), post.of(), post.places());
            case PostGroup group ->
                SeatJson.post(node.type("sen:PostGroup"), group.postIn(), group.of(), group.places());
            case Membership membership -> SeatJson.membership(node, membership, about.date());
            case Seat seat -> SeatJson.seat(node, seat, about.date());
            case Holding holding -> SeatJson.holding(node, holding, about.date());
            case Vacancy vacancy -> SeatJson.vacancy(node, vacancy, about.date());
            case Event event -> EventJson.event(node, event, about.date());
            case Change change -> EventJson.change(node, change, about.date());
            case Strategy strategy -> ThingJson.strategy(node, strategy, about.date());
            case Provision provision -> ThingJson.provision(node, provision);
            case Field field ->
                node.type("skos:Concept", "sen:Field").links("broader", "skos:broader", field.broader());
            case FieldGroup group -> ThingJson.fieldGroup(node, group);
            case Programme programme -> ThingJson.programme(node, programme, about.date());
            case Project project -> ThingJson.project(node, project, about.date());
            case Budget budget -> FigureJson.budget(node, budget, about);
            case Hub hub -> ThingJson.hub(node, hub);
            case Target target -> FigureJson.target(node, target, about.date());
            case Count count -> FigureJson.count(node, count, about.date());
            case Location place -> node.type("dcterms:Location").links("partOf", "dcterms:isPartOf", place.partOf());
        }
    }

    private void writeNames(CheckedFact checked) {
        for (Name name : Name.of(checked, source.document())) {
            Grounds grounds = switch (name.origin()) {
                case Name.Origin.Stated stated -> new Grounds.Quoted(checked.spans(name.key()));
                case Name.Origin.Curated curated -> new Grounds.Curated(curated.why());
                case Name.Origin.Unfounded unfounded ->
                    throw new IllegalArgumentException("An unchecked name: " + name);
            };
            String property = name.use() == Name.Use.LABEL ? "rdfs:label" : "skos:altLabel";
            graph.words(grounds, checked.fact().id(), property, name.text(), name.language());
        }
    }

    private void writeNote(CheckedFact checked) {
        Common common = checked.fact().common();
        common.note().ifPresent(note -> write(common.id(), note, NOTE));
        common.identity()
                .ifPresent(reason -> write(common.id(), reason, new Common.Correction(IDENTIFICATION, reason)));
    }

    /** What the numbers of the document are, and how it came to be, is a note on the document. */
    private void writeNote(Source about) {
        about.note().ifPresent(note -> write(new Id("document:" + about.slug()), note, NOTE));
    }

    private void write(Id subject, Bilingual note, Common.Correction why) {
        graph.words(new Grounds.Curated(why), subject, "skos:editorialNote", note.ja(), "ja");
        graph.words(new Grounds.Curated(why), subject, "skos:editorialNote", note.en(), "en");
    }
}
