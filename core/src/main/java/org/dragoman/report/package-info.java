/** What comes in: reports, and the readers that find them in files, folders and streams. */
package org.dragoman.report;
