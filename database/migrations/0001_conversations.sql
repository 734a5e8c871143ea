-- What was said, what was made of it, and how the caller liked it.

create table conversations (
    id text primary key,
    channel text not null,
    room text,
    caller text,
    locale text not null,
    stage smallint not null,
    flow_version text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    outcome text
);
create index conversations_started_at on conversations (started_at desc);

create table conversation_turns (
    id uuid primary key,
    seq bigint generated always as identity,
    conversation_id text not null references conversations on delete cascade,
    number integer not null,
    at timestamptz not null,
    said text,
    heard jsonb,
    intent text,
    confidence real,
    source text,
    phase_before text,
    phase_after text,
    path text[] not null,
    reason text,
    reply text not null,
    reply_heard text check (reply_heard in ('full', 'cut', 'unheard')),
    reply_heard_text text,
    timings_ms jsonb not null,
    checkpoint_id text,
    flow_version text not null
);
create index conversation_turns_order on conversation_turns (conversation_id, seq);

create table state_transitions (
    turn_id uuid not null references conversation_turns on delete cascade,
    position smallint not null,
    from_phase text not null,
    to_phase text not null,
    reason text,
    primary key (turn_id, position)
);

create table extracted_slots (
    turn_id uuid not null references conversation_turns on delete cascade,
    slot text not null,
    value text,
    options text[] not null,
    confidence real not null,
    source text not null,
    accepted boolean not null,
    primary key (turn_id, slot)
);

create table user_feedback (
    id uuid primary key default gen_random_uuid(),
    conversation_id text not null references conversations on delete cascade,
    at timestamptz not null default now(),
    rating smallint not null check (rating between 1 and 5),
    comment text check (length(comment) <= 2000)
);
create index user_feedback_conversation on user_feedback (conversation_id);
