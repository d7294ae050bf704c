/**
 * Parses English with the published NLP4J models from one compact file that is mapped into memory.
 *
 * <p>{@link org.dragoman.parser.EnglishParser} is the entrance; {@link
 * org.dragoman.parser.ModelCache} finds the model file or has it made.
 */
package org.dragoman.parser;
