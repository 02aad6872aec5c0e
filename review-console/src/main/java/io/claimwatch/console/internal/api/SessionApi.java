package io.claimwatch.console.internal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimwatch.console.internal.http.Access;
import io.claimwatch.console.internal.http.AddressThrottle;
import io.claimwatch.console.internal.http.Body;
import io.claimwatch.console.internal.http.Call;
import io.claimwatch.console.internal.http.Endpoint;
import io.claimwatch.console.internal.http.Guard;
import io.claimwatch.console.internal.http.Refusal;
import io.claimwatch.console.internal.http.Reply;
import io.claimwatch.console.internal.stream.Gone;
import io.claimwatch.contract.Problem;
import io.claimwatch.contract.Role;
import io.claimwatch.store.People;
import io.claimwatch.store.ReviewStore;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Signing in and out, and one's own password. */
public final class SessionApi {
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;
    private static final int LONGEST_LOGIN = 64;

    private final People people;
    private final ReviewStore review;
    private final AddressThrottle throttle;
    private final LocalClock clock;
    private final Gone gone;
    private final boolean secureCookie;

    /**
     * @param zone whose midnight begins the day of "decided today"
     * @param secureCookie true when browsers reach the server by TLS that ends before it
     */
    public SessionApi(
            People people,
            ReviewStore review,
            AddressThrottle throttle,
            InstantSource clock,
            ZoneId zone,
            Gone gone,
            boolean secureCookie) {
        this.people = people;
        this.review = review;
        this.throttle = throttle;
        this.clock = new LocalClock(clock, zone);
        this.gone = gone;
        this.secureCookie = secureCookie;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record SessionView(
            String login,
            String name,
            String tenant,
            Set<Role> roles,
            boolean mustChangePassword,
            String csrfToken,
            long expiresAt,
            long now,
            int decidedToday) {}

    public List<Endpoint> endpoints() {
        Access own = Access.EVERYBODY.evenUnchanged();
        return List.of(
                Endpoint.of(HttpMethod.POST, "/api/v1/session", Access.ANYBODY, this::signIn)
                        .on(Endpoint.Work.PASSWORD),
                Endpoint.of(HttpMethod.GET, "/api/v1/session", own, call -> view(call)
                        .now()),
                Endpoint.of(HttpMethod.DELETE, "/api/v1/session", own, this::signOut),
                Endpoint.of(HttpMethod.PUT, "/api/v1/me/password", own, this::changePassword)
                        .on(Endpoint.Work.PASSWORD));
    }

    private CompletionStage<Reply> signIn(Call call) {
        Body body = call.body();
        String login = body.text("login", 1, LONGEST_LOGIN).toLowerCase(Locale.ROOT);
        String password = body.text("password", 1, LONGEST_PASSWORD);
        body.done();
        throttle.attempt(call.address());
        int decided = decidedToday(login);
        return people.signIn(login, password, call.address()).thenApply(signedIn -> {
            throttle.succeeded(call.address());
            return Reply.ok(view(signedIn.session(), decided)).with(cookie(call, signedIn.token(), People.ABSOLUTE));
        });
    }

    private CompletionStage<Reply> signOut(Call call) {
        gone.session(call.visitor().token());
        return people.signOut(call.visitor().token())
                .thenApply(done -> Reply.NO_CONTENT.with(cookie(call, "", Duration.ZERO)));
    }

    private CompletionStage<Reply> changePassword(Call call) {
        Body body = call.body();
        String old = body.text("oldPassword", 1, LONGEST_PASSWORD);
        String chosen = body.text("newPassword", SHORTEST_PASSWORD, LONGEST_PASSWORD);
        body.done();
        String login = call.visitor().login();
        throttle.attempt(call.address());
        if (!people.passwordMatches(login, old)) {
            throw Refusal.of(Problem.Code.FORBIDDEN, "The old password is wrong.", "oldPassword", "wrong-password");
        }
        throttle.succeeded(call.address());
        if (chosen.equals(old) || chosen.toLowerCase(Locale.ROOT).contains(login)) {
            throw Call.wrong("newPassword", "too-easy", "is the old one or contains your login");
        }
        String token = call.visitor().token();
        gone.othersOf(login, token);
        SessionView changed = changed(call.visitor().session());
        return people.setPassword(login, chosen, false, token, login).thenApply(done -> Reply.ok(changed));
    }

    /** The same session; only the duty to change the password is gone. */
    private SessionView changed(People.Session session) {
        SessionView before = view(session, decidedToday(session.person().login()));
        return new SessionView(
                before.login(),
                before.name(),
                before.tenant(),
                before.roles(),
                false,
                before.csrfToken(),
                before.expiresAt(),
                before.now(),
                before.decidedToday());
    }

    private Reply view(Call call) {
        return Reply.ok(
                view(call.visitor().session(), decidedToday(call.visitor().login())));
    }

    /** Blocks for a moment. */
    private int decidedToday(String login) {
        return review.decidedBy(login, clock.startOfDay());
    }

    private SessionView view(People.Session session, int decided) {
        return new SessionView(
                session.person().login(),
                session.person().displayName(),
                session.person().tenant(),
                session.person().roles(),
                session.person().mustChange(),
                session.csrf(),
                session.expiresAt(),
                clock.millis(),
                decided);
    }

    private Cookie cookie(Call call, String token, Duration age) {
        return Cookie.cookie(Guard.COOKIE, token)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secureCookie || call.encrypted())
                .setSameSite(CookieSameSite.STRICT)
                .setMaxAge(age.toSeconds());
    }
}
