package io.claimwatch.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser, in front of a real server: the moderator's daily path, with real keys. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ConsoleBrowserIT {
    private static final String RIGHT_TO_LEFT = "\\u202e";

    @TempDir
    static Path directory;

    private static ServeProcess server;
    private static Chromium browser;
    private static int sequence;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(
                Chromium.browser().isPresent() && Chromium.chromeDriver().isPresent(),
                "skipped: neither chromium nor chromedriver found; apt-get install chromium chromium-driver");
        server = ServeProcess.start(directory.resolve("data"), directory.resolve("serve.log"));
        browser = Chromium.start(directory.resolve("profile"));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    @Order(1)
    void signsInAndShowsTheEmptyQueue() {
        browser.open(server.base().resolve("/queue"));
        browser.find("[name=login]").sendKeys("admin");
        browser.find("[name=password]").sendKeys("not the password");
        browser.find("button.primary").click();
        browser.find("[role=alert] .notice");

        browser.find("[name=password]").clear();
        browser.find("[name=password]").sendKeys(ServeProcess.PASSWORD);
        browser.find("button.primary").click();

        browser.findText("cw-work", "队列已清空");
    }

    @Test
    @Order(2)
    void showsAFlagTheMomentItIsSaid() throws Exception {
        server.send(
                "{\"type\":\"session-start\",\"room\":\"show-17\",\"session\":\"s1\",\"sequence\":%d,\"title\":\"阿宁的好物间\",\"audience\":12400}"
                        .formatted(sequence++),
                spoken("来家人们，刷到的都是缘分"),
                spoken("它能治糖尿病"),
                spoken("点点关注不迷路"));

        browser.findText("cw-queue .strip", "治糖尿病");
        browser.findText("cw-case .hero .said", "它能治糖尿病");
        browser.findText("cw-case .talk", "刷到的都是缘分");
        browser.findText("cw-verdict .law", "第");
        assertThat(browser.find("cw-case .hero mark").getText()).isNotBlank();
    }

    @Test
    @Order(3)
    void decidesWithKeysAndTakesBack() {
        browser.press("3");
        browser.find("[data-measure=warn][aria-pressed=true]");
        browser.confirm();
        browser.findNone("cw-queue .strip");
        browser.find("cw-take-back [data-undo]");

        browser.press("z");
        browser.find("cw-queue .strip");
        browser.findText("cw-verdict [data-decisions]", "警示");
    }

    @Test
    @Order(4)
    void keepsADecisionOverAReload() {
        browser.press("1");
        browser.confirm();
        browser.findNone("cw-queue .strip");

        browser.reload();
        browser.findText("cw-work", "队列已清空");
    }

    @Test
    @Order(5)
    void showsHostileWordsAsText() throws Exception {
        server.send(spoken(
                "<script>window.hurt=1</script><img src=x onerror=window.hurt=1>" + RIGHT_TO_LEFT + "这个可以根治高血压"));

        browser.findText("cw-case .hero .said", "<script>window.hurt=1</script>");
        browser.findText("cw-case .hero .ctl", "U+202E");
        assertThat(browser.run("return window.hurt")).isNull();
        assertThat(browser.run("return document.querySelectorAll('cw-work img, cw-work script').length"))
                .isEqualTo(0L);
        assertThat(browser.run("return document.querySelector('cw-case .hero').textContent.includes('\\u202e')"))
                .isEqualTo(false);
    }

    @Test
    @Order(6)
    void givesACaseAnAddressToShare() {
        String id = String.valueOf(browser.run("return document.querySelector('.strip').dataset.id"));
        browser.open(server.base().resolve("/cases/" + id));
        browser.findText("cw-case .hero .said", "根治高血压");
        assertThat(browser.find(".measures").isDisplayed()).isTrue();
    }

    @Test
    @Order(7)
    void saysEverythingInBothLanguages() {
        Object missing = browser.runAsync("""
                const done = arguments[arguments.length - 1];
                Promise.all([import('/js/i18n/zh.js'), import('/js/i18n/en.js')]).then(([{ zh }, { en }]) => {
                  const paths = (node, at = '') => Object.entries(node).flatMap(([key, value]) =>
                    typeof value === 'string' ? [at + key] : paths(value, at + key + '.'));
                  const a = new Set(paths(zh)), b = new Set(paths(en));
                  done([...a].filter((p) => !b.has(p)).concat([...b].filter((p) => !a.has(p))).join(' '));
                });
                """);
        assertThat(missing).isEqualTo("");
    }

    @Test
    @Order(8)
    void opensEveryPageWithoutAFault() {
        for (String page : new String[] {"rooms", "lexicon", "desk", "stats", "audit", "admin", "callbacks"}) {
            browser.open(server.base().resolve("/" + page));
            assertThat(browser.find("main h1").getText()).isNotBlank();
            browser.findNone("main [role=alert] .notice");
        }
    }

    @Test
    @Order(9)
    void aCallbackInsideIsRefusedAndAPublicOneShowsItsSecretOnce() {
        browser.open(server.base().resolve("/callbacks"));
        callBack("https://127.0.0.1/");
        browser.findText("cw-callbacks [role=alert]", "不能回调");
        callBack("https://8.8.8.8/hook");
        browser.findText("cw-callbacks code.secret", "whsec_");
        browser.findText("cw-callbacks article", "https://8.8.8.8/hook");
        browser.reload();
        browser.findText("cw-callbacks article", "https://8.8.8.8/hook");
        browser.findNone("cw-callbacks code.secret");
    }

    private static void callBack(String url) {
        for (String[] field : new String[][] {{"tenant", "default"}, {"label", "平台"}, {"url", url}}) {
            browser.find("cw-callbacks [name=" + field[0] + "]").clear();
            browser.find("cw-callbacks [name=" + field[0] + "]").sendKeys(field[1]);
        }
        browser.find("cw-callbacks form button.primary").click();
    }

    private static String spoken(String words) {
        long now = System.currentTimeMillis();
        return "{\"room\":\"show-17\",\"session\":\"s1\",\"sequence\":%d,\"startMs\":%d,\"endMs\":%d,\"text\":\"%s\",\"lang\":\"zh\",\"final\":true}"
                .formatted(sequence++, now, now + 1500, words);
    }
}
