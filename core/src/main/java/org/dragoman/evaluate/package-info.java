/** Scores records against labels: pure functions from gold and results to figures. */
package org.dragoman.evaluate;
