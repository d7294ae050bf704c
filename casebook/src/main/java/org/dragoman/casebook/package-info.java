/**
 * The casebook as one thing: reports go in, people correct, and what the reports tell together is
 * kept up to date.
 */
package org.dragoman.casebook;
