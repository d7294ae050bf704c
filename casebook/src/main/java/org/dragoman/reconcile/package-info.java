/**
 * What many reports tell of the same happening, as one: pure functions over records. Nothing here
 * reads or writes a file or knows the store.
 */
package org.dragoman.reconcile;
