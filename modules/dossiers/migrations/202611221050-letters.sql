-- Apology letters: one for a dossier, what was sent of it, who was warned, and what the superior was told.
CREATE TABLE dossiers.apology_letter (
	id uuid PRIMARY KEY,
	dossier_id uuid NOT NULL REFERENCES dossiers.dossier,
	body_id text NOT NULL,
	unit_id text NOT NULL,
	desk_body_id text,
	state text NOT NULL CHECK (state IN ('draft', 'signed', 'numbered', 'issued', 'withdrawn')),
	version integer NOT NULL DEFAULT 1,
	old_due_at timestamptz NOT NULL,
	new_due_on date NOT NULL,
	new_due_at timestamptz,
	extension_days integer NOT NULL CHECK (extension_days > 0),
	reason_code text NOT NULL CHECK (reason_code ~ '^[a-z-]{2,40}$'),
	reason text NOT NULL CHECK (char_length(reason) BETWEEN 1 AND 1000),
	contact_name text CHECK (char_length(contact_name) BETWEEN 1 AND 120),
	contact_phone text NOT NULL CHECK (char_length(contact_phone) BETWEEN 8 AND 40),
	contact_email text,
	signer_name text CHECK (char_length(signer_name) BETWEEN 1 AND 120),
	signer_post text CHECK (char_length(signer_post) BETWEEN 1 AND 200),
	signed_how text CHECK (signed_how IN ('digital', 'paper')),
	signed_file_id uuid,
	signed_by uuid,
	signed_at timestamptz,
	number integer CHECK (number > 0),
	symbol text CHECK (char_length(symbol) BETWEEN 1 AND 40),
	issued_on date,
	year smallint GENERATED ALWAYS AS (extract(year FROM issued_on)) STORED,
	late boolean,
	issued_by uuid,
	issued_at timestamptz,
	withdrawn_reason text CHECK (char_length(withdrawn_reason) BETWEEN 1 AND 1000),
	withdrawn_by uuid,
	withdrawn_at timestamptz,
	drafted_by uuid NOT NULL,
	drafted_at timestamptz NOT NULL,
	illustrative boolean NOT NULL DEFAULT false,
	CHECK ((number IS NULL) = (symbol IS NULL) AND (number IS NULL) = (issued_on IS NULL)),
	CHECK ((signed_at IS NULL) = (signed_file_id IS NULL)),
	CHECK (state NOT IN ('signed', 'numbered', 'issued') OR signed_at IS NOT NULL),
	CHECK (state NOT IN ('numbered', 'issued') OR number IS NOT NULL),
	CHECK ((state = 'issued') = (issued_at IS NOT NULL) AND (state = 'issued') = (late IS NOT NULL)),
	CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
CREATE UNIQUE INDEX apology_letter_once ON dossiers.apology_letter (dossier_id) WHERE state <> 'withdrawn';
CREATE INDEX apology_letter_dossier ON dossiers.apology_letter (dossier_id);
CREATE UNIQUE INDEX apology_letter_number ON dossiers.apology_letter (body_id, year, symbol, number) WHERE number IS NOT NULL;
CREATE INDEX apology_letter_open ON dossiers.apology_letter (body_id, id) WHERE state IN ('draft', 'signed', 'numbered');
CREATE INDEX apology_letter_unit ON dossiers.apology_letter (unit_id, issued_on) WHERE state = 'issued';
COMMENT ON TABLE dossiers.apology_letter IS 'Letter that says sorry for a dossier that is not settled in time and names a new day (Decree 118/2025/NĐ-CP art. 19(6), form 04).';
COMMENT ON COLUMN dossiers.apology_letter.id IS 'UUID version 7; also the form key of the act that moves the date';
COMMENT ON COLUMN dossiers.apology_letter.dossier_id IS 'the dossier; one letter at a time, and one only once it is issued';
COMMENT ON COLUMN dossiers.apology_letter.body_id IS 'body that settles the dossier and writes';
COMMENT ON COLUMN dossiers.apology_letter.unit_id IS 'unit of that body';
COMMENT ON COLUMN dossiers.apology_letter.desk_body_id IS 'body at whose desk it was handed in, which tells the person';
COMMENT ON COLUMN dossiers.apology_letter.state IS 'draft, signed (the signed file is kept), numbered, issued (date moved, sent), withdrawn';
COMMENT ON COLUMN dossiers.apology_letter.version IS 'counts changes, so that two people do not overwrite each other';
COMMENT ON COLUMN dossiers.apology_letter.old_due_at IS 'date that held when it was written';
COMMENT ON COLUMN dossiers.apology_letter.new_due_on IS 'new day of the result';
COMMENT ON COLUMN dossiers.apology_letter.new_due_at IS 'closing time of that day, as the dossier got it; empty before it is issued';
COMMENT ON COLUMN dossiers.apology_letter.extension_days IS 'working days between the two';
COMMENT ON COLUMN dossiers.apology_letter.reason_code IS 'reason from the list (domain/letters/reasons.ts)';
COMMENT ON COLUMN dossiers.apology_letter.reason IS 'reason in words, as the letter says it';
COMMENT ON COLUMN dossiers.apology_letter.contact_name IS 'who answers questions at the desk';
COMMENT ON COLUMN dossiers.apology_letter.contact_phone IS 'phone of the desk';
COMMENT ON COLUMN dossiers.apology_letter.contact_email IS 'mail of the desk';
COMMENT ON COLUMN dossiers.apology_letter.signer_name IS 'who signs';
COMMENT ON COLUMN dossiers.apology_letter.signer_post IS 'authority and post of the signer, as they stand above the name';
COMMENT ON COLUMN dossiers.apology_letter.signed_how IS 'digital signature in the file, or scan of the signed paper';
COMMENT ON COLUMN dossiers.apology_letter.signed_file_id IS 'signed file or scan (files.file)';
COMMENT ON COLUMN dossiers.apology_letter.signed_by IS 'head or deputy who kept the signed file here (accounts.person)';
COMMENT ON COLUMN dossiers.apology_letter.signed_at IS 'when';
COMMENT ON COLUMN dossiers.apology_letter.number IS 'number in the register; stays with a withdrawn letter and is not given again';
COMMENT ON COLUMN dossiers.apology_letter.symbol IS 'what stands after the number: PXL, UBND';
COMMENT ON COLUMN dossiers.apology_letter.issued_on IS 'day on the letter';
COMMENT ON COLUMN dossiers.apology_letter.year IS 'year of that day, in which the number stands';
COMMENT ON COLUMN dossiers.apology_letter.late IS 'issued later than the law demands; judged by the moment of issuing, not by the day on the paper';
COMMENT ON COLUMN dossiers.apology_letter.issued_by IS 'head or deputy who issued it (accounts.person)';
COMMENT ON COLUMN dossiers.apology_letter.issued_at IS 'when it was issued: the date moved and sending began';
COMMENT ON COLUMN dossiers.apology_letter.withdrawn_reason IS 'why it was given up before it was issued';
COMMENT ON COLUMN dossiers.apology_letter.withdrawn_by IS 'who withdrew it (accounts.person)';
COMMENT ON COLUMN dossiers.apology_letter.withdrawn_at IS 'when';
COMMENT ON COLUMN dossiers.apology_letter.drafted_by IS 'who drafted it (accounts.person)';
COMMENT ON COLUMN dossiers.apology_letter.drafted_at IS 'when';
COMMENT ON COLUMN dossiers.apology_letter.illustrative IS 'invented for the demo';
GRANT SELECT, INSERT, UPDATE ON dossiers.apology_letter TO guong_app;

CREATE TABLE dossiers.letter_sending (
	id uuid PRIMARY KEY,
	letter_id uuid NOT NULL REFERENCES dossiers.apology_letter,
	channel text NOT NULL CHECK (channel IN ('mail', 'sms', 'post', 'phone', 'in-hand', 'other')),
	to_masked text,
	state text NOT NULL CHECK (state IN ('queued', 'sent', 'kept', 'failed', 'done', 'not-reached')),
	at timestamptz NOT NULL,
	by_person_id uuid,
	note text CHECK (char_length(note) BETWEEN 1 AND 500),
	mail_id uuid,
	to_number text CHECK (to_number ~ '^[0-9]{8,15}$'),
	text text,
	attempts integer NOT NULL DEFAULT 0,
	ended_at timestamptz,
	error text
);
CREATE INDEX letter_sending_letter ON dossiers.letter_sending (letter_id);
CREATE INDEX letter_sending_mail ON dossiers.letter_sending (mail_id) WHERE state = 'queued';
COMMENT ON TABLE dossiers.letter_sending IS 'Every way in which a letter went out, or was tried to.';
COMMENT ON COLUMN dossiers.letter_sending.id IS 'UUID version 7; the SMS gateway knows a message tried again by it';
COMMENT ON COLUMN dossiers.letter_sending.letter_id IS 'the letter';
COMMENT ON COLUMN dossiers.letter_sending.channel IS 'mail and SMS go by themselves; post, phone, in-hand and other are recorded by hand';
COMMENT ON COLUMN dossiers.letter_sending.to_masked IS 'to where, so far covered that it tells nobody who it is';
COMMENT ON COLUMN dossiers.letter_sending.state IS 'queued; sent (the server took it); kept (this installation sends nothing out); failed (given up); done, not-reached (by hand)';
COMMENT ON COLUMN dossiers.letter_sending.at IS 'when it was queued or done';
COMMENT ON COLUMN dossiers.letter_sending.by_person_id IS 'who did it by hand (accounts.person)';
COMMENT ON COLUMN dossiers.letter_sending.note IS 'what they say about it';
COMMENT ON COLUMN dossiers.letter_sending.mail_id IS 'letter in mail.outbox';
COMMENT ON COLUMN dossiers.letter_sending.to_number IS 'number of an SMS on its way; erased when it is over';
COMMENT ON COLUMN dossiers.letter_sending.text IS 'what mail and SMS say: code, new day, where to look; nothing about the person';
COMMENT ON COLUMN dossiers.letter_sending.attempts IS 'how often sending failed';
COMMENT ON COLUMN dossiers.letter_sending.ended_at IS 'when it was sent, kept or given up';
COMMENT ON COLUMN dossiers.letter_sending.error IS 'what the server said last';
GRANT SELECT, INSERT, UPDATE ON dossiers.letter_sending TO guong_app;

CREATE TABLE dossiers.late_explanation (
	id uuid PRIMARY KEY,
	dossier_id uuid NOT NULL UNIQUE REFERENCES dossiers.dossier,
	body_id text NOT NULL,
	unit_id text NOT NULL,
	superior_body_id text NOT NULL,
	missed_at timestamptz NOT NULL,
	asked_at timestamptz NOT NULL,
	asked_on date NOT NULL,
	working_days integer NOT NULL CHECK (working_days BETWEEN 1 AND 30),
	due_on date NOT NULL,
	answer text CHECK (char_length(answer) BETWEEN 1 AND 4000),
	answered_by uuid,
	answered_at timestamptz,
	answered_on date,
	verdict text CHECK (verdict IN ('noted', 'not-enough', 'withdrawn')),
	verdict_reason text CHECK (char_length(verdict_reason) BETWEEN 1 AND 2000),
	judged_by uuid,
	judged_at timestamptz,
	CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_on IS NULL)),
	CHECK ((verdict IS NULL) = (judged_at IS NULL)),
	CHECK (verdict IS NULL OR verdict = 'withdrawn' OR answer IS NOT NULL)
);
CREATE INDEX late_explanation_body ON dossiers.late_explanation (body_id, due_on);
CREATE INDEX late_explanation_superior ON dossiers.late_explanation (superior_body_id, due_on);
CREATE INDEX late_explanation_unit ON dossiers.late_explanation (unit_id, asked_on);
CREATE INDEX late_explanation_running ON dossiers.late_explanation (due_on) WHERE judged_at IS NULL;
COMMENT ON TABLE dossiers.late_explanation IS 'What a body tells its superior about a dossier that missed its date; asked for by the system itself, once for a dossier.';
COMMENT ON COLUMN dossiers.late_explanation.id IS 'UUID version 7';
COMMENT ON COLUMN dossiers.late_explanation.dossier_id IS 'the dossier; the superior sees its code and days, never who handed it in';
COMMENT ON COLUMN dossiers.late_explanation.body_id IS 'body that settles it and answers';
COMMENT ON COLUMN dossiers.late_explanation.unit_id IS 'unit of that body, for counts';
COMMENT ON COLUMN dossiers.late_explanation.superior_body_id IS 'committee above it on that day';
COMMENT ON COLUMN dossiers.late_explanation.missed_at IS 'date that was missed';
COMMENT ON COLUMN dossiers.late_explanation.asked_at IS 'when it was asked for';
COMMENT ON COLUMN dossiers.late_explanation.asked_on IS 'day of that, from which the clock runs';
COMMENT ON COLUMN dossiers.late_explanation.working_days IS 'working days to answer in';
COMMENT ON COLUMN dossiers.late_explanation.due_on IS 'last day to answer';
COMMENT ON COLUMN dossiers.late_explanation.answer IS 'what the body says';
COMMENT ON COLUMN dossiers.late_explanation.answered_by IS 'head or deputy who said it (accounts.person)';
COMMENT ON COLUMN dossiers.late_explanation.answered_at IS 'when';
COMMENT ON COLUMN dossiers.late_explanation.answered_on IS 'day of that';
COMMENT ON COLUMN dossiers.late_explanation.verdict IS 'noted, not-enough; withdrawn: the dossier turned out not to be late';
COMMENT ON COLUMN dossiers.late_explanation.verdict_reason IS 'what the superior says to it';
COMMENT ON COLUMN dossiers.late_explanation.judged_by IS 'who judged it (accounts.person); null: the system withdrew it';
COMMENT ON COLUMN dossiers.late_explanation.judged_at IS 'when';
GRANT SELECT, INSERT, UPDATE ON dossiers.late_explanation TO guong_app;

