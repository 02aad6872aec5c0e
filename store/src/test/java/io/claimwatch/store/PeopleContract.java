package io.claimwatch.store;

import static io.claimwatch.store.Given.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwatch.contract.Problem;
import io.claimwatch.contract.Role;
import io.claimwatch.store.People.SignedIn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store does with people and their sessions. */
abstract class PeopleContract extends StoreContract {
    private static final String PASSWORD = "一个够长的密码 9";

    private People people;

    /** All that was stored about people and sessions, as text. */
    abstract String stored() throws Exception;

    @BeforeEach
    void anna() {
        people = store.people();
        assertThat(people.none()).isTrue();
        await(people.create(
                new Person("anna", "安娜", "t1", Set.of(Role.MODERATOR, Role.LEXICON_EDITOR), true, false, 0),
                PASSWORD,
                "setup"));
    }

    @Test
    void keepsPeopleAndNoPasswordOrToken() throws Exception {
        SignedIn in = await(people.signIn("anna", PASSWORD, "10.0.0.1"));
        Person anna = people.find("anna").orElseThrow();
        assertThat(anna.roles()).containsExactlyInAnyOrder(Role.MODERATOR, Role.LEXICON_EDITOR);
        assertThat(anna.mustChange()).isTrue();
        assertThat(people.none()).isFalse();
        assertThat(stored())
                .contains("anna")
                .doesNotContain(in.token())
                .doesNotContain(PASSWORD)
                .doesNotContain(new String(PASSWORD.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    @Test
    void refusesBadLoginsShortPasswordsAndTakenNames() {
        assertRefused(Problem.Code.INVALID_EVENT, "Anna B", PASSWORD);
        assertRefused(Problem.Code.INVALID_EVENT, "ben", "short");
        assertRefused(Problem.Code.CONFLICT, "anna", PASSWORD);
    }

    @Test
    void aSessionEndsWhenUnusedAndWhenOld() {
        String token = await(people.signIn("anna", PASSWORD, null)).token();
        String csrf = people.session(token).orElseThrow().csrf();
        for (int i = 0; i < 25; i++) {
            clock.pass(Duration.ofMinutes(28));
            assertThat(people.session(token))
                    .hasValueSatisfying(live -> assertThat(live.csrf()).isEqualTo(csrf));
            await(store.audit().record("test", "barrier", "", java.util.Map.of()));
        }
        clock.pass(Duration.ofMinutes(25));
        assertThat(people.session(token)).as("older than twelve hours").isEmpty();
        String second = await(people.signIn("anna", PASSWORD, null)).token();
        clock.pass(People.IDLE);
        assertThat(people.session(second)).isEmpty();
        assertThat(people.session("nonsense")).isEmpty();
    }

    @Test
    void sessionsEndBySigningOutByDisablingAndByANewPassword() {
        String one = await(people.signIn("anna", PASSWORD, null)).token();
        await(people.signOut(one));
        assertThat(people.session(one)).isEmpty();
        String two = await(people.signIn("anna", PASSWORD, null)).token();
        String three = await(people.signIn("anna", PASSWORD, null)).token();
        await(people.setPassword("anna", "another password", false, three, "anna"));
        assertThat(people.session(two)).isEmpty();
        assertThat(people.session(three).orElseThrow().person().mustChange()).isFalse();
        assertThat(people.passwordMatches("anna", "another password")).isTrue();
        await(people.update("anna", "安娜", Set.of(), true, "admin"));
        assertThat(people.session(three)).isEmpty();
        assertSignInRefused(Problem.Code.UNAUTHENTICATED, "anna", "another password");
    }

    @Test
    void guessingIsSlowedDown() {
        for (int i = 0; i < 5; i++) {
            assertSignInRefused(Problem.Code.UNAUTHENTICATED, "anna", "wrong password");
        }
        assertSignInRefused(Problem.Code.RATE_LIMITED, "anna", PASSWORD);
        clock.pass(Duration.ofSeconds(1));
        assertSignInRefused(Problem.Code.UNAUTHENTICATED, "anna", "wrong password");
        clock.pass(Duration.ofSeconds(1));
        assertSignInRefused(Problem.Code.RATE_LIMITED, "anna", PASSWORD);
        clock.pass(Duration.ofSeconds(1));
        assertThat(await(people.signIn("anna", PASSWORD, null))
                        .session()
                        .person()
                        .login())
                .isEqualTo("anna");
        assertSignInRefused(Problem.Code.UNAUTHENTICATED, "nobody", PASSWORD);
    }

    private void assertRefused(Problem.Code code, String login, String password) {
        assertThatThrownBy(() -> await(
                        people.create(new Person(login, "名", null, Set.of(), false, false, 0), password, "admin")))
                .isInstanceOfSatisfying(StoreRefusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }

    private void assertSignInRefused(Problem.Code code, String login, String password) {
        assertThatThrownBy(() -> await(people.signIn(login, password, null)))
                .isInstanceOfSatisfying(StoreRefusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }
}
