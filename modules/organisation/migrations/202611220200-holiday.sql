-- The working calendar: what is known of each year and of each special day, with everything that was known before.

CREATE TABLE organisation.fixed_holiday (
	id text PRIMARY KEY,
	name_vi text NOT NULL,
	name_en text NOT NULL,
	month smallint NOT NULL CHECK (month BETWEEN 1 AND 12),
	day smallint NOT NULL CHECK (day BETWEEN 1 AND 31),
	valid daterange NOT NULL CHECK (NOT isempty(valid)),
	made_up boolean NOT NULL,
	source text NOT NULL
);
COMMENT ON TABLE organisation.fixed_holiday IS 'Days off that the law fixes on a day of the solar calendar. They hold also in a year of which nothing has been announced.';
COMMENT ON COLUMN organisation.fixed_holiday.id IS 'Short name without marks.';
COMMENT ON COLUMN organisation.fixed_holiday.name_vi IS 'Vietnamese name.';
COMMENT ON COLUMN organisation.fixed_holiday.name_en IS 'English name.';
COMMENT ON COLUMN organisation.fixed_holiday.month IS 'Month of the solar calendar.';
COMMENT ON COLUMN organisation.fixed_holiday.day IS 'Day of that month.';
COMMENT ON COLUMN organisation.fixed_holiday.valid IS 'Days on which the rule is in force, half open.';
COMMENT ON COLUMN organisation.fixed_holiday.made_up IS 'The next working day is taken off when it falls on a rest day (Labour Code 45/2019/QH14 art. 111(3)).';
COMMENT ON COLUMN organisation.fixed_holiday.source IS 'Law and article.';

CREATE TABLE organisation.holiday_year_entry (
	number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	year smallint NOT NULL CHECK (year BETWEEN 1900 AND 2199),
	supersedes bigint REFERENCES organisation.holiday_year_entry,
	status text NOT NULL CHECK (status IN ('official', 'estimate', 'open')),
	notices text[] NOT NULL,
	note text,
	reason text NOT NULL,
	origin text NOT NULL CHECK (origin IN ('reference', 'administrator')),
	entered_by uuid,
	entered_at timestamptz NOT NULL DEFAULT now(),
	CHECK ((origin = 'administrator') = (entered_by IS NOT NULL)),
	CONSTRAINT holiday_year_entry_chain UNIQUE NULLS NOT DISTINCT (supersedes, year)
);
CREATE INDEX holiday_year_entry_year ON organisation.holiday_year_entry (year, number DESC);
COMMENT ON TABLE organisation.holiday_year_entry IS 'What was entered about a year. Rows are only added; the newest of a year holds, the others remain to be seen.';
COMMENT ON COLUMN organisation.holiday_year_entry.number IS 'Order of entering.';
COMMENT ON COLUMN organisation.holiday_year_entry.year IS 'Calendar year.';
COMMENT ON COLUMN organisation.holiday_year_entry.supersedes IS 'The entry before it; none for the first. One entry has one successor, so two people cannot change the same year unseen.';
COMMENT ON COLUMN organisation.holiday_year_entry.status IS 'official: announced; estimate: computed, not announced; open: not even estimated.';
COMMENT ON COLUMN organisation.holiday_year_entry.notices IS 'Number and sign of the papers that decided it.';
COMMENT ON COLUMN organisation.holiday_year_entry.note IS 'What a reader of this year must know.';
COMMENT ON COLUMN organisation.holiday_year_entry.reason IS 'Why it was entered.';
COMMENT ON COLUMN organisation.holiday_year_entry.origin IS 'reference: from the files that come with the program; administrator: entered in the system.';
COMMENT ON COLUMN organisation.holiday_year_entry.entered_by IS 'The person who entered it; none for reference data.';
COMMENT ON COLUMN organisation.holiday_year_entry.entered_at IS 'When it was entered.';