CREATE TABLE dossiers.letter_warning (
	id uuid PRIMARY KEY,
	person_id uuid NOT NULL,
	dossier_id uuid NOT NULL REFERENCES dossiers.dossier,
	kind text NOT NULL CHECK (kind IN ('date-near', 'date-passed', 'explanation-near', 'explanation-passed', 'to-judge')),
	day date NOT NULL,
	made_at timestamptz NOT NULL,
	CONSTRAINT letter_warning_once UNIQUE (dossier_id, person_id, kind, day)
);
CREATE INDEX letter_warning_made ON dossiers.letter_warning (made_at);
COMMENT ON TABLE dossiers.letter_warning IS 'Who was told of which date, so that nobody is told twice; the letter of the hour is made of it.';
COMMENT ON COLUMN dossiers.letter_warning.id IS 'UUID version 7';
COMMENT ON COLUMN dossiers.letter_warning.person_id IS 'who was told (accounts.person)';
COMMENT ON COLUMN dossiers.letter_warning.dossier_id IS 'the dossier';
COMMENT ON COLUMN dossiers.letter_warning.kind IS 'its date is near, or has passed without letter; its explanation is due, or overdue, or waits to be judged';
COMMENT ON COLUMN dossiers.letter_warning.day IS 'the date; another one is told again';
COMMENT ON COLUMN dossiers.letter_warning.made_at IS 'when';
GRANT SELECT, INSERT, DELETE ON dossiers.letter_warning TO guong_app;

