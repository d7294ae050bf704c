package org.dragoman.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The columns of other people's formats, in their order and with their types. */
class ColumnsTest {
  private static List<String> columns(Table table) {
    return table.columns().stream()
        .map(c -> c.name() + " " + c.type().toString().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Names after a type, as the formats' own code books list them. */
  private static List<String> list(String... groups) {
    return Arrays.asList(groups);
  }

  @Test
  void ucdpGed() {
    List<String> expected =
        list(
            "id integer",
            "relid string",
            "year integer",
            "active_year integer",
            "code_status string",
            "type_of_violence integer",
            "conflict_dset_id integer",
            "conflict_new_id integer",
            "conflict_name string",
            "dyad_dset_id integer",
            "dyad_new_id integer",
            "dyad_name string",
            "side_a_dset_id integer",
            "side_a_new_id integer",
            "side_a string",
            "side_b_dset_id integer",
            "side_b_new_id integer",
            "side_b string",
            "number_of_sources integer",
            "source_article string",
            "source_office string",
            "source_date string",
            "source_headline string",
            "source_original string",
            "where_prec integer",
            "where_coordinates string",
            "where_description string",
            "adm_1 string",
            "adm_2 string",
            "latitude number",
            "longitude number",
            "geom_wkt string",
            "priogrid_gid integer",
            "country string",
            "country_id integer",
            "region string",
            "event_clarity integer",
            "date_prec integer",
            "date_start datetime",
            "date_end datetime",
            "deaths_a integer",
            "deaths_b integer",
            "deaths_civilians integer",
            "deaths_unknown integer",
            "best integer",
            "high integer",
            "low integer",
            "gwnoa integer",
            "gwnob integer");
    assertEquals(49, expected.size());
    assertEquals(expected, columns(UcdpGed.TABLES.get("GEDEvent")));
  }

  @Test
  void acled() {
    List<String> expected =
        list(
            "event_id_cnty string",
            "event_date date",
            "year integer",
            "time_precision integer",
            "disorder_type string",
            "event_type string",
            "sub_event_type string",
            "actor1 string",
            "assoc_actor_1 string",
            "inter1 string",
            "actor2 string",
            "assoc_actor_2 string",
            "inter2 string",
            "interaction string",
            "civilian_targeting string",
            "iso integer",
            "region string",
            "country string",
            "admin1 string",
            "admin2 string",
            "admin3 string",
            "location string",
            "latitude number",
            "longitude number",
            "geo_precision integer",
            "source string",
            "source_scale string",
            "notes string",
            "fatalities integer",
            "tags string",
            "timestamp integer");
    assertEquals(31, expected.size());
    assertEquals(expected, columns(Acled.TABLES.get("acled")));
  }

  @Test
  void icews() {
    List<String> expected =
        list(
            "Event ID integer",
            "Event Date date",
            "Source Name string",
            "Source Sectors string",
            "Source Country string",
            "Event Text string",
            "CAMEO Code string",
            "Intensity number",
            "Target Name string",
            "Target Sectors string",
            "Target Country string",
            "Story ID integer",
            "Sentence Number integer",
            "Publisher string",
            "City string",
            "District string",
            "Province string",
            "Country string",
            "Latitude number",
            "Longitude number");
    assertEquals(20, expected.size());
    assertEquals(expected, columns(Icews.TABLES.get("events")));
  }

  @Test
  void gdeltEvents() {
    List<String> expected =
        new ArrayList<>(
            list(
                "GLOBALEVENTID integer",
                "SQLDATE integer",
                "MonthYear integer",
                "Year integer",
                "FractionDate number"));
    for (String actor : list("Actor1", "Actor2")) {
      for (String part :
          list(
              "Code",
              "Name",
              "CountryCode",
              "KnownGroupCode",
              "EthnicCode",
              "Religion1Code",
              "Religion2Code",
              "Type1Code",
              "Type2Code",
              "Type3Code")) {
        expected.add(actor + part + " string");
      }
    }
    expected.addAll(
        list(
            "IsRootEvent integer",
            "EventCode string",
            "EventBaseCode string",
            "EventRootCode string",
            "QuadClass integer",
            "GoldsteinScale number",
            "NumMentions integer",
            "NumSources integer",
            "NumArticles integer",
            "AvgTone number"));
    for (String where : list("Actor1Geo", "Actor2Geo", "ActionGeo")) {
      for (String part :
          list(
              "Type integer",
              "FullName string",
              "CountryCode string",
              "ADM1Code string",
              "ADM2Code string",
              "Lat number",
              "Long number",
              "FeatureID string")) {
        expected.add(where + "_" + part);
      }
    }
    expected.addAll(list("DATEADDED integer", "SOURCEURL string"));
    assertEquals(61, expected.size());
    assertEquals(expected, columns(Gdelt.TABLES.get("export")));
  }

  @Test
  void gdeltMentions() {
    List<String> expected =
        list(
            "GLOBALEVENTID integer",
            "EventTimeDate integer",
            "MentionTimeDate integer",
            "MentionType integer",
            "MentionSourceName string",
            "MentionIdentifier string",
            "SentenceID integer",
            "Actor1CharOffset integer",
            "Actor2CharOffset integer",
            "ActionCharOffset integer",
            "InRawText integer",
            "Confidence integer",
            "MentionDocLen integer",
            "MentionDocTone number",
            "MentionDocTranslationInfo string",
            "Extras string");
    assertEquals(16, expected.size());
    assertEquals(expected, columns(Gdelt.TABLES.get("mentions")));
  }

  @Test
  void polecat() {
    List<String> expected =
        new ArrayList<>(
            list(
                "Event ID",
                "Event Date",
                "Event Type",
                "Event Mode",
                "Intensity",
                "Quad Code",
                "Contexts"));
    for (String side : list("Actor", "Recipient")) {
      expected.addAll(
          list(
              side + " Name",
              side + " Country",
              side + " COW",
              "Primary " + side + " Sector",
              side + " Sectors",
              side + " Title",
              side + " Name Raw",
              "Wikipedia " + side + " ID"));
    }
    expected.addAll(
        list(
            "Placename",
            "City",
            "District",
            "Province",
            "Country",
            "Latitude",
            "Longitude",
            "GeoNames ID",
            "Raw Placename",
            "Feature Type",
            "Source",
            "Publication Date",
            "Story People",
            "Story Organizations",
            "Story Locations",
            "Language",
            "Version"));
    assertEquals(40, expected.size());
    assertEquals(expected, Polecat.TABLES.get("events").names());
  }

  @Test
  void phoenix() {
    List<String> expected = new ArrayList<>(list("EventID", "Date", "Year", "Month", "Day"));
    for (String side : list("Source", "Target")) {
      for (String part : list("Full", "Entity", "Role", "Attribute")) {
        expected.add(side + "Actor" + part);
      }
    }
    expected.addAll(
        list(
            "EventCode",
            "EventRootCode",
            "PentaClass",
            "GoldsteinScore",
            "Issues",
            "Lat",
            "Lon",
            "LocationName",
            "StateName",
            "CountryCode",
            "SentenceID",
            "URLs",
            "NewsSources"));
    assertEquals(26, expected.size());
    assertEquals(expected, Phoenix.TABLES.get("events").names());
  }

  @ParameterizedTest
  @EnumSource
  void everyColumnSaysWhatItIs(Format format) {
    Set<String> tables = new HashSet<>();
    format.tables().forEach(table -> tables.add(table.name()));
    for (Table table : format.tables()) {
      assertFalse(table.about().isBlank());
      assertEquals(table.columns().size(), new HashSet<>(table.names()).size(), table.name());
      for (Column column : table.columns()) {
        assertFalse(column.from().isBlank(), table.name() + "." + column.name());
        assertTrue(column.reference() == null || tables.contains(column.reference()));
      }
    }
  }

  @Test
  void everyColumnOfTheCasebookHasATagThatIsItsOwn() {
    for (Table table : CasebookTables.TABLES.values()) {
      Set<String> tags = new HashSet<>();
      for (Column column : table.columns()) {
        assertTrue(column.tag().matches("#[a-z]+[0-9]?(\\+[a-z0-9]+)*"), column.tag());
        assertTrue(tags.add(column.tag()), table.name() + " " + column.tag());
      }
    }
  }
}
