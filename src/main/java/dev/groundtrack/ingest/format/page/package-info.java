/**
 * The words of pages and of Markdown, and what pages say of themselves: HTML or Markdown comes in;
 * paragraphs, a title, a day and the like go out. It fetches nothing and knows no other format.
 */
@NullMarked
package dev.groundtrack.ingest.format.page;

import org.jspecify.annotations.NullMarked;
