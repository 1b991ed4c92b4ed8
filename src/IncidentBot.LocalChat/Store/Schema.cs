namespace IncidentBot.LocalChat.Store;

/// <summary>The tables, and how older files reach them.</summary>
internal static class Schema
{
    /// <summary>Step n brings a file from version n to n + 1. Steps that were shipped are never edited.</summary>
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE channels (
            id TEXT PRIMARY KEY, key TEXT NOT NULL UNIQUE, topic TEXT NOT NULL,
            kind INTEGER NOT NULL, incident INTEGER NOT NULL, born INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE members (
            handle TEXT NOT NULL, channel TEXT NOT NULL, PRIMARY KEY (handle, channel)) STRICT, WITHOUT ROWID;
        CREATE TABLE messages (
            id INTEGER PRIMARY KEY AUTOINCREMENT, channel TEXT NOT NULL, thread INTEGER NOT NULL, key TEXT UNIQUE,
            author TEXT, at INTEGER NOT NULL, edited INTEGER, text TEXT, card TEXT, only_for TEXT, pressed INTEGER NOT NULL) STRICT;
        CREATE INDEX messages_by_place ON messages (channel, thread, id);
        CREATE TABLE reads (
            handle TEXT NOT NULL, channel TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (handle, channel)) STRICT, WITHOUT ROWID;
        """,
    ];

    public static void BringUpToDate(Lane lane)
    {
        var version = (int)lane.Number("PRAGMA user_version")!.Value;
        if (version > Steps.Length)
            throw new InvalidOperationException("The local chat's file was written by a newer IncidentBot. Start that version, or set LocalChat:ConnectionString to another file.");

        for (; version < Steps.Length; version++)
            lane.Script($"BEGIN IMMEDIATE; {Steps[version]}; PRAGMA user_version={version + 1}; COMMIT");
    }
}
