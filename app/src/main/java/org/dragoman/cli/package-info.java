/**
 * The command line: one class a command, results to standard output, everything else to standard
 * error.
 */
package org.dragoman.cli;
