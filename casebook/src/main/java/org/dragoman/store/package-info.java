/**
 * The casebook's file: one SQLite database, its schema, and the rows of reports, records and
 * people's corrections. Every change is one durable transaction.
 */
package org.dragoman.store;
