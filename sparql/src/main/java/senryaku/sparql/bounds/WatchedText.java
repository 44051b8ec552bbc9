package senryaku.sparql.bounds;

/** A text that a regular expression reads, and that looks at the clock while it does: so even a hopeless match ends in time. */
record WatchedText(String text, Budget budget) implements CharSequence {

    @Override
    public char charAt(int index) {
        budget.step();
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
