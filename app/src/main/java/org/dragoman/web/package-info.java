/**
 * The workbench: a casebook over HTTP for a browser. The pages use nothing but the documented
 * interface below {@code /api}; what it answers is made here from the lists of {@code query} and
 * the tables of the casebook. Loopback only, unless a token is asked for.
 */
package org.dragoman.web;
