package io.claimwatch.store.internal;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Has Flyway bring a PostgreSQL database to the newest form; processes that start together wait for one another. */
final class Migration {
    private static final String SCRIPTS = "classpath:io/claimwatch/store/internal/";

    private Migration() {}

    /** @param half {@code review} or {@code segments}: each has scripts and a history of its own */
    static void run(DataSource source, String half, String... folders) {
        String[] locations = new String[folders.length];
        for (int i = 0; i < folders.length; i++) {
            locations[i] = SCRIPTS + half + "/" + folders[i];
        }
        Flyway.configure(Migration.class.getClassLoader())
                .dataSource(source)
                .locations(locations)
                .table("schema_" + half)
                .placeholders(Map.of("serial", Dialect.POSTGRESQL.serial()))
                // The other half's tables are there already.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                // A database that a newer version has changed is left alone; else Flyway would only remark on it.
                .ignoreMigrationPatterns(new String[0])
                .loggers("slf4j")
                .load()
                .migrate();
    }
}
