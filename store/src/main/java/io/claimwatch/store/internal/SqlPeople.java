package io.claimwatch.store.internal;

import io.claimwatch.contract.Role;
import io.claimwatch.store.People;
import io.claimwatch.store.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** People in their table; signing in and sessions are {@link SignIns}' work. */
final class SqlPeople implements People {
    static final String COLUMNS =
            "SELECT login, display_name, tenant, roles, must_change, disabled, created_at FROM people ";
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9._@-]{1,64}");
    private static final int MIN_PASSWORD = 8;
    private static final int MAX_PASSWORD = 200;
    private static final int MAX_NAME = 100;

    private final ReviewData data;
    private final Passwords passwords;
    private final SignIns signIns;

    SqlPeople(ReviewData data, Passwords passwords) {
        this.data = data;
        this.passwords = passwords;
        this.signIns = new SignIns(data, passwords);
    }

    @Override
    public boolean none() {
        return data.readers.read(db -> db.number("SELECT COUNT(*) FROM people")) == 0;
    }

    @Override
    public List<Person> list() {
        return data.readers.read(db -> db.list(COLUMNS + "ORDER BY login", SqlPeople::map));
    }

    @Override
    public Optional<Person> find(String login) {
        return data.readers.read(db -> find(db, login));
    }

    @Override
    public CompletionStage<Person> create(Person person, String password, String by) {
        check(person.displayName());
        if (!LOGIN.matcher(person.login()).matches()) {
            throw Limits.invalid("A login has 1 to 64 characters: small letters, digits, . _ @ -");
        }
        String hash = hash(password);
        return data.writer.submit(db -> create(db, person, hash, by));
    }

    @Override
    public CompletionStage<Person> update(
            String login, String displayName, Set<Role> roles, boolean disabled, String by) {
        check(displayName);
        return data.writer.submit(db -> {
            int changed = db.update(
                    "UPDATE people SET display_name = ?, roles = ?, disabled = ? WHERE login = ?",
                    displayName,
                    text(roles),
                    disabled,
                    login);
            if (changed == 0) {
                throw Limits.missing("person");
            }
            if (disabled) {
                db.update("DELETE FROM sessions WHERE login = ?", login);
            }
            data.audit.add(db, by, "person.update", login, Map.of("roles", text(roles), "disabled", disabled));
            return find(db, login).orElseThrow();
        });
    }

    @Override
    public CompletionStage<Void> setPassword(
            String login, String password, boolean mustChange, String keepToken, String by) {
        String hash = hash(password);
        String kept = keepToken == null ? "" : Hash.sha256(keepToken);
        return data.writer.submit(db -> {
            int changed = db.update(
                    "UPDATE people SET password = ?, must_change = ?, failures = 0 WHERE login = ?",
                    hash,
                    mustChange,
                    login);
            if (changed == 0) {
                throw Limits.missing("person");
            }
            db.update("DELETE FROM sessions WHERE login = ? AND token_hash <> ?", login, kept);
            data.audit.add(db, by, "person.password", login, Map.of("mustChange", mustChange));
            return null;
        });
    }

    @Override
    public boolean passwordMatches(String login, String password) {
        return passwords.matches(password, data.readers.read(db -> SignIns.password(db, login)));
    }

    @Override
    public CompletionStage<SignedIn> signIn(String login, String password, String address) {
        return signIns.signIn(login, password, address);
    }

    @Override
    public Optional<Session> session(String token) {
        return signIns.session(token);
    }

    @Override
    public CompletionStage<Void> signOut(String token) {
        return signIns.signOut(token);
    }

    private Person create(Db db, Person person, String hash, String by) throws SQLException {
        int added = db.update(
                "INSERT INTO people (login, display_name, tenant, roles, password, must_change, disabled, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                person.login(),
                person.displayName(),
                person.tenant(),
                text(person.roles()),
                hash,
                person.mustChange(),
                person.disabled(),
                data.now());
        if (added == 0) {
            throw Limits.conflict("This login is taken");
        }
        data.audit.add(db, by, "person.create", person.login(), Map.of("roles", text(person.roles())));
        return find(db, person.login()).orElseThrow();
    }

    private String hash(String password) {
        if (password.length() < MIN_PASSWORD || password.length() > MAX_PASSWORD) {
            throw Limits.invalid("A password has " + MIN_PASSWORD + " to " + MAX_PASSWORD + " characters");
        }
        return passwords.hash(password);
    }

    private static void check(String displayName) {
        if (displayName == null || displayName.isBlank() || displayName.length() > MAX_NAME) {
            throw Limits.invalid("A name has 1 to " + MAX_NAME + " characters");
        }
    }

    private static Optional<Person> find(Db db, String login) throws SQLException {
        return db.one(COLUMNS + "WHERE login = ?", SqlPeople::map, login);
    }

    static Person map(ResultSet row) throws SQLException {
        return new Person(
                row.getString("login"),
                row.getString("display_name"),
                row.getString("tenant"),
                roles(row.getString("roles")),
                row.getInt("must_change") == 1,
                row.getInt("disabled") == 1,
                row.getLong("created_at"));
    }

    private static String text(Set<Role> roles) {
        return String.join(",", roles.stream().map(Role::wire).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<Role> roles(String text) {
        Function<String, Role> role = Role::of;
        return text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(",", -1)).map(role).collect(Collectors.toSet());
    }
}
