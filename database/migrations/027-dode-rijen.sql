-- A row that was deleted or replaced stays in its table until the database clears it away, with the number of the transaction that
-- wrote it: who reads the pages themselves still joins an answer to its invitation by it, long after the nightly job, as a small
-- table is not cleared for weeks. From here on the database clears these tables as soon as there is anything to clear.

alter table uitnodigingen set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
alter table antwoorden set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
alter table antwoordtoelichtingen set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
alter table antwoordconcepten set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
alter table signalen set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
