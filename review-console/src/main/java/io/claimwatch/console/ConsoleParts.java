package io.claimwatch.console;

import io.claimwatch.contract.ApiKeys;
import io.claimwatch.contract.CallbackRule;
import io.claimwatch.contract.Checker;
import io.claimwatch.contract.LexiconLookup;
import io.claimwatch.store.AuditLog;
import io.claimwatch.store.KeyStore;
import io.claimwatch.store.People;
import io.claimwatch.store.ReviewStore;
import io.claimwatch.store.RoomRecords;
import io.claimwatch.store.Subscriptions;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;

/** What the console works with; all of it outlives the console. */
public record ConsoleParts(
        ReviewStore review,
        People people,
        AuditLog audit,
        KeyStore keys,
        Subscriptions subscriptions,
        CallbackRule callbackRule,
        ApiKeys apiKeys,
        RoomRecords records,
        Checker checker,
        LexiconLookup lexicon,
        InstantSource clock,
        MeterRegistry meters) {}
