/**
 * What a root field may ask for before it is planned: how deep relationships may lead into one
 * another, how many parts conditions may have, how long lists may be. Whoever plans counts as it
 * goes, and what is too much is refused where it stands; nothing of it reaches the database.
 */
@NullMarked
package dev.groundtrack.query.limits;

import org.jspecify.annotations.NullMarked;
