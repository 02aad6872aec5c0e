/**
 * The console's server side: the HTTP API that {@code openapi/console.yaml} describes, the push stream, the pages.
 *
 * <p>{@link io.claimwatch.console.ReviewConsole} is the front. Inside: {@code http} lets requests in (route table, guard,
 * workers, failures), {@code api} holds the operations, {@code stream} pushes what happens, {@code site} serves files.
 * Nothing here blocks an event loop: every operation runs on a bounded pool of named workers.
 */
package io.claimwatch.console;
