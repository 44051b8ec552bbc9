package senryaku.ontology;

/**
 * Our own namespaces and terms, under one base IRI.
 *
 * <p>A constant is the local name of a term, so that it holds under every base: {@code sen.term(Sen.QUOTE)} is
 * {@code https://w3id.org/senryaku/ontology#Quote} under the standard base. What a term means stands in the Turtle
 * files.
 *
 * @param base where the IRIs begin; ends with a slash
 */
public record Sen(String base) {

    /** The base under which the files of the ontology are written. */
    public static final String STANDARD_BASE = "https://w3id.org/senryaku/";

    // Classes.
    public static final String AFFILIATION_CLASS = "Affiliation";
    public static final String BUDGET_FIGURE = "BudgetFigure";
    public static final String DATED_NAME = "DatedName";
    public static final String DOCUMENT = "Document";
    public static final String EVENT = "Event";
    public static final String EX_OFFICIO_SEAT = "ExOfficioSeat";
    public static final String FIELD_CLASS = "Field";
    public static final String FIELD_GROUP = "FieldGroup";
    public static final String HUB = "Hub";
    public static final String MEMBER_COUNT = "MemberCount";
    public static final String POST_GROUP = "PostGroup";
    public static final String POST_HOLDING = "PostHolding";
    public static final String PROGRAMME = "Programme";
    public static final String PROJECT = "Project";
    public static final String PROVISION = "Provision";
    public static final String QUOTE = "Quote";
    public static final String STRATEGY = "Strategy";
    public static final String TARGET = "Target";
    public static final String VACANCY = "Vacancy";

    // Properties.
    public static final String ABOUT = "about";
    public static final String AFFILIATION = "affiliation";
    public static final String AIM = "aim";
    public static final String AMOUNT = "amount";
    public static final String AMOUNT_WRITTEN = "amountWritten";
    public static final String APPROPRIATION = "appropriation";
    public static final String AS_EXAMPLE = "asExample";
    public static final String AS_OF = "asOf";
    public static final String ATTESTED_ON = "attestedOn";
    public static final String BASIS = "basis";
    public static final String BUDGET_FOR = "budgetFor";
    public static final String BY = "by";
    public static final String CAPACITY = "capacity";
    public static final String CATEGORY = "category";
    public static final String CATEGORY_TITLE = "categoryTitle";
    public static final String CERTAIN_FROM = "certainFrom";
    public static final String CERTAIN_UNTIL = "certainUntil";
    public static final String COUNT = "count";
    public static final String COUNTED_FROM = "countedFrom";
    public static final String COUNT_OF = "countOf";
    public static final String DATE_WRITTEN = "dateWritten";
    public static final String DERIVED_BY = "derivedBy";
    public static final String END_FISCAL_YEAR = "endFiscalYear";
    public static final String EXEMPT_FROM = "exemptFrom";
    public static final String FIELD = "field";
    public static final String FILLED_EX_OFFICIO_BY = "filledExOfficioBy";
    public static final String FISCAL_YEAR = "fiscalYear";
    public static final String FOLLOWS_UP = "followsUp";
    public static final String HOST = "host";
    public static final String IMPLEMENTS = "implements";
    public static final String INCLUDED_IN = "includedIn";
    public static final String INDICATOR = "indicator";
    public static final String LEVEL = "level";
    public static final String LICENCE_NOTE = "licenceNote";
    public static final String LINE = "line";
    public static final String MAXIMUM = "maximum";
    public static final String MEETING_FREQUENCY = "meetingFrequency";
    public static final String MINIMUM = "minimum";
    public static final String NAME = "name";
    public static final String NAME_DURING = "nameDuring";
    public static final String ON_BEHALF_OF = "onBehalfOf";
    public static final String OPEN_ENDED = "openEnded";
    public static final String ORDINAL = "ordinal";
    public static final String ORDINAL_WRITTEN = "ordinalWritten";
    public static final String OWNER = "owner";
    public static final String PARTICIPANT = "participant";
    public static final String PERFORMER = "performer";
    public static final String PERIOD_WRITTEN = "periodWritten";
    public static final String PLACE = "place";
    public static final String PLACES = "places";
    public static final String POSSIBLE_FROM = "possibleFrom";
    public static final String POSSIBLE_UNTIL = "possibleUntil";
    public static final String POST = "post";
    public static final String RANK = "rank";
    public static final String REASON = "reason";
    public static final String REPORTED_TO = "reportedTo";
    public static final String RESTS_ON = "restsOn";
    public static final String RESULT = "result";
    public static final String ROLE_TITLE = "roleTitle";
    public static final String ROUNDED_TO = "roundedTo";
    public static final String SHA256 = "sha256";
    public static final String SITE = "site";
    public static final String STAGE = "stage";
    public static final String STAGE_TITLE = "stageTitle";
    public static final String START_FISCAL_YEAR = "startFiscalYear";
    public static final String STATED_AFFILIATION = "statedAffiliation";
    public static final String STATUS = "status";
    public static final String STEERS = "steers";
    public static final String SUBSTITUTE_FOR = "substituteFor";
    public static final String TARGET_VALUE = "targetValue";
    public static final String TARGET_YEAR = "targetYear";
    public static final String TASK = "task";
    public static final String TEXT = "text";
    public static final String TITLE = "title";
    public static final String VACANCY_OF = "vacancyOf";

    /** The terms as they are written. */
    public static Sen standard() {
        return new Sen(STANDARD_BASE);
    }

    /** The namespace of our terms, and, without the last character, the IRI of the ontology and of its graph. */
    public String namespace() {
        return base + "ontology#";
    }

    /** The IRI of a term, such as {@code QUOTE}. */
    public String term(String localName) {
        return namespace() + localName;
    }

    /** The IRI of a thing of one kind, such as {@code id("person", "kitano-hiroaki")}. */
    public String id(String kind, String slug) {
        return base + "id/" + kind + "/" + slug;
    }

    /** The IRI of a concept, such as {@code concept("role", "chair")}. */
    public String concept(String scheme, String slug) {
        return base + "vocab/" + scheme + "/" + slug;
    }

    /** The IRI of a shape, such as {@code shape("Membership")}. */
    public String shape(String name) {
        return base + "shapes#" + name;
    }

    /** The graph of what one source states. */
    public String sourceGraph(String slug) {
        return base + "graph/source/" + slug;
    }

    /** The graph of the words on which the facts of one source rest. */
    public String evidenceGraph(String slug) {
        return base + "graph/evidence/" + slug;
    }

    /** The graph of what the curator adds to one source. */
    public String curationGraph(String slug) {
        return base + "graph/curation/" + slug;
    }

    /** The graph of everything that rules derive. */
    public String derivedGraph() {
        return base + "graph/derived";
    }

    /** The graph of our terms. */
    public String ontologyGraph() {
        return base + "ontology";
    }

    /** The graph of our concept schemes. */
    public String vocabGraph() {
        return base + "vocab";
    }
}
