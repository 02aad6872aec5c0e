package io.claimwatch.console.internal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimwatch.console.internal.http.Body;
import io.claimwatch.console.internal.http.Call;
import io.claimwatch.console.internal.http.Conflict;
import io.claimwatch.console.internal.http.Endpoint;
import io.claimwatch.console.internal.http.Refusal;
import io.claimwatch.console.internal.http.Reply;
import io.claimwatch.console.internal.stream.Gone;
import io.claimwatch.contract.Role;
import io.claimwatch.store.People;
import io.claimwatch.store.Person;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Who may sign in, and as what. */
public final class PeopleApi {
    private static final int LONGEST = 64;

    private final People people;
    private final Gone gone;
    private final Passwords passwords = new Passwords();

    public PeopleApi(People people, Gone gone) {
        this.people = people;
        this.gone = gone;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record PersonView(
            String login,
            String name,
            String tenant,
            Set<Role> roles,
            boolean disabled,
            boolean mustChangePassword,
            long createdAt) {
        static PersonView of(Person person) {
            return new PersonView(
                    person.login(),
                    person.displayName(),
                    person.tenant(),
                    person.roles(),
                    person.disabled(),
                    person.mustChange(),
                    person.createdAt());
        }
    }

    private record Credentials(String login, String password) {}

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.of(HttpMethod.GET, "/api/v1/people", Roles.ADMINS, call -> list(call)
                        .now()),
                Endpoint.of(HttpMethod.POST, "/api/v1/people", Roles.ADMINS, this::add)
                        .on(Endpoint.Work.PASSWORD),
                Endpoint.of(HttpMethod.PUT, "/api/v1/people/{login}", Roles.ADMINS, this::change),
                Endpoint.of(
                        HttpMethod.POST, "/api/v1/people/{login}:disable", Roles.ADMINS, call -> switchTo(call, true)),
                Endpoint.of(
                        HttpMethod.POST, "/api/v1/people/{login}:enable", Roles.ADMINS, call -> switchTo(call, false)),
                Endpoint.of(HttpMethod.POST, "/api/v1/people/{login}:reset", Roles.ADMINS, this::reset)
                        .on(Endpoint.Work.PASSWORD));
    }

    private Reply list(Call call) {
        return Reply.ok(Map.of(
                "people",
                people.list().stream()
                        .filter(person -> call.visitor().sees(person.tenant()))
                        .map(PersonView::of)
                        .toList()));
    }

    private CompletionStage<Reply> add(Call call) {
        Body body = call.body();
        String login = body.text("login", 1, LONGEST).toLowerCase(Locale.ROOT);
        String name = body.optional("name", LONGEST);
        String tenant = body.optional("tenant", LONGEST);
        Set<Role> roles = body.someOf("roles", Role::of);
        body.done();
        String own = call.visitor().tenant();
        if (people.find(login).isPresent()) {
            throw Refusal.conflict("This login is taken.", Conflict.of("exists"));
        }
        String password = passwords.make();
        Person person =
                new Person(login, name == null ? login : name, own == null ? tenant : own, roles, true, false, 0);
        return people.create(person, password, call.visitor().login())
                .thenApply(created -> Reply.created(new Credentials(created.login(), password)));
    }

    private CompletionStage<Reply> change(Call call) {
        Body body = call.body();
        String name = body.text("name", 1, LONGEST);
        Set<Role> roles = body.someOf("roles", Role::of);
        body.done();
        Person person = find(call);
        if (isSelf(person, call) && !roles.contains(Role.ADMIN)) {
            throw ownAccount("One cannot take the admin role from oneself.");
        }
        if (!roles.equals(person.roles())) {
            gone.othersOf(person.login(), null);
        }
        return people.update(
                        person.login(),
                        name,
                        roles,
                        person.disabled(),
                        call.visitor().login())
                .thenApply(changed -> Reply.ok(PersonView.of(changed)));
    }

    private CompletionStage<Reply> switchTo(Call call, boolean disabled) {
        Person person = find(call);
        if (disabled && isSelf(person, call)) {
            throw ownAccount("One cannot lock oneself out.");
        }
        return people.update(
                        person.login(),
                        person.displayName(),
                        person.roles(),
                        disabled,
                        call.visitor().login())
                .thenApply(changed -> {
                    gone.othersOf(person.login(), null);
                    return Reply.NO_CONTENT;
                });
    }

    private CompletionStage<Reply> reset(Call call) {
        Person person = find(call);
        String password = passwords.make();
        return people.setPassword(
                        person.login(), password, true, null, call.visitor().login())
                .thenApply(done -> {
                    gone.othersOf(person.login(), null);
                    return Reply.ok(new Credentials(person.login(), password));
                });
    }

    private Person find(Call call) {
        return people.find(call.path("login").toLowerCase(Locale.ROOT))
                .filter(person -> call.visitor().sees(person.tenant()))
                .orElseThrow(() -> Refusal.notFound("person"));
    }

    private static boolean isSelf(Person person, Call call) {
        return person.login().equals(call.visitor().login());
    }

    private static Refusal ownAccount(String detail) {
        return Refusal.conflict(detail, Conflict.of("own-account"));
    }
}
