package org.dragoman.cli;

import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.dragoman.Coder;
import org.dragoman.web.Settings;
import org.dragoman.web.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dragoman serve}: the workbench in a browser. */
@Command(
    name = "serve",
    header = "Open the workbench: look at a casebook, and correct it, in a browser.",
    description = {
      "",
      "Runs until it is interrupted. Only this machine can reach it unless --host says otherwise;",
      "then a token is wanted. Other programs may read and write the casebook meanwhile.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dragoman serve sahel.casebook",
      "  dragoman serve sahel.casebook --host 0.0.0.0 --token \"$(openssl rand -hex 16)\"",
      "",
      "Exit status: 0 stopped, 2 it cannot be opened or served."
    })
final class ServeCommand implements Callable<Integer> {
  @Mixin private CasebookOptions casebook;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8420",
      description = "Default: ${DEFAULT-VALUE}; 0 is any free one.")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "H",
      defaultValue = "127.0.0.1",
      description = "Name or address to listen on. Default: ${DEFAULT-VALUE}.")
  private String host;

  @Option(
      names = "--token",
      paramLabel = "T",
      description = "What visitors must know. Default: the variable DRAGOMAN_TOKEN.")
  private String token;

  @Spec private CommandSpec spec;
  private final Console console;
  private final ReportCoder coder;

  ServeCommand(Console console, ReportCoder coder) {
    this.console = console;
    this.coder = coder;
  }

  @Override
  public Integer call() throws InterruptedException {
    String key = token == null ? console.environment().get("DRAGOMAN_TOKEN") : token;
    Settings settings;
    try {
      settings = new Settings(casebook.file, host, port, key);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    try (Workbench workbench = open(settings)) {
      console.err().println("The workbench is open at " + workbench.address());
      console.err().println("Ctrl-C closes it.");
      CountDownLatch end = new CountDownLatch(1);
      Runtime.getRuntime().addShutdownHook(new Thread(workbench::close));
      end.await();
      return ExitCode.OK;
    }
  }

  private Workbench open(Settings settings) {
    try {
      return new Workbench(
          settings,
          Coder.VERSION,
          coder::explain,
          CasebookOptions.CLOCK,
          fault -> console.err().println("dragoman: " + Printable.line(fault)));
    } catch (UncheckedIOException e) {
      throw new Unavailable(e.getCause().getMessage() + "; choose another --port", e);
    }
  }
}
