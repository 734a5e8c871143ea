-- What a stored call needs to be run again: what it was given from outside, and the owner's policy.

create table policies (
    digest text primary key,
    policy jsonb not null
);

alter table conversations add column policy_digest text references policies;
alter table conversation_turns add column recording jsonb;
