package senryaku.sparql.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import senryaku.sparql.export.Format;
import senryaku.sparql.export.Negotiation;
import senryaku.sparql.query.Language;

/** One request and its answer, with what our pages need to know of them. */
final class Call {

    private static final String FAVOURITE = "lang";
    private static final String OWN = "ui";

    /** The largest buffer that Jetty keeps for the next request; Fuseki's own, of 5 MiB, is made anew for each. In bytes. */
    private static final int BUFFER = 1 << 15;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final String edition;
    private final String publicAddress;
    private final String older;
    private boolean readable = true;
    private boolean passing;
    private String others = "";

    /**
     * @param edition names the release and the program together: the ground of every tag
     * @param publicAddress by which others know the server; empty for that by which the caller came
     */
    Call(HttpServletRequest request, HttpServletResponse response, String edition, String publicAddress) {
        this(request, response, edition, publicAddress, "");
    }

    private Call(
            HttpServletRequest request,
            HttpServletResponse response,
            String edition,
            String publicAddress,
            String older) {
        this.request = request;
        this.response = response;
        this.edition = edition;
        this.publicAddress = publicAddress;
        this.older = older;
    }

    /**
     * The same call, answered from an older release. The name of its answers is not that of the time when the release was the
     * one that is shown, as its pages now say that it is not.
     */
    Call of(Edition edition, String release) {
        return new Call(request, response, edition.name() + "-older", publicAddress, release);
    }

    HttpServletRequest request() {
        return request;
    }

    HttpServletResponse response() {
        return response;
    }

