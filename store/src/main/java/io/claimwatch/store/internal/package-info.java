/** How the store works; closed to other modules. All SQL lives here. */
package io.claimwatch.store.internal;
