package org.dragoman.cli;

import org.dragoman.Coder;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the name that every record carries. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {Coder.VERSION};
  }
}
