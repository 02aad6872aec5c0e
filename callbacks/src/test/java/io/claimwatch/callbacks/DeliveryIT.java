package io.claimwatch.callbacks;

import static io.claimwatch.callbacks.TestCallbacks.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.callbacks.Receiver.Got;
import io.claimwatch.contract.Decision;
import io.claimwatch.contract.Json;
import io.claimwatch.store.Subscription;
import io.claimwatch.store.Subscriptions;
import io.vertx.core.http.HttpServerResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DeliveryIT {
    @TempDir
    Path directory;

    private TestCallbacks world;
    private Receiver receiver;

    @BeforeEach
    void open() {
        world = new TestCallbacks(directory, TestCallbacks.CONFIG);
        receiver = world.receiver;
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aDecisionComesAsASignedCloudEvent() {
        Subscriptions.Created made = world.subscribe(false);
        Decision decided = world.decide("r1");
        world.round();
        Got got = receiver.only();
        assertThat(got.path()).isEqualTo("/hook?a=1");
        assertThat(got.type()).isEqualTo("application/cloudevents+json; charset=UTF-8");
        assertThat(got.signedWith(made.secret())).isTrue();
        assertThat(got.signedWith("whsec_AAAA")).isFalse();
        assertThat(got.seconds()).isEqualTo(world.now().getEpochSecond());
        JsonNode event = got.event();
        assertThat(event.get("specversion").asText()).isEqualTo("1.0");
        assertThat(event.get("id").asText()).isEqualTo(got.id()).isNotEmpty();
        assertThat(event.get("source").asText()).isEqualTo("/claimwatch/tenants/t1");
        assertThat(event.get("type").asText()).isEqualTo("io.claimwatch.decision.made");
        assertThat(event.get("subject").asText()).isEqualTo("decisions/" + decided.id());
        assertThat(event.get("datacontenttype").asText()).isEqualTo("application/json");
        assertThat(Instant.parse(event.get("time").asText())).isEqualTo(world.now());
        assertThat(Json.read(event.at("/data/decision").toString(), Decision.class))
                .isEqualTo(decided);
        assertThat(world.gauge("waiting")).isZero();
        assertThat(world.meters.timer("claimwatch.callbacks.sent").count()).isEqualTo(1);
    }

    @Test
    void aCrashBetweenCommitAndSendLosesNothing() {
        world.subscribe(true);
        world.flag("r1", 1);
        world.decide("r2");
        world.crash();
        world.round();
        assertThat(receiver.got())
                .extracting(Got::kind)
                .containsExactlyInAnyOrder(
                        "io.claimwatch.flag.raised", "io.claimwatch.flag.raised", "io.claimwatch.decision.made");
    }

    @Test
    void aCrashBetweenSendAndNoteMeansTheSameIdAgain() {
        Subscriptions.Created made = world.subscribe(false);
        world.decide("r1");
        await(world.store.outbox().claim(made.subscription().id(), 1, Duration.ofMinutes(1)));
        world.crash();
        world.round();
        assertThat(receiver.got()).as("still claimed by who has died").isEmpty();
        world.pass(Duration.ofMinutes(1));
        receiver.next(HttpServerResponse::reset);
        world.round();
        world.pass(Duration.ofMinutes(2));
        world.round();
        assertThat(receiver.got()).hasSize(2);
        assertThat(receiver.got().get(0).id()).isEqualTo(receiver.got().get(1).id());
        assertThat(receiver.got().get(0).body()).isEqualTo(receiver.got().get(1).body());
        assertThat(receiver.got().get(1).signedWith(made.secret())).isTrue();
    }

    @Test
    void aReceiverThatIsIllIsTriedForThreeDaysThenTheEventIsADeadLetter() {
        Subscriptions.Created made = world.subscribe(false);
        world.decide("r1");
        receiver.always(503);
        Instant begun = world.now();
        while (world.known(made.subscription().id()).dead() == 0) {
            world.round();
            world.pass(Duration.ofMinutes(1));
        }
        assertThat(Duration.between(begun, world.now()))
                .isBetween(Duration.ofDays(3), Duration.ofDays(3).plusMinutes(2));
        assertThat(receiver.got()).hasSizeBetween(40, 100);
        assertThat(receiver.got())
                .extracting(Got::id)
                .containsOnly(receiver.got().get(0).id());
        long second = receiver.got().get(1).seconds() - begun.getEpochSecond();
        long later = receiver.got().get(21).seconds() - receiver.got().get(20).seconds();
        assertThat(second).isLessThan(120);
        assertThat(later).isGreaterThan(3500);
        assertThat(world.store.subscriptions().dead(made.subscription().id(), Long.MAX_VALUE, 10))
                .singleElement()
                .satisfies(dead -> assertThat(dead.failure()).isEqualTo("it answered 503"));
        assertThat(world.count("dead")).isEqualTo(1);
        assertThat(world.count("failed")).isEqualTo(receiver.got().size());
        assertThat(world.count("retried")).isEqualTo(receiver.got().size() - 1);
        receiver.always(204);
        await(world.store.subscriptions().resend(made.subscription().id(), null, "admin"));
        world.pass(Duration.ofMinutes(2));
        world.round();
        assertThat(world.known(made.subscription().id()).dead()).isZero();
        assertThat(world.gauge("dead.letters")).isZero();
        assertThat(world.gauge("waiting")).isZero();
    }

    @Test
    void aReceiverThatIsGoneSwitchesTheSubscriptionOff() {
        Subscriptions.Created made = world.subscribe(true);
        receiver.next(410);
        world.flag("r1", 1);
        world.round();
        world.flag("r2", 1);
        world.round();
        assertThat(receiver.got()).hasSize(1);
        assertThat(world.known(made.subscription().id()).status()).isEqualTo(Subscription.Status.GONE);
    }

    @Test
    void itWaitsAsLongAsTheReceiverAsks() {
        world.subscribe(true);
        receiver.next(response ->
                response.setStatusCode(429).putHeader("Retry-After", "3600").end());
        world.flag("r1", 1);
        world.round();
        world.flag("r2", 1);
        world.pass(Duration.ofMinutes(59));
        world.round();
        assertThat(receiver.got()).hasSize(1);
        world.pass(Duration.ofMinutes(1));
        world.round();
        assertThat(receiver.subjects()).containsExactlyInAnyOrder("flags/r1-1", "flags/r1-1", "flags/r2-1");
    }

    @Test
    void redirectsAreNotFollowed() {
        Subscriptions.Created made = world.subscribe(false);
        receiver.next(response -> response.setStatusCode(307)
                .putHeader("Location", "http://platform.test:" + receiver.port() + "/elsewhere")
                .end());
        world.decide("r1");
        world.round();
        assertThat(receiver.got()).hasSize(1);
        assertThat(world.known(made.subscription().id()).failure()).contains("307", "redirects are not followed");
    }

    @Test
    void orderInsideACaseIsKeptWhileOtherCasesGoOn() {
        world.subscribe(true);
        receiver.next(400);
        world.flag("r1", 1);
        world.round();
        world.flag("r1", 2);
        world.flag("r2", 1);
        world.round();
        assertThat(receiver.subjects()).containsExactly("flags/r1-1", "flags/r2-1");
        world.pass(Duration.ofSeconds(6));
        world.round();
        assertThat(receiver.subjects()).containsExactly("flags/r1-1", "flags/r2-1", "flags/r1-1", "flags/r1-2");
    }

    @Test
    void noMoreThanAFewAreOnTheirWayToOneReceiver() {
        world.subscribe(true);
        AtomicInteger most = new AtomicInteger();
        Queue<HttpServerResponse> held = new ConcurrentLinkedQueue<>();
        receiver.always(response -> {
            held.add(response);
            most.accumulateAndGet(held.size(), Math::max);
            // Answered when the fourth has come: were there a fifth it would be seen by then.
            if (held.size() >= 4) {
                world.vertx.setTimer(50, soon -> {
                    held.forEach(HttpServerResponse::end);
                    held.clear();
                });
            }
        });
        for (int room = 0; room < 20; room++) {
            world.flag("r" + room, 1);
        }
        world.round();
        assertThat(receiver.got()).hasSize(20);
        assertThat(most).hasValue(4);
    }

    @Test
    void whileASecretIsBeingReplacedBothSign() {
        Subscriptions.Created made = world.subscribe(true);
        String id = made.subscription().id();
        String next = await(world.store.subscriptions().rotate(id, Duration.ofHours(1), "admin"))
                .secret();
        world.flag("r1", 1);
        world.round();
        world.pass(Duration.ofHours(1));
        world.flag("r2", 1);
        world.round();
        assertThat(receiver.got()).extracting(got -> got.signedWith(next)).containsExactly(true, true);
        assertThat(receiver.got())
                .extracting(got -> got.signedWith(made.secret()))
                .containsExactly(true, false);
    }

    @Test
    void aReceiverThatNeverAnswersIsLeftAndTriedAgain() {
        Subscriptions.Created made = world.subscribe(false);
        receiver.next(response -> {});
        world.decide("r1");
        world.round();
        assertThat(world.known(made.subscription().id()).failure()).isEqualTo("no answer within 1 s");
        world.pass(Duration.ofMinutes(1));
        world.round();
        assertThat(world.known(made.subscription().id()).waiting()).isZero();
    }

    @Test
    void anEndlessAnswerDoesNotHoldItUp() {
        Subscriptions.Created made = world.subscribe(true);
        receiver.next(response -> {
            response.setChunked(true);
            world.vertx.setPeriodic(5, tick -> {
                if (!response.closed()) {
                    response.write("x".repeat(10_000));
                }
            });
        });
        world.flag("r1", 1);
        world.flag("r2", 1);
        world.round();
        assertThat(world.known(made.subscription().id()).waiting()).isZero();
    }

    @Test
    void itSendsByItselfWhenHinted() {
        world.subscribe(true);
        world.callbacks.start();
        world.flag("r1", 1);
        world.vertx.eventBus().publish("claimwatch.flags", "[]");
        while (receiver.got().isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(receiver.subjects()).containsExactly("flags/r1-1");
    }

    @Test
    void nothingIsSentWhilePaused() {
        Subscriptions.Created made = world.subscribe(true);
        String id = made.subscription().id();
        await(world.store.subscriptions().pause(id, "admin"));
        world.flag("r1", 1);
        world.round();
        assertThat(receiver.got()).isEmpty();
        await(world.store.subscriptions().resume(id, "admin"));
        world.round();
        assertThat(receiver.got()).hasSize(1);
    }

    @Test
    void theTestEventSaysWhoseItIs() {
        Subscriptions.Created made = world.subscribe(false);
        String event =
                await(world.store.subscriptions().test(made.subscription().id(), "admin"));
        world.round();
        Got got = receiver.only();
        assertThat(got.id()).isEqualTo(event);
        assertThat(got.kind()).isEqualTo("io.claimwatch.test");
        assertThat(List.of(got.event().at("/data/subscription").asText()))
                .containsExactly(made.subscription().id());
    }
}