-- those of this system that run, by their date: what is near or past is found without looking at the rest
CREATE INDEX dossier_running ON dossiers.dossier (due_at) WHERE ended_at IS NULL AND source_id = 'guong';
CREATE INDEX dossier_ended_late ON dossiers.dossier (ended_at) WHERE late_days > 0 AND source_id = 'guong';

CREATE TABLE dossiers.letter_rule (
	id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	unit_id text,
	valid daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
	warn_working_days smallint NOT NULL CHECK (warn_working_days BETWEEN 1 AND 30),
	explain_working_days smallint NOT NULL CHECK (explain_working_days BETWEEN 1 AND 30),
	source text NOT NULL,
	CONSTRAINT letter_rule_days EXCLUDE USING gist ((coalesce(unit_id, '')) WITH =, valid WITH &&)
);
COMMENT ON TABLE dossiers.letter_rule IS 'Numbers that no law gives: how early the desk is warned, and how long a body has to explain a late dossier; the nearest unit above that has some holds.';
COMMENT ON COLUMN dossiers.letter_rule.id IS 'its name';
COMMENT ON COLUMN dossiers.letter_rule.unit_id IS 'unit (organisation.unit) that ruled so; null: the whole country';
COMMENT ON COLUMN dossiers.letter_rule.valid IS 'days on which it holds';
COMMENT ON COLUMN dossiers.letter_rule.warn_working_days IS 'working days before the date from which officer and head are warned';
COMMENT ON COLUMN dossiers.letter_rule.explain_working_days IS 'working days for the written explanation to the superior';
COMMENT ON COLUMN dossiers.letter_rule.source IS 'paper that ruled so, or that it is a choice of this system';
GRANT SELECT, INSERT, UPDATE ON dossiers.letter_rule TO guong_app;

INSERT INTO dossiers.letter_rule (unit_id, valid, warn_working_days, explain_working_days, source)
VALUES (NULL, '[2018-06-21,)', 2, 3, 'lựa chọn của Gương, không văn bản nào quy định con số; đơn vị có quy định riêng thì ghi thành dòng riêng');

-- as with mail: two transactions that queue the first messages must not wait for each other
INSERT INTO graphile_worker._private_tasks (identifier) VALUES ('dossiers/send-sms') ON CONFLICT DO NOTHING;
