-- What `note_visit` wrote; nothing keeps it from being written twice but the engine.
create table visits (conversation text not null, day text not null);
