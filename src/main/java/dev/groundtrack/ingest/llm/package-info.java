/**
 * Reads what a text says by a language model instead of the rules: an annotated text comes in, and
 * its statements and claims go out, or the reason why there are none. Any endpoint will do that
 * speaks OpenAI's chat completions. Nothing the model says is believed: words that do not stand in
 * the text, and ends that no mention is, are left out and counted. What the words mean in a graph
 * is not known here.
 *
 * <p>The JDK's own client speaks to it, not LangChain4j's {@code OpenAiChatModel} 1.19.0: that
 * keeps the strict schema, but its timeout ends with the status and not with the answer, it reads
 * answers of any length, and the transport that mends both would be longer than the request that it
 * saves.
 */
@NullMarked
package dev.groundtrack.ingest.llm;

import org.jspecify.annotations.NullMarked;
