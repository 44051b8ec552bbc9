package senryaku.loader.rdf;

import org.apache.jena.riot.system.ErrorHandler;

/** Ends the reading of a file at its first error; warnings, such as of a date that is none, do not end it. */
final class FirstError implements ErrorHandler {

    @Override
    public void warning(String message, long line, long column) {
        // what the shapes make of it counts
    }

    @Override
    public void error(String message, long line, long column) {
        throw new Found(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
        throw new Found(message, line, column);
    }

    /** The error, with its place. */
    static final class Found extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int line;
        private final int column;

        private Found(String message, long line, long column) {
            super(message);
            this.line = (int) Math.max(1, line);
            this.column = (int) Math.max(1, column);
        }

        /** The line, from 1. */
        int line() {
            return line;
        }

        /** The column, from 1. */
        int column() {
            return column;
        }
    }
}
