/** Pages, documents, mails, feeds, tables and archives in, reports out. */
package org.dragoman.readers;
