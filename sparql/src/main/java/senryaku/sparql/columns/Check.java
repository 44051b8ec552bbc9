package senryaku.sparql.columns;

import java.util.function.BooleanSupplier;

/** FILTER. */
final class Check extends Step.Once {

    private final Run run;
    private final BooleanSupplier test;

    Check(Run run, BooleanSupplier test) {
        this.run = run;
        this.test = test;
    }

    @Override
    boolean holds() {
        run.budget().step();
        return test.getAsBoolean();
    }
}
