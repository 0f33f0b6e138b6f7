-- Judgements: what the rules ask, how the office works, and what the counties report.

-- One row for each thing a rule asks, with the terms an officer can change. Thresholds are hundredths, of a unit or of a per cent.
CREATE TABLE rule (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  code TEXT NOT NULL CHECK (code IN ('R01-general', 'R01-township', 'R01-room', 'R01-institution', 'R02', 'R03-general', 'R03-township', 'R03-dense', 'R04-general', 'R04-township', 'R04-room', 'R04-plan-general', 'R04-plan-township', 'R04-plan-room', 'R05', 'R06', 'R07-pilot', 'R07-window', 'R08-pilot', 'R08-window', 'R09-functional', 'R09-hobby', 'R10', 'R11', 'R12', 'R13-five', 'R13-standard', 'R14-facility', 'R14-regulations', 'R14-plans', 'R15-dispatch', 'R15-bulletin', 'R15-report', 'R15-meeting', 'R16-plan', 'R16-agreement', 'R16-channel', 'R16-complaints')),
  least INTEGER CHECK (least >= 0),
  most INTEGER CHECK (most >= 0),
  tiers TEXT CHECK (tiers <> ''),
  pilots TEXT CHECK (pilots IN ('all', 'pilot', 'other')),
  first_year INTEGER CHECK (first_year BETWEEN 2015 AND 2099),
  years INTEGER CHECK (years BETWEEN 1 AND 20),
  note TEXT
) STRICT;
CREATE UNIQUE INDEX rule_unique ON rule (code) WHERE void_reason IS NULL;
CREATE INDEX rule_order ON rule (code);

-- How the office writes, counts and plans: one row, which every document and judgement reads.
CREATE TABLE office (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  issuer TEXT NOT NULL CHECK (issuer <> ''),
  party_group TEXT,
  recipients TEXT,
  copies TEXT,
  number_pattern TEXT,
  signer TEXT,
  contact TEXT,
  phone TEXT,
  lead TEXT,
  partner TEXT,
  county_bureau TEXT,
  plan_first INTEGER NOT NULL CHECK (plan_first BETWEEN 2015 AND 2099),
  plan_last INTEGER NOT NULL CHECK (plan_last BETWEEN 2015 AND 2099),
  green INTEGER NOT NULL CHECK (green >= 0),
  yellow INTEGER NOT NULL CHECK (yellow >= 0),
  accounts_due TEXT,
  dispatch_day INTEGER NOT NULL CHECK (dispatch_day BETWEEN 1 AND 31),
  bulletin_days INTEGER NOT NULL CHECK (bulletin_days >= 0),
  report_days INTEGER NOT NULL CHECK (report_days >= 0),
  meeting_due TEXT NOT NULL,
  note TEXT
) STRICT;

-- What counties hand in, and how often.
CREATE TABLE reporting (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  frequency TEXT NOT NULL CHECK (frequency IN ('month', 'quarter', 'half', 'year')),
  due_days INTEGER NOT NULL CHECK (due_days >= 0),
  first_year INTEGER NOT NULL CHECK (first_year BETWEEN 2015 AND 2099),
  last_year INTEGER CHECK (last_year BETWEEN 2015 AND 2099),
  note TEXT
) STRICT;
CREATE UNIQUE INDEX reporting_unique ON reporting (name) WHERE void_reason IS NULL;
CREATE INDEX reporting_order ON reporting (name);

