-- Ratings of the service by who handed a dossier in, once after the result. What is kept cannot be led back to a dossier:
-- an answer has a month and no time, a random id and no dossier; at the end of the month five or more answers are added up
-- and the single ones deleted. What is published are these sums alone, so no difference of two published figures is
-- made of fewer than five answers.

CREATE TABLE dossiers.rating_asked (
	digest bytea PRIMARY KEY CHECK (length(digest) = 32),
	body_id text NOT NULL,
	desk_body_id text,
	unit_id text NOT NULL,
	province_id text NOT NULL,
	month date NOT NULL CHECK (extract(day FROM month) = 1),
	answered boolean NOT NULL DEFAULT false,
	illustrative boolean NOT NULL DEFAULT false
);
CREATE INDEX rating_asked_body ON dossiers.rating_asked (body_id, month);
CREATE INDEX rating_asked_desk ON dossiers.rating_asked (desk_body_id, month);
CREATE INDEX rating_asked_unit ON dossiers.rating_asked (unit_id, month);
COMMENT ON TABLE dossiers.rating_asked IS 'Dossiers whose result page asked for a rating: who was asked, and whether an answer came. What was answered is not here.';
COMMENT ON COLUMN dossiers.rating_asked.digest IS 'HMAC of the dossier with the secret of the installation: asked once, answered once, and by nobody to be led back without that secret';
COMMENT ON COLUMN dossiers.rating_asked.body_id IS 'body that settled the dossier';
COMMENT ON COLUMN dossiers.rating_asked.desk_body_id IS 'body at whose desk it was handed in; null: not known';
COMMENT ON COLUMN dossiers.rating_asked.unit_id IS 'unit of the body that settled, on the day of receipt';
COMMENT ON COLUMN dossiers.rating_asked.province_id IS 'its province';
COMMENT ON COLUMN dossiers.rating_asked.month IS 'month in which it was asked, as its first day';
COMMENT ON COLUMN dossiers.rating_asked.answered IS 'an answer came';
COMMENT ON COLUMN dossiers.rating_asked.illustrative IS 'invented for the demo';
GRANT SELECT, INSERT, DELETE ON dossiers.rating_asked TO guong_app;
GRANT UPDATE (answered) ON dossiers.rating_asked TO guong_app;

CREATE TABLE dossiers.rating (
	id uuid PRIMARY KEY,
	body_id text NOT NULL,
	desk_body_id text,
	unit_id text NOT NULL,
	province_id text NOT NULL,
	month date NOT NULL CHECK (extract(day FROM month) = 1),
	satisfaction smallint NOT NULL CHECK (satisfaction BETWEEN 1 AND 5),
	clear text CHECK (clear IN ('yes', 'partly', 'no')),
	respectful text CHECK (respectful IN ('yes', 'partly', 'no')),
	visits text CHECK (visits IN ('none', 'one', 'two', 'more')),
	extra text CHECK (extra IN ('no', 'yes')),
	illustrative boolean NOT NULL DEFAULT false
);
CREATE INDEX rating_month ON dossiers.rating (month);
COMMENT ON TABLE dossiers.rating IS 'Single answers of months that are not added up yet. Nobody is shown one.';
COMMENT ON COLUMN dossiers.rating.id IS 'random, so that it does not tell when';
COMMENT ON COLUMN dossiers.rating.body_id IS 'body that settled the dossier';
COMMENT ON COLUMN dossiers.rating.desk_body_id IS 'body at whose desk it was handed in; null: not known';
COMMENT ON COLUMN dossiers.rating.unit_id IS 'unit of the body that settled, on the day of receipt';
COMMENT ON COLUMN dossiers.rating.province_id IS 'its province';
COMMENT ON COLUMN dossiers.rating.month IS 'month in which it was given, as its first day; no closer time is kept';
COMMENT ON COLUMN dossiers.rating.satisfaction IS 'how satisfied: 1 not at all … 5 very';
COMMENT ON COLUMN dossiers.rating.clear IS 'guidance was clear the first time; null: not answered';
COMMENT ON COLUMN dossiers.rating.respectful IS 'officers were respectful; null: not answered';
COMMENT ON COLUMN dossiers.rating.visits IS 'how often the person had to come; null: not answered';
COMMENT ON COLUMN dossiers.rating.extra IS 'papers or money beyond the posted list were asked for; null: not answered';
COMMENT ON COLUMN dossiers.rating.illustrative IS 'invented for the demo';
GRANT SELECT, INSERT, DELETE ON dossiers.rating TO guong_app;

