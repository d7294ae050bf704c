-- A casebook, schema version 1 (PRAGMA user_version). Documented in docs/casebook.md.
-- Conventions: a column NAME_id is a row number within this file; `id` is the identifier that people and exports use.
-- Days are YYYY-MM-DD, times YYYY-MM-DDTHH:MM:SSZ (UTC). Spans are [start, end) in characters (code points) of report.text, so that
-- substr(text, start + 1, end - start) is the evidence. Lists of codes are separated by one space; other lists are JSON.

-- ---- What came in -------------------------------------------------------------------------------------------------------------

CREATE TABLE report (
  report_id   INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,           -- the input's own id, or one made from the content
  content     TEXT NOT NULL UNIQUE,           -- SHA-256 of text, outlet, address and day: the same content is kept once
  title       TEXT,
  publication TEXT,
  url         TEXT,
  date        TEXT,                           -- day of publication
  language    TEXT,
  text        TEXT NOT NULL,                  -- what all spans index
  origin      TEXT NOT NULL,                  -- file or address it was read from
  added       TEXT NOT NULL,                  -- when it was added to this casebook
  coder       TEXT NOT NULL,                  -- version of the coder whose record is shown
  wording_id  INTEGER REFERENCES report,      -- first report with the same wording (itself, if it is the first); null until linked
  story_id    INTEGER REFERENCES report       -- first report that is about the same happening (itself, if it is the first)
) STRICT;
CREATE INDEX by_report_date ON report (date);
CREATE INDEX by_report_wording ON report (wording_id);
CREATE INDEX by_report_story ON report (story_id);
CREATE INDEX by_report_publication ON report (publication);
CREATE INDEX by_report_added ON report (added);

CREATE VIRTUAL TABLE report_text USING fts5 (
  title, text, content = 'report', content_rowid = 'report_id', tokenize = 'unicode61 remove_diacritics 2'
);

