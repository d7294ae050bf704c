package org.dragoman.cli;

import java.util.List;
import org.dragoman.query.Listings;
import picocli.CommandLine;

/** The commands that ask a casebook. Stateless. */
final class BookCommands {
  private BookCommands() {}

  static List<CommandLine> of(Console console) {
    return List.of(
        IncidentsCommand.of(console),
        ListCommand.of(
            console,
            Listings.EVENTS,
            "List events of reports: who did what to whom, and who says so.",
            "actor:TUR.MIL category:ASSAULT -stance:denies"),
        ListCommand.of(
            console,
            Listings.FIGURES,
            "List figures of reports: losses by claimant.",
            "kind:dead,injured place:Idlib --format csv"),
        ListCommand.of(
            console,
            Listings.MEETINGS,
            "List talks and meetings, over all reports.",
            "dyad:TUR~RUS outcome:none"),
        ListCommand.of(
            console,
            Listings.TALKS,
            "List talks and meetings of reports.",
            "actor:RUS date:since-2020-02-10"),
        ListCommand.of(
            console,
            Listings.CONTRADICTIONS,
            "List what reports and holders contradict each other in.",
            "kind:toll place:Idlib"),
        ListCommand.of(
            console, Listings.REPORTS, "List reports.", "publication:Reuters \"failed talks\""),
        ListCommand.of(
            console, Listings.ACTORS, "List actors, over all reports.", "actor:*.REB country:SYR"),
        DyadsCommand.of(console),
        SearchCommand.of(console),
        ExportCommand.of(console),
        WatchCommand.of(console),
        new CommandLine(new WatchesCommand(console)),
        new CommandLine(new AlertsCommand(console)));
  }
}