CREATE TABLE dossiers.rating_batch (
	id uuid PRIMARY KEY,
	body_id text NOT NULL,
	desk_body_id text,
	unit_id text NOT NULL,
	province_id text NOT NULL,
	first_month date NOT NULL,
	last_month date NOT NULL,
	answered integer NOT NULL CHECK (answered >= 5),
	satisfied integer NOT NULL CHECK (satisfied BETWEEN 0 AND answered),
	satisfaction integer[] NOT NULL CHECK (cardinality(satisfaction) = 5),
	clear integer[] NOT NULL CHECK (cardinality(clear) = 3),
	respectful integer[] NOT NULL CHECK (cardinality(respectful) = 3),
	visits integer[] NOT NULL CHECK (cardinality(visits) = 4),
	extra integer[] NOT NULL CHECK (cardinality(extra) = 2),
	illustrative boolean NOT NULL DEFAULT false,
	CHECK (first_month <= last_month),
	UNIQUE NULLS NOT DISTINCT (body_id, desk_body_id, last_month, illustrative)
);
CREATE INDEX rating_batch_desk ON dossiers.rating_batch (desk_body_id, last_month);
CREATE INDEX rating_batch_unit ON dossiers.rating_batch (unit_id, last_month);
CREATE INDEX rating_batch_province ON dossiers.rating_batch (province_id, last_month);
COMMENT ON TABLE dossiers.rating_batch IS 'Five or more answers added up: the only form in which ratings are read, by the public and at the desk alike.';
COMMENT ON COLUMN dossiers.rating_batch.id IS 'its name';
COMMENT ON COLUMN dossiers.rating_batch.body_id IS 'body that settled the dossier';
COMMENT ON COLUMN dossiers.rating_batch.desk_body_id IS 'body at whose desk it was handed in; null: not known';
COMMENT ON COLUMN dossiers.rating_batch.unit_id IS 'unit of the body that settled, on the day of receipt';
COMMENT ON COLUMN dossiers.rating_batch.province_id IS 'its province';
COMMENT ON COLUMN dossiers.rating_batch.first_month IS 'first month of the answers';
COMMENT ON COLUMN dossiers.rating_batch.last_month IS 'last month of the answers; months with fewer than five go on into the next';
COMMENT ON COLUMN dossiers.rating_batch.answered IS 'how many answers';
COMMENT ON COLUMN dossiers.rating_batch.satisfied IS 'of them satisfied or very satisfied (4 or 5)';
COMMENT ON COLUMN dossiers.rating_batch.satisfaction IS 'answers 1, 2, 3, 4, 5';
COMMENT ON COLUMN dossiers.rating_batch.clear IS 'answers yes, partly, no; the rest did not say';
COMMENT ON COLUMN dossiers.rating_batch.respectful IS 'answers yes, partly, no';
COMMENT ON COLUMN dossiers.rating_batch.visits IS 'answers none, one, two, more';
COMMENT ON COLUMN dossiers.rating_batch.extra IS 'answers no, yes';
COMMENT ON COLUMN dossiers.rating_batch.illustrative IS 'invented for the demo';
GRANT SELECT, INSERT, DELETE ON dossiers.rating_batch TO guong_app;
GRANT SELECT (id, body_id, desk_body_id, unit_id, province_id, first_month, last_month, answered, satisfied, satisfaction, clear, respectful, visits, extra, illustrative)
	ON dossiers.rating_batch TO guong_public;

CREATE TABLE dossiers.rating_words (
	id uuid PRIMARY KEY,
	body_id text NOT NULL,
	desk_body_id text,
	month date NOT NULL CHECK (extract(day FROM month) = 1),
	words text NOT NULL CHECK (char_length(words) BETWEEN 1 AND 1000),
	batch_id uuid REFERENCES dossiers.rating_batch ON DELETE CASCADE,
	illustrative boolean NOT NULL DEFAULT false
);
CREATE INDEX rating_words_batch ON dossiers.rating_words (batch_id);
CREATE INDEX rating_words_body ON dossiers.rating_words (body_id, desk_body_id, month);
COMMENT ON TABLE dossiers.rating_words IS 'What somebody wrote beside a rating, apart from its answers. The desk reads it without name or day, once it lies among five or more ratings.';
COMMENT ON COLUMN dossiers.rating_words.id IS 'random, so that it does not tell when';
COMMENT ON COLUMN dossiers.rating_words.body_id IS 'body that settled the dossier';
COMMENT ON COLUMN dossiers.rating_words.desk_body_id IS 'body at whose desk it was handed in; null: not known';
COMMENT ON COLUMN dossiers.rating_words.month IS 'month in which it was written, as its first day';
COMMENT ON COLUMN dossiers.rating_words.words IS 'the words';
COMMENT ON COLUMN dossiers.rating_words.batch_id IS 'ratings among which it lies; null: not to be read yet';
COMMENT ON COLUMN dossiers.rating_words.illustrative IS 'invented for the demo';
GRANT SELECT, INSERT, DELETE ON dossiers.rating_words TO guong_app;
GRANT UPDATE (batch_id) ON dossiers.rating_words TO guong_app;

CREATE VIEW dossiers.rating_asked_month WITH (security_barrier) AS
SELECT body_id, desk_body_id, unit_id, province_id, month, count(*)::integer AS asked,
	count(*) FILTER (WHERE answered)::integer AS answered, bool_or(illustrative) AS illustrative
FROM dossiers.rating_asked GROUP BY body_id, desk_body_id, unit_id, province_id, month;
COMMENT ON VIEW dossiers.rating_asked_month IS 'How many were asked for a rating in a month, and how many of them answered by now.';
COMMENT ON COLUMN dossiers.rating_asked_month.body_id IS 'see dossiers.rating_asked';
COMMENT ON COLUMN dossiers.rating_asked_month.desk_body_id IS 'see dossiers.rating_asked';
COMMENT ON COLUMN dossiers.rating_asked_month.unit_id IS 'see dossiers.rating_asked';
COMMENT ON COLUMN dossiers.rating_asked_month.province_id IS 'see dossiers.rating_asked';
COMMENT ON COLUMN dossiers.rating_asked_month.month IS 'see dossiers.rating_asked';
COMMENT ON COLUMN dossiers.rating_asked_month.asked IS 'dossiers whose result page asked';
COMMENT ON COLUMN dossiers.rating_asked_month.answered IS 'of them answered, whenever';
COMMENT ON COLUMN dossiers.rating_asked_month.illustrative IS 'some of it is invented for the demo';
GRANT SELECT ON dossiers.rating_asked_month TO guong_app;
GRANT SELECT (body_id, desk_body_id, unit_id, province_id, month, asked, answered, illustrative) ON dossiers.rating_asked_month TO guong_public;
