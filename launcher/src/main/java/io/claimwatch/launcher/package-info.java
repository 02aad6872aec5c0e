/**
 * One process or many: configuration, wiring and the command line.
 *
 * <p>{@link io.claimwatch.launcher.Main} is the only front. Behind it, in {@code internal}: {@code cli} (streams,
 * arguments, how errors end), {@code input} (text, subtitles, JSON lines), {@code check}, {@code evaluate},
 * {@code words} (the lexicon commands), {@code config}, {@code serve}, {@code replay} and {@code demo}.
 */
package io.claimwatch.launcher;
