-- The register's foundation: settings, history, divisions, stations and construction tasks.
-- Every table of a kind has id, revision (the history entry that wrote it last), void_reason (作废, with the reason) and its fields by their
-- code. Dates are ISO text, areas hundredths of a square metre, choices short codes, booleans 0 or 1.

CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- One row a commit. An undo has effect -1 and a redo 1, with the entry they concern as origin; effect 0 is what the
-- database started with and cannot be undone.
CREATE TABLE history_entry (
  seq INTEGER NOT NULL PRIMARY KEY,
  at TEXT NOT NULL,
  officer TEXT NOT NULL,
  unit TEXT NOT NULL,
  label TEXT NOT NULL,
  origin INTEGER NOT NULL REFERENCES history_entry (seq),
  effect INTEGER NOT NULL CHECK (effect IN (-1, 0, 1))
) STRICT;
CREATE INDEX history_entry_origin ON history_entry (origin, seq);

-- One row a record of a commit: the fields that changed, before and after, as JSON objects; NULL where there was, or is, no record.
CREATE TABLE history_line (
  entry INTEGER NOT NULL REFERENCES history_entry (seq),
  line INTEGER NOT NULL,
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  name TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (entry, line)
) STRICT;
CREATE INDEX history_line_record ON history_line (record, entry);

CREATE TABLE division (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  code TEXT NOT NULL CHECK (length (code) = 12 AND code NOT GLOB '*[^0-9]*'),
  name TEXT NOT NULL CHECK (name <> ''),
  level TEXT NOT NULL CHECK (level IN ('province', 'city', 'county', 'township', 'village')),
  parent TEXT REFERENCES division (id) DEFERRABLE INITIALLY DEFERRED,
  reform TEXT CHECK (reform IN ('candidate', 'yes', 'no')),
  reform_note TEXT,
  population INTEGER CHECK (population >= 0),
  dense INTEGER CHECK (dense IN (0, 1)),
  valid_from TEXT CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;
CREATE UNIQUE INDEX division_unique ON division (code, coalesce (valid_from, '')) WHERE void_reason IS NULL;
CREATE UNIQUE INDEX division_order ON division (code, id);
CREATE INDEX division_name ON division (name);
CREATE INDEX division_parent ON division (parent);

CREATE TABLE station (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  tier TEXT NOT NULL CHECK (tier IN ('general', 'township', 'room', 'institution')),
  division TEXT NOT NULL REFERENCES division (id) DEFERRABLE INITIALLY DEFERRED,
  parent TEXT REFERENCES station (id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL CHECK (status IN ('planned', 'preparing', 'operating', 'suspended', 'closed')),
  task_year INTEGER CHECK (task_year BETWEEN 2015 AND 2099),
  approach TEXT CHECK (approach IN ('provincial', 'governance', 'institution', 'integrated', 'premises')),
  prepared_on TEXT CHECK (prepared_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  opened_on TEXT CHECK (opened_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  suspended_on TEXT CHECK (suspended_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  closed_on TEXT CHECK (closed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  service_pilot_from INTEGER,
  service_pilot_to INTEGER,
  governance_pilot_from INTEGER,
  governance_pilot_to INTEGER,
  operating TEXT CHECK (operating IN ('self', 'purchased')),
  agency TEXT,
  premises TEXT CHECK (premises IN ('party', 'complex', 'convenience', 'institution', 'incubator', 'shared', 'own')),
  floor_area INTEGER CHECK (floor_area >= 0),
  address TEXT,
  phone TEXT,
  brand TEXT,
  note TEXT,
  CHECK (status NOT IN ('operating', 'suspended') OR opened_on IS NOT NULL),
  CHECK (status <> 'suspended' OR suspended_on IS NOT NULL),
  CHECK ((status = 'closed') = (closed_on IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX station_unique ON station (name, division) WHERE void_reason IS NULL;
CREATE INDEX station_order ON station (division, name);
CREATE INDEX station_parent ON station (parent);
CREATE INDEX station_task ON station (task_year, tier);

CREATE TABLE target (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 2015 AND 2099),
  division TEXT NOT NULL REFERENCES division (id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT,
  general INTEGER NOT NULL CHECK (general >= 0),
  township INTEGER NOT NULL CHECK (township >= 0),
  room INTEGER NOT NULL CHECK (room >= 0),
  institution INTEGER NOT NULL CHECK (institution >= 0),
  note TEXT
) STRICT;
CREATE UNIQUE INDEX target_unique ON target (year, division) WHERE void_reason IS NULL;
CREATE INDEX target_division ON target (division);
