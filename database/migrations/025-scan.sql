-- Scan: why a gemeente uses other limits than ours, a score that was taken away again, and one note per question of an interview.

alter table scankeuzes add column drempel_reden text;
comment on column scankeuzes.drempel_reden is 'Why other limits than ours; empty with ours';

-- The row stays, so that its version goes on counting: who still has the old score before them is told.
alter table scanscores alter column score drop not null;
comment on column scanscores.score is '0 afwezig, 1 in beperkte mate, 2 sterk aanwezig; empty when the score was taken away again';
drop policy scanscores_weghalen on scanscores;
revoke delete on scanscores from app_gebruiker;

alter table interviewnotities add constraint interviewnotities_vraag unique (gemeente_id, interview_id, vraag);
