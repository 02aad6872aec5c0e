package io.claimwatch.launcher.internal.judge;

import io.claimwatch.contract.Detection;
import io.claimwatch.launcher.internal.input.Item;

/**
 * An item and the answer to it.
 *
 * @param detection {@link Detection#NONE} when the item cannot be read
 */
public record Judged(Item item, Detection detection) {}
