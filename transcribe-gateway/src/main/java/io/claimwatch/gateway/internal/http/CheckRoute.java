package io.claimwatch.gateway.internal.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimwatch.contract.Catalogue;
import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Checker;
import io.claimwatch.contract.Detection;
import io.claimwatch.contract.Evidence;
import io.claimwatch.contract.Finding;
import io.claimwatch.contract.Problem;
import io.claimwatch.contract.Product;
import io.claimwatch.gateway.internal.flow.Caller;
import io.claimwatch.gateway.internal.flow.Failure;
import io.claimwatch.gateway.internal.http.SegmentUpload.Parts;
import io.claimwatch.gateway.internal.read.Refusal;
import io.claimwatch.gateway.internal.read.TextsToCheck;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code POST /api/v1/captions/check}: judges texts before they are shown; nothing is kept. */
final class CheckRoute implements Handler<RoutingContext> {
    private static final int MOST_TEXTS = 50;
    private static final int MOST_WAITING = 64;
    private static final int THREADS = 2;
    private static final String LINE_ENDS = "\n\r";

    private final SmallRequests small;
    private final Vertx vertx;
    private final Parts parts;
    private final Catalogue catalogue;
    private final Checker checker;
    private final WorkerExecutor judges;
    private final AtomicInteger waiting = new AtomicInteger();

    /** @param checker null where this process has none */
    CheckRoute(Vertx vertx, SmallRequests small, Parts parts, Catalogue catalogue, Checker checker) {
        this.vertx = vertx;
        this.small = small;
        this.parts = parts;
        this.catalogue = catalogue;
        this.checker = checker;
        this.judges = vertx.createSharedWorkerExecutor("claimwatch-check", THREADS);
    }

    @Override
    public void handle(RoutingContext routing) {
        small.serve(routing, (caller, body) -> {
            if (checker == null) {
                throw Failure.of(Problem.Code.NOT_FOUND, "This process judges no texts; ask one that has the lexicon.");
            }
            List<Refusal> refusals = new ArrayList<>();
            TextsToCheck texts =
                    TextsToCheck.read(body, MOST_TEXTS, parts.sizes().textUnits(), refusals);
            if (texts == null) {
                throw SmallRequests.refused(refusals, parts.metrics());
            }
            // The first was spent by the request itself.
            caller.allowance().spend(texts.texts().size() - 1L, 0);
            return product(caller, texts).compose(product -> judge(texts, product));
        });
    }

    private Future<Product> product(Caller caller, TextsToCheck texts) {
        return texts.productId() == null
                ? Future.succeededFuture(texts.product())
                : ProductRoutes.find(vertx, catalogue, caller, texts.productId());
    }

    private Future<Answer> judge(TextsToCheck texts, Product product) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return Future.failedFuture(Failure.later(
                    Problem.Code.OVERLOADED, "Too many checks are waiting; send it again in a moment.", 1, null));
        }
        return judges.executeBlocking(
                        () -> new Answer(
                                checker.lexiconVersion(),
                                Checker.REVIEW_THRESHOLD,
                                texts.texts().stream()
                                        .map(text -> result(text, product))
                                        .toList()),
                        false)
                .onComplete(done -> waiting.decrementAndGet());
    }

    /** Line by line: what stands on two lines of a page is no one sentence. */
    private Result result(TextsToCheck.Text text, Product product) {
        List<Finding> findings = new ArrayList<>();
        List<Detection.EntryError> errors = new ArrayList<>();
        String words = text.text();
        String before = text.before();
        int from = 0;
        for (int i = 0; i <= words.length(); i++) {
            if (i < words.length() && LINE_ENDS.indexOf(words.charAt(i)) < 0) {
                continue;
            }
            if (i > from) {
                Detection detection =
                        checker.check(new CheckRequest(words.substring(from, i), text.lang(), before, product));
                for (Finding finding : detection.findings()) {
                    findings.add(moved(finding, from));
                }
                errors.addAll(detection.errors());
                before = null;
            }
            from = i + 1;
        }
        boolean flagged = new Detection(findings, errors).flagged(Checker.REVIEW_THRESHOLD);
        return new Result(text.id(), flagged, findings, errors.isEmpty() ? null : errors);
    }

    private static Finding moved(Finding finding, int by) {
        if (by == 0) {
            return finding;
        }
        List<Evidence> evidence = finding.evidence().stream()
                .map(each -> each.sequence() != null
                        ? each
                        : new Evidence(each.start() + by, each.end() + by, each.text(), null))
                .toList();
        return new Finding(
                finding.entry(),
                finding.title(),
                finding.category(),
                finding.severity(),
                finding.confidence(),
                evidence,
                finding.normalised(),
                finding.transforms(),
                finding.basis(),
                finding.suggestion(),
                finding.needsPassport(),
                finding.notes(),
                finding.lexicon());
    }

    private record Answer(String lexicon, double threshold, List<Result> results) {}

    /** @param errors entries that failed on the text; null if none did */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Result(String id, boolean flagged, List<Finding> findings, List<Detection.EntryError> errors) {}
}
