package senryaku.loader.fact;

/** One thing that a fact says, under a key. */
public sealed interface Claim {

    /** The key of the fact. */
    String key();

    /** Where it stands, as a JSON pointer within the fact; an item of a list also where a single value stands. */
    String pointer();

    /**
     * It names another thing.
     *
     * @param to the other thing
     * @param named whether the quote must name it; seats, and sums of money that are part of others, have no name
     */
    record Refers(String key, String pointer, Id to, boolean named) implements Claim {}

    /**
     * It repeats words of the document.
     *
     * @param words as written
     * @param as what the loader reads in them
     */
    record Says(String key, String pointer, String words, Reading as) implements Claim {}

    /** What written words mean to the loader. */
    enum Reading {
        /** Just words. */
        WORDS,
        /** A day, month, year or fiscal year. */
        DATE,
        /** A day and nothing less precise. */
        DAY,
        /** The beginning or end of a period: a day, month, year or fiscal year. */
        CALENDAR,
        /** A calendar year or a fiscal year. */
        YEAR,
        /** A fiscal year. */
        FISCAL_YEAR,
        /** From one fiscal year to another. */
        PERIOD,
        /** A sum of yen. */
        AMOUNT,
        /** A number that is the least one allowed. */
        MINIMUM,
        /** A number, neither the least nor the most. */
        EXACT_NUMBER,
        /** A number that is the most allowed. */
        MAXIMUM,
        /** A whole number: of members, or the number of a meeting. */
        WHOLE_NUMBER
    }
}
