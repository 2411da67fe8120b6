-- The desk finds people by any words of their name; slips of a day are found without reading every act.
CREATE INDEX applicant_words ON dossiers.applicant USING gin (name_folded extensions.gin_trgm_ops);
CREATE INDEX act_hand_over ON dossiers.act (by_body_id, at) WHERE action = 'hand-over';
