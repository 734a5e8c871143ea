-- What went wrong and what was measured.

create table error_logs (
    id uuid primary key,
    at timestamptz not null,
    conversation_id text,
    place text not null,
    type text not null,
    message text not null,
    traceback text not null
);
create index error_logs_at on error_logs (at desc);

-- Same columns either way: a hypertable where TimescaleDB can be had, daily partitions where not.
do $migration$
declare
    timescale boolean := exists (select from pg_extension where extname = 'timescaledb');
begin
    -- Creating the extension without its preloaded library ends the session, so look before.
    if not timescale and exists (
        select from pg_settings
        where name = 'shared_preload_libraries' and setting like '%timescaledb%'
    ) then
        begin
            create extension timescaledb;
            timescale := true;
        exception when insufficient_privilege or undefined_file then
            null;
        end;
    end if;

    if timescale then
        create table system_metrics (
            ts timestamptz not null, name text not null, value double precision not null,
            labels jsonb not null default '{}'
        );
        perform create_hypertable('system_metrics', by_range('ts', interval '1 day'));
    else
        create table system_metrics (
            ts timestamptz not null, name text not null, value double precision not null,
            labels jsonb not null default '{}'
        ) partition by range (ts);

        -- Makes the partition of a moment's day (UTC) if it is not there.
        create function ensure_metrics_partition(moment timestamptz) returns void
        language plpgsql as $function$
        declare
            day date := (moment at time zone 'UTC')::date;
        begin
            perform pg_advisory_xact_lock(hashtext('ensure_metrics_partition'));
            execute format(
                'create table if not exists %I partition of system_metrics for values from (%L) to (%L)',
                'system_metrics_' || to_char(day, 'YYYYMMDD'),
                day::timestamp at time zone 'UTC',
                (day + 1)::timestamp at time zone 'UTC'
            );
        end
        $function$;
    end if;

    create index system_metrics_name_ts on system_metrics (name, ts desc);
end
$migration$;
