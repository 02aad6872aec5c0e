package io.claimwatch.console.internal.site;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one inline script of the page: where the browser finds the modules it imports. */
final class ImportMap {
    private static final Pattern SCRIPT = Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    private ImportMap() {}

    /**
     * The map's hash, as a content security policy names it.
     *
     * @throws IllegalStateException when the page has none: its scripts would load nothing
     */
    static String hash(String html) {
        Matcher matcher = SCRIPT.matcher(html);
        if (!matcher.find()) {
            throw new IllegalStateException("webroot/index.html has no <script type=\"importmap\">");
        }
        // Browsers hash what is between the tags after they have made every line end a line feed.
        String content = matcher.group(1).replace("\r\n", "\n");
        return "'sha256-" + Asset.sha256(content.getBytes(StandardCharsets.UTF_8)) + "'";
    }
}
