-- The whole register: a table for each kind of its ledgers, in the form 0001 says, and what this version keeps beside them.

CREATE TABLE officer (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  unit TEXT NOT NULL CHECK (unit <> ''),
  role TEXT CHECK (role IN ('lead', 'review', 'handle', 'other')),
  division TEXT REFERENCES division (id) DEFERRABLE INITIALLY DEFERRED,
  phone TEXT,
  joined_on TEXT CHECK (joined_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  left_on TEXT CHECK (left_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  note TEXT
) STRICT;
CREATE UNIQUE INDEX officer_unique ON officer (name, unit) WHERE void_reason IS NULL;
CREATE INDEX officer_order ON officer (unit, name);
CREATE INDEX officer_division ON officer (division);

CREATE TABLE agency (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  credit_code TEXT,
  registered_on TEXT CHECK (registered_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  authority TEXT,
  division TEXT REFERENCES division (id) DEFERRABLE INITIALLY DEFERRED,
  representative TEXT,
  phone TEXT,
  status TEXT NOT NULL CHECK (status IN ('active', 'closed')),
  closed_on TEXT CHECK (closed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  note TEXT
) STRICT;
CREATE UNIQUE INDEX agency_unique ON agency (name) WHERE void_reason IS NULL;
CREATE INDEX agency_order ON agency (name);
CREATE INDEX agency_division ON agency (division);

CREATE TABLE succession (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  source TEXT NOT NULL REFERENCES division (id) DEFERRABLE INITIALLY DEFERRED,
  target TEXT NOT NULL REFERENCES division (id) DEFERRABLE INITIALLY DEFERRED,
  changed_on TEXT NOT NULL CHECK (changed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  change TEXT NOT NULL CHECK (change IN ('rename', 'recode', 'merge', 'split', 'abolish')),
  basis TEXT,
  note TEXT
) STRICT;
CREATE UNIQUE INDEX succession_unique ON succession (source, target) WHERE void_reason IS NULL;
CREATE INDEX succession_order ON succession (changed_on, source);
CREATE INDEX succession_source ON succession (source);
CREATE INDEX succession_target ON succession (target);

CREATE TABLE facility (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  station TEXT NOT NULL REFERENCES station (id) DEFERRABLE INITIALLY DEFERRED,
  checked_on TEXT NOT NULL CHECK (checked_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  checked_by TEXT,
  site TEXT CHECK (site IN ('yes', 'partly', 'no', 'none')),
  site_note TEXT,
  premises TEXT CHECK (premises IN ('yes', 'partly', 'no', 'none')),
  premises_note TEXT,
  sign TEXT CHECK (sign IN ('yes', 'partly', 'no', 'none')),
  sign_note TEXT,
  areas TEXT CHECK (areas IN ('yes', 'partly', 'no', 'none')),
  areas_note TEXT,
  equipment TEXT CHECK (equipment IN ('yes', 'partly', 'no', 'none')),
  equipment_note TEXT,
  access TEXT CHECK (access IN ('yes', 'partly', 'no', 'none')),
  access_note TEXT,
  fire TEXT CHECK (fire IN ('yes', 'partly', 'no', 'none')),
  fire_note TEXT,
  publicity TEXT CHECK (publicity IN ('yes', 'partly', 'no', 'none')),
  publicity_note TEXT,
  channel TEXT CHECK (channel IN ('yes', 'partly', 'no', 'none')),
  channel_note TEXT,
  note TEXT
) STRICT;
CREATE UNIQUE INDEX facility_unique ON facility (station, checked_on) WHERE void_reason IS NULL;
CREATE INDEX facility_order ON facility (station, checked_on);

CREATE TABLE regulation (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  station TEXT NOT NULL REFERENCES station (id) DEFERRABLE INITIALLY DEFERRED,
  regulation TEXT NOT NULL CHECK (regulation IN ('daily', 'meeting', 'appraisal', 'project', 'archive', 'finance', 'disclosure', 'supervision')),
  name TEXT,
  issued_on TEXT NOT NULL CHECK (issued_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  revised_on TEXT CHECK (revised_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  abolished_on TEXT CHECK (abolished_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  displayed INTEGER CHECK (displayed IN (0, 1)),
  note TEXT
) STRICT;
CREATE UNIQUE INDEX regulation_unique ON regulation (station, regulation, issued_on) WHERE void_reason IS NULL;
CREATE INDEX regulation_order ON regulation (station, regulation);

CREATE TABLE plan (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  station TEXT NOT NULL REFERENCES station (id) DEFERRABLE INITIALLY DEFERRED,
  plan TEXT NOT NULL CHECK (plan IN ('overall', 'periodic', 'method', 'measure')),
  name TEXT NOT NULL CHECK (name <> ''),
  year INTEGER CHECK (year BETWEEN 2015 AND 2099),
  issued_on TEXT NOT NULL CHECK (issued_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  starts_on TEXT CHECK (starts_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  ends_on TEXT CHECK (ends_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  note TEXT
) STRICT;
CREATE UNIQUE INDEX plan_unique ON plan (station, name, issued_on) WHERE void_reason IS NULL;
CREATE INDEX plan_order ON plan (station, issued_on);

CREATE TABLE worker (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  station TEXT NOT NULL REFERENCES station (id) DEFERRABLE INITIALLY DEFERRED,
  post TEXT NOT NULL CHECK (post IN ('head', 'full', 'part')),
  hire TEXT CHECK (hire IN ('recruit', 'dispatch', 'purchase', 'other')),
  joined_on TEXT NOT NULL CHECK (joined_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  left_on TEXT CHECK (left_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  party INTEGER CHECK (party IN (0, 1)),
  uniform INTEGER CHECK (uniform IN (0, 1)),
  badge INTEGER CHECK (badge IN (0, 1)),
  phone TEXT,
  note TEXT
) STRICT;
CREATE UNIQUE INDEX worker_unique ON worker (name, station, joined_on) WHERE void_reason IS NULL;
CREATE INDEX worker_order ON worker (station, post, name);

CREATE TABLE certificate (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  worker TEXT NOT NULL REFERENCES worker (id) DEFERRABLE INITIALLY DEFERRED,
  level TEXT NOT NULL CHECK (level IN ('assistant', 'worker', 'senior')),
  number TEXT NOT NULL CHECK (number <> ''),
  obtained_on TEXT NOT NULL CHECK (obtained_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  station TEXT REFERENCES station (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;
CREATE UNIQUE INDEX certificate_unique ON certificate (number) WHERE void_reason IS NULL;
CREATE INDEX certificate_order ON certificate (worker, obtained_on);
CREATE INDEX certificate_station ON certificate (station);

CREATE TABLE registration (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  worker TEXT NOT NULL REFERENCES worker (id) DEFERRABLE INITIALLY DEFERRED,
  level TEXT NOT NULL CHECK (level IN ('assistant', 'worker', 'senior')),
  registered_on TEXT NOT NULL CHECK (registered_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_until TEXT NOT NULL CHECK (valid_until GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  authority TEXT,
  note TEXT
) STRICT;
CREATE UNIQUE INDEX registration_unique ON registration (worker, level, registered_on) WHERE void_reason IS NULL;
CREATE INDEX registration_order ON registration (worker, registered_on);

CREATE TABLE training (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  station TEXT NOT NULL REFERENCES station (id) DEFERRABLE INITIALLY DEFERRED,
  training TEXT NOT NULL CHECK (training IN ('knowledge', 'exam', 'continuing', 'supervision', 'practice')),
  held_on TEXT NOT NULL CHECK (held_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  place TEXT,
  hours INTEGER CHECK (hours >= 0),
  teacher TEXT,
  cadres INTEGER CHECK (cadres >= 0),
  communities INTEGER CHECK (communities >= 0),
  organisations INTEGER CHECK (organisations >= 0),
  certified INTEGER CHECK (certified >= 0),
  students INTEGER CHECK (students >= 0),
  others INTEGER CHECK (others >= 0),
  note TEXT
) STRICT;
CREATE UNIQUE INDEX training_unique ON training (name, station, held_on) WHERE void_reason IS NULL;
CREATE INDEX training_order ON training (held_on, station);
CREATE INDEX training_station ON training (station);

CREATE TABLE project (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  number TEXT,
  purchaser TEXT NOT NULL CHECK (purchaser IN ('civil', 'union', 'youth', 'women', 'disabled', 'veterans', 'school', 'health', 'other')),
  agency TEXT REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,
  division TEXT NOT NULL REFERENCES division (id) DEFERRABLE INITIALLY DEFERRED,
  clauses TEXT CHECK (clauses <> ''),
  contract_sum INTEGER CHECK (contract_sum >= 0),
  signed_on TEXT CHECK (signed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  starts_on TEXT CHECK (starts_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  ends_on TEXT CHECK (ends_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  planned_people INTEGER CHECK (planned_people >= 0),
  reached_people INTEGER CHECK (reached_people >= 0),
  officer TEXT REFERENCES officer (id) DEFERRABLE INITIALLY DEFERRED,
  survey_due TEXT CHECK (survey_due GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  survey_on TEXT CHECK (survey_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  survey_paper TEXT,
  design_due TEXT CHECK (design_due GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  design_on TEXT CHECK (design_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  design_paper TEXT,
  appraisal_due TEXT CHECK (appraisal_due GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  appraisal_on TEXT CHECK (appraisal_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  appraisal_paper TEXT,
  implementation_due TEXT CHECK (implementation_due GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  implementation_on TEXT CHECK (implementation_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  implementation_paper TEXT,
  monitoring_due TEXT CHECK (monitoring_due GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  monitoring_on TEXT CHECK (monitoring_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  monitoring_paper TEXT,
  evaluation_due TEXT CHECK (evaluation_due GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  evaluation_on TEXT CHECK (evaluation_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  evaluation_paper TEXT,
  note TEXT
) STRICT;
CREATE UNIQUE INDEX project_unique ON project (name, coalesce (signed_on, '')) WHERE void_reason IS NULL;
CREATE INDEX project_order ON project (division, name);
CREATE INDEX project_agency ON project (agency);
CREATE INDEX project_officer ON project (officer);

CREATE TABLE project_station (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  project TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  station TEXT NOT NULL REFERENCES station (id) DEFERRABLE INITIALLY DEFERRED,
  joined_on TEXT CHECK (joined_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  left_on TEXT CHECK (left_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  note TEXT
) STRICT;
CREATE UNIQUE INDEX project_station_unique ON project_station (project, station) WHERE void_reason IS NULL;
CREATE INDEX project_station_order ON project_station (project, station);
CREATE INDEX project_station_station ON project_station (station);

CREATE TABLE funding (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  division TEXT NOT NULL REFERENCES division (id) DEFERRABLE INITIALLY DEFERRED,
  channel TEXT NOT NULL CHECK (channel IN ('lottery', 'governance', 'fiscal', 'assistance', 'charity', 'society')),
  year INTEGER NOT NULL CHECK (year BETWEEN 2015 AND 2099),
  project TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  station TEXT REFERENCES station (id) DEFERRABLE INITIALLY DEFERRED,
  use TEXT,
  planned INTEGER NOT NULL CHECK (planned >= 0),
  paid INTEGER CHECK (paid >= 0),
  paid_on TEXT CHECK (paid_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  voucher TEXT,
  note TEXT
) STRICT;
CREATE INDEX funding_order ON funding (year, division, channel);
CREATE INDEX funding_division ON funding (division);
CREATE INDEX funding_project ON funding (project);
CREATE INDEX funding_station ON funding (station);

CREATE TABLE assistance (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  division TEXT NOT NULL REFERENCES division (id) DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL CHECK (year BETWEEN 2015 AND 2099),
  total INTEGER NOT NULL CHECK (total >= 0),
  source TEXT NOT NULL CHECK (source <> ''),
  note TEXT
) STRICT;
CREATE UNIQUE INDEX assistance_unique ON assistance (division, year) WHERE void_reason IS NULL;
CREATE INDEX assistance_order ON assistance (year, division);
CREATE INDEX assistance_division ON assistance (division);

CREATE TABLE filing (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  filing TEXT NOT NULL CHECK (filing IN ('plan', 'agreement')),
  name TEXT NOT NULL CHECK (name <> ''),
  number TEXT,
  division TEXT NOT NULL REFERENCES division (id) DEFERRABLE INITIALLY DEFERRED,
  year INTEGER CHECK (year BETWEEN 2015 AND 2099),
  project TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  submitted_on TEXT CHECK (submitted_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  filed_on TEXT CHECK (filed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  authority TEXT,
  note TEXT
) STRICT;
CREATE UNIQUE INDEX filing_unique ON filing (name, division, coalesce (year, '')) WHERE void_reason IS NULL;
CREATE INDEX filing_order ON filing (year, division);
CREATE INDEX filing_division ON filing (division);
CREATE INDEX filing_project ON filing (project);

CREATE TABLE volunteer (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  station TEXT NOT NULL REFERENCES station (id) DEFERRABLE INITIALLY DEFERRED,
  held_on TEXT NOT NULL CHECK (held_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  activity TEXT NOT NULL CHECK (activity <> ''),
  trained INTEGER NOT NULL CHECK (trained >= 0),
  active INTEGER CHECK (active >= 0),
  hours INTEGER CHECK (hours >= 0),
  linked INTEGER CHECK (linked IN (0, 1)),
  project TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;
CREATE UNIQUE INDEX volunteer_unique ON volunteer (station, held_on, activity) WHERE void_reason IS NULL;
CREATE INDEX volunteer_order ON volunteer (held_on, station);
CREATE INDEX volunteer_station ON volunteer (station);
CREATE INDEX volunteer_project ON volunteer (project);

CREATE TABLE organisation (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('functional', 'hobby', 'registered', 'agency')),
  village TEXT NOT NULL REFERENCES division (id) DEFERRABLE INITIALLY DEFERRED,
  station TEXT NOT NULL REFERENCES station (id) DEFERRABLE INITIALLY DEFERRED,
  started_on TEXT NOT NULL CHECK (started_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  completed_on TEXT CHECK (completed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  registered_on TEXT CHECK (registered_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  credit_code TEXT,
  status TEXT NOT NULL CHECK (status IN ('incubating', 'completed', 'ended')),
  ended_on TEXT CHECK (ended_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  members INTEGER CHECK (members >= 0),
  note TEXT
) STRICT;
CREATE UNIQUE INDEX organisation_unique ON organisation (name, village) WHERE void_reason IS NULL;
CREATE INDEX organisation_order ON organisation (village, name);
CREATE INDEX organisation_station ON organisation (station);

CREATE TABLE service (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  station TEXT NOT NULL REFERENCES station (id) DEFERRABLE INITIALLY DEFERRED,
  held_on TEXT NOT NULL CHECK (held_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  form TEXT NOT NULL CHECK (form IN ('case', 'group', 'activity', 'visit', 'advice', 'publicity', 'training', 'referral')),
  clauses TEXT NOT NULL CHECK (clauses <> ''),
  topic TEXT,
  sessions INTEGER NOT NULL CHECK (sessions >= 0),
  elderly INTEGER CHECK (elderly >= 0),
  minors INTEGER CHECK (minors >= 0),
  disabled INTEGER CHECK (disabled >= 0),
  women INTEGER CHECK (women >= 0),
  hardship INTEGER CHECK (hardship >= 0),
  migrants INTEGER CHECK (migrants >= 0),
  others INTEGER CHECK (others >= 0),
  volunteers INTEGER CHECK (volunteers >= 0),
  project TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  worker TEXT REFERENCES worker (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;
CREATE INDEX service_order ON service (held_on, station);
CREATE INDEX service_station ON service (station);
CREATE INDEX service_project ON service (project);
CREATE INDEX service_worker ON service (worker);

CREATE TABLE casework (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  number TEXT NOT NULL CHECK (number <> ''),
  station TEXT NOT NULL REFERENCES station (id) DEFERRABLE INITIALLY DEFERRED,
  worker TEXT REFERENCES worker (id) DEFERRABLE INITIALLY DEFERRED,
  audience TEXT CHECK (audience IN ('elderly', 'minors', 'disabled', 'women', 'hardship', 'migrants', 'others')),
  clauses TEXT CHECK (clauses <> ''),
  outcome TEXT CHECK (outcome IN ('reached', 'partly', 'missed', 'referred', 'stopped')),
  officer TEXT REFERENCES officer (id) DEFERRABLE INITIALLY DEFERRED,
  intake_due TEXT CHECK (intake_due GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  intake_on TEXT NOT NULL CHECK (intake_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  intake_paper TEXT,
  assessment_due TEXT CHECK (assessment_due GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  assessment_on TEXT CHECK (assessment_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  assessment_paper TEXT,
  planning_due TEXT CHECK (planning_due GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  planning_on TEXT CHECK (planning_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  planning_paper TEXT,
  intervention_due TEXT CHECK (intervention_due GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  intervention_on TEXT CHECK (intervention_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  intervention_paper TEXT,
  evaluation_due TEXT CHECK (evaluation_due GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  evaluation_on TEXT CHECK (evaluation_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  evaluation_paper TEXT,
  closing_due TEXT CHECK (closing_due GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  closing_on TEXT CHECK (closing_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  closing_paper TEXT,
  note TEXT
) STRICT;
CREATE UNIQUE INDEX casework_unique ON casework (number, station) WHERE void_reason IS NULL;
CREATE INDEX casework_order ON casework (station, number);
CREATE INDEX casework_worker ON casework (worker);
CREATE INDEX casework_officer ON casework (officer);

CREATE TABLE charity (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  need TEXT NOT NULL CHECK (need <> ''),
  village TEXT NOT NULL REFERENCES division (id) DEFERRABLE INITIALLY DEFERRED,
  station TEXT REFERENCES station (id) DEFERRABLE INITIALLY DEFERRED,
  audience TEXT NOT NULL CHECK (audience IN ('elderly', 'minors', 'disabled', 'women', 'hardship', 'migrants', 'others')),
  found_on TEXT NOT NULL CHECK (found_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  resource TEXT,
  donor TEXT,
  value INTEGER CHECK (value >= 0),
  linked_on TEXT CHECK (linked_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  done_on TEXT CHECK (done_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  officer TEXT REFERENCES officer (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;
CREATE UNIQUE INDEX charity_unique ON charity (need, village, found_on) WHERE void_reason IS NULL;
CREATE INDEX charity_order ON charity (village, found_on);
CREATE INDEX charity_station ON charity (station);
CREATE INDEX charity_officer ON charity (officer);

CREATE TABLE community_fund (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('fund', 'point')),
  village TEXT NOT NULL REFERENCES division (id) DEFERRABLE INITIALLY DEFERRED,
  partner TEXT,
  founded_on TEXT NOT NULL CHECK (founded_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  raised INTEGER CHECK (raised >= 0),
  spent INTEGER CHECK (spent >= 0),
  ended_on TEXT CHECK (ended_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  note TEXT
) STRICT;
CREATE UNIQUE INDEX community_fund_unique ON community_fund (name, village) WHERE void_reason IS NULL;
CREATE INDEX community_fund_order ON community_fund (village, name);

CREATE TABLE inspection (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  station TEXT NOT NULL REFERENCES station (id) DEFERRABLE INITIALLY DEFERRED,
  inspected_on TEXT NOT NULL CHECK (inspected_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  way TEXT NOT NULL CHECK (way IN ('random', 'chosen')),
  unit TEXT NOT NULL CHECK (unit <> ''),
  inspectors TEXT,
  project TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  scope TEXT,
  findings TEXT,
  conclusion TEXT NOT NULL CHECK (conclusion IN ('good', 'minor', 'serious')),
  note TEXT
) STRICT;
CREATE UNIQUE INDEX inspection_unique ON inspection (station, inspected_on, unit) WHERE void_reason IS NULL;
CREATE INDEX inspection_order ON inspection (inspected_on, station);
CREATE INDEX inspection_station ON inspection (station);
CREATE INDEX inspection_project ON inspection (project);

CREATE TABLE complaint (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  station TEXT NOT NULL REFERENCES station (id) DEFERRABLE INITIALLY DEFERRED,
  received_on TEXT NOT NULL CHECK (received_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  channel TEXT NOT NULL CHECK (channel IN ('box', 'phone', 'visit', 'letter', 'online', 'other')),
  nature TEXT NOT NULL CHECK (nature IN ('complaint', 'suggestion', 'praise')),
  content TEXT NOT NULL CHECK (content <> ''),
  due_on TEXT NOT NULL CHECK (due_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  answered_on TEXT CHECK (answered_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  answer TEXT,
  satisfied TEXT CHECK (satisfied IN ('yes', 'partly', 'no', 'none')),
  officer TEXT REFERENCES officer (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;
CREATE INDEX complaint_order ON complaint (received_on, station);
CREATE INDEX complaint_station ON complaint (station);
CREATE INDEX complaint_officer ON complaint (officer);

CREATE TABLE rectification (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  station TEXT NOT NULL REFERENCES station (id) DEFERRABLE INITIALLY DEFERRED,
  problem TEXT NOT NULL CHECK (problem <> ''),
  found_on TEXT NOT NULL CHECK (found_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  inspection TEXT REFERENCES inspection (id) DEFERRABLE INITIALLY DEFERRED,
  complaint TEXT REFERENCES complaint (id) DEFERRABLE INITIALLY DEFERRED,
  origin TEXT,
  responsible TEXT,
  measure TEXT,
  ordered_on TEXT CHECK (ordered_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  due_on TEXT NOT NULL CHECK (due_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  done_on TEXT CHECK (done_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  evidence TEXT,
  closed_on TEXT CHECK (closed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  closed_by TEXT,
  officer TEXT REFERENCES officer (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;
CREATE INDEX rectification_order ON rectification (station, found_on);
CREATE INDEX rectification_inspection ON rectification (inspection);
CREATE INDEX rectification_complaint ON rectification (complaint);
CREATE INDEX rectification_officer ON rectification (officer);

CREATE TABLE duty (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  duty TEXT NOT NULL CHECK (duty IN ('dispatch', 'bulletin', 'report', 'meeting')),
  year INTEGER NOT NULL CHECK (year BETWEEN 2015 AND 2099),
  period INTEGER NOT NULL CHECK (period >= 1),
  title TEXT,
  due_on TEXT NOT NULL CHECK (due_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  done_on TEXT CHECK (done_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  paper TEXT,
  place TEXT,
  attendance TEXT,
  minutes TEXT,
  officer TEXT REFERENCES officer (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;
CREATE UNIQUE INDEX duty_unique ON duty (duty, year, period) WHERE void_reason IS NULL;
CREATE INDEX duty_order ON duty (year, due_on);
CREATE INDEX duty_officer ON duty (officer);

CREATE TABLE attachment (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  owner_kind TEXT NOT NULL CHECK (owner_kind <> ''),
  owner TEXT NOT NULL CHECK (owner <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  caption TEXT,
  size INTEGER NOT NULL CHECK (size >= 1),
  sha256 TEXT NOT NULL CHECK (sha256 <> ''),
  media TEXT,
  added_by TEXT,
  added_on TEXT NOT NULL CHECK (added_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;
CREATE UNIQUE INDEX attachment_unique ON attachment (owner, sha256, name) WHERE void_reason IS NULL;
CREATE INDEX attachment_order ON attachment (added_on, name);

-- Why a warning was passed over, in the officer's words.
ALTER TABLE history_entry ADD COLUMN explanation TEXT CHECK (explanation <> '');

-- What left the office: which document, as what, and whether sensitive numbers were masked in it.
CREATE TABLE export_log (
  seq INTEGER NOT NULL PRIMARY KEY,
  at TEXT NOT NULL,
  officer TEXT NOT NULL,
  unit TEXT NOT NULL,
  document TEXT NOT NULL,
  title TEXT NOT NULL,
  format TEXT NOT NULL,
  file TEXT NOT NULL,
  masked INTEGER NOT NULL CHECK (masked IN (0, 1))
) STRICT;

-- The agency in a station was text and becomes a reference to the ledger of agencies: each name that stands there or stood there once becomes a
-- record, with an id as the program makes them (UUIDv7), in an entry of history that cannot be undone. What history says of stations refers
-- to those records from here on, so that it reads as before and earlier entries can still be undone.
CREATE TEMP TABLE former_agency AS
SELECT name, lower (printf ('%08x-%04x-7%03x-%04x-%s', ms >> 16, ms & 65535, abs (random ()) % 4096, 32768 + abs (random ()) % 16384,
                            hex (randomblob (6)))) AS id
FROM (SELECT agency AS name FROM station
      UNION SELECT json_extract (before, '$.agency') FROM history_line WHERE kind = 'station'
      UNION SELECT json_extract (after, '$.agency') FROM history_line WHERE kind = 'station'),
     (SELECT CAST ((julianday ('now') - 2440587.5) * 86400000 AS INTEGER) AS ms)
WHERE name IS NOT NULL;
INSERT INTO history_entry (seq, at, officer, unit, label, origin, effect)
SELECT s.seq, strftime ('%Y-%m-%dT%H:%M:%S+00:00', 'now'), '', '', '升级：驻站机构立为机构台账', s.seq, 0
FROM (SELECT coalesce (max (seq), 0) + 1 AS seq FROM history_entry) s
WHERE EXISTS (SELECT 1 FROM former_agency);
INSERT INTO agency (id, revision, name, status)
SELECT id, (SELECT max (seq) FROM history_entry), name, 'active' FROM former_agency;
INSERT INTO history_line (entry, line, kind, record, name, before, after)
SELECT a.revision, row_number () OVER (ORDER BY a.name), 'agency', a.id, a.name, NULL, json_object ('name', a.name, 'status', a.status)
FROM agency a;
UPDATE history_line SET before = json_remove (json_set (before, '$.operator', (SELECT id FROM former_agency
                                                                               WHERE name = json_extract (before, '$.agency'))), '$.agency')
WHERE kind = 'station' AND json_type (before, '$.agency') IS NOT NULL;
UPDATE history_line SET after = json_remove (json_set (after, '$.operator', (SELECT id FROM former_agency
                                                                             WHERE name = json_extract (after, '$.agency'))), '$.agency')
WHERE kind = 'station' AND json_type (after, '$.agency') IS NOT NULL;
ALTER TABLE station ADD COLUMN operator TEXT REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX station_operator ON station (operator);
UPDATE station SET operator = (SELECT id FROM former_agency WHERE name = station.agency) WHERE agency IS NOT NULL;
ALTER TABLE station DROP COLUMN agency;
DROP TABLE former_agency;

-- Attachments of a record, void ones too: asked for by the record's page, and before a record is taken out again.
CREATE INDEX attachment_owner ON attachment (owner, owner_kind);
