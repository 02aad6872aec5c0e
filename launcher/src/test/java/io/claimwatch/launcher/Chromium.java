package io.claimwatch.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium of the machine, with a profile of its own. */
final class Chromium implements AutoCloseable {
    private static final List<String> PLACES = List.of("/usr/bin", "/usr/local/bin", "/usr/lib/chromium", "/snap/bin");
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /** The browser's program; empty when there is none on this machine. */
    static Optional<Path> browser() {
        return BROWSERS.stream().flatMap(Chromium::places).findFirst();
    }

    /** The program that drives it; empty when there is none on this machine. */
    static Optional<Path> chromeDriver() {
        return places("chromedriver").findFirst();
    }

    private static Stream<Path> places(String name) {
        return PLACES.stream().map(place -> Path.of(place, name)).filter(Files::isExecutable);
    }

    static Chromium start(Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser().orElseThrow().toFile());
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "zh-CN,zh"));
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--window-size=1440,900",
                "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromeDriver().orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        return new Chromium(new ChromeDriver(service, options));
    }

    void open(Object address) {
        driver.get(address.toString());
    }

    String address() {
        return driver.getCurrentUrl();
    }

    void reload() {
        driver.navigate().refresh();
    }

    /** Presses keys on the page, not in a field. */
    void press(CharSequence... keys) {
        driver.findElement(By.tagName("body")).sendKeys(keys);
    }

    void confirm() {
        press(Keys.ENTER);
    }

    /** Waits until an element is there and shown. */
    WebElement find(String css) {
        return until(css, browser -> browser.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    /** Waits until the text of an element contains the words. */
    void findText(String css, String words) {
        until(css + " with " + words, browser -> browser.findElements(By.cssSelector(css)).stream()
                .anyMatch(element -> element.getText().contains(words)));
    }

    /** Waits until no such element is shown. */
    void findNone(String css) {
        until("no " + css, browser -> browser.findElements(By.cssSelector(css)).stream()
                .noneMatch(WebElement::isDisplayed));
    }

    /** Runs a script's function body in the page. */
    Object run(String script) {
        return ((JavascriptExecutor) driver).executeScript(script);
    }

    /** Runs a script that calls back its last argument. */
    Object runAsync(String script) {
        return ((JavascriptExecutor) driver).executeAsyncScript(script);
    }

    private <T> T until(String what, Function<ChromeDriver, T> condition) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> what + " on a page that shows:\n"
                        + driver.findElement(By.tagName("body")).getText())
                .until(ignored -> condition.apply(driver));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
