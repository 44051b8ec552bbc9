package senryaku.sparql.network;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML 1.0 as it is made. The JDK's own writer leaves line breaks in attributes bare, where every reader turns them
 * into spaces; here they survive.
 */
final class Xml {

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;
    private boolean leaf;

    Xml(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** Begins an element; attributes come in pairs of name and value. */
    Xml start(String name, String... attributes) {
        closeTag();
        line();
        raw("<" + name);
        open.push(name);
        inTag = true;
        leaf = true;
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        return this;
    }

    /** Adds an attribute to the element that was just begun. */
    Xml attribute(String name, String value) {
        raw(" " + name + "=\"");
        escape(value);
        raw("\"");
        return this;
    }

    Xml text(String text) {
        closeTag();
        escape(text);
        return this;
    }

    /** Ends the innermost element. */
    Xml end() {
        String name = open.pop();
        if (inTag) {
            raw("/>");
            inTag = false;
        } else {
            if (!leaf) {
                line();
            }
            raw("</" + name + ">");
        }
        leaf = false;
        return this;
    }

    /** An element without content. */
    Xml empty(String name, String... attributes) {
        return start(name, attributes).end();
    }

    /** An element with text. */
    Xml element(String name, String text, String... attributes) {
        return start(name, attributes).text(text).end();
    }

    /** Ends the document; the stream stays open. */
    void finish() {
        raw("\n");
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeTag() {
        if (inTag) {
            raw(">");
            inTag = false;
        }
    }

    private void line() {
        if (!open.isEmpty()) {
            raw("\n" + "  ".repeat(open.size()));
        }
    }

    private void escape(String text) {
        try {
            for (int i = 0; i < text.length(); i++) {
                char letter = text.charAt(i);
                switch (letter) {
                    case '<' -> out.write("&lt;");
                    case '>' -> out.write("&gt;");
                    case '&' -> out.write("&amp;");
                    case '"' -> out.write("&quot;");
                    case '\n', '\r', '\t' -> out.write("&#" + (int) letter + ";");
                    default -> out.write(letter);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void raw(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
