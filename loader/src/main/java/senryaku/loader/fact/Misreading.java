package senryaku.loader.fact;

import java.util.List;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Place;
import senryaku.loader.source.Problem;

/** Written words cannot be read as what they should be; says why. */
public final class Misreading extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Mistake mistake;
    private final transient List<Object> arguments;

    Misreading(Mistake mistake, Object... arguments) {
        super(mistake + " " + List.of(arguments));
        this.mistake = mistake;
        this.arguments = List.of(arguments);
    }

    public Mistake mistake() {
        return mistake;
    }

    /** The same as a problem of a file. */
    public Problem at(Place place) {
        return new Problem(place, mistake, arguments);
    }
}
