-- Anyone may ask about a published figure; those who work in the unit answer within ten working days.
CREATE TABLE indices.figure_question (
	id uuid PRIMARY KEY,
	index_code text NOT NULL REFERENCES indices.index,
	year smallint NOT NULL,
	unit_id text NOT NULL,
	concept text NOT NULL,
	answering_unit_ids text[] NOT NULL,
	question text NOT NULL CHECK (length(question) BETWEEN 10 AND 1000),
	receipt_digest bytea NOT NULL UNIQUE CHECK (length(receipt_digest) = 32),
	asked_at timestamptz NOT NULL,
	due_on date NOT NULL,
	state text NOT NULL CHECK (state IN ('waiting', 'shown', 'refused', 'answered')),
	judged_by uuid,
	judged_at timestamptz,
	refusal text,
	answer text,
	correction text,
	answered_by uuid,
	answered_at timestamptz,
	CHECK ((judged_by IS NULL) = (state = 'waiting')),
	CHECK ((judged_by IS NULL) = (judged_at IS NULL)),
	CHECK ((refusal IS NULL) = (state <> 'refused')),
	CHECK ((answer IS NULL) = (state <> 'answered')),
	CHECK ((answered_by IS NULL) = (state <> 'answered')),
	CHECK ((answered_by IS NULL) = (answered_at IS NULL)),
	CHECK (correction IS NULL OR answer IS NOT NULL)
);
CREATE INDEX figure_question_figure ON indices.figure_question (index_code, year, unit_id, concept);
CREATE INDEX figure_question_answering ON indices.figure_question USING gin (answering_unit_ids);
COMMENT ON TABLE indices.figure_question IS 'Questions of anyone about a published figure. Nothing is kept about who asked.';
COMMENT ON COLUMN indices.figure_question.id IS 'its name in addresses';
COMMENT ON COLUMN indices.figure_question.index_code IS 'the index';
COMMENT ON COLUMN indices.figure_question.year IS 'the year measured';
COMMENT ON COLUMN indices.figure_question.unit_id IS 'the unit (organisation.unit) that the figure is of';
COMMENT ON COLUMN indices.figure_question.concept IS 'what is measured';
COMMENT ON COLUMN indices.figure_question.answering_unit_ids IS 'units whose people answer: the unit itself, or those that took over from it by the day it was asked';
COMMENT ON COLUMN indices.figure_question.question IS 'as it was asked';
COMMENT ON COLUMN indices.figure_question.receipt_digest IS 'SHA-256 of the code that was shown once to who asked; the code is not kept';
COMMENT ON COLUMN indices.figure_question.asked_at IS 'when';
COMMENT ON COLUMN indices.figure_question.due_on IS 'last day for the answer: ten working days';
COMMENT ON COLUMN indices.figure_question.state IS 'waiting: nobody has read it yet; shown: everyone sees it, no answer yet; refused; answered';
COMMENT ON COLUMN indices.figure_question.judged_by IS 'who let it through or refused it';
COMMENT ON COLUMN indices.figure_question.judged_at IS 'when';
COMMENT ON COLUMN indices.figure_question.refusal IS 'why it is not shown; told to who asked';
COMMENT ON COLUMN indices.figure_question.answer IS 'the answer';
COMMENT ON COLUMN indices.figure_question.correction IS 'address of the correction that followed';
COMMENT ON COLUMN indices.figure_question.answered_by IS 'who answered';
COMMENT ON COLUMN indices.figure_question.answered_at IS 'when';
GRANT SELECT, INSERT ON indices.figure_question TO guong_app;
GRANT UPDATE (state, judged_by, judged_at, refusal, answer, correction, answered_by, answered_at)
	ON indices.figure_question TO guong_app;

CREATE VIEW indices.public_question WITH (security_barrier) AS
SELECT id, index_code, year, unit_id, concept, question, asked_at, due_on, state, answer, correction, answered_at
FROM indices.figure_question WHERE state IN ('shown', 'answered');
COMMENT ON VIEW indices.public_question IS 'Questions that an officer let through. Those waiting or refused, receipts and names are not among it.';
COMMENT ON COLUMN indices.public_question.id IS 'see indices.figure_question';
COMMENT ON COLUMN indices.public_question.index_code IS 'see indices.figure_question';
COMMENT ON COLUMN indices.public_question.year IS 'see indices.figure_question';
COMMENT ON COLUMN indices.public_question.unit_id IS 'see indices.figure_question';
COMMENT ON COLUMN indices.public_question.concept IS 'see indices.figure_question';
COMMENT ON COLUMN indices.public_question.question IS 'see indices.figure_question';
COMMENT ON COLUMN indices.public_question.asked_at IS 'see indices.figure_question';
COMMENT ON COLUMN indices.public_question.due_on IS 'see indices.figure_question';
COMMENT ON COLUMN indices.public_question.state IS 'see indices.figure_question';
COMMENT ON COLUMN indices.public_question.answer IS 'see indices.figure_question';
COMMENT ON COLUMN indices.public_question.correction IS 'see indices.figure_question';
COMMENT ON COLUMN indices.public_question.answered_at IS 'see indices.figure_question';
GRANT SELECT ON indices.public_question TO guong_app;
GRANT SELECT (id, index_code, year, unit_id, concept, question, asked_at, due_on, state, answer, correction, answered_at)
	ON indices.public_question TO guong_public;
