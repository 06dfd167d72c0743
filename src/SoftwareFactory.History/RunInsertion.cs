using Microsoft.Data.Sqlite;
using SoftwareFactory.Records;

namespace SoftwareFactory.History;

/// <summary>Writes runs into the tables. Its statements are prepared once. Not thread-safe.</summary>
internal sealed class RunInsertion : IDisposable
{
    private static readonly string[] Tables = ["part", "file", "finding", "incident"];

    private readonly Statement _known, _run, _source, _part, _file, _finding, _incident, _text, _forgetRun, _forgetText;
    private readonly Statement[] _forget;
    private readonly List<Statement> _all = [];

    internal RunInsertion(SqliteConnection connection)
    {
        _known = Prepare(connection, "SELECT id FROM run WHERE run_id = $0 AND project = $1");
        _run = Prepare(connection, "INSERT INTO run (run_id, project, digest, started, finished, mode, status, stage, tool, body) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id");
        _source = Prepare(connection, "INSERT OR REPLACE INTO source (folder, stamp, run) VALUES ($0, $1, $2)");
        _part = Prepare(connection, "INSERT INTO part (run, spec, serial, state, template, provider, model, started) VALUES ($0, $1, $2, $3, $4, $5, $6, $7)");
        _file = Prepare(connection, "INSERT OR REPLACE INTO file (run, path, digest) VALUES ($0, $1, $2)");
        _finding = Prepare(connection, "INSERT INTO finding (run, number, rule, spec, clause) VALUES ($0, $1, $2, $3, $4)");
        _incident = Prepare(connection, "INSERT INTO incident (run, signature, stage, rule) VALUES ($0, $1, $2, $3)");
        _text = Prepare(connection, "INSERT INTO text (rowid, body) VALUES ($0, $1)");
        _forgetRun = Prepare(connection, "DELETE FROM run WHERE id = $0");
        _forgetText = Prepare(connection, "DELETE FROM text WHERE rowid = $0");
        _forget = [.. Tables.Select(table => Prepare(connection, $"DELETE FROM {table} WHERE run = $0"))];
    }

    /// <summary>Writes a run, in place of what was known of it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="stamp">Size and time of its files.</param>
    /// <param name="transaction">The transaction.</param>
    internal void Insert(RecordedRun run, string stamp, SqliteTransaction transaction)
    {
        foreach (var statement in _all) statement.Transaction = transaction;
        if (_known.Value(run.Id, run.Project) is { } before) Forget(before);

        var id = _run.Value(run.Id, run.Project, run.Digest, run.Started, run.Finished, run.Mode, run.Status, run.StoppedAt, run.Tool, RunBody.Write(run))!;
        _source.Run(run.Folder, stamp, id);
        foreach (var part in run.Parts.DistinctBy(part => part.Spec)) _part.Run(id, part.Spec, part.Serial, part.State, part.Template, part.Provider, part.Model, run.Started);
        foreach (var file in run.Outputs) _file.Run(id, file.Name, file.Digest);
        for (var i = 0; i < run.Findings.Count; i++) _finding.Run(id, i, run.Findings[i].Rule, run.Findings[i].Spec, run.Findings[i].Clause);
        if (run.Incident is { } incident) _incident.Run(id, incident.Signature, incident.Stage, incident.Rule);
        _text.Run(id, TextOf(run));
    }

    /// <summary>Notes another folder that holds a known run.</summary>
    internal void AlsoAt(string folder, string stamp, long run, SqliteTransaction transaction)
    {
        _source.Transaction = transaction;
        _source.Run(folder, stamp, run);
    }

    public void Dispose()
    {
        _known.Dispose();
        _run.Dispose();
        _source.Dispose();
        _part.Dispose();
        _file.Dispose();
        _finding.Dispose();
        _incident.Dispose();
        _text.Dispose();
        _forgetRun.Dispose();
        _forgetText.Dispose();
        foreach (var statement in _forget) statement.Dispose();
    }

    private Statement Prepare(SqliteConnection connection, string sql)
    {
        var statement = new Statement(connection, sql);
        _all.Add(statement);
        return statement;
    }

    private void Forget(object id)
    {
        foreach (var statement in _forget) statement.Run(id);
        _forgetText.Run(id);
        _forgetRun.Run(id);
    }

    private static string TextOf(RecordedRun run) => string.Join('\n',
    [
        run.Project, run.Status, run.Tool,
        .. run.Parts.Select(part => $"{part.Spec} {part.Serial} {part.Template} {part.Model}"),
        .. run.Outputs.Select(output => output.Name),
        .. run.Findings.Select(finding => $"{finding.Rule} {finding.Path} {finding.Message} {finding.Waiver}"),
    ]);
}
