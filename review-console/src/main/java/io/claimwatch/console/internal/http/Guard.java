package io.claimwatch.console.internal.http;

import io.claimwatch.contract.ApiKeys;
import io.claimwatch.contract.Problem;
import io.claimwatch.store.People;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

/** Lets in whom the route table allows, and nobody else. Blocks for one row of the store. */
public final class Guard {
    /** Name of the session cookie. */
    public static final String COOKIE = "claimwatch-session";

    private static final String CSRF_HEADER = "X-CSRF-Token";
    private static final String BEARER = "Bearer ";
    private static final int LONGEST_SECRET = 256;
    private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

    private final People people;
    private final ApiKeys keys;

    public Guard(People people, ApiKeys keys) {
        this.people = people;
        this.keys = keys;
    }

    /** @throws Refusal {@code UNAUTHENTICATED} or {@code FORBIDDEN} */
    Visitor admit(Access access, HttpServerRequest request) {
        String bearer = request.getHeader("Authorization");
        if (bearer == null || !bearer.startsWith(BEARER)) {
            refuseForeignPages(request);
        }
        if (access.anonymous()) {
            return Visitor.NOBODY;
        }
        return bearer != null && bearer.startsWith(BEARER)
                ? machine(access, bearer.substring(BEARER.length()).trim())
                : person(access, request);
    }

    private Visitor machine(Access access, String key) {
        String tenant = key.isEmpty() || key.length() > LONGEST_SECRET
                ? null
                : keys.tenantOf(key).orElse(null);
        if (tenant == null) {
            throw Refusal.of(Problem.Code.UNAUTHENTICATED, "This API key is unknown or revoked.");
        }
        if (!access.keys()) {
            throw Refusal.of(Problem.Code.FORBIDDEN, "This needs a person; an API key may not do it.");
        }
        return Visitor.machine(tenant);
    }

    private Visitor person(Access access, HttpServerRequest request) {
        Cookie cookie = request.getCookie(COOKIE);
        String token = cookie == null ? "" : cookie.getValue();
        People.Session session = token.isEmpty() || token.length() > LONGEST_SECRET
                ? null
                : people.session(token).orElse(null);
        if (session == null) {
            throw Refusal.of(Problem.Code.UNAUTHENTICATED, "Sign in first; a session ends after a while of no use.");
        }
        if (!HARMLESS.contains(request.method())) {
            checkToken(session, request.getHeader(CSRF_HEADER));
        }
        if (session.person().mustChange() && !access.unchanged()) {
            throw Refusal.of(
                    Problem.Code.FORBIDDEN,
                    "Change the generated password first: PUT /api/v1/me/password.",
                    null,
                    "password-change-required");
        }
        Visitor visitor = Visitor.person(session, token);
        if (!visitor.hasAny(access.roles())) {
            throw Refusal.of(Problem.Code.FORBIDDEN, "Your role does not allow this.", null, "role");
        }
        return visitor;
    }

    private static void checkToken(People.Session session, String sent) {
        byte[] expected = session.csrf().getBytes(StandardCharsets.UTF_8);
        if (sent == null || !MessageDigest.isEqual(expected, sent.getBytes(StandardCharsets.UTF_8))) {
            throw Refusal.of(
                    Problem.Code.FORBIDDEN,
                    "Send the session's token in the header " + CSRF_HEADER + ".",
                    null,
                    "csrf");
        }
    }

    /** Browsers say where a request was made; what another site's page makes is refused, the sign-in too. */
    private static void refuseForeignPages(HttpServerRequest request) {
        String from = request.getHeader("Sec-Fetch-Site");
        if (from != null && !HARMLESS.contains(request.method()) && !OWN_PAGES.contains(from)) {
            throw Refusal.of(Problem.Code.FORBIDDEN, "Another site's page may not do this.", null, "csrf");
        }
    }
}
