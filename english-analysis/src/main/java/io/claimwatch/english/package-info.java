/**
 * English sentences, read with Stanford CoreNLP. The only package that names CoreNLP, which is GPL-3.0: see NOTICE and
 * docs/adr/0002.
 */
package io.claimwatch.english;
