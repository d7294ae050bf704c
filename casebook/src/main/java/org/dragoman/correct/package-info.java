/**
 * What people change in records. A correction speaks of words in a report, not of row numbers or
 * ids, so that it can be applied again to whatever a later coder makes of the same words. Pure.
 */
package org.dragoman.correct;
