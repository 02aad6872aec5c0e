package io.claimwatch.console.internal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimwatch.console.internal.http.Access;
import io.claimwatch.console.internal.http.Body;
import io.claimwatch.console.internal.http.Call;
import io.claimwatch.console.internal.http.Endpoint;
import io.claimwatch.console.internal.http.Reply;
import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Checker;
import io.claimwatch.contract.Detection;
import io.claimwatch.contract.Explanation;
import io.claimwatch.contract.Finding;
import io.claimwatch.contract.LexiconLookup;
import io.claimwatch.contract.LexiconLookup.ArticleInfo;
import io.claimwatch.contract.Product;
import io.claimwatch.contract.ProductCategory;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks a script before the show, or a caption before it is shown; says why. */
public final class DeskApi {
    private static final int LONGEST_SCRIPT = 100_000;
    private static final int LONGEST_SENTENCE = 2_000;
    private static final Set<String> LANGUAGES = Set.of("auto", "zh", "en");

    private final Checker checker;
    private final LexiconLookup lexicon;

    public DeskApi(Checker checker, LexiconLookup lexicon) {
        this.checker = checker;
        this.lexicon = lexicon;
    }

    public List<Endpoint> endpoints() {
        Access access = Access.EVERYBODY.orKey();
        return List.of(
                Endpoint.of(HttpMethod.POST, "/api/v1/check", access, call -> check(call)
                                .now())
                        .on(Endpoint.Work.JUDGE),
                Endpoint.of(HttpMethod.POST, "/api/v1/explain", access, call -> explain(call)
                                .now())
                        .on(Endpoint.Work.JUDGE));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Judged(
            int start,
            int end,
            String text,
            boolean flagged,
            List<Finding> findings,
            List<Detection.EntryError> errors) {}

    private record Result(
            boolean flagged, double threshold, String lexicon, List<Judged> paragraphs, List<ArticleInfo> articles) {}

    private record Explained(Explanation explanation, String lexicon) {}

    private Reply check(Call call) {
        CheckRequest request = read(call.body(), LONGEST_SCRIPT);
        String version = checker.lexiconVersion();
        List<Judged> judged = new ArrayList<>();
        String before = request.before();
        for (Paragraphs.Paragraph paragraph : Paragraphs.of(request.text(), LONGEST_SENTENCE)) {
            Detection detection =
                    checker.check(new CheckRequest(paragraph.text(), request.lang(), before, request.product()));
            judged.add(new Judged(
                    paragraph.start(),
                    paragraph.end(),
                    paragraph.text(),
                    detection.flagged(Checker.REVIEW_THRESHOLD),
                    detection.findings(),
                    detection.errors().isEmpty() ? null : detection.errors()));
            before = null;
        }
        List<String> basis = judged.stream()
                .flatMap(paragraph -> paragraph.findings().stream())
                .flatMap(finding -> finding.basis().stream())
                .distinct()
                .toList();
        return Reply.ok(new Result(
                judged.stream().anyMatch(Judged::flagged),
                Checker.REVIEW_THRESHOLD,
                version,
                judged,
                lexicon.articles(basis)));
    }

    private Reply explain(Call call) {
        CheckRequest request = read(call.body(), LONGEST_SENTENCE);
        return Reply.ok(new Explained(checker.explain(request), checker.lexiconVersion()));
    }

    private static CheckRequest read(Body body, int longest) {
        String text = body.text("text", 1, longest);
        String lang = body.oneOf("lang", DeskApi::language);
        ProductCategory category = body.oneOf("category", ProductCategory::of);
        Product product = body.object("product", Product.class);
        String before = body.optional("before", LONGEST_SENTENCE);
        body.done();
        Product about = product == null && category != null ? Product.of(category) : product;
        return new CheckRequest(text, lang == null ? "auto" : lang, before, about);
    }

    private static String language(String value) {
        if (!LANGUAGES.contains(value)) {
            throw new IllegalArgumentException("is none of auto, zh, en");
        }
        return value;
    }
}
