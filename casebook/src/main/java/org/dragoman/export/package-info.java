/**
 * A casebook in the forms of others: event data of the field, data packages, maps, calendars. Each
 * format's tables are described, column by column, in a resource; from it come the header, the
 * types, the README of the export and docs/exports.md. What is written depends on the casebook and
 * the filter alone: no clock, no row numbers.
 */
package org.dragoman.export;
