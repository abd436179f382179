-- Who wrote last: one id for all that is written in one go, such as a turn. An append that left before the one it stands on was
-- answered is taken only behind that very one, not behind another of the same node.
alter table switchroom_conversations add column writer text collate "C";
