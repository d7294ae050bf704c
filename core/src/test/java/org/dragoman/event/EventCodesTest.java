package org.dragoman.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import org.dragoman.Parsers;
import org.dragoman.record.ReportRecord;
import org.dragoman.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The third and fourth digit of the CAMEO code, told by what stands in the complement. */
class EventCodesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0211 | Bolivia asked Chile to reopen trade along the northern route.",
        "0213 | Argentina asked Italy to extradite a former navy officer.",
        "0233 | Haiti appealed to the world for food and tents.",
        "0241 | Opposition leaders called on the president to resign.",
        "0252 | The Colombian president called on miners to end their strike.",
        "0255 | The United Nations urged Myanmar to allow aid workers into the region.",
        "0314 | London promised to share intelligence with Nairobi.",
        "0344 | The general vowed to restore civilian rule.",
        "0812 | The court allowed the opposition leader to run for president.",
        "0813 | The authorities lifted the curfew in Srinagar.",
        "0863 | Serb forces let trucks cross the line.",
        "0872 | Saudi Arabia lifted its blockade of Qatar.",
        "094 | The International Criminal Court opened an investigation into war crimes in Mali.",
        "1014 | Cairo demanded that Doha disclose information on the exiles.",
        "1056 | India demanded that Pakistan stop infiltration across the border and the shelling.",
        "1125 | Tehran accused the diplomat of spying for London.",
        "1221 | Germany rejected Greek demands for financial help.",
        "1246 | The rebels rejected a proposal for a ceasefire by the government.",
        "1312 | The European Union threatened Belarus with sanctions.",
        "1412 | Farmers demonstrated in New Delhi against new agricultural laws.",
        "142 | Prisoners in Guantanamo went on hunger strike.",
        "145 | Rioters burned cars in the suburbs of Paris.",
        "154 | Iran test-fired a missile.",
        "165 | Qatar halted its mediation between Israel and Hamas.",
        "1661 | Nigeria withdrew its peacekeepers from Liberia.",
        "175 | Soldiers opened fire on demonstrators in Khartoum.",
        "176 | Russian hackers attacked the servers of the Estonian government.",
        "185 | Gunmen tried to assassinate the Afghan vice president.",
        "192 | Rebels captured the town of Kidal.",
        "1952 | A US drone killed six militants in Waziristan."
      })
  void complementTellsTheCode(String code, String sentence) {
    assertEquals(List.of(code), codes(sentence), sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // What is asked or named by the frame's own words is no event besides.
        "0253 | The Red Cross appealed to the rebels to free the nurses.",
        "1723 | Iraq imposed a curfew in Baghdad.",
        "1042 | Brussels demanded that Hungary change its media law and hold hearings.",
        "085 | The European Union failed to extend the sanctions against Belarus.",
        "081 | Turkey allowed the Syrian refugees to return home.",
        // The month is no march.
        "0871 | Sudan and Chad signed a ceasefire in Doha on 12 March 2013, mediated by Qatar.",
        // Nobody is told to have accused.
        "042 | Chad's minister visited Paris with officials accused of fraud."
      })
  void wordsThatTheFrameCoversAreNoEvents(String code, String sentence) {
    assertEquals(List.of(code), codes(sentence), sentence);
  }

  private static List<String> codes(String sentence) {
    Report report = Report.of("s", null, null, null, null, null, sentence);
    return Parsers.coder().code(report).events().stream()
        .map(ReportRecord.Event::cameo)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
