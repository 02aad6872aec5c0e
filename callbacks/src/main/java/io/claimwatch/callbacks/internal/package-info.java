/** How call-backs are addressed, signed, posted and tried again; closed to other modules. */
package io.claimwatch.callbacks.internal;
