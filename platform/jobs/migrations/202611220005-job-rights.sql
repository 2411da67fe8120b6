-- graphile-worker keeps its tables in its own schema, made by its own migrations, which run before ours.
-- It turns row security on without a policy, so that nobody but the owner sees a row: the application needs both.

grant usage on schema graphile_worker to guong_app;
grant select on all tables in schema graphile_worker to guong_app;
grant insert, update, delete on
	graphile_worker._private_jobs, graphile_worker._private_job_queues,
	graphile_worker._private_tasks, graphile_worker._private_known_crontabs
	to guong_app;
grant usage on all sequences in schema graphile_worker to guong_app;
grant execute on all functions in schema graphile_worker to guong_app;

create policy application on graphile_worker._private_jobs to guong_app using (true) with check (true);
create policy application on graphile_worker._private_job_queues to guong_app using (true) with check (true);
create policy application on graphile_worker._private_tasks to guong_app using (true) with check (true);
create policy application on graphile_worker._private_known_crontabs to guong_app using (true) with check (true);

create schema platform_jobs;
comment on schema platform_jobs is 'Background work: what was done already, which worker processes are alive';

create table platform_jobs.done (
	job_id bigint not null,
	queued_at timestamptz not null,
	name text not null,
	done_at timestamptz not null default now(),
	primary key (job_id, queued_at)
);
create index done_done_at on platform_jobs.done (done_at);
comment on table platform_jobs.done is 'Jobs whose effects are committed; written in the same transaction as the effects, so that no job has them twice';
comment on column platform_jobs.done.job_id is 'graphile_worker._private_jobs.id';
comment on column platform_jobs.done.queued_at is 'created_at of the job: ids may begin anew after a restore';
comment on column platform_jobs.done.name is 'Name of the job';
comment on column platform_jobs.done.done_at is 'When its transaction began; rows are forgotten after a week';

create table platform_jobs.worker (
	id text primary key,
	sign_of_life integer not null,
	started_at timestamptz not null default now()
);
comment on table platform_jobs.worker is 'Worker pools that may hold jobs; a pool is dead when nobody holds its advisory lock';
comment on column platform_jobs.worker.id is 'Identifier under which it locks jobs';
comment on column platform_jobs.worker.sign_of_life is 'Second key of the advisory lock that its process holds while it lives';
comment on column platform_jobs.worker.started_at is 'When it began';

grant usage on schema platform_jobs to guong_app;
grant select, insert, delete on platform_jobs.done, platform_jobs.worker to guong_app;
