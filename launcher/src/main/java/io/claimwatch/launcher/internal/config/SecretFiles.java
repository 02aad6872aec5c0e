package io.claimwatch.launcher.internal.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Variables whose value is in a file: {@code CLAIMWATCH_STORE_PASSWORD_FILE} names the file with what would be {@code
 * CLAIMWATCH_STORE_PASSWORD}. Containers and systemd hand out secrets that way, and a variable is easily seen by others.
 */
final class SecretFiles {
    private static final String PREFIX = "CLAIMWATCH_";
    private static final String SUFFIX = "_FILE";
    private static final int MAX_BYTES = 64 << 10;

    private SecretFiles() {}

    /**
     * The variables with the contents of files in place of their names, without the end of the last line.
     *
     * @param problems gets a line for each file that cannot be read
     */
    static Map<String, String> read(Map<String, String> environment, List<String> problems) {
        Map<String, String> all = new HashMap<>(environment);
        environment.forEach((name, file) -> {
            if (name.startsWith(PREFIX) && name.endsWith(SUFFIX)) {
                all.remove(name);
                String plain = name.substring(0, name.length() - SUFFIX.length());
                if (environment.containsKey(plain)) {
                    problems.add("environment: " + plain + " and " + name + " are both set; keep one");
                } else {
                    all.put(plain, text(name, file, problems));
                }
            }
        });
        return all;
    }

    /** Empty when it cannot be read: then nothing starts anyway. */
    private static String text(String name, String file, List<String> problems) {
        try {
            Path path = Path.of(file);
            if (Files.size(path) > MAX_BYTES) {
                problems.add(name + ": " + file + " is larger than " + MAX_BYTES + " bytes");
                return "";
            }
            return Files.readString(path).replaceFirst("\\R\\z", "");
        } catch (IOException | InvalidPathException e) {
            problems.add(name + ": " + file + " cannot be read as UTF-8 text ("
                    + e.getClass().getSimpleName() + ")");
            return "";
        }
    }
}