    /** The path, decoded, such as {@code /queries/members}. */
    String path() {
        return Optional.ofNullable(request.getServletPath()).orElse("")
                + Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    /** The address of the server, for addresses that are written: the public one, else as the caller wrote it. No slash at its end. */
    String origin() {
        if (!publicAddress.isEmpty()) {
            return publicAddress;
        }
        String whole = request.getRequestURL().toString();
        int path = whole.indexOf('/', whole.indexOf("://") + 3);
        return path < 0 ? whole : whole.substring(0, path);
    }

    /** Whether the address of the server was told when it was started. */
    boolean hasPublicAddress() {
        return !publicAddress.isEmpty();
    }

    /** Says that the parameters cannot be read; from now on there are none. */
    void giveParametersUp() {
        readable = false;
    }

    /** The first value of a parameter. */
    Optional<String> parameter(String name) {
        return readable ? Optional.ofNullable(request.getParameter(name)) : Optional.empty();
    }

    /** All values of a parameter that are not blank. */
    List<String> values(String name) {
        return parameters().getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** All parameters with all their values, in the order of the address. */
    Map<String, List<String>> parameters() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (readable) {
            request.getParameterMap().forEach((name, values) -> all.put(name, new ArrayList<>(Arrays.asList(values))));
        }
        return all;
    }

    /** An own address that keeps the release of this call, if that is an older one. */
    String pinned(String address) {
        return older.isEmpty()
                ? address
                : address + (address.contains("?") ? "&" : "?") + Older.PARAMETER + "=" + older;
    }

    /** The address of this call in the release that is shown to everybody; empty if this is it. */
    String inShownRelease() {
        return older.isEmpty() ? "" : address(Map.of(Older.PARAMETER, List.of()));
    }

    /** The address of this call with one parameter set to another value. */
    String addressWith(String name, String value) {
        return address(Map.of(name, List.of(value)));
    }

    private String address(Map<String, List<String>> changed) {
        Map<String, List<String>> all = parameters();
        all.putAll(changed);
        StringBuilder address = new StringBuilder(request.getRequestURI());
        all.forEach((key, values) -> values.forEach(one -> address.append(address.indexOf("?") < 0 ? '?' : '&')
                .append(encode(key))
                .append('=')
                .append(encode(one))));
        return address.toString();
    }

    /** The language of the pages' own words: {@code ui}, else that of everything. */
    Language ownLanguage() {
        return parameter(OWN).flatMap(Language::ofTag).orElseGet(this::language);
    }

    /** The address of this page with all of it in the language that its own words are not in. */
    String inOtherLanguage() {
        return address(Map.of(FAVOURITE, List.of(ownLanguage().other().tag()), OWN, List.of()));
    }

    /** The address of this page without its languages. */
    String withoutLanguage() {
        return address(Map.of(FAVOURITE, List.of(), OWN, List.of()));
    }

    /** The language for people: {@code lang}, then Accept-Language, then Japanese. */
    Language language() {
        return spoken().orElse(Language.JA);
    }

    /** The language that the caller asked for, if any was asked for that we speak. */
    Optional<Language> spoken() {
        Optional<Language> asked = parameter(FAVOURITE).flatMap(Language::ofTag);
        if (asked.isPresent() || header("Accept-Language").isEmpty()) {
            return asked;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.ofTag(locale.toLanguageTag()).stream())
                .findFirst();
    }

    /** A header; empty if it is absent. */
    String header(String name) {
        return Optional.ofNullable(request.getHeader(name)).orElse("");
    }

    /** All Accept headers as one. */
    String accept() {
        return String.join(",", Collections.list(request.getHeaders("Accept")));
    }

    /**
     * The form that is asked for by {@code format} (or {@code output}) or by Accept.
     *
     * @throws Refusal with 400 or 406 if it is none of the offered
     */
    Format format(List<Format> offered) {
        Optional<String> named =
                parameter("format").or(() -> parameter("output")).filter(name -> !name.isBlank());
        if (named.isPresent()) {
            return Format.named(named.get(), offered).orElseThrow(() -> unknown(named.get(), offered));
        }
        return Negotiation.choose(accept(), offered)
                .orElseThrow(() -> Refusal.of(
                        406,
                        "notAcceptable",
                        String.join(
                                ", ", offered.stream().map(Format::mediaType).toList())));
    }

    /** A form for graphs that was asked for where there are only rows is known, but cannot be given. */
    private static Refusal unknown(String name, List<Format> offered) {
        return Format.named(name, Format.NETWORKS).isPresent()
                ? Refusal.of(406, "noNetwork", name, Format.words(offered))
                : Refusal.of(400, "unknownFormat", name, Format.words(offered));
    }

    /**
     * Says how the answer may be kept, and ends the call with 304 if the caller has it already.
     *
     * @param variant what distinguishes the forms under one address
     * @return whether the call is over
     */
    boolean unchanged(String variant) {
        if (!passing) {
            request.setAttribute(Recall.LASTING, true);
        }
        return unchangedSince(edition + "-" + variant + (ownLanguage() == language() ? "" : "-mixed"));
    }

    /**
     * The same for an answer that does not depend on the release that is served.
     *
     * @param content names the content: another content has another name
     */
    boolean unchangedSince(String content) {
        String tag = "\"" + content + "\"";
        response.setHeader("ETag", tag);
        keepable("no-cache");
        boolean same = request.getMethod().equals("GET")
                && Arrays.stream(header("If-None-Match").split(","))
                        .map(known -> known.strip().replaceFirst("^W/", ""))
                        .anyMatch(known -> known.equals(tag) || known.equals("*"));
        if (same) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return same;
    }

    /** Whether the answer depends on nothing but the release that is served and this request. */
    boolean isLasting() {
        return request.getAttribute(Recall.LASTING) != null;
    }

    /** Says that the answer depends on more than that. */
    void passing() {
        passing = true;
        request.removeAttribute(Recall.LASTING);
    }

    /** Does some of the work for the answer. If that fails, what is said instead is nothing to be kept. */
    void passingUnless(Runnable work) {
        boolean done = false;
        try {
            work.run();
            done = true;
        } finally {
            if (!done) {
                passing();
            }
        }
    }

    /** Names an answer that depends on nothing else: by its tag, the server's address, and this. */
    String key(String question) {
        return response.getHeader("ETag") + "\n" + origin() + "\n" + question;
    }

    /** Says that the answer depends on another header of the request. */
    void varies(String header) {
        others = ", " + header;
    }

    /** Sets how the answer may be kept; what Fuseki said of it before is taken back. */
    void keepable(String control) {
        response.setHeader("Cache-Control", control);
        response.setHeader("Pragma", null);
        response.setHeader("Vary", "Accept, Accept-Language, Accept-Encoding" + others);
    }

    /** Lets the page run our own scripts, and lets these ask this server; of other hosts nothing is loaded even so. */
    void scripted() {
        String policy = String.valueOf(response.getHeader(Front.POLICY));
        response.setHeader(Front.POLICY, "script-src 'self'; connect-src 'self'; " + policy);
    }

    /** Says that whoever writes the answer holds back what has to be held back. */
    void unbuffered() {
        response.setBufferSize(BUFFER);
    }

    /** Sends a whole text. */
    void send(int status, String contentType, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        unbuffered();
        response.setStatus(status);
        response.setContentType(contentType);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Sends a page for people. */
    void html(int status, String page) throws IOException {
        response.setHeader("Content-Language", language().tag());
        send(status, Format.HTML.contentType(), page);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