CREATE TABLE submission (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  void_reason TEXT CHECK (void_reason <> ''),
  reporting TEXT NOT NULL REFERENCES reporting (id) DEFERRABLE INITIALLY DEFERRED,
  division TEXT NOT NULL REFERENCES division (id) DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL CHECK (year BETWEEN 2015 AND 2099),
  period INTEGER NOT NULL CHECK (period >= 1),
  due_on TEXT NOT NULL CHECK (due_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  reported_on TEXT CHECK (reported_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  returned_on TEXT CHECK (returned_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  reason TEXT,
  reminded_on TEXT CHECK (reminded_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  officer TEXT REFERENCES officer (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;
CREATE UNIQUE INDEX submission_unique ON submission (reporting, division, year, period) WHERE void_reason IS NULL;
CREATE INDEX submission_order ON submission (year, due_on, division);
CREATE INDEX submission_division ON submission (division);
CREATE INDEX submission_officer ON submission (officer);

-- The number of a duty's letter, and its text as the officer edited it, with the day its figures are of.
ALTER TABLE duty ADD COLUMN number TEXT CHECK (number <> '');
ALTER TABLE duty ADD COLUMN draft TEXT CHECK (draft <> '');
ALTER TABLE duty ADD COLUMN drafted_on TEXT CHECK (drafted_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');

-- What measures ask of all places at once: the townships or the dense villages of the country, and the stations that stand on a day, with
-- all that is asked of each of them, so that the table itself need not be read.
CREATE INDEX division_level ON division (level, dense, code);
CREATE INDEX station_standing ON station (opened_on, division, tier, suspended_on, closed_on, operator, void_reason, id);

-- Every database starts with what the policy asks; the ids are the same everywhere (UUIDv7 of the day of the policy).
INSERT INTO history_entry (seq, at, officer, unit, label, origin, effect)
SELECT s.seq, strftime ('%Y-%m-%dT%H:%M:%S+00:00', 'now'), '', '', '载入对标规则和工作设置（攀民政〔2021〕31号）', s.seq, 0
FROM (SELECT coalesce (max (seq), 0) + 1 AS seq FROM history_entry) s;

INSERT INTO rule (id, revision, code, least, most, tiers, pilots, first_year, years)
SELECT '017951db-5800-7002-8000-' || printf ('%012d', column1), (SELECT max (seq) FROM history_entry),
       column2, column3, column4, column5, column6, column7, column8
FROM (VALUES
  (101, 'R01-general', 10000, NULL, NULL, NULL, NULL, NULL),
  (102, 'R01-township', 10000, NULL, NULL, NULL, NULL, NULL),
  (103, 'R01-room', 10000, NULL, NULL, NULL, NULL, NULL),
  (104, 'R01-institution', 10000, NULL, NULL, NULL, NULL, NULL),
  (201, 'R02', 5000, NULL, NULL, NULL, NULL, NULL),
  (301, 'R03-general', 100, NULL, NULL, 'all', 2021, 5),
  (302, 'R03-township', 10000, NULL, NULL, 'all', 2021, 5),
  (303, 'R03-dense', 10000, NULL, NULL, 'all', 2021, 5),
  (401, 'R04-general', 100, 100, NULL, 'pilot', NULL, NULL),
  (402, 'R04-township', 300, 500, NULL, 'pilot', NULL, NULL),
  (403, 'R04-room', 500, 800, NULL, 'pilot', NULL, NULL),
  (404, 'R04-plan-general', 100, 100, NULL, 'pilot', NULL, NULL),
  (405, 'R04-plan-township', 300, 500, NULL, 'pilot', NULL, NULL),
  (406, 'R04-plan-room', 500, 800, NULL, 'pilot', NULL, NULL),
  (501, 'R05', 200, NULL, 'township,institution', 'all', NULL, NULL),
  (601, 'R06', 100, 100, 'township,institution', 'all', NULL, NULL),
  (701, 'R07-pilot', 200, NULL, 'township,institution', 'pilot', NULL, NULL),
  (702, 'R07-window', 1000, NULL, 'township,institution', 'other', 2021, 5),
  (801, 'R08-pilot', 100, NULL, 'township,institution', 'pilot', NULL, NULL),
  (802, 'R08-window', 100, NULL, 'township,institution', 'other', 2021, 5),
  (901, 'R09-functional', 300, NULL, 'township,institution', 'other', NULL, NULL),
  (902, 'R09-hobby', 300, NULL, 'township,institution', 'other', NULL, NULL),
  (1001, 'R10', 3000, NULL, 'township,institution', 'all', NULL, NULL),
  (1101, 'R11', 3000, NULL, 'township,institution', 'all', NULL, NULL),
  (1201, 'R12', NULL, 300, NULL, NULL, NULL, NULL),
  (1301, 'R13-five', 500, NULL, 'general,township,room,institution', 'all', NULL, NULL),
  (1302, 'R13-standard', 300, NULL, 'general,township,institution', 'all', NULL, NULL),
  (1401, 'R14-facility', 10000, NULL, 'township,institution', 'all', NULL, NULL),
  (1402, 'R14-regulations', 800, NULL, 'township,institution', 'all', NULL, NULL),
  (1403, 'R14-plans', 400, NULL, 'township,institution', 'all', NULL, NULL),
  (1501, 'R15-dispatch', 10000, NULL, NULL, NULL, NULL, NULL),
  (1502, 'R15-bulletin', 10000, NULL, NULL, NULL, NULL, NULL),
  (1503, 'R15-report', 10000, NULL, NULL, NULL, NULL, NULL),
  (1504, 'R15-meeting', 10000, NULL, NULL, NULL, NULL, NULL),
  (1601, 'R16-plan', 100, NULL, NULL, 'all', NULL, NULL),
  (1602, 'R16-agreement', 10000, NULL, NULL, 'all', NULL, NULL),
  (1603, 'R16-channel', 100, NULL, 'township,institution', 'all', NULL, NULL),
  (1604, 'R16-complaints', 10000, NULL, 'general,township,room,institution', 'all', NULL, NULL));

-- A window whose first year was set before goes on from there.
UPDATE rule SET first_year = (SELECT CAST (value AS INTEGER) FROM setting WHERE key = 'window-first-year')
WHERE code IN ('R07-window', 'R08-window')
  AND EXISTS (SELECT 1 FROM setting WHERE key = 'window-first-year' AND CAST (value AS INTEGER) BETWEEN 2015 AND 2099);

INSERT INTO history_line (entry, line, kind, record, name, before, after)
SELECT revision, row_number () OVER (ORDER BY id), 'rule', id, code, NULL,
       json_patch ('{}', json_object ('code', code, 'least', least, 'most', most, 'tiers', tiers, 'pilots', pilots,
                                      'first_year', first_year, 'years', years))
FROM rule;

INSERT INTO office (id, revision, issuer, party_group, recipients, number_pattern, lead, county_bureau, plan_first, plan_last, green,
                    yellow, accounts_due, dispatch_day, bulletin_days, report_days, meeting_due)
SELECT '017951db-5800-7003-8000-000000000001', (SELECT max (seq) FROM history_entry),
       coalesce ((SELECT value FROM setting WHERE key = 'issuer' AND value <> ''), '攀枝花市民政局'), '市民政局党组',
       '各县（区）民政局', '攀民政〔{年}〕{号}号', '市民政局', '{县}民政局', 2021, 2025, 10000, 6000, '03-31', 31, 10, 0, '12-31';

INSERT INTO history_line (entry, line, kind, record, name, before, after)
SELECT o.revision, (SELECT count (*) + 1 FROM rule), 'office', o.id, o.issuer, NULL,
       json_object ('issuer', o.issuer, 'party_group', o.party_group, 'recipients', o.recipients, 'number_pattern', o.number_pattern,
                    'lead', o.lead, 'county_bureau', o.county_bureau, 'plan_first', o.plan_first, 'plan_last', o.plan_last,
                    'green', o.green, 'yellow', o.yellow, 'accounts_due', o.accounts_due, 'dispatch_day', o.dispatch_day,
                    'bulletin_days', o.bulletin_days, 'report_days', o.report_days, 'meeting_due', o.meeting_due)
FROM office o;
DELETE FROM setting WHERE key IN ('issuer', 'window-first-year');
