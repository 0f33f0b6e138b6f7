-- The annual evaluation: schemes with their indicators, grades and assessors, evaluations with their sheets and answers, and what was asked
-- of those served.

CREATE TABLE scheme (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 2015 AND 2099),
  subject TEXT NOT NULL CHECK (subject IN ('station', 'system')),
  total INTEGER NOT NULL CHECK (total > 0),
  is_weighted INTEGER CHECK (is_weighted IN (0, 1)),
  source TEXT REFERENCES scheme (id) DEFERRABLE INITIALLY DEFERRED,
  basis TEXT,
  published_on TEXT CHECK (published_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  note TEXT
) STRICT;
CREATE UNIQUE INDEX scheme_unique ON scheme (name, year) WHERE void_reason IS NULL;
CREATE INDEX scheme_order ON scheme (year, name);
CREATE INDEX scheme_source ON scheme (source);

CREATE TABLE indicator (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  scheme TEXT NOT NULL REFERENCES scheme (id) DEFERRABLE INITIALLY DEFERRED,
  code TEXT NOT NULL CHECK (code <> ''),
  parent TEXT REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 1),
  title TEXT NOT NULL CHECK (title <> ''),
  points INTEGER NOT NULL CHECK (points >= 0),
  role TEXT NOT NULL CHECK (role IN ('points', 'bonus_inside', 'bonus_outside', 'veto')),
  audience TEXT NOT NULL CHECK (audience IN ('all', 'pilot', 'other')),
  method TEXT NOT NULL CHECK (method IN ('none', 'manual', 'checklist', 'levels', 'deduction', 'steps', 'ratio', 'coverage', 'survey')),
  parameters TEXT,
  spread TEXT NOT NULL CHECK (spread IN ('none', 'indicator', 'dimension', 'total')),
  absence TEXT,
  veto_band TEXT,
  clause TEXT,
  words TEXT,
  evidence TEXT,
  needs_evidence INTEGER CHECK (needs_evidence IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX indicator_unique ON indicator (scheme, code) WHERE void_reason IS NULL;
CREATE INDEX indicator_order ON indicator (scheme, position);
CREATE INDEX indicator_parent ON indicator (parent);

CREATE TABLE grade (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  scheme TEXT NOT NULL REFERENCES scheme (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 1),
  name TEXT NOT NULL CHECK (name <> ''),
  least INTEGER NOT NULL CHECK (least >= 0),
  below INTEGER CHECK (below > least),
  needs TEXT,
  needs_no_veto INTEGER CHECK (needs_no_veto IN (0, 1)),
  quota INTEGER CHECK (quota BETWEEN 1 AND 100),
  money INTEGER CHECK (money >= 0),
  note TEXT
) STRICT;
CREATE UNIQUE INDEX grade_unique ON grade (scheme, name) WHERE void_reason IS NULL;
CREATE INDEX grade_order ON grade (scheme, position);

CREATE TABLE assessor (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  scheme TEXT NOT NULL REFERENCES scheme (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 1),
  code TEXT NOT NULL CHECK (code <> ''),
  title TEXT NOT NULL CHECK (title <> ''),
  source TEXT NOT NULL CHECK (source IN ('computed', 'self', 'one', 'panel')),
  weight INTEGER NOT NULL CHECK (weight >= 0),
  drops_extremes INTEGER CHECK (drops_extremes IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX assessor_unique ON assessor (scheme, code) WHERE void_reason IS NULL;
CREATE INDEX assessor_order ON assessor (scheme, position);

CREATE TABLE evaluation (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 2015 AND 2099),
  division TEXT NOT NULL REFERENCES division (id) DEFERRABLE INITIALLY DEFERRED,
  scheme TEXT NOT NULL REFERENCES scheme (id) DEFERRABLE INITIALLY DEFERRED,
  starts_on TEXT CHECK (starts_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  ends_on TEXT CHECK (ends_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  share INTEGER NOT NULL CHECK (share BETWEEN 0 AND 10000),
  seed INTEGER CHECK (seed >= 0),
  drawn_on TEXT CHECK (drawn_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  officer TEXT REFERENCES officer (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;
CREATE UNIQUE INDEX evaluation_unique ON evaluation (year, division, scheme) WHERE void_reason IS NULL;
CREATE INDEX evaluation_division ON evaluation (division);
CREATE INDEX evaluation_scheme ON evaluation (scheme);
CREATE INDEX evaluation_officer ON evaluation (officer);

CREATE TABLE evaluator (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  evaluation TEXT NOT NULL REFERENCES evaluation (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (name <> ''),
  unit TEXT NOT NULL CHECK (unit <> ''),
  role TEXT NOT NULL CHECK (role IN ('head', 'member', 'checker')),
  station TEXT REFERENCES station (id) DEFERRABLE INITIALLY DEFERRED,
  agency TEXT REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;
CREATE UNIQUE INDEX evaluator_unique ON evaluator (evaluation, name, unit) WHERE void_reason IS NULL;
CREATE INDEX evaluator_order ON evaluator (evaluation, role, name);
CREATE INDEX evaluator_station ON evaluator (station);
CREATE INDEX evaluator_agency ON evaluator (agency);

CREATE TABLE sheet (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  evaluation TEXT NOT NULL REFERENCES evaluation (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (name <> ''),
  station TEXT REFERENCES station (id) DEFERRABLE INITIALLY DEFERRED,
  division TEXT NOT NULL REFERENCES division (id) DEFERRABLE INITIALLY DEFERRED,
  audience TEXT NOT NULL CHECK (audience IN ('pilot', 'other')),
  state TEXT NOT NULL CHECK (state IN ('filling', 'review', 'returned', 'passed', 'locked', 'published')),
  reason TEXT,
  is_drawn INTEGER CHECK (is_drawn IN (0, 1)),
  locked_on TEXT CHECK (locked_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  published_on TEXT CHECK (published_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  total INTEGER,
  grade TEXT,
  rank INTEGER CHECK (rank >= 0),
  appealed_on TEXT CHECK (appealed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  appeal TEXT,
  decided_on TEXT CHECK (decided_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  decision TEXT,
  note TEXT,
  CHECK ((locked_on IS NOT NULL) = (state IN ('locked', 'published')))
) STRICT;
CREATE UNIQUE INDEX sheet_unique ON sheet (evaluation, division, name) WHERE void_reason IS NULL;
CREATE INDEX sheet_station ON sheet (station);
CREATE INDEX sheet_division ON sheet (division);

CREATE TABLE answer (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  sheet TEXT NOT NULL REFERENCES sheet (id) DEFERRABLE INITIALLY DEFERRED,
  indicator TEXT NOT NULL REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
  assessor TEXT NOT NULL REFERENCES assessor (id) DEFERRABLE INITIALLY DEFERRED,
  member INTEGER NOT NULL CHECK (member BETWEEN 0 AND 99),
  evaluator TEXT REFERENCES evaluator (id) DEFERRABLE INITIALLY DEFERRED,
  answer TEXT NOT NULL CHECK (answer <> ''),
  points INTEGER,
  reason TEXT,
  evidence TEXT,
  counted TEXT
) STRICT;
CREATE UNIQUE INDEX answer_unique ON answer (sheet, indicator, assessor, member) WHERE void_reason IS NULL;
CREATE INDEX answer_indicator ON answer (indicator);
CREATE INDEX answer_assessor ON answer (assessor);
CREATE INDEX answer_evaluator ON answer (evaluator);

CREATE TABLE questionnaire (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  respondents TEXT NOT NULL CHECK (respondents IN ('client', 'purchaser', 'provider')),
  scale INTEGER NOT NULL CHECK (scale BETWEEN 2 AND 9),
  questions TEXT NOT NULL CHECK (questions <> ''),
  note TEXT
) STRICT;
CREATE UNIQUE INDEX questionnaire_unique ON questionnaire (name) WHERE void_reason IS NULL;
CREATE INDEX questionnaire_order ON questionnaire (respondents, name);

CREATE TABLE survey (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  station TEXT NOT NULL REFERENCES station (id) DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL CHECK (year BETWEEN 2015 AND 2099),
  questionnaire TEXT NOT NULL REFERENCES questionnaire (id) DEFERRABLE INITIALLY DEFERRED,
  way TEXT NOT NULL CHECK (way IN ('interview', 'telephone', 'paper')),
  surveyed_on TEXT NOT NULL CHECK (surveyed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  asked INTEGER NOT NULL CHECK (asked >= 0),
  surveyor TEXT,
  officer TEXT REFERENCES officer (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;
CREATE INDEX survey_order ON survey (station, surveyed_on);
CREATE INDEX survey_year ON survey (year, station);
CREATE INDEX survey_questionnaire ON survey (questionnaire);
CREATE INDEX survey_officer ON survey (officer);

CREATE TABLE response (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  survey TEXT NOT NULL REFERENCES survey (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL CHECK (number >= 1),
  answers TEXT NOT NULL CHECK (answers GLOB '[0-9]*' AND NOT answers GLOB '*[^0-9]*'),
  remark TEXT
) STRICT;
CREATE UNIQUE INDEX response_unique ON response (survey, number) WHERE void_reason IS NULL;

-- A problem to be put right may come from an evaluation.
ALTER TABLE rectification ADD COLUMN sheet TEXT REFERENCES sheet (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX rectification_sheet ON rectification (sheet);
