package senryaku.loader.source;

/**
 * What can be wrong in a source. The wording stands in {@code messages.properties} under the constant's name, and what
 * was expected under the name with {@code .expected}; the numbers there are the arguments of the {@link Problem}.
 */
public enum Mistake {
    // files
    FOLDER_MISSING,
    SOURCE_YAML_MISSING,
    FILE_MISSING,
    FILE_EMPTY,
    FILE_TOO_LARGE,
    FILE_UNREADABLE,
    NOT_UTF8,
    OTHER_ENCODING,
    DUPLICATE_SLUG,
    NO_SOURCE,
    SOURCE_CHANGED,

    // documents to be drafted from
    DOCUMENT_BROKEN,
    DOCUMENT_KIND,
    DOCUMENT_LOCKED,
    DOCUMENT_MISSING,
    DOCUMENT_WITHOUT_TEXT,
    FOLDER_TAKEN,

    // YAML
    YAML_ALIAS,
    YAML_CONTROL_CHARACTER,
    YAML_DEPTH,
    YAML_DOCUMENTS,
    YAML_DUPLICATE_KEY,
    YAML_KEY,
    YAML_SURROGATE,
    YAML_SYNTAX,
    YAML_TAB,
    YAML_TAG,

    // structure
    EMPTY,
    MISSING_KEY,
    STRUCTURE,
    TWICE,
    UNKNOWN_KEY,
    VALUE_NOT_ALLOWED,
    WRONG_FORM,
    WRONG_TYPE,
    IMPOSSIBLE_DAY,

    // quotes
    QUOTE_AMBIGUOUS,
    QUOTE_ELSEWHERE,
    QUOTE_NOT_FOUND,
    QUOTE_SURROUNDINGS,
    QUOTES_KEY,

    // identifiers
    DUPLICATE_ID,
    UNKNOWN_ID,

    // what may be said
    CORRECTION_MISSING,
    LABEL_NOT_QUOTED,
    NAME_NOT_QUOTED,
    WORDS_NOT_QUOTED,
    WRITTEN_MISSING,

    // dates, money and numbers as written
    AMOUNT_UNREADABLE,
    COUNT_UNREADABLE,
    DATE_IMPOSSIBLE,
    DATE_PRECISION,
    DATE_UNREADABLE,
    NUMBER_BOUND,
    NUMBER_NOT_WHOLE,
    PERIOD_CALENDAR,
    PERIOD_LENGTH,
    PERIOD_ORDER,
    PERIOD_UNREADABLE,

    // the source as a whole
    TOO_FEW,
    TOO_MANY,
    SILENT_WORDS,
    LINE_UNUSED(Severity.WARNING),

    // data of others
    RDF_DEPTH,
    RDF_EMPTY,
    RDF_ENTITIES,
    RDF_RELATIVE,
    RDF_SYNTAX,
    RDF_TRIPLE_TERM,

    // tables
    TABLE_COLUMN_TWICE,
    TABLE_EMPTY,
    TABLE_QUOTE,
    TABLE_RAGGED,
    TABLE_SYNTAX,
    TABLE_IRI,
    TABLE_LANGUAGE,
    TABLE_NESTED,
    TABLE_OWN_IRI,
    TABLE_RELATIVE,
    TABLE_VALUE,
    TABLE_MORE,
    TABLE_UNUSED(Severity.WARNING),
    TABLE_UNUSED_MORE(Severity.WARNING),

    // mappings of tables
    MAPPING_AND_FACTS,
    MAPPING_COLUMN,
    MAPPING_EMPTY,
    MAPPING_FILE,
    MAPPING_FORMULATION,
    MAPPING_JOIN,
    MAPPING_KIND,
    MAPPING_NUMBER,
    MAPPING_PARENT,
    MAPPING_PATH,
    MAPPING_REFUSED,
    MAPPING_SOURCE,
    MAPPING_TEMPLATE,
    MAPPING_TERM,
    MAPPING_TYPE,
    MAPPING_UNKNOWN,
    MAPPING_NOTHING(Severity.WARNING),

    // shapes
    SHAPE,
    SHAPE_WARNING(Severity.WARNING),
    SHAPE_WARNINGS_MORE(Severity.WARNING),

    // integrity rules
    RULE,
    RULE_WARNING(Severity.WARNING),
    RULE_NOTE(Severity.NOTE),
    WAIVER_UNUSED(Severity.WARNING);

    private final Severity severity;

    Mistake() {
        this(Severity.ERROR);
    }

    Mistake(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
