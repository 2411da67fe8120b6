-- The few acts that may bear a sign of dressing, by the day on which they happened (dossiers.act_counts).
CREATE INDEX act_that_may_bear_a_sign ON dossiers.act (happened_at) WHERE action IN ('return', 'complete', 'extend') OR at <> happened_at;
