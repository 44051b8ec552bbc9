package senryaku.sparql.mcp;

import senryaku.sparql.query.Bilingual;

/** A call of a tool that cannot be answered as asked; the words go back to the model, so that it can do better. */
public final class ToolProblem extends RuntimeException {

    private final transient Bilingual words;

    /** @param words where, what is wrong, what was expected */
    public ToolProblem(Bilingual words, RuntimeException cause) {
        super(words.en(), cause);
        this.words = words;
    }

    private ToolProblem(Bilingual words) {
        super(words.en());
        this.words = words;
    }

    static ToolProblem of(String key, Object... values) {
        return new ToolProblem(Words.of(key, values));
    }

    Bilingual words() {
        return words;
    }
}
