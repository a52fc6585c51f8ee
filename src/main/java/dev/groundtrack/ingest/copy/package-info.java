/**
 * Which texts are copies of one another: agency copy in two papers, a corrected edition, a reprint
 * with another headline, an excerpt. In come two texts, out goes a decision that neither order nor
 * anything else but the two has a part in; and of one text, the marks by which its likely copies
 * are found among many. It knows no graph and no parser.
 */
@NullMarked
package dev.groundtrack.ingest.copy;

import org.jspecify.annotations.NullMarked;
