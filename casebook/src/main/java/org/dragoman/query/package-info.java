/**
 * Questions to a casebook: one small filter language, the lists of what matches, series of dyads,
 * full-text search, saved searches. Reads the file; only saved searches write to it.
 */
package org.dragoman.query;
