using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Core.Incidents;

/// <summary>A stop of the line that people filed, <c>.factory/incidents/&lt;id&gt;.md</c>; open until it is prevented. docs/incidents.md describes the file. Immutable.</summary>
public sealed record Incident
{
    /// <summary><c>INC-</c> and <see cref="Signature"/>: who files the same stop on another machine writes the same file.</summary>
    public required string Id { get; init; }

    /// <summary>See <see cref="StopSignature.Id"/>.</summary>
    public required string Signature { get; init; }

    /// <summary>How far the work on it has come.</summary>
    public required IncidentStatus Status { get; init; }

    /// <summary>Where the line stopped.</summary>
    public required Stage Stage { get; init; }

    /// <summary>The id of the rule that stopped it.</summary>
    public required string Rule { get; init; }

    /// <summary>The specs that it stopped, by id, sorted; none when no part is to blame.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>Their templates at that time, <c>name@version</c>, sorted.</summary>
    public IReadOnlyList<string> Templates { get; init; } = [];

    /// <summary>The first run that it stopped.</summary>
    public required string FirstRun { get; init; }

    /// <summary>The last run that it stopped.</summary>
    public required string LastRun { get; init; }

    /// <summary>How many filed runs it stopped, 1 and up.</summary>
    public required int Count { get; init; }

    /// <summary>When it was filed.</summary>
    public required DateTimeOffset Opened { get; init; }

    /// <summary>When it was closed last; null when it never was.</summary>
    public DateTimeOffset? Closed { get; init; }

    /// <summary>Why it could happen; null until it is known.</summary>
    public RootCause? RootCause { get; init; }

    /// <summary>How surely it is prevented; null until it is.</summary>
    public PreventionLevel? Level { get; init; }

    /// <summary>What prevents it; null until something does. Kept when it is reopened: what failed once is no prevention.</summary>
    public PreventionLink? Prevention { get; init; }

    /// <summary>The Markdown after the front matter, LF: the sections Cause, Root cause and Prevention.</summary>
    public string Body { get; init; } = "";

    /// <summary>The file, for locations.</summary>
    public required string Path { get; init; }

    /// <summary>The file's start.</summary>
    public SourceLocation Location => new(Path, 1, 1);
}
