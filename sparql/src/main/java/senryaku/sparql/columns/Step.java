package senryaku.sparql.columns;

/**
 * A part of a running plan. It reads what the parts before have put into the registers, and puts in what it finds. A part can be opened again
 * and again: a join opens its second part for each row of the first.
 */
abstract class Step {

    /** Begins anew with what the registers hold now. */
    abstract void open();

    /** Puts the next solution into the registers. After the last one the registers are as before {@link #open}, and the answer is false. */
    abstract boolean next();

    /** Gives up in the midst of it, before {@link #next} had none: the registers are as before {@link #open}. */
    abstract void close();

    /** Those that yield what was there at most once, or never. */
    abstract static class Once extends Step {
        private boolean yielded;

        /** Whether there is a solution. */
        abstract boolean holds();

        /** Takes out of the registers what {@link #holds} has put in. */
        void undo() {}

        @Override
        final void open() {
            yielded = false;
        }

        @Override
        final boolean next() {
            if (yielded) {
                undo();
                return false;
            }
            yielded = true;
            if (holds()) {
                return true;
            }
            undo();
            return false;
        }

        @Override
        final void close() {
            undo();
            yielded = true;
        }
    }

    /** Those that need all of a part before they have a first solution. */
    abstract static class Whole extends Step {
        private boolean begun;

        /** Reads the part, and makes the rows. */
        abstract void make();

        /** The rows made last. */
        abstract Rows rows();

        @Override
        final void open() {
            begun = false;
        }

        @Override
        final boolean next() {
            if (!begun) {
                begun = true;
                make();
                rows().open();
            }
            return rows().next();
        }

        @Override
        final void close() {
            if (begun) {
                rows().close();
            }
        }
    }
}
