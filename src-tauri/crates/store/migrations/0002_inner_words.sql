-- Search inside inflected words, roots that a person pinned, and quick answers about undo and signed files.

CREATE VIRTUAL TABLE inner_words USING fts5 (
    title, provider, body,
    content = 'texts', content_rowid = 'document', tokenize = 'trigram'
);
CREATE TRIGGER texts_insert_inner AFTER INSERT ON texts BEGIN
    INSERT INTO inner_words (rowid, title, provider, body) VALUES (new.document, new.title, new.provider, new.body);
END;
CREATE TRIGGER texts_delete_inner AFTER DELETE ON texts BEGIN
    INSERT INTO inner_words (inner_words, rowid, title, provider, body)
    VALUES ('delete', old.document, old.title, old.provider, old.body);
END;
CREATE TRIGGER texts_update_inner AFTER UPDATE ON texts BEGIN
    INSERT INTO inner_words (inner_words, rowid, title, provider, body)
    VALUES ('delete', old.document, old.title, old.provider, old.body);
    INSERT INTO inner_words (rowid, title, provider, body) VALUES (new.document, new.title, new.provider, new.body);
END;
INSERT INTO inner_words (inner_words) VALUES ('rebuild');

ALTER TABLE trust_lists ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;

CREATE INDEX changes_undone ON changes (document, undone, seq);
CREATE INDEX files_subject ON files (subject, kind);
