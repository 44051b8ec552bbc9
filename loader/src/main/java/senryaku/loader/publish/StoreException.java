package senryaku.loader.publish;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The store or the network failed, or somebody else uses the store. What was served before is served still. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String BUNDLE = "senryaku.loader.store";
    private static final ResourceBundle.Control ENGLISH_IS_THE_DEFAULT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Trouble trouble;
    private final transient List<Object> arguments;

    /**
     * A failure with what is known about it.
     *
     * @param arguments of the message: usually where it happened, then what was found
     */
    public StoreException(Trouble trouble, Object... arguments) {
        super(message(trouble, List.of(arguments), Locale.ENGLISH));
        this.trouble = trouble;
        this.arguments = List.of(arguments);
    }

    /** The same with what led to it. */
    StoreException causedBy(Throwable cause) {
        initCause(cause);
        return this;
    }

    public Trouble trouble() {
        return trouble;
    }

    /** What failed, where, and what to do, in the reader's language. */
    public String message(Locale locale) {
        return message(trouble, arguments, locale);
    }

    private static String message(Trouble trouble, List<Object> arguments, Locale locale) {
        ResourceBundle bundle =
                ResourceBundle.getBundle(BUNDLE, locale, StoreException.class.getClassLoader(), ENGLISH_IS_THE_DEFAULT);
        Object[] texts = arguments.stream().map(Object::toString).toArray();
        return new MessageFormat(bundle.getString(trouble.name()), locale).format(texts);
    }
}