-- What was read but is no coded report. Kept until a retry succeeds.
CREATE TABLE problem (
  problem_id INTEGER PRIMARY KEY,
  origin     TEXT NOT NULL,
  reason     TEXT NOT NULL,
  remedy     TEXT,
  report     TEXT,                            -- JSON of the report as it was read, if it could be read at all
  source     TEXT,                            -- what to read again otherwise
  content    TEXT UNIQUE,                     -- as report.content; null if nothing could be read
  at         TEXT NOT NULL,
  tries      INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX by_problem_place ON problem (origin, reason) WHERE content IS NULL;

-- Every record that a coder made of a report, the newest last: re-coding keeps the older ones.
CREATE TABLE coding (
  coding_id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES report,
  coder     TEXT NOT NULL,
  coded     TEXT NOT NULL,
  record    BLOB NOT NULL                     -- the record's JSON without its text, deflated (zlib)
) STRICT;
CREATE INDEX by_coding_report ON coding (report_id, coding_id);

-- ---- What the reports tell: the newest record of each, with people's corrections applied ---------------------------------------

CREATE TABLE sentence (
  report_id INTEGER NOT NULL REFERENCES report,
  n         INTEGER NOT NULL,                 -- from 0
  start     INTEGER NOT NULL,
  end       INTEGER NOT NULL,
  PRIMARY KEY (report_id, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE actor (
  actor_id   INTEGER PRIMARY KEY,
  report_id  INTEGER NOT NULL REFERENCES report,
  id         TEXT NOT NULL,                   -- within the report: a1, a2 ...
  name       TEXT NOT NULL,
  code       TEXT,                            -- PLOVER country name code
  sector     TEXT NOT NULL,                   -- PLOVER sectors, primary first
  cameo      TEXT,
  office     TEXT,
  represents TEXT,                            -- id of an actor of the same report
  mentions   TEXT NOT NULL,                   -- JSON [[start, end, kind], ...]
  UNIQUE (report_id, id)
) STRICT;
CREATE INDEX by_actor_name ON actor (name COLLATE NOCASE);
CREATE INDEX by_actor_code ON actor (code, sector);
CREATE INDEX by_actor_group ON actor (name, code, sector, report_id);

CREATE TABLE place (
  place_id     INTEGER PRIMARY KEY,
  report_id    INTEGER NOT NULL REFERENCES report,
  id           TEXT NOT NULL,
  name         TEXT NOT NULL,
  country      TEXT,                          -- ISO alpha-3
  province     TEXT,
  lat          REAL,
  lon          REAL,
  geonameid    INTEGER,
  feature_code TEXT,
  resolution   INTEGER,                       -- 5 sub-city, 4 city, 3 district, 2 province, 1 country
  mentions     TEXT NOT NULL,
  UNIQUE (report_id, id)
) STRICT;
CREATE INDEX by_place_name ON place (name COLLATE NOCASE);
CREATE INDEX by_place_province ON place (province COLLATE NOCASE);
CREATE INDEX by_place_country ON place (country);
CREATE INDEX by_place_box ON place (lat, lon);

-- status: coded (by the machine), corrected, added or rejected (by a person)
CREATE TABLE event (
  event_id        INTEGER PRIMARY KEY,
  report_id       INTEGER NOT NULL REFERENCES report,
  id              TEXT NOT NULL,              -- within the report: e1, e2 ...
  status          TEXT NOT NULL,
  category        TEXT NOT NULL,              -- PLOVER
  mode            TEXT NOT NULL,
  context         TEXT NOT NULL,
  auxiliary       TEXT,                       -- null, future, hypothetical, negation or historical
  date            TEXT,
  enddate         TEXT,
  date_resolution TEXT,
  place_id        INTEGER REFERENCES place,   -- the most precise place
  cameo           TEXT,
  goldstein       REAL,
  quad            INTEGER,
  scale           REAL,
  holder          TEXT,                       -- name of the nearest speaker; null when the report itself tells it
  stance          TEXT,
  trigger_start   INTEGER NOT NULL,
  trigger_end     INTEGER NOT NULL,
  evidence        TEXT NOT NULL,              -- JSON [[start, end], ...]
  terms           TEXT,                       -- JSON: deadline, condition, consequence of a demand or threat
  frame           TEXT,                       -- the lexicon entry behind it
  UNIQUE (report_id, id)
) STRICT;
CREATE INDEX by_event_date ON event (date, category);
CREATE INDEX by_event_category ON event (category, date);
CREATE INDEX by_event_order ON event (date, report_id, trigger_start);
CREATE INDEX by_event_enddate ON event (enddate, date) WHERE enddate IS NOT NULL;
CREATE INDEX by_event_place ON event (place_id);
CREATE INDEX by_event_stance ON event (stance, date);

CREATE TABLE event_actor (
  event_id INTEGER NOT NULL REFERENCES event,
  role     TEXT NOT NULL,                     -- actor or recipient
  n        INTEGER NOT NULL,
  actor_id INTEGER NOT NULL REFERENCES actor,
  PRIMARY KEY (event_id, role, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX by_event_actor_actor ON event_actor (actor_id);

CREATE TABLE event_place (
  event_id INTEGER NOT NULL REFERENCES event,
  n        INTEGER NOT NULL,
  place_id INTEGER NOT NULL REFERENCES place,
  PRIMARY KEY (event_id, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX by_event_place_place ON event_place (place_id);

-- One row for each pair of sides of an event that is told as having happened (auxiliary null, not rejected): what the series count.
CREATE TABLE dyad (
  event_id      INTEGER NOT NULL REFERENCES event,
  source        TEXT NOT NULL,                -- country name code, or the name of an actor that has none
  source_sector TEXT NOT NULL,                -- primary sector, or empty
  target        TEXT NOT NULL,
  target_sector TEXT NOT NULL,
  date          TEXT,
  category      TEXT NOT NULL,
  quad          INTEGER,
  goldstein     REAL,
  scale         REAL,
  PRIMARY KEY (event_id, source, source_sector, target, target_sector)
) STRICT, WITHOUT ROWID;
CREATE INDEX by_dyad_series ON dyad (source, target, date, quad, goldstein, scale, category, source_sector, target_sector);
CREATE INDEX by_dyad_target ON dyad (target, date);

CREATE TABLE figure (
  figure_id     INTEGER PRIMARY KEY,
  report_id     INTEGER NOT NULL REFERENCES report,
  id            TEXT NOT NULL,
  status        TEXT NOT NULL,
  kind          TEXT NOT NULL,
  low           INTEGER,
  best          INTEGER,
  high          INTEGER,
  raw           TEXT,
  event_id      INTEGER REFERENCES event,
  cumulative    INTEGER NOT NULL,
  date          TEXT,
  enddate       TEXT,
  place_id      INTEGER REFERENCES place,
  holder        TEXT,
  stance        TEXT,
  interest      TEXT,                         -- own-loss, enemy-loss, third-party, reporter
  trigger_start INTEGER NOT NULL,
  trigger_end   INTEGER NOT NULL,
  evidence      TEXT NOT NULL,
  UNIQUE (report_id, id)
) STRICT;
CREATE INDEX by_figure_event ON figure (event_id);
CREATE INDEX by_figure_date ON figure (date, kind);
CREATE INDEX by_figure_place ON figure (place_id);
CREATE INDEX by_figure_enddate ON figure (enddate, date) WHERE enddate IS NOT NULL;
CREATE INDEX by_figure_kind ON figure (kind, status, event_id, report_id);

CREATE TABLE figure_actor (
  figure_id INTEGER NOT NULL REFERENCES figure,
  role      TEXT NOT NULL,                    -- of (whose loss) or by (who inflicted it)
  n         INTEGER NOT NULL,
  actor_id  INTEGER NOT NULL REFERENCES actor,
  PRIMARY KEY (figure_id, role, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX by_figure_actor_actor ON figure_actor (actor_id);

CREATE TABLE toll (                           -- what the happening cost in all, by the report
  report_id INTEGER NOT NULL REFERENCES report,
  kind      TEXT NOT NULL,
  low       INTEGER,
  best      INTEGER,
  high      INTEGER,
  figures   TEXT NOT NULL,
  evidence  TEXT NOT NULL,
  PRIMARY KEY (report_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE talks (
  talks_id  INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES report,
  id        TEXT NOT NULL,
  status    TEXT NOT NULL,
  kind      TEXT,
  place_id  INTEGER REFERENCES place,         -- venue
  date      TEXT,
  enddate   TEXT,
  outcome   TEXT,
  holder    TEXT,
  stance    TEXT,
  topic     TEXT NOT NULL,                    -- JSON spans
  rounds    TEXT NOT NULL,                    -- JSON [{date, place, evidence}]
  evidence  TEXT NOT NULL,
  UNIQUE (report_id, id)
) STRICT;
CREATE INDEX by_talks_date ON talks (date);
CREATE INDEX by_talks_place ON talks (place_id);
CREATE INDEX by_talks_enddate ON talks (enddate, date) WHERE enddate IS NOT NULL;

CREATE TABLE talks_actor (
  talks_id   INTEGER NOT NULL REFERENCES talks,
  role       TEXT NOT NULL,                   -- party, mediator or participant
  n          INTEGER NOT NULL,
  actor_id   INTEGER NOT NULL REFERENCES actor,
  represents TEXT,                            -- of a participant: id of an actor of the report
  office     TEXT,
  start      INTEGER,
  end        INTEGER,
  PRIMARY KEY (talks_id, role, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX by_talks_actor_actor ON talks_actor (actor_id);

CREATE TABLE claim (                          -- every statement, whether or not it is an event
  claim_id      INTEGER PRIMARY KEY,
  report_id     INTEGER NOT NULL REFERENCES report,
  id            TEXT NOT NULL,
  holder        TEXT,
  stance        TEXT,
  source_start  INTEGER,
  source_end    INTEGER,
  trigger_start INTEGER,
  trigger_end   INTEGER,
  content       TEXT NOT NULL,                -- JSON spans
  evidence      TEXT NOT NULL,
  UNIQUE (report_id, id)
) STRICT;

-- Who says so: the chain of an event, figure, talks object or claim, the outermost speaker first.
CREATE TABLE attribution (
  report_id INTEGER NOT NULL REFERENCES report,
  object    TEXT NOT NULL,                    -- id within the report: e3, f1, t1, c7
  n         INTEGER NOT NULL,
  actor_id  INTEGER REFERENCES actor,         -- null when the holder has no name
  text      TEXT,
  cue       TEXT,
  stance    TEXT,
  hedge     TEXT,
  PRIMARY KEY (report_id, object, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX by_attribution_actor ON attribution (actor_id);
CREATE INDEX by_attribution_text ON attribution (text COLLATE NOCASE) WHERE actor_id IS NULL;

-- ---- What people say of it ------------------------------------------------------------------------------------------------------

-- Append-only: a correction is undone by another line, never erased.
CREATE TABLE journal (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,             -- made from the line's content, so that a replay adds nothing twice
  at        TEXT NOT NULL,
  author    TEXT NOT NULL,
  reason    TEXT NOT NULL,
  action    TEXT NOT NULL,                    -- set, reject, add, merge, split, undo
  report_id INTEGER REFERENCES report,        -- null for merges and splits
  target    TEXT NOT NULL,                    -- JSON: the words that it speaks of (report content, kind, span)
  value     TEXT NOT NULL,                    -- JSON: what is set
  state     TEXT NOT NULL                     -- applied, conflict (its words are read otherwise now), undone
) STRICT;
CREATE INDEX by_journal_report ON journal (report_id);
CREATE TRIGGER journal_kept BEFORE DELETE ON journal BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;

-- ---- What the reports tell together ---------------------------------------------------------------------------------------------

CREATE TABLE sketch (                         -- what linking needs to know of a report
  report_id INTEGER PRIMARY KEY REFERENCES report,
  sketch    BLOB NOT NULL                     -- JSON, deflated (zlib)
) STRICT;
CREATE TABLE sketch_key (                     -- reports that share a key may tell of the same happening
  key       TEXT NOT NULL,
  report_id INTEGER NOT NULL REFERENCES report,
  PRIMARY KEY (key, report_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX by_sketch_key_report ON sketch_key (report_id);
CREATE TABLE pending (                        -- reports that were added or changed since the last linking
  report_id INTEGER PRIMARY KEY REFERENCES report,
  linked    INTEGER NOT NULL                  -- 1: its links are found, its happenings are not yet put together
) STRICT;

CREATE TABLE link (                           -- why two reports, events or talks were taken together
  kind     TEXT NOT NULL,                     -- wording, report, event, talks
  a_report INTEGER NOT NULL REFERENCES report,
  a        TEXT NOT NULL,                     -- id within that report, empty for the report itself
  b_report INTEGER NOT NULL REFERENCES report,
  b        TEXT NOT NULL,
  score    REAL NOT NULL,                     -- 0 to 1
  reason   TEXT NOT NULL,
  PRIMARY KEY (a_report, kind, a, b_report, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX by_link_b ON link (b_report, kind, b);

CREATE TABLE incident (
  incident_id INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  category    TEXT NOT NULL,
  mode        TEXT NOT NULL,
  date        TEXT,
  enddate     TEXT,
  place       TEXT,
  country     TEXT,
  lat         REAL,
  lon         REAL,
  resolution  INTEGER,
  actor       TEXT NOT NULL,                  -- names, "; " between them
  recipient   TEXT NOT NULL,
  title       TEXT NOT NULL,                  -- headline of the first report
  reports     INTEGER NOT NULL,
  sources     INTEGER NOT NULL,               -- independent ones: the same wording counts once
  events      INTEGER NOT NULL,
  low         INTEGER,                        -- dead of the group that most sources count, over all claimants
  best        INTEGER,
  high        INTEGER,
  contradictions INTEGER NOT NULL
) STRICT;
CREATE INDEX by_incident_date ON incident (date, category);
CREATE INDEX by_incident_country ON incident (country, date);
CREATE INDEX by_incident_enddate ON incident (enddate, date) WHERE enddate IS NOT NULL;

CREATE TABLE incident_event (
  event_id    INTEGER PRIMARY KEY REFERENCES event,
  incident_id INTEGER NOT NULL REFERENCES incident
) STRICT;
CREATE INDEX by_incident_event_incident ON incident_event (incident_id);

CREATE TABLE incident_actor (
  incident_id INTEGER NOT NULL REFERENCES incident,
  role        TEXT NOT NULL,                  -- actor or recipient
  n           INTEGER NOT NULL,
  name        TEXT NOT NULL,
  code        TEXT,
  sector      TEXT NOT NULL,
  sources     INTEGER NOT NULL,
  PRIMARY KEY (incident_id, role, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX by_incident_actor_code ON incident_actor (code, sector);
CREATE INDEX by_incident_actor_name ON incident_actor (name COLLATE NOCASE);

CREATE TABLE incident_toll (                  -- losses of an incident over all claimants
  incident_id INTEGER NOT NULL REFERENCES incident,
  n           INTEGER NOT NULL,
  kind        TEXT NOT NULL,
  of          TEXT,                           -- whose; null for all together
  cumulative  INTEGER NOT NULL,
  low         INTEGER,
  best        INTEGER,
  high        INTEGER,
  claimants   INTEGER NOT NULL,
  sources     INTEGER NOT NULL,
  dissent     INTEGER NOT NULL,               -- 1 when claimants' ranges do not meet
  PRIMARY KEY (incident_id, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident_claim (                 -- who gave which figure when, in order of time
  incident_id INTEGER NOT NULL REFERENCES incident,
  n           INTEGER NOT NULL,               -- of incident_toll
  m           INTEGER NOT NULL,
  claimant    TEXT,                           -- null: the reports themselves
  code        TEXT,
  figure_id   INTEGER NOT NULL REFERENCES figure,
  date        TEXT,                           -- of the report
  low         INTEGER,
  best        INTEGER,
  high        INTEGER,
  stance      TEXT,
  interest    TEXT,
  superseded  INTEGER NOT NULL,
  PRIMARY KEY (incident_id, n, m)
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting (                        -- talks across reports
  meeting_id INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  kind       TEXT,
  date       TEXT,
  enddate    TEXT,
  place      TEXT,
  country    TEXT,
  lat        REAL,
  lon        REAL,
  parties    TEXT NOT NULL,
  mediators  TEXT NOT NULL,
  outcome    TEXT,
  title      TEXT NOT NULL,
  reports    INTEGER NOT NULL,
  sources    INTEGER NOT NULL,
  contradictions INTEGER NOT NULL
) STRICT;
CREATE INDEX by_meeting_date ON meeting (date);
CREATE INDEX by_meeting_enddate ON meeting (enddate, date) WHERE enddate IS NOT NULL;
CREATE TABLE meeting_talks (
  talks_id   INTEGER PRIMARY KEY REFERENCES talks,
  meeting_id INTEGER NOT NULL REFERENCES meeting
) STRICT;
CREATE INDEX by_meeting_talks_meeting ON meeting_talks (meeting_id);

CREATE TABLE contradiction (
  contradiction_id INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  kind        TEXT NOT NULL,                  -- toll, perpetrator, date, place, outcome, denial
  incident_id INTEGER REFERENCES incident,
  meeting_id  INTEGER REFERENCES meeting,
  words       TEXT NOT NULL,                  -- for a person
  a_report    INTEGER NOT NULL REFERENCES report,
  a_object    TEXT NOT NULL,                  -- e3, f1, t1
  a_holder    TEXT,
  a_says      TEXT NOT NULL,
  b_report    INTEGER NOT NULL REFERENCES report,
  b_object    TEXT NOT NULL,
  b_holder    TEXT,
  b_says      TEXT NOT NULL
) STRICT;
CREATE INDEX by_contradiction_incident ON contradiction (incident_id);
CREATE INDEX by_contradiction_meeting ON contradiction (meeting_id);

-- ---- Names, for those who look for words in them --------------------------------------------------------------------------------

-- Every name of an actor, place, outlet or holder once. Kept by triggers; a name that nothing has any more does no harm.
CREATE TABLE name (
  name_id INTEGER PRIMARY KEY,
  name    TEXT NOT NULL UNIQUE
) STRICT;
CREATE VIRTUAL TABLE name_text USING fts5 (
  name, content = 'name', content_rowid = 'name_id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER name_added AFTER INSERT ON name BEGIN INSERT INTO name_text (rowid, name) VALUES (new.name_id, new.name); END;
CREATE TRIGGER report_named AFTER INSERT ON report WHEN new.publication IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE name = new.publication) BEGIN INSERT INTO name (name) VALUES (new.publication); END;
CREATE TRIGGER actor_named AFTER INSERT ON actor WHEN new.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE name = new.name) BEGIN INSERT INTO name (name) VALUES (new.name); END;
CREATE TRIGGER actor_renamed AFTER UPDATE OF name ON actor WHEN new.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE name = new.name) BEGIN INSERT INTO name (name) VALUES (new.name); END;
CREATE TRIGGER place_named AFTER INSERT ON place WHEN new.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE name = new.name) BEGIN INSERT INTO name (name) VALUES (new.name); END;
CREATE TRIGGER place_renamed AFTER UPDATE OF name ON place WHEN new.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE name = new.name) BEGIN INSERT INTO name (name) VALUES (new.name); END;
CREATE TRIGGER province_named AFTER INSERT ON place WHEN new.province IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE name = new.province) BEGIN INSERT INTO name (name) VALUES (new.province); END;
CREATE TRIGGER province_renamed AFTER UPDATE OF province ON place WHEN new.province IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE name = new.province) BEGIN INSERT INTO name (name) VALUES (new.province); END;
CREATE TRIGGER holder_named AFTER INSERT ON attribution WHEN new.text IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE name = new.text) BEGIN INSERT INTO name (name) VALUES (new.text); END;
CREATE TRIGGER incident_actor_named AFTER INSERT ON incident_actor WHEN new.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE name = new.name) BEGIN INSERT INTO name (name) VALUES (new.name); END;
CREATE TRIGGER a_holder_named AFTER INSERT ON contradiction WHEN new.a_holder IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE name = new.a_holder) BEGIN INSERT INTO name (name) VALUES (new.a_holder); END;
CREATE TRIGGER b_holder_named AFTER INSERT ON contradiction WHEN new.b_holder IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE name = new.b_holder) BEGIN INSERT INTO name (name) VALUES (new.b_holder); END;

-- ---- What people ask again and again ---------------------------------------------------------------------------------------------

CREATE TABLE search (
  name    TEXT PRIMARY KEY,
  about   TEXT NOT NULL,                      -- events, incidents ...
  filter  TEXT NOT NULL,                      -- in its normal form
  created TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE search_seen (                    -- what matched at the last run
  name TEXT NOT NULL REFERENCES search,
  key  INTEGER NOT NULL,                      -- hash of what stays the same when a report is coded again
  PRIMARY KEY (name, key)
) STRICT, WITHOUT ROWID;
