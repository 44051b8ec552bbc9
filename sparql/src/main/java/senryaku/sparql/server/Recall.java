package senryaku.sparql.server;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Says again what was said before: a request that equals an earlier one on the same release gets the same bytes, without a
 * query, a page or a compression, and without holding a thread while a slow reader takes them. Kept are only answers of which
 * a page said that they depend on nothing but the release and the request (see {@link Call#unchanged}).
 */
final class Recall extends Handler.Wrapper {

    /** A request with this attribute gets an answer that is the same as long as the release is. */
    static final String LASTING = Recall.class.getName() + ".lasting";

    /** All that answers depend on besides method, host and address. */
    private static final Set<HttpHeader> CHOOSING =
            EnumSet.of(HttpHeader.ACCEPT, HttpHeader.ACCEPT_LANGUAGE, HttpHeader.ACCEPT_ENCODING);

    private static final String MOMENT = "Accept-Datetime";

    /** Whoever sends these gets an answer of their own. */
    private static final Set<HttpHeader> PERSONAL = EnumSet.of(
            HttpHeader.AUTHORIZATION, HttpHeader.COOKIE, HttpHeader.RANGE, HttpHeader.CONTENT_TYPE, HttpHeader.EXPECT);

    /** Headers of one message, not of its content. */
    private static final Set<HttpHeader> PASSING = EnumSet.of(
            HttpHeader.DATE,
            HttpHeader.SERVER,
            HttpHeader.CONNECTION,
            HttpHeader.KEEP_ALIVE,
            HttpHeader.CONTENT_LENGTH,
            HttpHeader.TRANSFER_ENCODING);

    /** Headers that tell of a body. */
    private static final Set<HttpHeader> OF_BODY =
            EnumSet.of(HttpHeader.CONTENT_TYPE, HttpHeader.CONTENT_ENCODING, HttpHeader.CONTENT_LANGUAGE);

    private final AnswerCache cache;
    private final Supplier<String> edition;
    private final Desk desk;

    /**
     * @param rest answers what was not asked before
     * @param edition names what is shown at this moment
     */
    Recall(Handler rest, AnswerCache cache, Supplier<String> edition, Desk desk) {
        super(rest);
        this.cache = cache;
        this.edition = edition;
        this.desk = desk;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String shown = edition.get();
        Optional<String> key = cache.isOff() ? Optional.empty() : key(shown, request);
        if (key.isEmpty()) {
            return super.handle(request, response, callback);
        }
        Optional<Kept> kept = cache.find(key.get());
        cache.count(AnswerCache.Level.REQUEST, kept.isPresent());
        if (kept.isEmpty()) {
            return super.handle(request, new Copying(request, response, shown, key.get()), callback);
        }
        Instant begun = Instant.now();
        String id = Desk.id(request.getHeaders().get(Desk.ID));
        response.getHeaders().put(Desk.ID, id);
        say(kept.get(), request, response, callback);
        desk.over(Visit.recalled(id, request, response.getStatus(), desk.client(request)), begun);
        return true;
    }

    private static Optional<String> key(String shown, Request request) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        HttpFields headers = request.getHeaders();
        if (!reads || isPersonal(headers)) {
            return Optional.empty();
        }
        HttpURI address = request.getHttpURI();
        StringBuilder key = new StringBuilder(shown)
                .append('\n')
                .append(address.getScheme())
                .append(' ')
                .append(address.getAuthority())
                .append(' ')
                .append(address.getPathQuery());
        for (HttpHeader header : CHOOSING) {
            key.append('\n').append(String.join(",", headers.getValuesList(header)));
        }
        return Optional.of(
                key.append('\n').append(headers.getValuesList(MOMENT)).toString());
    }

    private static boolean isPersonal(HttpFields headers) {
        for (HttpField header : headers) {
            if (header.getHeader() != null && PERSONAL.contains(header.getHeader())) {
                return true;
            }
        }
        return false;
    }

    private static void say(Kept kept, Request request, Response response, Callback callback) {
        boolean known = isKnown(kept, request.getHeaders());
        HttpFields.Mutable headers = response.getHeaders();
        for (HttpField header : kept.headers()) {
            if (!known || !OF_BODY.contains(header.getHeader())) {
                headers.add(header);
            }
        }
        response.setStatus(known ? HttpStatus.NOT_MODIFIED_304 : HttpStatus.OK_200);
        if (known) {
            callback.succeeded();
            return;
        }
        headers.put(HttpHeader.CONTENT_LENGTH, kept.body().limit());
        response.write(true, kept.body().duplicate(), callback);
    }

    /** Whether the caller has the answer already. A tag of a compressed form has an ending of its own. */
    private static boolean isKnown(Kept kept, HttpFields asked) {
        if (!asked.contains(HttpHeader.IF_NONE_MATCH)) {
            return false;
        }
        String tag = bare(String.valueOf(kept.headers().get(HttpHeader.ETAG)));
        return asked.getValuesList(HttpHeader.IF_NONE_MATCH).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || bare(one).equals(tag));
    }

    private static String bare(String tag) {
        String strong = tag.startsWith("W/") ? tag.substring(2) : tag;
        return strong.endsWith("--gzip\"") ? strong.substring(0, strong.length() - "--gzip\"".length()) + "\"" : strong;
    }

    /** An answer that is copied while it is sent, and kept when it has become whole. */
    private final class Copying extends Response.Wrapper {

        private final String shown;
        private final String key;
        private byte[] copy = new byte[0];
        private int length;
        private boolean givenUp;

        private Copying(Request request, Response response, String shown, String key) {
            super(request, response);
            this.shown = shown;
            this.key = key;
        }

        @Override
        public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
            if (!givenUp) {
                givenUp = !isWanted() || !add(content);
                if (last && !givenUp) {
                    cache.keep(key, new Kept(lasting(getHeaders()), ByteBuffer.wrap(Arrays.copyOf(copy, length))));
                }
            }
            super.write(last, content, callback);
        }

        private boolean isWanted() {
            return (getStatus() == 0 || getStatus() == HttpStatus.OK_200) // 0 is what nobody has set: 200
                    && getRequest().getAttribute(LASTING) != null
                    && isOfShown(String.valueOf(getHeaders().get(HttpHeader.ETAG)))
                    && getRequest().getMethod().equals("GET");
        }

        /** Another release may have come between the look at the name and the answer: its tag tells. */
        private boolean isOfShown(String tag) {
            return tag.startsWith("\"" + shown + "-");
        }

        /** Copies the next part; whether there was room for it. */
        private boolean add(@Nullable ByteBuffer content) {
            ByteBuffer view = content == null ? ByteBuffer.allocate(0) : content.duplicate();
            int more = view.remaining();
            int room = length + more <= copy.length ? copy.length : Math.max(length + more, 2 * length);
            if (length + more > cache.largest() || !borrow(room - copy.length)) {
                copy = new byte[0];
                return false;
            }
            if (room > copy.length) {
                copy = Arrays.copyOf(copy, room);
            }
            view.get(copy, length, more);
            length += more;
            return true;
        }

        /** What was borrowed is given back when the answer has been taken, as a slow reader may need long. */
        private boolean borrow(int bytes) {
            boolean lent = cache.lend(bytes);
            if (lent && bytes > 0) {
                Request.addCompletionListener(getRequest(), failure -> cache.giveBack(bytes));
            }
            return lent;
        }

        private static HttpFields lasting(HttpFields all) {
            HttpFields.Mutable lasting = HttpFields.build();
            for (HttpField header : all) {
                if (!PASSING.contains(header.getHeader()) && !header.is(Desk.ID)) {
                    lasting.add(header);
                }
            }
            return lasting.asImmutable();
        }
    }
}
