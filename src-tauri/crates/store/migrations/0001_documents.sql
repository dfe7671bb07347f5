-- Documents and their changes, the library's rows and their words, signed files, keys, trust lists, settings.

PRAGMA application_id = 1313428296; -- "NISH" in ASCII.

CREATE TABLE documents (
    number  INTEGER PRIMARY KEY,
    id      TEXT NOT NULL UNIQUE,
    kind    TEXT NOT NULL,
    created TEXT NOT NULL,
    touched TEXT NOT NULL,
    trashed TEXT,
    version INTEGER NOT NULL DEFAULT 0,
    signed  TEXT,
    base    TEXT,
    seq     INTEGER NOT NULL
) STRICT;

-- One row for each change, in the order in which this store took them in. `bytes` are Automerge changes, `heads` name
-- the state after the change, `undone` is 0 while it stands, 1 while it can be redone, 2 when a later edit ended that.
CREATE TABLE changes (
    document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
    seq      INTEGER NOT NULL,
    at       TEXT NOT NULL,
    by       TEXT NOT NULL,
    kind     TEXT NOT NULL,
    label    TEXT NOT NULL,
    paths    TEXT NOT NULL,
    heads    BLOB NOT NULL,
    bytes    BLOB NOT NULL,
    undone   INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (document, seq)
) STRICT;

-- The whole document after change `seq`, so that loading does not replay every change.
CREATE TABLE snapshots (
    document INTEGER PRIMARY KEY REFERENCES documents (number) ON DELETE CASCADE,
    seq      INTEGER NOT NULL,
    bytes    BLOB NOT NULL
) STRICT;

-- What the changes add up to: the value shown and, where both sides wrote, the other values. JSON.
CREATE TABLE fields (
    document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
    path     TEXT NOT NULL,
    value    TEXT NOT NULL,
    others   TEXT,
    PRIMARY KEY (document, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE rows (
    document    INTEGER PRIMARY KEY REFERENCES documents (number) ON DELETE CASCADE,
    title_ka    TEXT NOT NULL,
    title_en    TEXT NOT NULL,
    provider_ka TEXT NOT NULL,
    provider_en TEXT NOT NULL,
    credits     TEXT,
    level       INTEGER,
    state       TEXT NOT NULL,
    detail      TEXT NOT NULL
) STRICT;

-- The words of a row, folded: NFC, lower case, one Georgian alphabet.
CREATE TABLE texts (
    document INTEGER PRIMARY KEY REFERENCES documents (number) ON DELETE CASCADE,
    title    TEXT NOT NULL,
    provider TEXT NOT NULL,
    body     TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE words USING fts5 (
    title, provider, body,
    content = 'texts', content_rowid = 'document', tokenize = 'unicode61', prefix = '2 3'
);
CREATE TRIGGER texts_insert_words AFTER INSERT ON texts BEGIN
    INSERT INTO words (rowid, title, provider, body) VALUES (new.document, new.title, new.provider, new.body);
END;
CREATE TRIGGER texts_delete_words AFTER DELETE ON texts BEGIN
    INSERT INTO words (words, rowid, title, provider, body)
    VALUES ('delete', old.document, old.title, old.provider, old.body);
END;
CREATE TRIGGER texts_update_words AFTER UPDATE ON texts BEGIN
    INSERT INTO words (words, rowid, title, provider, body)
    VALUES ('delete', old.document, old.title, old.provider, old.body);
    INSERT INTO words (rowid, title, provider, body) VALUES (new.document, new.title, new.provider, new.body);
END;

-- Signed files, byte for byte.
CREATE TABLE files (
    digest    TEXT PRIMARY KEY,
    kind      TEXT NOT NULL,
    direction TEXT NOT NULL,
    subject   TEXT,
    version   INTEGER,
    at        TEXT NOT NULL,
    name      TEXT NOT NULL,
    meta      TEXT NOT NULL,
    bytes     BLOB NOT NULL
) STRICT;

CREATE TABLE keys (
    did          TEXT PRIMARY KEY,
    name         TEXT NOT NULL,
    organisation TEXT NOT NULL,
    created      TEXT NOT NULL,
    path         TEXT NOT NULL,
    backed_up    TEXT
) STRICT;

CREATE TABLE trust_lists (
    issuer      TEXT PRIMARY KEY,
    serial      INTEGER NOT NULL,
    bytes       BLOB NOT NULL,
    imported_at TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