CREATE TABLE organisation.calendar_day_entry (
	number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	day date NOT NULL CHECK (day >= '1900-01-01' AND day < '2200-01-01'),
	supersedes bigint REFERENCES organisation.calendar_day_entry,
	kind text NOT NULL CHECK (kind IN ('statutory', 'make-up', 'swap-off', 'worked', 'open', 'ordinary')),
	name_vi text NOT NULL,
	name_en text NOT NULL,
	in_place_of date,
	note text,
	source text,
	reason text NOT NULL,
	origin text NOT NULL CHECK (origin IN ('reference', 'administrator')),
	entered_by uuid,
	entered_at timestamptz NOT NULL DEFAULT now(),
	CHECK ((origin = 'administrator') = (entered_by IS NOT NULL)),
	CONSTRAINT calendar_day_entry_chain UNIQUE NULLS NOT DISTINCT (supersedes, day)
);
CREATE INDEX calendar_day_entry_day ON organisation.calendar_day_entry (day, number DESC);
COMMENT ON TABLE organisation.calendar_day_entry IS 'What was entered about a special day. Rows are only added; the newest of a day holds, the others remain to be seen.';
COMMENT ON COLUMN organisation.calendar_day_entry.number IS 'Order of entering.';
COMMENT ON COLUMN organisation.calendar_day_entry.day IS 'The day.';
COMMENT ON COLUMN organisation.calendar_day_entry.supersedes IS 'The entry before it; none for the first. One entry has one successor, so two people cannot change the same day unseen.';
COMMENT ON COLUMN organisation.calendar_day_entry.kind IS 'statutory: holiday of the law; make-up: off for a holiday on a rest day; swap-off: off against a worked Saturday; worked: that Saturday; open: not yet decided; ordinary: nothing special after all.';
COMMENT ON COLUMN organisation.calendar_day_entry.name_vi IS 'Occasion, Vietnamese.';
COMMENT ON COLUMN organisation.calendar_day_entry.name_en IS 'Occasion, English.';
COMMENT ON COLUMN organisation.calendar_day_entry.in_place_of IS 'make-up: the holiday it stands for; swap-off: the day worked for it; worked: the day that became free.';
COMMENT ON COLUMN organisation.calendar_day_entry.note IS 'What a reader of this day must know.';
COMMENT ON COLUMN organisation.calendar_day_entry.source IS 'The paper that decided it, where it is another than the year''s.';
COMMENT ON COLUMN organisation.calendar_day_entry.reason IS 'Why it was entered.';
COMMENT ON COLUMN organisation.calendar_day_entry.origin IS 'reference: from the files that come with the program; administrator: entered in the system.';
COMMENT ON COLUMN organisation.calendar_day_entry.entered_by IS 'The person who entered it; none for reference data.';
COMMENT ON COLUMN organisation.calendar_day_entry.entered_at IS 'When it was entered.';

CREATE VIEW organisation.holiday_year AS
	SELECT DISTINCT ON (year) year, status, notices, note
	FROM organisation.holiday_year_entry
	ORDER BY year, number DESC;
COMMENT ON VIEW organisation.holiday_year IS 'What holds of each year now.';
COMMENT ON COLUMN organisation.holiday_year.year IS 'Calendar year.';
COMMENT ON COLUMN organisation.holiday_year.status IS 'official, estimate or open.';
COMMENT ON COLUMN organisation.holiday_year.notices IS 'Number and sign of the papers that decided it.';
COMMENT ON COLUMN organisation.holiday_year.note IS 'What a reader of this year must know.';

CREATE VIEW organisation.calendar_day AS
	SELECT * FROM (
		SELECT DISTINCT ON (day) day, kind, name_vi, name_en, in_place_of, note, source
		FROM organisation.calendar_day_entry
		ORDER BY day, number DESC
	) AS newest
	WHERE kind <> 'ordinary';
COMMENT ON VIEW organisation.calendar_day IS 'The special days as they hold now.';
COMMENT ON COLUMN organisation.calendar_day.day IS 'The day.';
COMMENT ON COLUMN organisation.calendar_day.kind IS 'statutory, make-up, swap-off, worked or open.';
COMMENT ON COLUMN organisation.calendar_day.name_vi IS 'Occasion, Vietnamese.';
COMMENT ON COLUMN organisation.calendar_day.name_en IS 'Occasion, English.';
COMMENT ON COLUMN organisation.calendar_day.in_place_of IS 'The day it is exchanged with, or the holiday it stands for.';
COMMENT ON COLUMN organisation.calendar_day.note IS 'What a reader of this day must know.';
COMMENT ON COLUMN organisation.calendar_day.source IS 'The paper that decided it, where it is another than the year''s.';

GRANT SELECT ON organisation.fixed_holiday, organisation.holiday_year, organisation.calendar_day TO guong_app;
-- append-only: history is what makes an old deadline explainable
GRANT SELECT, INSERT ON organisation.holiday_year_entry, organisation.calendar_day_entry TO guong_app;
GRANT SELECT (id, name_vi, name_en, month, day, valid, made_up, source) ON organisation.fixed_holiday TO guong_public;
GRANT SELECT (year, status, notices, note) ON organisation.holiday_year TO guong_public;
GRANT SELECT (day, kind, name_vi, name_en, in_place_of, note, source) ON organisation.calendar_day TO guong_public;
