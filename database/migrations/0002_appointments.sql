-- The calendar. It stands on its own: a booking must not wait for the record of its call, which is
-- written beside it, so there is no foreign key to conversations.

create table appointments (
    id uuid primary key default gen_random_uuid(),
    conversation_id text not null,
    consent text not null,
    service text not null,
    caller text,
    zone text not null,
    date date not null,
    time time not null,
    during tstzrange not null check (not isempty(during)),
    status text not null default 'booked' check (status in ('booked', 'cancelled')),
    created_at timestamptz not null default now(),
    unique (conversation_id, consent),
    constraint appointments_no_overlap exclude using gist (during with &&) where (status = 'booked')
);
