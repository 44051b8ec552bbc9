package senryaku.sparql.columns;

import java.util.List;

/** UNION: the solutions of all parts, one after the other. */
final class Either extends Step {

    private final List<Step> parts;
    private int at;

    Either(List<Step> parts) {
        this.parts = parts;
    }

    @Override
    void open() {
        at = 0;
        parts.getFirst().open();
    }

    @Override
    boolean next() {
        while (at < parts.size()) {
            if (parts.get(at).next()) {
                return true;
            }
            at++;
            if (at < parts.size()) {
                parts.get(at).open();
            }
        }
        return false;
    }

    @Override
    void close() {
        if (at < parts.size()) {
            parts.get(at).close();
        }
        at = parts.size();
    }
}
