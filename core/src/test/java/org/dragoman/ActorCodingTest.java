package org.dragoman;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.record.CameoJson;
import org.dragoman.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who did it to whom: source and target of single sentences, as CAMEO codes. */
class ActorCodingTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // A seat of government is the government, unless something happens in it.
        "Warsaw rejected the proposal of Hungary. | POLGOV>HUN",
        // International actors have their kind and role.
        "Chad thanked the United Nations. | TCD>IGO",
        "Rebels in Chad attacked UN peacekeepers. | TCDREB>IGOMIL",
        // Nobody knows who did it.
        "Gunfire killed two Kenyan soldiers near Mandera in Kenya. | KENUAF>KENMIL",
        // Force against a town is borne by its people.
        "Ethiopian jets bombed Mekelle on Monday. | ETHMIL>ETHCVL",
        // A people of many countries has the one beside it.
        "Thousands of Syrian Kurds protested against Turkey. | SYRCVLKUR>TUR",
        "Macedonian police killed two ethnic Albanians in Tetovo. | MKDCOP>MKDCVLALB",
        // Within a country, a party and its government are two sides.
        "Kenyan teachers protested against the Kenyan government. | KENEDU>KENGOV",
        // A title outranks what the lexicon knows.
        "President Laurent Gbagbo criticised France. | CIVGOV>FRA",
        // Whoever sends them, they are his.
        "Norway has sent soldiers to Mali on Monday. | NOR>MLI",
        // The noun tells more than its adjective.
        "Cuba refused to reply to a request from the Mexican president. | CUB>MEXGOV",
        // Whose things are hit.
        "China hacked the computers of Indian army officers. | CHN>INDMIL",
        // Against whom forces are raised.
        "Peru mobilised its reservists for a war against Ecuador. | PER>ECU",
        // An event with one side is left out beside one with both.
        "Iran condemned Israel on Monday after protests in the capital. | IRN>ISR",
        // The reason is what the one it is done to has done.
        "Kenya seized a Somali ship for selling coal to Yemen. | KEN>SOMBUS SOMBUS>YEM YEM>SOMBUS",
        // Who is hurt does not do it.
        "Two villagers were wounded in Sudanese army shelling. | SDNMIL>SDNCVL",
        "Six Yemeni workers were reported killed in Saudi shelling. | SAU>YEMLAB",
        "Two Kenyan soldiers killed in Somali raid. | SOM>KENMIL",
        // Former office-holders are no government.
        "Ghana criticised the former Malian minister. | GHA>MLIELI",
        // Elders speak for a people.
        "Yoruba elders criticised the Nigerian government. | NGAELIYOR>NGAGOV",
        // A name that its first noun heads.
        "Bolivia criticised the Organization of American States. | BOL>IGO",
        "The Democratic People's Republic of Korea threatened Japan. | PRK>JPN",
        // A force before its deed.
        "Libyan army shelling killed two Egyptian workers. | LBYMIL>EGYLAB",
        // Whose laws are meant; the other side at a distance.
        "Kenyan farmers protested against laws imposed by the Kenyan government. | KENAGR>KENGOV",
        "Qatar announced the withdrawal of its peacekeepers from Djibouti. | QAT>DJI",
        // What several do alike they do not do to each other.
        "Italy and India have sent aid to Nepal. | IND>NPL ITA>NPL",
        // A text that has lost its apostrophes.
        "Syrias army attacked rebels near Homs. | SYRMIL>SYRREB",
        "Rebels in the Democratic Republic of Congo freed two Spanish priests. | CODREB>ESPREL",
        // Whose name does not tell: the country that the report names.
        "Sudan and the SPLM signed a peace deal. | SDN>SDNREB SDNREB>SDN",
        // Who is south of a place is no distance.
        "Militants killed seven villagers south of Algiers. | DZAREB>DZACVL",
        // An authority deals with the people under it.
        "The Cuban government released three dissidents after an appeal by Spain. | CUBGOV>CUBOPP",
        "Former U.S. President Jimmy Carter praised Cuba. | USAELI>CUB",
        // What must be done is not done.
        "Spain said that Morocco must withdraw its troops from the island. | ESP>MAR",
      })
  void pairs(String sentence, String expected) throws IOException {
    assertEquals(expected, String.join(" ", coded(sentence)));
  }

  private static Set<String> coded(String sentence) throws IOException {
    Report report = Report.of("x", null, null, null, null, "en", sentence);
    JsonNode events = JSON.readTree(CameoJson.write(Parsers.coder().code(report))).get("events");
    Set<String> pairs = new TreeSet<>();
    for (JsonNode event : events) {
      pairs.add(event.get("source").asText() + ">" + event.get("target").asText());
    }
    return pairs;
  }
}
