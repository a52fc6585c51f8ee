/**
 * Sentences as vectors, one for each piece of a word: a BERT encoder run by onnxruntime in this
 * process. It knows no domain; what is made of the vectors lies with those who ask.
 */
@NullMarked
package dev.groundtrack.encoder;

import org.jspecify.annotations.NullMarked;
