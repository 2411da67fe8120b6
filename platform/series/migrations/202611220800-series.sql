-- Numbers one after another, without gap or double: a number is taken in the transaction that uses it.
CREATE SCHEMA series;
COMMENT ON SCHEMA series IS 'Series of numbers that somebody keeps here, and what each number was given to';
GRANT USAGE ON SCHEMA series TO guong_app;

CREATE TABLE series.series (
	id uuid PRIMARY KEY,
	owner text NOT NULL CHECK (char_length(owner) BETWEEN 1 AND 200),
	kind text NOT NULL CHECK (char_length(kind) BETWEEN 1 AND 60),
	year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
	first_number integer NOT NULL CHECK (first_number > 0),
	next_number integer NOT NULL,
	opened_by uuid,
	opened_at timestamptz NOT NULL,
	closed_by uuid,
	closed_at timestamptz,
	closed_reason text CHECK (char_length(closed_reason) BETWEEN 1 AND 2000),
	CHECK (next_number >= first_number),
	CHECK ((closed_at IS NULL) = (closed_reason IS NULL)),
	CHECK (closed_by IS NULL OR closed_at IS NOT NULL)
);
CREATE UNIQUE INDEX series_open ON series.series (owner, kind, year) WHERE closed_at IS NULL;
CREATE INDEX series_key ON series.series (owner, kind, year, opened_at);
COMMENT ON TABLE series.series IS 'A series of numbers for one owner, kind and year. One at most is open; whoever takes a number locks its row until the transaction ends.';
COMMENT ON COLUMN series.series.id IS 'UUID version 7';
COMMENT ON COLUMN series.series.owner IS 'whose numbers they are, by an id of the module that asks';
COMMENT ON COLUMN series.series.kind IS 'what is numbered, in the words of the module that asks';
COMMENT ON COLUMN series.series.year IS 'year of the days on which its numbers are given';
COMMENT ON COLUMN series.series.first_number IS 'number with which it began; later than 1 where the year was under way';
COMMENT ON COLUMN series.series.next_number IS 'number that will be given next';
COMMENT ON COLUMN series.series.opened_by IS 'who opened it (accounts.person)';
COMMENT ON COLUMN series.series.opened_at IS 'when it was opened';
COMMENT ON COLUMN series.series.closed_by IS 'who ended it (accounts.person)';
COMMENT ON COLUMN series.series.closed_at IS 'when it was ended; empty: numbers are given from it';
COMMENT ON COLUMN series.series.closed_reason IS 'why it was ended';

CREATE TABLE series.given (
	series_id uuid NOT NULL REFERENCES series.series,
	number integer NOT NULL CHECK (number > 0),
	day date NOT NULL,
	to_kind text NOT NULL CHECK (char_length(to_kind) BETWEEN 1 AND 60),
	to_id text NOT NULL CHECK (char_length(to_id) BETWEEN 1 AND 200),
	given_by uuid,
	given_at timestamptz NOT NULL,
	cancelled_by uuid,
	cancelled_at timestamptz,
	cancelled_reason text CHECK (char_length(cancelled_reason) BETWEEN 1 AND 2000),
	PRIMARY KEY (series_id, number),
	CHECK ((cancelled_at IS NULL) = (cancelled_reason IS NULL)),
	CHECK (cancelled_by IS NULL OR cancelled_at IS NOT NULL)
);
CREATE UNIQUE INDEX given_once ON series.given (to_kind, to_id) WHERE cancelled_at IS NULL;
COMMENT ON TABLE series.given IS 'A number that was given. It stays, also when it was cancelled, and is never given again.';
COMMENT ON COLUMN series.given.series_id IS 'series from which it was taken';
COMMENT ON COLUMN series.given.number IS 'the number';
COMMENT ON COLUMN series.given.day IS 'day that stands beside it on the paper; within a series days never go backward';
COMMENT ON COLUMN series.given.to_kind IS 'kind of thing that bears it';
COMMENT ON COLUMN series.given.to_id IS 'which thing bears it';
COMMENT ON COLUMN series.given.given_by IS 'who took it (accounts.person)';
COMMENT ON COLUMN series.given.given_at IS 'when it was taken';
COMMENT ON COLUMN series.given.cancelled_by IS 'who cancelled it (accounts.person)';
COMMENT ON COLUMN series.given.cancelled_at IS 'when it was cancelled; empty: the thing bears it';
COMMENT ON COLUMN series.given.cancelled_reason IS 'why it was cancelled';

GRANT SELECT, INSERT ON series.series, series.given TO guong_app;
GRANT UPDATE (next_number, closed_by, closed_at, closed_reason) ON series.series TO guong_app;
GRANT UPDATE (day, cancelled_by, cancelled_at, cancelled_reason) ON series.given TO guong_app;
